The control loop: who writes them, and what becomes of your edits: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3
  $ cat > web-3.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: web-3
  >   labels:
  >     app: web
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: web
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: web-1
  >   labels:
  >     app: web
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: web-2
  >   labels:
  >     app: web
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-1.yaml
  service/web created
  pod/web-1 created
  pod/web-2 created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o custom-columns='FOR:.metadata.labels.kubernetes\.io/service-name,MANAGED BY:.metadata.labels.endpointslice\.kubernetes\.io/managed-by,OWNER:.metadata.ownerReferences[*].kind'
  FOR   MANAGED BY                        OWNER
  web   endpointslice-controller.k8s.io   Service
  $ kubectl get endpoints web -o jsonpath='{.metadata.labels}{" owners: "}{.metadata.ownerReferences}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  {"endpoints.kubernetes.io/managed-by":"endpoint-controller"} owners: 

Step: edit-the-slice

  $ kubectl label endpointslices -l kubernetes.io/service-name=web team=blue
  endpointslice.discovery.k8s.io/web-7xc26 labeled
  $ kubectl annotate endpointslices -l kubernetes.io/service-name=web note=mine
  endpointslice.discovery.k8s.io/web-7xc26 annotated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.labels}{"\n"}'
  {"endpointslice.kubernetes.io/managed-by":"endpointslice-controller.k8s.io","kubernetes.io/service-name":"web"}
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.annotations.note}{"\n"}'
  mine
  $ kubectl patch $(kubectl get endpointslices -l kubernetes.io/service-name=web -o name) --type=json -p '[{"op":"add","path":"/endpoints/-","value":{"addresses":["192.0.2.99"]}}]'
  endpointslice.discovery.k8s.io/web-7xc26 patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-7xc26   IPv4          8080    10.244.1.2,10.244.2.2   12s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.annotations.note}{"\n"}'
  mine

Step: delete-the-slice

  $ kubectl delete endpointslices -l kubernetes.io/service-name=web
  endpointslice.discovery.k8s.io "web-7xc26" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-pz72f   IPv4          8080    10.244.1.2,10.244.2.2   3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.annotations.note}{"\n"}'
  

Step: endpoints-by-hand

  $ kubectl patch endpoints web --type=json -p '[{"op":"add","path":"/subsets/0/addresses/-","value":{"ip":"192.0.2.99"}}]'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web patched
  $ lab settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080,192.0.2.99:8080   20s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-pz72f   IPv4          8080    10.244.1.2,10.244.2.2   6s
  $ kubectl apply -f web-3.yaml
  pod/web-3 created
  $ lab settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080   24s
  $ kubectl delete endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "web" deleted from default namespace
  $ lab settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080   3s

Step: label-the-service

  $ kubectl label service web team=blue
  service/web labeled
  $ lab settle
  $ kubectl get endpointslices -l team=blue --show-labels
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   LABELS
  web-pz72f   IPv4          8080    10.244.1.2,10.244.2.2,10.244.3.2   16s   endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io,kubernetes.io/service-name=web,team=blue
  $ kubectl get endpoints web --show-labels
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE   LABELS
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080   6s    endpoints.kubernetes.io/managed-by=endpoint-controller,team=blue
  $ kubectl label service web kubernetes.io/service-name=other
  service/web labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --show-labels
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   LABELS
  web-pz72f   IPv4          8080    10.244.1.2,10.244.2.2,10.244.3.2   20s   endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io,kubernetes.io/service-name=web,team=blue
  $ kubectl get endpoints web --show-labels
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE   LABELS
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080   10s   endpoints.kubernetes.io/managed-by=endpoint-controller,kubernetes.io/service-name=other,team=blue
  $ kubectl label service web kubernetes.io/service-name-
  service/web unlabeled

Step: take-the-slice-away

  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-pz72f labeled
  $ kubectl delete pod web-3
  pod "web-3" deleted from default namespace
  $ lab settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080   13s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  web-pz72f   IPv4          8080    10.244.1.2,10.244.2.2,10.244.3.2   24s
  $ kubectl get events --field-selector involvedObject.kind=Service
  No resources found in default namespace.

Step: give-it-back

  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io --overwrite
  endpointslice.discovery.k8s.io/web-pz72f labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-pz72f   IPv4          8080    10.244.1.2,10.244.2.2   28s
