The third pod and the label come early; the pod leaves by its label; the Service is made anew in the end.

Step: who-wrote-it

  $ kubectl get endpointslices -o json | grep -c managed-by
  1
  $ kubectl describe ep web | grep -c Subsets
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  1

Step: label-the-service

  $ kubectl get service web -o yaml > web.yaml
  $ sed -i 's/^  name: web/  labels: { team: blue }\n  name: web/' web.yaml
  $ kubectl replace -f web.yaml
  service/web replaced
  $ lab settle

Step: delete-the-slice

  $ kubectl delete endpointslices --all
  endpointslice.discovery.k8s.io "kubernetes" deleted from default namespace
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices --no-headers | wc -l
  2

Step: edit-the-slice

  $ kubectl label service web team-
  service/web unlabeled
  $ lab settle
  $ kubectl annotate endpointslices -l kubernetes.io/service-name=web note=mine
  endpointslice.discovery.k8s.io/web-ggcfq annotated
  $ kubectl label endpointslices -l kubernetes.io/service-name=web team=red
  endpointslice.discovery.k8s.io/web-ggcfq labeled
  $ lab settle
  $ kubectl patch endpointslice web-ggcfq --type=json -p '[{"op":"replace","path":"/endpoints/0/addresses/0","value":"192.0.2.99"}]'
  endpointslice.discovery.k8s.io/web-ggcfq patched
  $ lab settle
  $ kubectl describe endpointslices -l kubernetes.io/service-name=web | grep Addresses
    - Addresses:  10.244.2.2
    - Addresses:  10.244.1.2

Step: endpoints-by-hand

  $ kubectl create -f web-3.yaml
  pod/web-3 created
  $ lab settle
  $ kubectl patch ep web --type=json -p '[{"op":"add","path":"/subsets/0/addresses/-","value":{"ip":"192.0.2.99"}}]'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web patched
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                                     AGE
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080 + 1 more...   21s
  $ kubectl label service web team=blue
  service/web labeled
  $ lab settle

Step: take-the-slice-away

  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by-
  endpointslice.discovery.k8s.io/web-ggcfq unlabeled
  $ kubectl label pod web-3 app-
  pod/web-3 unlabeled
  $ lab settle
  $ kubectl get ep web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080   25s
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  kubernetes   IPv4          6443    172.18.0.2                         17s
  web-ggcfq    IPv4          8080    10.244.2.2,10.244.1.2,10.244.3.2   19s

Step: give-it-back

  $ kubectl delete endpointslices -l kubernetes.io/service-name=web
  endpointslice.discovery.k8s.io "web-ggcfq" deleted from default namespace
  $ kubectl get service web -o yaml | grep -v clusterIP | grep -v '^  - 10.96' > web.yaml
  $ kubectl delete service web
  service "web" deleted from default namespace
  $ lab settle
  $ kubectl create -f web.yaml
  service/web created
  $ lab settle
