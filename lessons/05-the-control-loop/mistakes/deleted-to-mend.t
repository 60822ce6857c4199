The slice that the controller waits for is deleted, in the hope that it comes back; then the controllers are restarted.

  $ kubectl label service web team=blue
  service/web labeled
  $ kubectl apply -f web-3.yaml
  pod/web-3 created
  $ lab settle
  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ kubectl delete pod web-3
  pod "web-3" deleted from default namespace
  $ lab settle
  $ kubectl delete endpointslices -l kubernetes.io/service-name=web
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace
  $ lab wait 30
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  No resources found in default namespace.
  $ lab check give-it-back
  Not yet. EndpointSlice with label kubernetes.io/service-name=web, endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io does not exist. Until the controller writes again, clients are sent to a pod that is gone, or nowhere at all.
  Not yet. EndpointSlice with label kubernetes.io/service-name=web: found 0, expected 1. kube-proxy uses every slice that names the Service, whoever wrote it, stale or not.
  [1]
  $ lab why web
  Service/default/web  →  2 of 2 pods are ready, and there is no EndpointSlice to hold them
  
  ! The controller waits for a slice that it wrote and does not find; if that was deleted under
    another label, the controller has to be restarted or the Service made anew.
  
  ✔ Pod/web-1  10.244.1.2  ready
  ✔ Pod/web-2  10.244.2.2  ready
  
  Last sync 08:00:27 (16 s ago), another try.
  It failed: EndpointSlice informer cache is out of date.
  $ lab controllers '*'
  $ lab settle
  $ lab check give-it-back
  Done. The controller's slice lists the two pods.
  Done. One slice speaks for the Service, and no other.
