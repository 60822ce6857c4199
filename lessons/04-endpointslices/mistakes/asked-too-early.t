The client asks before anything is set apart, and a pod by its address.

  $ kubectl exec client -- sh -c 'for n in 1 2 3 4 5 6; do curl -s example-service/hostname; echo; done' | wc -l
  6
  $ kubectl exec example-3 -- touch /tmp/unready
  $ kubectl delete pod example-2 --wait=false
  pod "example-2" deleted from default namespace
  $ lab settle
  $ lab check ask-for-it
  Not yet. Requests from client to example-service after you asked to delete pods/example-2: found none, expected at least 3 answered by example-1. As long as one endpoint is ready, nobody else is asked.
  Not yet. EndpointSlice/example-service-gbww9, `.endpoints[0].conditions.ready`: found true, expected false. A pod that is leaving and still serves is better than none. kube-proxy takes it when no endpoint is ready.
  [1]
  $ kubectl exec client -- curl -s http://$(kubectl get pod example-3 -o jsonpath='{.status.podIP}'):9376/hostname; echo
  example-3
  $ kubectl exec example-1 -- touch /tmp/unready
  $ lab settle
  $ lab check ask-for-it
  Not yet. Requests from client to example-service after you asked to delete pods/example-2: found none, expected at least 3 answered by example-1. As long as one endpoint is ready, nobody else is asked.
  Not yet. Requests from client to example-service since EndpointSlice with label kubernetes.io/service-name=example-service last changed: found none, expected at least 3 answered by example-2. A pod that is leaving and still serves is better than none. kube-proxy takes it when no endpoint is ready.
  [1]
