The name is kept, and the address type changed to fit it; then each endpoint gets an address of its own.

  $ kubectl apply -f example-slice.yaml -f production-slice.yaml -f inventory.yaml
  endpointslice.discovery.k8s.io/example-slice created
  endpointslice.discovery.k8s.io/production-slice created
  service/inventory created
  $ sed 's/IPv4/FQDN/;s/127.0.0.1/backup-2.example.com/;s/fd00::3/backup-3.example.com/' backup-slice.yaml | kubectl apply -f -
  Warning: spec.addressType: FQDN endpoints are deprecated
  endpointslice.discovery.k8s.io/backup-slice created
  $ lab check take-their-place
  Not yet. EndpointSlice/backup-slice has the address type FQDN. The API server takes it with a warning, and kube-proxy uses none of it. `addressType` cannot be changed, so delete the slice and write it anew with IPv4.
  Not yet. Requests from client to inventory, the last 3: found none, expected at least 3 answered by your machine. Every endpoint that is ready gets its share of the requests, whether anybody is there or not.
  [1]
  $ kubectl delete endpointslice backup-slice
  endpointslice.discovery.k8s.io "backup-slice" deleted from default namespace
  $ sed 's/127.0.0.1/192.168.1.3/;s/backup.example.com/192.168.1.4/;s/fd00::3/192.168.1.5/' backup-slice.yaml | kubectl apply -f -
  endpointslice.discovery.k8s.io/backup-slice created
  $ lab check take-their-place
  Not yet. EndpointSlice/backup-slice, `.endpoints`: found 3 items, expected exactly [addresses: exactly [172.18.0.1]]. Each endpoint holds an address that another machine can call, of the family that `addressType` names.
  Not yet. Requests from client to inventory, the last 3: found none, expected at least 3 answered by your machine. Every endpoint that is ready gets its share of the requests, whether anybody is there or not.
  [1]
