The Endpoints are edited and nothing else happens; then a pod comes that the Service does not select.

  $ kubectl patch endpoints web --type=json -p '[{"op":"add","path":"/subsets/0/addresses/-","value":{"ip":"192.0.2.99"}}]'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web patched
  $ lab wait 30
  $ lab check endpoints-by-hand
  Done. You have added an address to the Endpoints.
  Not yet. Nobody has asked the API server to show endpoints/web after you asked to write endpoints/web, with 192.0.2.99. Whoever reads Endpoints reads this.
  Not yet. Endpoints/web still names 192.0.2.99. No pod of the Service has changed since you wrote it, and the Service has not either. So nothing has woken the controller. Apply `web-3.yaml`; if you have done so before, delete that pod and apply it again.
  [1]
  $ sed 's/app: web/app: wbe/' web-3.yaml | kubectl apply -f -
  pod/web-3 created
  $ lab settle
  $ lab check endpoints-by-hand
  Done. You have added an address to the Endpoints.
  Not yet. Nobody has asked the API server to show endpoints/web after you asked to write endpoints/web, with 192.0.2.99. Whoever reads Endpoints reads this.
  Not yet. Pod/web-3 is there, without the label `app=web`. So it is none of this Service's pods.
  [1]
  $ kubectl delete endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "web" deleted from default namespace
  $ lab settle
  $ lab check endpoints-by-hand
  Done. You have added an address to the Endpoints.
  Not yet. Nobody has asked the API server to show endpoints/web after you asked to write endpoints/web, with 192.0.2.99. Whoever reads Endpoints reads this.
  Not yet. Pod/web-3 is there, without the label `app=web`. So it is none of this Service's pods.
  [1]
