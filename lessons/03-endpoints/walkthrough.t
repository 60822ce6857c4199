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
      endpoints.kubernetes.io/last-change-trigger-time: "2026-11-23T08:00:03Z"
    creationTimestamp: "2026-11-23T08:00:02Z"
    labels:
      endpoints.kubernetes.io/managed-by: endpoint-controller
    name: example-service
    namespace: default
    resourceVersion: "206"
    uid: 184c582d-8b63-4ed2-9796-73f293cc9a09
  subsets:
  - addresses:
    - ip: 10.244.1.2
      nodeName: node-1
      targetRef:
        kind: Pod
        name: example-1
        namespace: default
        uid: 828d4698-23e3-42f1-91fe-6c8f7fb31de8
    - ip: 10.244.2.2
      nodeName: node-2
      targetRef:
        kind: Pod
        name: example-2
        namespace: default
        uid: 30b7d413-60e6-4abf-ad92-6e2d40ce074f
    - ip: 10.244.3.2
      nodeName: node-3
      targetRef:
        kind: Pod
        name: example-3
        namespace: default
        uid: 1d9e1898-08ad-4f3e-add7-2f8f3562414e
    ports:
    - port: 9376
      protocol: TCP

Step: one-not-ready

  $ lab pod unready example-3
  $ kubectl get pods
  NAME        READY   STATUS    RESTARTS   AGE
  example-1   1/1     Running   0          5s
  example-2   1/1     Running   0          5s
  example-3   0/1     Running   0          5s
  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS                         AGE
  example-service   10.244.1.2:9376,10.244.2.2:9376   5s
  $ kubectl get endpoints example-service -o jsonpath='{.subsets}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  [{"addresses":[{"ip":"10.244.1.2","nodeName":"node-1","targetRef":{"kind":"Pod","name":"example-1","namespace":"default","uid":"828d4698-23e3-42f1-91fe-6c8f7fb31de8"}},{"ip":"10.244.2.2","nodeName":"node-2","targetRef":{"kind":"Pod","name":"example-2","namespace":"default","uid":"30b7d413-60e6-4abf-ad92-6e2d40ce074f"}}],"notReadyAddresses":[{"ip":"10.244.3.2","nodeName":"node-3","targetRef":{"kind":"Pod","name":"example-3","namespace":"default","uid":"1d9e1898-08ad-4f3e-add7-2f8f3562414e"}}],"ports":[{"port":9376,"protocol":"TCP"}]}]

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
