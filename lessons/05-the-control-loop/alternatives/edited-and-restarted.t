Objects are read, changed and replaced; in the end the controllers are restarted and the orphan is deleted.

Step: who-wrote-it

  $ kubectl get endpointslices,endpoints -l '!no-such-label' -o name
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpointslice.discovery.k8s.io/kubernetes
  endpointslice.discovery.k8s.io/web-6p6xb
  endpoints/kubernetes
  endpoints/web

Step: edit-the-slice

  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o yaml > slices.yaml
  $ sed -i 's/    generateName: .*/    annotations: { note: mine }/' slices.yaml
  $ kubectl replace -f slices.yaml
  endpointslice.discovery.k8s.io/web-6p6xb replaced
  $ lab settle

Step: delete-the-slice

  $ kubectl delete endpointslices --selector=kubernetes.io/service-name=web --wait=false
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  kubernetes   IPv4          6443    172.18.0.2              10s
  web-ggcfq    IPv4          8080    10.244.1.2,10.244.2.2   2s

Step: endpoints-by-hand

  $ kubectl annotate endpoints web note=mine
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web annotated
  $ kubectl apply -f web-3.yaml
  pod/web-3 created
  $ lab settle

Step: label-the-service

  $ kubectl get service web -o yaml > service.yaml
  $ kubectl label -f service.yaml team=blue tier=front
  service/web labeled
  $ lab settle

Step: take-the-slice-away

  $ kubectl label endpointslices -l team=blue endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-ggcfq labeled
  $ kubectl delete -f web-3.yaml
  pod "web-3" deleted from default namespace
  $ lab settle

Step: give-it-back

  $ lab controllers '*'
  $ lab settle
  $ kubectl delete endpointslices -l endpointslice.kubernetes.io/managed-by=me
  endpointslice.discovery.k8s.io "web-ggcfq" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l team=blue
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-hqlgg   IPv4          8080    10.244.1.2,10.244.2.2   10s
