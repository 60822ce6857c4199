The slice is taken away before there is a third pod and before the Service has its label; a trial deletion.

  $ kubectl delete endpointslices -l kubernetes.io/service-name=web --dry-run=server
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace (server dry run)
  $ lab check delete-the-slice
  Not yet. Nobody has asked the API server to delete endpointslices so far. The Service still wants one, and the controller knows what has to be in it.
  [1]
  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ kubectl delete pod web-2
  pod "web-2" deleted from default namespace
  $ lab settle
  $ lab check take-the-slice-away
  Not yet. The slice of Service/web, `.endpoints`, holds two, and should still hold three. Either the pod went before the label was changed, so the controller took it out, or `web-3` was not there. Give the label back, apply `web-3.yaml`, then change the label, and delete the pod last.
  Not yet. Service/web, `.metadata.labels.team` is not `blue`, so its Endpoints are not either. That was the step before. Type `kubectl label service web team=blue`.
  [1]
