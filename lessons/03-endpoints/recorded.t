Read the Endpoints, and why they are deprecated: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3
  $ cat > addresses.sh <<'EOF'
  > # Where may traffic for example-service go? Written in 2019.
  > kubectl get endpoints example-service -o jsonpath='{.subsets[*].addresses[*].ip}{"\n"}'
  > EOF
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: example-service
  > spec:
  >   selector:
  >     app: example
  >   ports:
  >     - protocol: TCP
  >       port: 80
  >       targetPort: 9376
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: example-1
  >   labels:
  >     app: example
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: example-2
  >   labels:
  >     app: example
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: example-3
  >   labels:
  >     app: example
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  > EOF
  $ kubectl apply -f start-1.yaml
  service/example-service created
  pod/example-1 created
  pod/example-2 created
  pod/example-3 created
  $ lab settle
The Endpoints of the guide's Service, a pod that is not ready, and the same question asked of the newer API.

Step: read-the-endpoints

  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS                                         AGE
  example-service   10.244.1.2:9376,10.244.2.2:9376,10.244.3.2:9376   3s
  $ kubectl get endpoints example-service -o yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  apiVersion: v1
  kind: Endpoints
  metadata:
    annotations:
      endpoints.kubernetes.io/last-change-trigger-time: "2026-11-23T11:19:38Z"
    creationTimestamp: "2026-11-23T11:19:38Z"
    labels:
      endpoints.kubernetes.io/managed-by: endpoint-controller
    name: example-service
    namespace: default
    resourceVersion: "272"
    uid: c471494c-e821-4f90-8969-02f8c5c2c57d
  subsets:
  - addresses:
    - ip: 10.244.1.2
      nodeName: node-1
      targetRef:
        kind: Pod
        name: example-1
        namespace: default
        uid: 606aea5b-445f-4f36-a7a2-951832e0076f
    - ip: 10.244.2.2
      nodeName: node-2
      targetRef:
        kind: Pod
        name: example-2
        namespace: default
        uid: 93701077-bb28-4c7a-994a-90278b15b6a3
    - ip: 10.244.3.2
      nodeName: node-3
      targetRef:
        kind: Pod
        name: example-3
        namespace: default
        uid: 736c3933-6b9e-482b-b71d-330a1de549cd
    ports:
    - port: 9376
      protocol: TCP

Step: one-not-ready

  $ lab pod unready example-3
  $ kubectl get pods
  NAME        READY   STATUS    RESTARTS   AGE
  example-1   1/1     Running   0          6s
  example-2   1/1     Running   0          6s
  example-3   0/1     Running   0          6s
  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS                         AGE
  example-service   10.244.1.2:9376,10.244.2.2:9376   6s
  $ kubectl get endpoints example-service -o jsonpath='{.subsets}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  [{"addresses":[{"ip":"10.244.1.2","nodeName":"node-1","targetRef":{"kind":"Pod","name":"example-1","namespace":"default","uid":"606aea5b-445f-4f36-a7a2-951832e0076f"}},{"ip":"10.244.2.2","nodeName":"node-2","targetRef":{"kind":"Pod","name":"example-2","namespace":"default","uid":"93701077-bb28-4c7a-994a-90278b15b6a3"}}],"notReadyAddresses":[{"ip":"10.244.3.2","nodeName":"node-3","targetRef":{"kind":"Pod","name":"example-3","namespace":"default","uid":"736c3933-6b9e-482b-b71d-330a1de549cd"}}],"ports":[{"port":9376,"protocol":"TCP"}]}]

Step: ask-the-newer-api

  $ cat addresses.sh
  # Where may traffic for example-service go? Written in 2019.
  kubectl get endpoints example-service -o jsonpath='{.subsets[*].addresses[*].ip}{"\n"}'
  $ . ./addresses.sh
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  10.244.1.2 10.244.2.2
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{.items[*].endpoints[*].addresses[0]}{"\n"}'
  10.244.1.2 10.244.2.2 10.244.3.2
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{.items[*].endpoints[?(@.conditions.ready==true)].addresses[0]}{"\n"}'
  10.244.1.2 10.244.2.2
  $ kubectl create configmap addresses --from-literal=ready="$(kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{.items[*].endpoints[?(@.conditions.ready==true)].addresses[0]}')"
  configmap/addresses created
  $ kubectl get configmap addresses -o jsonpath='{.data.ready}{"\n"}'
  10.244.1.2 10.244.2.2
