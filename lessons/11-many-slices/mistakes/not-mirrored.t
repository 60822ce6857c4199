The Service gets a selector, so its Endpoints are another controller's; the Endpoints ask not to be mirrored; nobody reads the event.

  $ kubectl set selector service legacy app=legacy
  service/legacy selector updated
  $ kubectl apply -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Warning: resource endpoints/legacy is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  endpoints/legacy configured
  $ lab settle
  $ lab check mirrored
  Done. The Endpoints of legacy hold all machines.
  Not yet. Service/legacy has a selector now. Then its Endpoints are the Endpoints controller's to write, and nothing is mirrored. Take it away and apply `legacy.yaml` again.
  Not yet. Event/web-844cccddf8-25sfl.18ea9db4f58ef5a8, `.reason`: found Scheduled, expected TooManyAddressesToMirror. The slice does not say that something is missing. The event is the only word about it.
  [1]
  $ kubectl patch service legacy --type=json -p '[{"op":"remove","path":"/spec/selector"}]'
  service/legacy patched
  $ kubectl delete endpoints legacy
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "legacy" deleted from default namespace
  $ sed 's/^  name: legacy/&\n  labels: { endpointslice.kubernetes.io\/skip-mirror: "true" }/' legacy.yaml | kubectl apply -f -
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ lab check mirrored
  Done. The Endpoints of legacy hold all machines.
  Not yet. Endpoints/legacy carry the label `endpointslice.kubernetes.io/skip-mirror`. It tells the mirroring controller to keep away.
  Not yet. Nobody has asked the API server to show Event so far. The slice does not say that something is missing. The event is the only word about it.
  [1]
  $ kubectl label endpoints legacy endpointslice.kubernetes.io/skip-mirror-
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy unlabeled
  $ lab settle
  $ kubectl get events -o name | wc -l
  413
  $ lab check mirrored
  Done. The Endpoints of legacy hold all machines.
  Done. A controller has mirrored them.
  Not yet. Nobody has asked the API server to show Event so far. The slice does not say that something is missing. The event is the only word about it.
  [1]
