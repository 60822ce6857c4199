Scaled, but not to five.

  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ kubectl scale deployment web --replicas=6
  deployment.apps/web scaled
  $ lab settle
  $ lab check watch-it-follow
  Not yet. EndpointSlice/web-5nvvj, `.endpoints`: found 6 items, expected exactly 5 items, each with conditions: ready: true. The slice follows the pods, though nobody touches the Service.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write deployments. `kubectl get endpointslices -l kubernetes.io/service-name=web` shows whether it has followed.
  [1]
