Tables in place of YAML; only one of two changes; nobody looks at what is left; another slice is deleted.

  $ kubectl get endpointslices,endpoints 2>/dev/null | wc -l
  7
  $ lab check who-wrote-it
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web as YAML so far. It names its writer in a label and its owner in `ownerReferences`.
  Not yet. Nobody has asked the API server to show Endpoints/web with their labels so far. They have another writer, and no owner.
  [1]
  $ kubectl annotate endpointslices -l kubernetes.io/service-name=web note=mine
  endpointslice.discovery.k8s.io/web-6p6xb annotated
  $ kubectl label endpointslices -l kubernetes.io/service-name=web team=blue
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ lab settle
  $ lab check edit-the-slice
  Done. The slice carries your annotation, and nothing else that is yours.
  Done. You have put a label on the slice.
  Not yet. Nobody has asked the API server to write endpointslices of web, with 192.0.2.99 so far. Addresses matter more than labels, so see what becomes of this one.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write endpointslices of web, with 192.0.2.99. kubectl says that it was changed. It does not say what came after.
  [1]
  $ kubectl patch $(kubectl get endpointslices -l kubernetes.io/service-name=web -o name) --type=json -p '[{"op":"add","path":"/endpoints/-","value":{"addresses":["192.0.2.99"]}}]'
  endpointslice.discovery.k8s.io/web-6p6xb patched
  $ lab settle
  $ lab check edit-the-slice
  Done. The slice carries your annotation, and nothing else that is yours.
  Done. You have put a label on the slice.
  Done. You have added an address to the slice.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write endpointslices of web, with 192.0.2.99. kubectl says that it was changed. It does not say what came after.
  [1]
  $ kubectl delete endpointslice kubernetes
  endpointslice.discovery.k8s.io "kubernetes" deleted from default namespace
  $ lab check delete-the-slice
  Not yet. Nobody has asked the API server to delete endpointslices of web so far. The Service still wants one, and the controller knows what has to be in it.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to delete endpointslices of web. Compare the name with the one that you deleted.
  [1]
  $ kubectl delete endpointslices -l kubernetes.io/service-name=web
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace
  $ lab settle
  $ lab check delete-the-slice
  Done. You have deleted the slice of web.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to delete endpointslices of web. Compare the name with the one that you deleted.
  [1]
  $ kubectl annotate endpoints web note=mine 2>/dev/null
  endpoints/web annotated
  $ kubectl apply -f web-3.yaml
  pod/web-3 created
  $ lab settle
  $ lab check endpoints-by-hand
  Not yet. Nobody has asked the API server to write endpoints/web, with 192.0.2.99 so far. Only so can you see that nobody notices.
  Not yet. Nobody has asked the API server to show endpoints/web after you asked to write endpoints/web, with 192.0.2.99. Whoever reads Endpoints reads this.
  Done. The Endpoints hold the three pods and no other address.
  [1]
  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-ggcfq labeled
  $ kubectl delete pod web-3
  pod "web-3" deleted from default namespace
  $ lab settle
  $ lab check take-the-slice-away
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web, endpointslice.kubernetes.io/managed-by=anything but endpointslice-controller.k8s.io so far. By this label the controller knows its own slices, and without it the slice stays as it was.
  Not yet. Nobody has asked the API server to show Endpoints/web after you asked to write endpointslices of web, with another managed-by. The Endpoints controller goes on with its work while the other waits.
  [1]
