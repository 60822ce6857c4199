What a change costs, measured; what the controller's metrics tell of it; what they say when nobody works, and when work fails.

Step: one-change

  $ kubectl rollout status deployment web | tail -n 1
  deployment "web" successfully rolled out
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o name | wc -l
  5
By chance: which slice the new pod goes to, and so how many bytes that one has.
  $ sh measure.sh kubectl delete $(kubectl get pods -o name | head -n 1)
  pod "web-7db76b4df8-267n9" deleted from default namespace
  endpoints: 2 objects, 166154 bytes
  slices: 3 objects, 79316 bytes
  $ lab settle
  $ kubectl get endpoints web -o go-template='{{range .subsets}}{{len .addresses}}{{"\n"}}{{end}}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  500

Step: holes-in-numbers

By chance: `lab` is the sandbox's own.
  $ lab metrics | grep -E '^endpoint_slice_controller_(endpoints_desired|num_endpoint|desired_endpoint)'
  endpoint_slice_controller_desired_endpoint_slices 5
  endpoint_slice_controller_endpoints_desired 500
  endpoint_slice_controller_num_endpoint_slices 5
  $ kubectl scale deployment web --replicas=120
  deployment.apps/web scaled
  $ lab settle
By chance: `lab` is the sandbox's own.
  $ lab metrics | grep -E '^endpoint_slice_controller_(endpoints_desired|num_endpoint|desired_endpoint)'
  endpoint_slice_controller_desired_endpoint_slices 2
  endpoint_slice_controller_endpoints_desired 120
  endpoint_slice_controller_num_endpoint_slices 5
By chance: which pods go, and so whether a slice loses its last endpoint.
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o name | wc -l
  5
By chance: `lab` is the sandbox's own.
  $ lab metrics | grep -E '^endpoint_slice_controller_(changes|syncs)'
  endpoint_slice_controller_changes{operation="create"} 5
  endpoint_slice_controller_changes{operation="update"} 14
  endpoint_slice_controller_syncs{result="success"} 10

Step: what-is-silent

  $ lab controllers '*,-endpointslice-controller'
  $ kubectl expose deployment web --name=late --port=80 --target-port=8080
  service/late exposed
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=late
  No resources found in default namespace.
  $ kubectl get events --field-selector involvedObject.name=late
  No resources found in default namespace.
By chance: `lab` is the sandbox's own.
  $ lab metrics | grep -c '^endpoint_slice_controller'
  0
  [1]
  $ lab controllers '*'
  $ kubectl get endpointslices -l kubernetes.io/service-name=late -o name | wc -l
  2
By chance: `lab` is the sandbox's own.
  $ lab metrics | grep -E '^endpoint_slice_controller_(changes|syncs)'
  endpoint_slice_controller_changes{operation="create"} 2
  endpoint_slice_controller_syncs{result="success"} 4

Step: what-fails

  $ kubectl apply -f shop.yaml
  namespace/shop created
  resourcequota/objects created
  deployment.apps/cart created
  service/cart created
  $ lab wait 10
By chance: `lab` is the sandbox's own.
  $ lab metrics | grep -E '^endpoint_slice_controller_syncs'
  endpoint_slice_controller_syncs{result="error"} 8
  endpoint_slice_controller_syncs{result="success"} 4
  $ kubectl get events -A --field-selector reason=FailedToUpdateEndpointSlices -o custom-columns=NAMESPACE:.metadata.namespace,ABOUT:.involvedObject.name | sort -u
  NAMESPACE   ABOUT
  shop        cart
  $ kubectl describe service cart -n shop | grep -o 'exceeded quota.*' | sort -u
  exceeded quota: objects, requested: count/endpointslices.discovery.k8s.io=1, used: count/endpointslices.discovery.k8s.io=0, limited: count/endpointslices.discovery.k8s.io=0
  $ kubectl patch quota objects -n shop --type=merge -p '{"spec":{"hard":{"count/endpointslices.discovery.k8s.io":"50"}}}'
  resourcequota/objects patched
  $ lab wait 60
  $ kubectl get endpointslices -n shop
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                 AGE
  cart-vb9xc   IPv4          8080    10.244.2.86,10.244.3.86   57s
