Exposed without a target port, and with the selector of another set of pods.

  $ kubectl expose deployment web --port=80
  service/web exposed
  $ lab settle
  $ lab check give-it-a-name
  Not yet. Service/web sends port 80 to port 80 of the pods. Left out, `targetPort` is the same as `port`. These pods listen on 8080.
  Done. Its slice holds three ready pods.
  [1]
  $ kubectl delete service web
  service "web" deleted from default namespace
  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl set selector service web app=wbe
  service/web selector updated
  $ lab settle
  $ lab check give-it-a-name
  Not yet. Service/web selects other pods. Its `.spec.selector` must match the pods' label `app=web`.
  Not yet. EndpointSlice/web-bf4hg, `.endpoints`: found nothing, expected 3 items, each with conditions: ready: true. The EndpointSlice controller writes down every pod that the selector matches.
  [1]
