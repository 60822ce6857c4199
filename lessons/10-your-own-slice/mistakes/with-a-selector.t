The Service is made by a command, which gives it a selector: the controller writes a slice of its own.

  $ kubectl create service clusterip inventory --tcp=80:9376
  service/inventory created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=inventory --no-headers | wc -l
  1
  $ lab check service-without-selector
  Not yet. Service/inventory has a selector, so the EndpointSlice controller looks for pods and writes slices of its own beside yours. `kubectl create service clusterip` always sets one. Delete the Service and apply `inventory.yaml`.
  [1]
