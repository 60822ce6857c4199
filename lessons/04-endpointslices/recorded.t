Read the EndpointSlices: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3
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
  >   terminationGracePeriodSeconds: 3600
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
  >   terminationGracePeriodSeconds: 3600
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
  >   terminationGracePeriodSeconds: 3600
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
The EndpointSlice of the guide's Service: found, read, and asked a question.

Step: find-the-slice

  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-wnzwd   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   3s
  kubernetes              IPv4          6443    172.18.0.2                         8s
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-wnzwd   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   3s
  $ kubectl describe endpointslices -l kubernetes.io/service-name=example-service
  Name:         example-service-wnzwd
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io
                kubernetes.io/service-name=example-service
  Annotations:  endpoints.kubernetes.io/last-change-trigger-time: 2026-11-23T11:19:57Z
  AddressType:  IPv4
  Ports:
    Name     Port  Protocol
    ----     ----  --------
    <unset>  9376  TCP
  Endpoints:
    - Addresses:  10.244.1.2
      Conditions:
        Ready:    true
      Hostname:   <unset>
      TargetRef:  Pod/example-1
      NodeName:   node-1
      Zone:       zone-a
    - Addresses:  10.244.2.2
      Conditions:
        Ready:    true
      Hostname:   <unset>
      TargetRef:  Pod/example-2
      NodeName:   node-2
      Zone:       zone-b
    - Addresses:  10.244.3.2
      Conditions:
        Ready:    true
      Hostname:   <unset>
      TargetRef:  Pod/example-3
      NodeName:   node-3
      Zone:       zone-c
  Events:         <none>

Step: three-states

  $ lab pod unready example-3
  $ lab pod drain example-2
  $ kubectl delete pod example-2 --wait=false
  pod "example-2" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-wnzwd   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   12s
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.name} {.conditions}{"\n"}{end}' | sort
  example-1 {"ready":true,"serving":true,"terminating":false}
  example-2 {"ready":false,"serving":true,"terminating":true}
  example-3 {"ready":false,"serving":false,"terminating":false}
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o yaml
  apiVersion: v1
  items:
  - addressType: IPv4
    apiVersion: discovery.k8s.io/v1
    endpoints:
    - addresses:
      - 10.244.1.2
      conditions:
        ready: true
        serving: true
        terminating: false
      nodeName: node-1
      targetRef:
        kind: Pod
        name: example-1
        namespace: default
        uid: 6d7a2abd-e935-4239-9ec7-ed8a05f59106
      zone: zone-a
    - addresses:
      - 10.244.2.2
      conditions:
        ready: false
        serving: true
        terminating: true
      nodeName: node-2
      targetRef:
        kind: Pod
        name: example-2
        namespace: default
        uid: 3df85962-e1e9-4c9c-bfa6-766d4db9dcec
      zone: zone-b
    - addresses:
      - 10.244.3.2
      conditions:
        ready: false
        serving: false
        terminating: false
      nodeName: node-3
      targetRef:
        kind: Pod
        name: example-3
        namespace: default
        uid: 05dc9fbb-f1b2-4751-b989-c3d28e7f923b
      zone: zone-c
    kind: EndpointSlice
    metadata:
      creationTimestamp: "2026-11-23T11:19:57Z"
      generateName: example-service-
      generation: 6
      labels:
        endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
        kubernetes.io/service-name: example-service
      name: example-service-wnzwd
      namespace: default
      ownerReferences:
      - apiVersion: v1
        blockOwnerDeletion: true
        controller: true
        kind: Service
        name: example-service
        uid: 86f6676e-d803-456c-b214-f9a89161b0b8
      resourceVersion: "286"
      uid: 9ae1793f-5f18-4af9-8e69-b666178e1f69
    ports:
    - name: ""
      port: 9376
      protocol: TCP
  kind: List
  metadata:
    resourceVersion: ""
  $ kubectl describe service example-service | grep Endpoints
  Endpoints:                10.244.1.2:9376

Step: answer-for-it

  $ kubectl create configmap answers --from-literal=gets-traffic=example-1 --from-literal=still-serving=example-2 --from-literal=zone-of-example-3=zone-c
  configmap/answers created
  $ lab pod exit example-2
  $ lab pod ready example-3
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.name} {.conditions}{"\n"}{end}' | sort
  example-1 {"ready":true,"serving":true,"terminating":false}
  example-3 {"ready":true,"serving":true,"terminating":false}
