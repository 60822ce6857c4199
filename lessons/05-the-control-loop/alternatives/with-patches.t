Everything with patches and by name, the third pod without a file.

Step: who-wrote-it

  $ kubectl get endpointslices -o yaml | grep -A5 ownerReferences | grep -c Service
  1
  $ kubectl describe endpoints web | grep Labels
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Labels:       endpoints.kubernetes.io/managed-by=endpoint-controller

Step: edit-the-slice

  $ SLICE=$(kubectl get endpointslices -l kubernetes.io/service-name=web -o name)
  $ kubectl patch $SLICE --type=merge -p '{"metadata":{"labels":{"team":"blue"},"annotations":{"note":"mine"}}}'
  endpointslice.discovery.k8s.io/web-6p6xb patched
  $ kubectl patch $SLICE --type=json -p '[{"op":"add","path":"/endpoints/0","value":{"addresses":["192.0.2.99"]}}]'
  endpointslice.discovery.k8s.io/web-6p6xb patched
  $ lab settle
  $ kubectl get $SLICE --show-labels
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE   LABELS
  web-6p6xb   IPv4          8080    10.244.1.2,10.244.2.2   6s    endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io,kubernetes.io/service-name=web

Step: delete-the-slice

  $ kubectl delete $SLICE
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -o wide
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  kubernetes   IPv4          6443    172.18.0.2              11s
  web-ggcfq    IPv4          8080    10.244.1.2,10.244.2.2   2s

Step: endpoints-by-hand

  $ kubectl patch endpoints web --type=merge -p '{"subsets":[{"addresses":[{"ip":"192.0.2.99"}],"ports":[{"port":8080}]}]}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web patched
  $ lab settle
  $ kubectl get endpoints web -o jsonpath='{.subsets[*].addresses[*].ip}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  192.0.2.99
  $ kubectl run web-3 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=web -- netexec --http-port=8080
  pod/web-3 created
  $ lab settle

Step: label-the-service

  $ kubectl patch service web -p '{"metadata":{"labels":{"team":"blue"}}}'
  service/web patched
  $ lab settle

Step: take-the-slice-away

  $ kubectl patch $(kubectl get endpointslices -l team=blue -o name) --type=json -p '[{"op":"remove","path":"/metadata/labels/endpointslice.kubernetes.io~1managed-by"}]'
  endpointslice.discovery.k8s.io/web-ggcfq patched
  $ kubectl delete pod web-1
  pod "web-1" deleted from default namespace
  $ lab settle
  $ kubectl describe endpoints web | grep ' Addresses'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
    Addresses:          10.244.2.2,10.244.3.2
  $ kubectl get endpointslices -l team=blue --show-labels
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   LABELS
  web-ggcfq   IPv4          8080    10.244.1.2,10.244.2.2,10.244.3.2   12s   kubernetes.io/service-name=web,team=blue

Step: give-it-back

  $ kubectl patch $(kubectl get endpointslices -l team=blue -o name) -p '{"metadata":{"labels":{"endpointslice.kubernetes.io/managed-by":"endpointslice-controller.k8s.io"}}}'
  endpointslice.discovery.k8s.io/web-ggcfq patched
  $ lab settle
