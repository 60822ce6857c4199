The pod goes first and the label after it; then the wrong one of the two labels; at last the controller's name is misspelt.

  $ kubectl label service web team=blue
  service/web labeled
  $ kubectl apply -f web-3.yaml
  pod/web-3 created
  $ lab settle
  $ kubectl delete pod web-3
  pod "web-3" deleted from default namespace
  $ lab settle
  $ kubectl label endpointslices -l team=blue endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ lab settle
  $ lab check take-the-slice-away
  Not yet. The slice of Service/web, `.endpoints`, holds two, and should still hold three. Either the pod went before the label was changed, so the controller took it out, or `web-3` was not there. Give the label back, apply `web-3.yaml`, then change the label, and delete the pod last.
  Not yet. Nobody has asked the API server to show Endpoints/web after you asked to write endpointslices of web, with another managed-by. The Endpoints controller goes on with its work while the other waits.
  [1]
  $ kubectl label endpointslices -l team=blue endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ kubectl label endpointslices -l team=blue kubernetes.io/service-name=other --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ lab settle
  $ lab check take-the-slice-away
  Not yet. You changed `kubernetes.io/service-name`, which says whose slice it is. Put `web` back. The other label, `endpointslice.kubernetes.io/managed-by`, says who writes it.
  Not yet. Nobody has asked the API server to show Endpoints/web after you asked to write endpointslices of web, with another managed-by. The Endpoints controller goes on with its work while the other waits.
  [1]
  $ kubectl label endpointslices -l team=blue kubernetes.io/service-name=web --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ kubectl apply -f web-3.yaml
  pod/web-3 created
  $ lab settle
  $ kubectl label endpointslices -l team=blue endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ kubectl delete pod web-3
  pod "web-3" deleted from default namespace
  $ lab settle
  $ lab check take-the-slice-away
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web, endpointslice.kubernetes.io/managed-by=anything but endpointslice-controller.k8s.io so far. By this label the controller knows its own slices, and without it the slice stays as it was.
  Not yet. Nobody has asked the API server to show Endpoints/web after you asked to write endpointslices of web, with another managed-by. The Endpoints controller goes on with its work while the other waits.
  [1]
  $ kubectl label endpointslices -l team=blue endpointslice.kubernetes.io/managed-by=endpointslice-controller --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ lab settle
  $ lab check give-it-back
  Not yet. The slice has another manager now, and still not the controller. The value is `endpointslice-controller.k8s.io`, to the letter.
  Done. One slice speaks for the Service, and no other.
  [1]
