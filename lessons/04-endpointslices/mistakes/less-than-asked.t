The slices of another Service are described; those of this one are listed and not described; the table is read in place of the conditions.

  $ kubectl get endpointslices | wc -l
  3
  $ kubectl describe endpointslices -l kubernetes.io/service-name=kubernetes | grep -c Ready
  1
  $ kubectl describe service example-service | grep -c Endpoints
  1
  $ lab check find-the-slice
  Done. You have listed the slices of example-service.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service with all fields so far. The list shows addresses. Whether they may be used stands in the fields.
  [1]
  $ kubectl exec example-3 -- touch /tmp/unready
  $ kubectl delete pod example-2 --wait=false
  pod "example-2" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service | wc -l
  2
  $ lab check three-states
  Done. example-1 is ready.
  Done. example-2 is terminating, and still serving.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service with its conditions so far. The table shows none of them, and `describe` only `ready`. `-o yaml` shows all.
  [1]
