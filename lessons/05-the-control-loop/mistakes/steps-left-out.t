The slice is taken away before there is a third pod; a trial deletion.

  $ kubectl delete endpointslices -l kubernetes.io/service-name=web --dry-run=server
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace (server dry run)
  $ lab check delete-the-slice
  Not yet. Nobody has asked the API server to delete endpointslices of web so far. The Service still wants one, and the controller knows what has to be in it.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to delete endpointslices of web. Compare the name with the one that you deleted.
  [1]
  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ kubectl delete pod web-2
  pod "web-2" deleted from default namespace
  $ lab settle
  $ lab check take-the-slice-away
  Not yet. The slice of Service/web, `.endpoints`, holds two, and should still hold three. Either the pod went before the label was changed, so the controller took it out, or `web-3` was not there. Give the label back, apply `web-3.yaml`, then change the label, and delete the pod last.
  Not yet. Endpoints/web, `.subsets[0].addresses`: found 1 item, expected 2 items. The Endpoints controller goes on with its work while the other waits.
  [1]
