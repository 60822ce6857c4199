A trial deletion; then five pods, one of which is not ready, before it is.

  $ kubectl delete pods -l app=web --dry-run=server | wc -l
  3
  $ lab check lose-a-pod
  Not yet. Nobody has asked the API server to delete pods so far. Pods end all the time, by updates, by failing nodes, by scaling; here you do it by hand.
  Not yet. Nobody has asked the API server to show Pod with label app=web after you asked to delete pods. Compare names, addresses and ages with the list from before.
  [1]
  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
  $ lab settle
  $ lab pod unready $(kubectl get pods -l app=web -o jsonpath='{.items[0].metadata.name}')
  $ lab settle
  $ lab check watch-it-follow
  Not yet. EndpointSlice/web-5nvvj, `.endpoints[1].conditions.ready`: found false, expected true. The slice follows the pods, though nobody touches the Service.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write deployments. `kubectl get endpointslices -l kubernetes.io/service-name=web` shows whether it has followed.
  [1]
  $ lab pod ready $(kubectl get pods -l app=web -o jsonpath='{.items[0].metadata.name}')
  $ lab settle
  $ lab check watch-it-follow
  Done. The slice holds five ready pods.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write deployments. `kubectl get endpointslices -l kubernetes.io/service-name=web` shows whether it has followed.
  [1]
