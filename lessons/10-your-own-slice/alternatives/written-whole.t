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

Step: refused

  $ head -n 8 backup-slice.yaml > mended.yaml
  $ echo 'endpoints: [{addresses: [192.168.1.3], conditions: {ready: true}}]' >> mended.yaml
  $ tail -n 3 backup-slice.yaml >> mended.yaml
  $ kubectl apply -f mended.yaml
  endpointslice.discovery.k8s.io/backup-slice created
