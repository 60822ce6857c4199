The slices are applied by the server, one with kubectl label and one with a merge patch; the backup by a pipe.

Step: as-they-stand

  $ kubectl apply --server-side -f example-slice.yaml
  endpointslice.discovery.k8s.io/example-slice serverside-applied
  $ kubectl apply --server-side -f production-slice.yaml
  endpointslice.discovery.k8s.io/production-slice serverside-applied
  $ kubectl get endpointslices -L purpose --no-headers | grep -c production
  1

Step: service-without-selector

  $ kubectl create service clusterip inventory --tcp=80:9376
  service/inventory created
  $ kubectl delete service inventory
  service "inventory" deleted from default namespace
  $ kubectl apply -f inventory.yaml
  service/inventory created

Step: make-it-serve

  $ for name in example-slice production-slice; do kubectl label endpointslice $name kubernetes.io/service-name=inventory endpointslice.kubernetes.io/managed-by=inventory-team; done
  endpointslice.discovery.k8s.io/example-slice labeled
  endpointslice.discovery.k8s.io/production-slice labeled
  $ kubectl patch endpointslice example-slice --type=merge -p '{"ports":[{"name":"http","port":9376,"protocol":"TCP"}]}'
  endpointslice.discovery.k8s.io/example-slice patched

Step: own-labels

  $ kubectl label endpointslice,service --all purpose=production
  endpointslice.discovery.k8s.io/example-slice labeled
  endpointslice.discovery.k8s.io/kubernetes labeled
  endpointslice.discovery.k8s.io/production-slice not labeled
  endpointslice.discovery.k8s.io/web-bvj2x labeled
  service/inventory labeled
  service/kubernetes labeled
  service/web labeled
  $ lab settle

Step: maintenance

  $ kubectl patch endpointslice production-slice --type=merge -p '{"endpoints":[{"addresses":["192.168.1.2"],"conditions":{"ready":false}}]}'
  endpointslice.discovery.k8s.io/production-slice patched

Step: take-their-place

  $ grep -vE 'example.com|fd00|^- addresses' backup-slice.yaml | sed 's/  - 127.0.0.1/- addresses: [172.18.0.1]/' | kubectl apply -f -
  endpointslice.discovery.k8s.io/backup-slice created
  $ kubectl patch endpointslice example-slice --type=merge -p '{"endpoints":[{"addresses":["192.168.1.1"],"conditions":{"ready":false}}]}'
  endpointslice.discovery.k8s.io/example-slice patched
  $ agnhost netexec --http-port=9376 --udp-port=-1 > served.log 2>&1 &
  $ lab settle
  $ for n in 1 2 3; do kubectl exec client -- curl -sS --max-time 5 -o /dev/null -w '%{http_code}\n' http://inventory/; done
  200
  200
  200
