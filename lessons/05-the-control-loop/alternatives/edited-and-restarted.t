Objects are read, changed and replaced; in the end the controllers are restarted and the orphan is deleted.

Step: who-wrote-it

  $ kubectl get endpointslices,endpoints -l '!no-such-label' -o yaml | grep managed-by
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
        endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
        endpoints.kubernetes.io/managed-by: endpoint-controller

Step: edit-the-slice

  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o yaml > slices.yaml
  $ sed -i 's/    generateName: .*/    annotations: { note: mine }/;s/    labels:/    labels:\n      team: blue/;s/^  endpoints:/  endpoints:\n  - addresses: [192.0.2.99]/' slices.yaml
  $ kubectl replace -f slices.yaml
  endpointslice.discovery.k8s.io/web-6p6xb replaced
  $ lab settle
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  kubernetes   IPv4          6443    172.18.0.2              8s
  web-6p6xb    IPv4          8080    10.244.1.2,10.244.2.2   6s

Step: delete-the-slice

  $ kubectl delete endpointslices --selector=kubernetes.io/service-name=web --wait=false
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  kubernetes   IPv4          6443    172.18.0.2              11s
  web-ggcfq    IPv4          8080    10.244.1.2,10.244.2.2   2s

Step: endpoints-by-hand

  $ kubectl get endpoints web -o yaml | sed 's/^- addresses:/- addresses:\n  - ip: 192.0.2.99/' | kubectl replace -f -
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web replaced
  $ lab settle
  $ kubectl get endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME         ENDPOINTS                                         AGE
  kubernetes   172.18.0.2:6443                                   13s
  web          192.0.2.99:8080,10.244.1.2:8080,10.244.2.2:8080   11s
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
  $ kubectl get endpoints,endpointslices --no-headers | wc -l
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  4

Step: give-it-back

  $ lab controllers '*'
  $ lab settle
  $ kubectl delete endpointslices -l endpointslice.kubernetes.io/managed-by=me
  endpointslice.discovery.k8s.io "web-ggcfq" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l team=blue
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-hqlgg   IPv4          8080    10.244.1.2,10.244.2.2   10s
