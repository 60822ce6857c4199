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
  >       args: [netexec, --http-port=9376]
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
  >       args: [netexec, --http-port=9376]
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
  >       args: [netexec, --http-port=9376]
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
  example-service   10.244.1.2:9376,10.244.2.2:9376,10.244.3.2:9376   4s
  $ kubectl get endpoints example-service -o yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  apiVersion: v1
  kind: Endpoints
  metadata:
    annotations:
      endpoints.kubernetes.io/last-change-trigger-time: "2026-11-30T18:39:55Z"
    creationTimestamp: "2026-11-30T18:39:54Z"
    labels:
      endpoints.kubernetes.io/managed-by: endpoint-controller
    name: example-service
    namespace: default
    resourceVersion: "272"
    uid: cf75c44b-8569-4a57-9b76-d815a3287e54
  subsets:
  - addresses:
    - ip: 10.244.1.2
      nodeName: node-1
      targetRef:
        kind: Pod
        name: example-1
        namespace: default
        uid: d0bda481-830d-49a4-a055-66dab06788b2
    - ip: 10.244.2.2
      nodeName: node-2
      targetRef:
        kind: Pod
        name: example-2
        namespace: default
        uid: 7a69b0f6-090b-49e2-ba19-749dd16a9e4b
    - ip: 10.244.3.2
      nodeName: node-3
      targetRef:
        kind: Pod
        name: example-3
        namespace: default
        uid: 2ee8788d-e0c4-46dd-ba39-4f0d398936b6
    ports:
    - port: 9376
      protocol: TCP

Step: one-not-ready

  $ lab pod unready example-3
  $ kubectl get pods
  NAME        READY   STATUS    RESTARTS   AGE
  example-1   1/1     Running   0          7s
  example-2   1/1     Running   0          7s
  example-3   0/1     Running   0          7s
  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS                         AGE
  example-service   10.244.1.2:9376,10.244.2.2:9376   7s
  $ kubectl get endpoints example-service -o jsonpath='{.subsets}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  [{"addresses":[{"ip":"10.244.1.2","nodeName":"node-1","targetRef":{"kind":"Pod","name":"example-1","namespace":"default","uid":"d0bda481-830d-49a4-a055-66dab06788b2"}},{"ip":"10.244.2.2","nodeName":"node-2","targetRef":{"kind":"Pod","name":"example-2","namespace":"default","uid":"7a69b0f6-090b-49e2-ba19-749dd16a9e4b"}}],"notReadyAddresses":[{"ip":"10.244.3.2","nodeName":"node-3","targetRef":{"kind":"Pod","name":"example-3","namespace":"default","uid":"2ee8788d-e0c4-46dd-ba39-4f0d398936b6"}}],"ports":[{"port":9376,"protocol":"TCP"}]}]

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
