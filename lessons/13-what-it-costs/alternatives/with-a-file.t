Watches of kubectl's own; the quota is raised in the file.

Step: one-change

  $ kubectl get endpointslices -w -o json > slices.log &
  $ kubectl get endpoints -w -o json > endpoints.log &
  $ sleep 1; kubectl delete $(kubectl get pods -o name | head -n 2)
  pod "web-7db76b4df8-267n9" deleted from default namespace
  pod "web-7db76b4df8-28d67" deleted from default namespace
  $ lab settle
  $ kill %1 %2

Step: holes-in-numbers

  $ kubectl patch deployment web -p '{"spec":{"replicas":120}}'
  deployment.apps/web patched
  $ lab settle
  $ kubectl describe endpointslices -l kubernetes.io/service-name=web | grep -c ^Name:
  5
  $ kubectl get endpointslices | grep -c ^web-
  5

Step: what-is-silent

  $ lab controllers '*,-endpointslice'
  $ kubectl create service clusterip late --tcp=80:8080
  service/late created
  $ kubectl set selector service late app=web
  service/late selector updated
  $ kubectl get endpointslices -l kubernetes.io/service-name=late -o yaml | grep -c 'kind: EndpointSlice$'
  0
  [1]
  $ lab controllers '*'

Step: what-fails

  $ kubectl apply -f shop.yaml
  namespace/shop created
  resourcequota/objects created
  deployment.apps/cart created
  service/cart created
  $ lab wait 4
  $ sed -i 's|endpointslices.discovery.k8s.io: "0"|endpointslices.discovery.k8s.io: "20"|' shop.yaml
  $ kubectl apply -f shop.yaml
  namespace/shop unchanged
  resourcequota/objects configured
  deployment.apps/cart unchanged
  service/cart unchanged
  $ lab wait 60
