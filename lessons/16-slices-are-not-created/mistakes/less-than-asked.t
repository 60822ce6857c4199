Another Service's slices are asked for; nobody looks after the change; the manifest is not taken away.

  $ kubectl get endpointslices -n shop | wc -l
  2
  $ kubectl get endpointslices -l kubernetes.io/service-name=cart 2>/dev/null
  $ kubectl get endpoints web 2>/dev/null | wc -l
  2
  $ lab check gather-evidence
  Not yet. Nobody has asked the API server to show endpointslices so far. Whether they agree with the Endpoints decides where to look next.
  Done. You have looked at the Endpoints of web.
  Not yet. Nobody has asked the API server to show Pod with label app=web so far. If none were ready, there would be nothing to write down.
  [1]
  $ sed -i 's/,-endpointslice-controller//' /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ lab wait 3
  $ kubectl scale deployment web --replicas=3
  deployment.apps/web scaled
  $ lab wait 3
  $ lab check switch-it-on
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web, endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io so far. A new pod in a slice is the proof that the controller works, and not only that it once did.
  [1]
  $ lab check quota
  Not yet. EndpointSlice with label kubernetes.io/service-name=cart, endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io does not exist. A controller that tries and is refused says so in an event of the Service. One that is off says nothing.
  [1]
  $ kubectl apply -f late.yaml
  service/late created
  $ lab wait 3
  $ kubectl get endpointslices | grep -c late
  1
  $ kubectl get endpoints late 2>/dev/null | wc -l
  2
  $ lab check nobody-at-home
  Not yet. Service/late had its slice before you looked, so the controller was at work. Delete the Service, take the manifest away, and apply `late.yaml` anew.
  Not yet. Service/late had its Endpoints before you looked, so the controller that writes them was at work. Delete the Service, take the manifest away, and apply `late.yaml` anew.
  Done. The slice of late holds ready pods.
  [1]
