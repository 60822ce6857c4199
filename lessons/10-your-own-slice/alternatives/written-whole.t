The files are written with all they need from the start, and served in another order.

Step: as-they-stand

  $ cat example-slice.yaml production-slice.yaml | grep -c addressType
  2
  $ kubectl create -f example-slice.yaml
  endpointslice.discovery.k8s.io/example-slice created
  $ kubectl create -f production-slice.yaml
  endpointslice.discovery.k8s.io/production-slice created
  $ kubectl get endpointslices example-slice production-slice -o yaml | grep -A1 labels
      labels:
        purpose: production

Step: service-without-selector

  $ kubectl create -f inventory.yaml
  service/inventory created

Step: make-it-serve

  $ cat > example-slice.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: example-slice
  >   labels:
  >     kubernetes.io/service-name: inventory
  >     endpointslice.kubernetes.io/managed-by: inventory-team
  >     purpose: production
  > addressType: IPv4
  > endpoints:
  > - addresses:
  >   - 192.168.1.1
  > ports:
  > - name: http
  >   port: 9376
  > YAML
  $ kubectl replace -f example-slice.yaml
  endpointslice.discovery.k8s.io/example-slice replaced
  $ sed -i 's/^    purpose: production/    purpose: production\n    kubernetes.io\/service-name: inventory\n    endpointslice.kubernetes.io\/managed-by: inventory-team/' production-slice.yaml
  $ kubectl replace -f production-slice.yaml
  endpointslice.discovery.k8s.io/production-slice replaced

Step: own-labels

  $ kubectl patch service web -p '{"metadata":{"labels":{"purpose":"production"}}}'
  service/web patched
  $ lab settle

Step: maintenance

  $ sed -i 's/ready: true/ready: false/' production-slice.yaml
  $ kubectl replace -f production-slice.yaml
  endpointslice.discovery.k8s.io/production-slice replaced

Step: take-their-place

  $ agnhost netexec --http-port=9376 --udp-port=-1 >/dev/null 2>&1 &
  $ head -n 8 backup-slice.yaml > mended.yaml
  $ echo 'endpoints: [{addresses: [172.18.0.1], conditions: {ready: true}}]' >> mended.yaml
  $ tail -n 3 backup-slice.yaml >> mended.yaml
  $ kubectl apply -f mended.yaml
  endpointslice.discovery.k8s.io/backup-slice created
  $ sed -i 's/^- addresses:/- conditions: {ready: false}\n  addresses:/' example-slice.yaml
  $ kubectl apply -f example-slice.yaml
  Warning: resource endpointslices/example-slice is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  endpointslice.discovery.k8s.io/example-slice configured
  $ lab settle
  $ for n in 1 2 3; do kubectl exec client -- curl -sS --max-time 5 -o /dev/null -w '%{http_code}\n' http://inventory/; done
  200
  200
  200
