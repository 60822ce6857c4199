# How many pods serve web? The dashboard asks once a minute, and takes the first slice that there is.
kubectl get endpointslices -l kubernetes.io/service-name=web --sort-by=.metadata.creationTimestamp \
  -o jsonpath='{.items[0].endpoints[*].addresses[0]}' | wc -w
