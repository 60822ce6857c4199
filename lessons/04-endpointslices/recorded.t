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
  >       args: [netexec, --http-port=9376]
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
  >       args: [netexec, --http-port=9376]
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
  >       args: [netexec, --http-port=9376]
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
  example-service-fdts6   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   3s
  kubernetes              IPv4          6443    172.18.0.2                         8s
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-fdts6   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   3s
  $ kubectl describe endpointslices -l kubernetes.io/service-name=example-service
  Name:         example-service-fdts6
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io
                kubernetes.io/service-name=example-service
  Annotations:  endpoints.kubernetes.io/last-change-trigger-time: 2026-11-30T18:40:17Z
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
  example-service-fdts6   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   12s
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
        uid: b4e2068d-6399-4f4f-9f8d-71bde5ab0a87
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
        uid: ef85a60a-0688-4e0b-bd3f-0895d125cf05
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
        uid: b0bfc11b-92b9-4da9-8f04-849e160d8bec
      zone: zone-c
    kind: EndpointSlice
    metadata:
      creationTimestamp: "2026-11-30T18:40:17Z"
      generateName: example-service-
      generation: 6
      labels:
        endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
        kubernetes.io/service-name: example-service
      name: example-service-fdts6
      namespace: default
      ownerReferences:
      - apiVersion: v1
        blockOwnerDeletion: true
        controller: true
        kind: Service
        name: example-service
        uid: 9c3ac025-2bd8-4626-8e2d-402518a99cd3
      resourceVersion: "288"
      uid: ac3106d5-2d8b-4eaa-888a-9bedcbfdd459
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
