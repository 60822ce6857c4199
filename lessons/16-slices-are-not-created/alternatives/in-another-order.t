The quota and the selector first, the controller last; it catches up with everything at once.

Step: gather-evidence

  $ kubectl get all -A | grep -c pod/web
  2
  $ kubectl get ep,endpointslices -A | wc -l
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  8

Step: quota

  $ kubectl delete endpointslices --all -n shop
  endpointslice.discovery.k8s.io "old-cart-1" deleted from shop namespace
  $ sed -i 's/,-endpointslice-controller/,endpointslice-controller/' /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ lab wait 5

Step: selector

  $ kubectl get svc reports -o yaml | sed 's/^  sessionAffinity: None/  selector: {app: reports}/' | kubectl replace -f -
  service/reports replaced
  $ lab wait 3

Step: switch-it-on

  $ kubectl scale deploy/web --replicas 5
  deployment.apps/web scaled
  $ lab wait 3
  $ kubectl get endpointslices --no-headers | wc -l
  3

Step: nobody-at-home

  $ mv /etc/kubernetes/manifests/kube-controller-manager.yaml /tmp/
  $ kubectl create -f late.yaml
  service/late created
  $ kubectl scale deploy/web --replicas 3
  deployment.apps/web scaled
  $ lab wait 3
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    5/3     5            5           25s
  $ kubectl get endpoints late
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Error from server (NotFound): endpoints "late" not found
  [1]
  $ kubectl get endpointslices -l kubernetes.io/service-name=late
  No resources found in default namespace.
  $ cp /tmp/kube-controller-manager.yaml /etc/kubernetes/manifests/
  $ lab wait 5
