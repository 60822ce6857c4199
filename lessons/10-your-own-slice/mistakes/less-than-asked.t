The slices are applied, and nobody looks at their labels.

  $ kubectl apply -f example-slice.yaml -f production-slice.yaml
  endpointslice.discovery.k8s.io/example-slice created
  endpointslice.discovery.k8s.io/production-slice created
  $ kubectl get endpointslices | wc -l
  5
  $ kubectl get endpointslice example-slice --show-labels
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS     AGE   LABELS
  example-slice   IPv4          9376    192.168.1.1   0s    <none>
  $ lab check as-they-stand
  Done. example-slice holds 192.168.1.1.
  Done. production-slice holds 192.168.1.2 and says purpose=production.
  Not yet. Nobody has asked the API server to show EndpointSlice with its labels so far. One label decides whom a slice serves.
  [1]
