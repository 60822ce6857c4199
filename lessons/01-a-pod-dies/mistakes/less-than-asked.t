Less than is asked: names without addresses, no second list, a slice that is not read again.

  $ kubectl get pods -o name | wc -l
  4
  $ kubectl get pods | wc -l
  5
  $ lab check look-around
  Not yet. Nobody has asked the API server to show Pod with label app=web with their addresses and nodes so far. Their addresses are what this lesson is about.
  [1]
  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-6599b94b98-4jrcr" deleted from default namespace
  $ lab settle
  $ lab check lose-a-pod
  Done. You have deleted a pod.
  Not yet. Nobody has asked the API server to show Pod with label app=web after you asked to delete pods. Compare names, addresses and ages with the list from before.
  [1]
  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ kubectl get endpointslices | wc -l
  3
  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
  $ lab settle
  $ kubectl describe service web | grep -c Endpoints
  1
  $ lab check watch-it-follow
  Done. The slice holds five ready pods.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write deployments. `kubectl get endpointslices -l kubernetes.io/service-name=web` shows whether it has followed.
  [1]
