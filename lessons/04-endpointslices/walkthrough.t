The EndpointSlice of the guide's Service: found, read, and asked a question.

Step: find-the-slice

  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-gbww9   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.4   3s
  kubernetes              IPv4          6443    172.18.0.2                         8s
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-gbww9   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.4   3s
  $ kubectl describe endpointslices -l kubernetes.io/service-name=example-service
  Name:         example-service-gbww9
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io
                kubernetes.io/service-name=example-service
  Annotations:  endpoints.kubernetes.io/last-change-trigger-time: 2026-11-23T08:00:06Z
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
    - Addresses:  10.244.3.4
      Conditions:
        Ready:    true
      Hostname:   <unset>
      TargetRef:  Pod/example-3
      NodeName:   node-3
      Zone:       zone-c
  Events:         <none>

Step: three-states

  $ kubectl exec example-3 -- touch /tmp/unready
  $ lab settle
  $ kubectl delete pod example-2 --wait=false
  pod "example-2" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-gbww9   IPv4          9376    10.244.1.2,10.244.2.2,10.244.3.4   9s
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
        uid: 5119396a-746b-44e8-9327-fa3f8962fe1a
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
        uid: 12106f12-4e88-4259-919f-2bd54e723a5c
      zone: zone-b
    - addresses:
      - 10.244.3.4
      conditions:
        ready: false
        serving: false
        terminating: false
      nodeName: node-3
      targetRef:
        kind: Pod
        name: example-3
        namespace: default
        uid: e3589522-6ad9-4601-8a92-b7cf9c33572e
      zone: zone-c
    kind: EndpointSlice
    metadata:
      creationTimestamp: "2026-11-23T08:00:05Z"
      generateName: example-service-
      generation: 5
      labels:
        endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
        kubernetes.io/service-name: example-service
      name: example-service-gbww9
      namespace: default
      ownerReferences:
      - apiVersion: v1
        blockOwnerDeletion: true
        controller: true
        kind: Service
        name: example-service
        uid: b930a3c4-0498-4ce9-8a10-f5b98b141324
      resourceVersion: "263"
      uid: 62b11405-bae9-4928-af73-5c4e3c9b11ae
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

Step: ask-for-it

  $ for n in 1 2 3; do kubectl exec client -- curl -s --max-time 5 http://example-service/hostname; echo; done
  example-1
  example-1
  example-1
  $ kubectl exec example-1 -- touch /tmp/unready
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.name} {.conditions}{"\n"}{end}' | sort
  example-1 {"ready":false,"serving":false,"terminating":false}
  example-2 {"ready":false,"serving":true,"terminating":true}
  example-3 {"ready":false,"serving":false,"terminating":false}
  $ kubectl describe service example-service | grep Endpoints
  Endpoints:                
  $ for n in 1 2 3; do kubectl exec client -- curl -s --max-time 5 http://example-service/hostname; echo; done
  example-2
  example-2
  example-2
