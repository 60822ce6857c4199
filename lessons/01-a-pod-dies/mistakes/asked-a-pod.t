The last step with an address instead of the name, too seldom, and from a machine that does not know the name.

  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
  $ lab settle
  $ kubectl exec client -- curl -s web/hostname | cut -c 1-4
  web-
  $ lab check ask-by-name
  Not yet. Nobody has asked the API server to delete pods after you asked to write deployments. A client that asks by name should not have to know.
  Not yet. Nobody has asked the API server to delete pods after you asked to write deployments. The name leads to whichever pods are there when you ask.
  [1]
  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-6599b94b98-4jrcr" deleted from default namespace
  $ lab settle
  $ for n in 1 2 3; do kubectl exec client -- curl -s $(kubectl get pods -l app=web -o jsonpath='{.items[0].status.podIP}'):8080/hostname | cut -c 1-4; done
  web-
  web-
  web-
  $ curl -s http://web/hostname
  [6]
  $ lab check ask-by-name
  Done. You have deleted another pod.
  Not yet. Requests from client to web after you asked to delete pods: found none, expected at least 3 answered by a pod of web. The name leads to whichever pods are there when you ask.
  [1]
  $ kubectl exec client -- curl -s web/hostname | cut -c 1-4
  web-
  $ lab check ask-by-name
  Done. You have deleted another pod.
  Not yet. Requests from client to web after you asked to delete pods: found 1 answered by web-6599b94b98-mvnqp, expected at least 3 answered by a pod of web. The name leads to whichever pods are there when you ask.
  [1]
  $ kubectl delete pod client --grace-period=1
  pod "client" deleted from default namespace
  $ lab check ask-by-name
  Done. You have deleted another pod.
  Not yet. Pod/client does not exist any more. Nobody makes it anew, since no Deployment owns it. Start this step again (the button ↺).
  [1]
