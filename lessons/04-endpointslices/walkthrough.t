The EndpointSlice of the guide's Service: found, read, and asked a question.

Step: find-the-slice

  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-bf8nn   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   3s
  kubernetes              IPv4          6443    172.18.0.2                         5s
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-bf8nn   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   3s
  $ kubectl describe endpointslices -l kubernetes.io/service-name=example-service
  Name:         example-service-bf8nn
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io
                kubernetes.io/service-name=example-service
  Annotations:  endpoints.kubernetes.io/last-change-trigger-time: 2026-11-23T08:00:03Z
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
  example-service-bf8nn   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.2   9s
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
        uid: d9870ca3-cfad-451b-af64-fae3b8b4abe5
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
        uid: 38d34eb2-430e-4450-af75-2172dbe95c91
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
        uid: 0a22b353-e15b-424b-8539-6ac51ab0e5d5
      zone: zone-c
    kind: EndpointSlice
    metadata:
      creationTimestamp: "2026-11-23T08:00:02Z"
      generateName: example-service-
      generation: 6
      labels:
        endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
        kubernetes.io/service-name: example-service
      name: example-service-bf8nn
      namespace: default
      ownerReferences:
      - apiVersion: v1
        blockOwnerDeletion: true
        controller: true
        kind: Service
        name: example-service
        uid: 49c72fef-2445-4e71-acc5-73863a564ece
      resourceVersion: "214"
      uid: 3019b66e-e117-4d03-bc72-72faaa94d14e
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
