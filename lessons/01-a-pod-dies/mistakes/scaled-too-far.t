Scaled, but not to five.

  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ kubectl scale deployment web --replicas=6
  deployment.apps/web scaled
  $ lab settle
  $ lab check watch-it-follow
  Not yet. EndpointSlice/web-ng5v9, `.endpoints`: found 6 items, expected exactly 5 items, each with conditions: ready: true. The slice follows the pods, though nobody touches the Service.
  [1]
