Read the EndpointSlices: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3 --dns
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: client
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: client
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [pause]
  > EOF
  $ kubectl apply -f start-1.yaml
  pod/client created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
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
  >       readinessProbe:
  >         exec: { command: [test, "!", -e, /tmp/unready] }
  >         periodSeconds: 1
  >         failureThreshold: 1
  >       lifecycle:
  >         preStop:
  >           exec: { command: [sh, -c, "until [ -e /tmp/done ]; do sleep 1; done"] }
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
  >       readinessProbe:
  >         exec: { command: [test, "!", -e, /tmp/unready] }
  >         periodSeconds: 1
  >         failureThreshold: 1
  >       lifecycle:
  >         preStop:
  >           exec: { command: [sh, -c, "until [ -e /tmp/done ]; do sleep 1; done"] }
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
  >       readinessProbe:
  >         exec: { command: [test, "!", -e, /tmp/unready] }
  >         periodSeconds: 1
  >         failureThreshold: 1
  >       lifecycle:
  >         preStop:
  >           exec: { command: [sh, -c, "until [ -e /tmp/done ]; do sleep 1; done"] }
  > EOF
  $ kubectl apply -f start-2.yaml
  service/example-service created
  pod/example-1 created
  pod/example-2 created
  pod/example-3 created
  $ lab settle
The EndpointSlice of the guide's Service: found, read, and asked a question.

Step: find-the-slice

  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-xsx4p   IPv4          9376    10.244.1.3,10.244.2.2,10.244.3.3   10s
  kubernetes              IPv4          6443    172.18.0.2                         65s
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-xsx4p   IPv4          9376    10.244.1.3,10.244.2.2,10.244.3.3   10s
  $ kubectl describe endpointslices -l kubernetes.io/service-name=example-service
  Name:         example-service-xsx4p
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io
                kubernetes.io/service-name=example-service
  Annotations:  endpoints.kubernetes.io/last-change-trigger-time: 2026-12-01T02:54:39Z
  AddressType:  IPv4
  Ports:
    Name     Port  Protocol
    ----     ----  --------
    <unset>  9376  TCP
  Endpoints:
    - Addresses:  10.244.1.3
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
    - Addresses:  10.244.3.3
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
  example-service-xsx4p   IPv4          9376    10.244.1.3,10.244.2.2,10.244.3.3   20s
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
      - 10.244.1.3
      conditions:
        ready: true
        serving: true
        terminating: false
      nodeName: node-1
      targetRef:
        kind: Pod
        name: example-1
        namespace: default
        uid: eb0c9571-c32f-401b-a400-d34e1a01b946
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
        uid: 630f6aac-cc70-4932-ac13-640ab0667b81
      zone: zone-b
    - addresses:
      - 10.244.3.3
      conditions:
        ready: false
        serving: false
        terminating: false
      nodeName: node-3
      targetRef:
        kind: Pod
        name: example-3
        namespace: default
        uid: 9b8c91b8-c7de-450a-88e4-ba85df5c9ca3
      zone: zone-c
    kind: EndpointSlice
    metadata:
      creationTimestamp: "2026-12-01T02:54:34Z"
      generateName: example-service-
      generation: 9
      labels:
        endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
        kubernetes.io/service-name: example-service
      name: example-service-xsx4p
      namespace: default
      ownerReferences:
      - apiVersion: v1
        blockOwnerDeletion: true
        controller: true
        kind: Service
        name: example-service
        uid: b6624c73-9a77-4b5d-8a3e-a8e1e05295f0
      resourceVersion: "430"
      uid: 10513195-9017-4f89-959e-be96a572eeca
    ports:
    - name: ""
      port: 9376
      protocol: TCP
  kind: List
  metadata:
    resourceVersion: ""
  $ kubectl describe service example-service | grep Endpoints
  Endpoints:                10.244.1.3:9376

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
