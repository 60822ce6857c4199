What the program should write is written by hand, and the loop's work, too.

  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two,three
  service/legacy annotated
  $ sed 's/by-hand/legacy-inventory/; s/somebody-else/inventory.example.com/' > slice.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata: { name: by-hand, labels: { kubernetes.io/service-name: legacy, endpointslice.kubernetes.io/managed-by: somebody-else } }
  > addressType: IPv4
  > ports: [{ port: 9376 }]
  > endpoints: [{ addresses: [10.244.1.3] }]
  > YAML
  $ kubectl apply -f slice.yaml
  endpointslice.discovery.k8s.io/legacy-inventory created
  $ lab settle
  $ curl -s -m 2 http://172.18.0.11:30080/hostname > /dev/null
  $ lab check loop
  Not yet. Nobody has asked the API server to write endpointslices/legacy-loop after you asked to patch services/legacy. Whatever reads the annotation and writes the slice, again and again, is a controller. A loop will do.
  Done. A pod has answered for legacy.
  [1]
  $ lab check program
  Not yet. The slice is there, and the administrator wrote it. A program that needs a right which its own account lacks would not show it so. Delete the slice, end what runs, and start the program with `--as`.
  Not yet. Nobody has asked the API server to create endpointslices as system:serviceaccount:default:inventory so far. Traffic goes to endpoints that are ready.
  Not yet. Nobody has asked the API server to update endpointslices/legacy-inventory as system:serviceaccount:default:inventory after you asked to patch services/legacy. A change of the annotation has to come to the slice without a hand.
  [1]
