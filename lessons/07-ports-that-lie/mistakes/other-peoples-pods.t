The Service is turned to pods that do answer.

  $ kubectl set selector service web app=billing
  service/web selector updated
  $ kubectl patch service web -p '{"spec":{"ports":[{"port":80,"targetPort":8080}]}}'
  service/web patched
  $ kubectl delete networkpolicy billing
  networkpolicy.networking.k8s.io "billing" deleted from default namespace
  $ lab settle
  $ kubectl exec client -- curl -s -o /dev/null http://web/hostname
  $ lab check wrong-number
  Not yet. Service/web, `.spec.selector` names other pods now. It was right. Ask its own pods where they listen.
  [1]
