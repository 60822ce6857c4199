The Service first, everything of the folder at once, labels before the slices are asked for; edited by files and patches.

Step: service-without-selector

  $ kubectl create -f inventory.yaml
  service/inventory created

Step: as-they-stand

  $ kubectl apply -f .
  endpointslice.discovery.k8s.io/example-slice created
  Warning: resource services/inventory is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  service/inventory configured
  endpointslice.discovery.k8s.io/production-slice created
  The EndpointSlice "backup-slice" is invalid: 
  * endpoints[0].addresses[0]: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8, ::1/128)
  * endpoints[1].addresses[0]: Invalid value: "backup.example.com": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  * endpoints[2].addresses: Invalid value: "fd00::3": must be an IPv4 address
  [1]
  $ kubectl describe endpointslices | grep Labels
  Labels:       <none>
  Labels:       kubernetes.io/service-name=kubernetes
  Labels:       purpose=production
  Labels:       endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io

Step: own-labels

  $ kubectl annotate service web purpose=production
  service/web annotated
  $ kubectl patch svc web --type=json -p '[{"op":"add","path":"/metadata/labels","value":{"purpose":"production"}}]'
  service/web patched
  $ kubectl label -f example-slice.yaml purpose=production
  endpointslice.discovery.k8s.io/example-slice labeled
  $ lab settle

Step: make-it-serve

  $ kubectl label endpointslices -l purpose=production,kubernetes.io/service-name!=web kubernetes.io/service-name=inventory endpointslice.kubernetes.io/managed-by=inventory-team
  endpointslice.discovery.k8s.io/example-slice labeled
  endpointslice.discovery.k8s.io/production-slice labeled
  $ kubectl get endpointslice example-slice -o yaml | sed 's/name: ""/name: http/' | kubectl replace -f -
  endpointslice.discovery.k8s.io/example-slice replaced

Step: maintenance

  $ kubectl patch endpointslice production-slice -p '{"endpoints":[{"addresses":["192.168.1.2"],"conditions":{"ready":false}}]}'
  endpointslice.discovery.k8s.io/production-slice patched

Step: take-their-place

  $ kubectl delete endpointslice example-slice
  endpointslice.discovery.k8s.io "example-slice" deleted from default namespace
  $ agnhost netexec --http-port=9376 --udp-port=-1 >/dev/null 2>&1 &
  $ sed -i 's/127.0.0.1/172.18.0.1/' backup-slice.yaml
  $ cat backup-slice.yaml | grep -vE 'example.com|fd00' | tr '\n' '~' | sed 's/~- addresses:~- addresses:~ports/~ports/' | tr '~' '\n' > mended.yaml
  $ kubectl apply -f mended.yaml
  endpointslice.discovery.k8s.io/backup-slice created
  $ lab settle
  $ for n in 1 2 3; do kubectl exec client -- curl -sS --max-time 5 -o /dev/null -w '%{http_code}\n' http://inventory/; done
  200
  200
  200
