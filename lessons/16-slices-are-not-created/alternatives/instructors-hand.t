With the instructor's words in place of the file; the quota and the Service are made anew.

Step: gather-evidence

  $ kubectl describe pods -l app=web | grep -c ^Name:
  2
  $ kubectl get endpointslices,endpoints -A --no-headers | wc -l
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  5

Step: switch-it-on

  $ lab controllers '*'
  $ kubectl scale --replicas=3 deployment/web
  deployment.apps/web scaled
  $ lab wait 3
  $ kubectl get endpointslices -A -o wide | wc -l
  4

Step: quota

  $ kubectl delete quota limits -n shop
  resourcequota "limits" deleted from shop namespace
  $ kubectl annotate service cart -n shop note=mended
  service/cart annotated
  $ lab wait 3

Step: selector

  $ kubectl delete service reports
  service "reports" deleted from default namespace
  $ kubectl expose pod reports-1 --name=reports --port=80 --target-port=8080 --selector=app=reports
  service/reports exposed
  $ lab wait 3

Step: nobody-at-home

  $ rm /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ kubectl apply -f late.yaml
  service/late created
  $ kubectl get endpointslices,endpoints --no-headers | wc -l
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  6
  $ lab controllers '*'
  $ lab wait 3
