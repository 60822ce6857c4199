The managed slice is labelled, twice; it does not stay.

  $ kubectl label endpointslices -l kubernetes.io/service-name=web purpose=production
  endpointslice.discovery.k8s.io/web-bvj2x labeled
  $ lab settle
  $ kubectl label endpointslices -l kubernetes.io/service-name=web purpose=production --overwrite
  endpointslice.discovery.k8s.io/web-bvj2x labeled
  $ lab settle
  $ lab check own-labels
  Not yet. EndpointSlice/example-slice does not exist. On a slice that you own, a label stays where you put it.
  Not yet. EndpointSlice/production-slice does not exist. It is a slice of `inventory` too.
  Not yet. The slice of Service/web does not carry `purpose`. You labelled it, and the controller took that off again. It copies the labels of the Service, and the Service has none.
  Not yet. Service/web, `.metadata.labels.purpose`: found nothing, expected production. The controller writes the Service's labels onto its slices, so that is where the label belongs.
  [1]
