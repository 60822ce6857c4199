The Service is made while the controller runs; then the controller stays off; then another selector.

  $ kubectl expose deployment web --name=late --port=80 --target-port=8080
  service/late exposed
  $ lab settle
  $ lab check what-is-silent
  Not yet. The slices of `late` are there, and you have not seen the time without them. Delete the Service, switch the controller off, and look while it is off.
  Done. late has its slices now.
  [1]
  $ kubectl delete service late
  service "late" deleted from default namespace
  $ lab controllers '*,-endpointslice-controller'
  $ kubectl create service clusterip late --tcp=80:8080
  service/late created
  $ kubectl get endpointslices -l kubernetes.io/service-name=late
  No resources found in default namespace.
  $ lab check what-is-silent
  Done. You have looked for slices of late while there were none.
  Not yet. The Service `late` is there and has no slice. The EndpointSlice controller does not run. Switch it on again.
  [1]
  $ lab controllers '*'
  $ lab check what-is-silent
  Done. You have looked for slices of late while there were none.
  Not yet. Service/late does not select `app=web`. `kubectl expose deployment web --name=late` takes over the Deployment's selector.
  [1]
