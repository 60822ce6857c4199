Troubleshooting. Six Services, five of them in trouble.

  $ lab cluster --nodes 3
  $ kubectl create deployment app --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=8080
  deployment.apps/app created
  $ kubectl create deployment slow --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=8080
  deployment.apps/slow created
  $ cat > services.yaml <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: good}
  > spec: {selector: {app: app}, ports: [{port: 80, targetPort: 8080}]}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: label-mismatch}
  > spec: {selector: {app: ap}, ports: [{port: 80, targetPort: 8080}]}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: not-ready}
  > spec: {selector: {app: slow}, ports: [{port: 80, targetPort: 8080}]}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: named-port}
  > spec: {selector: {app: app}, ports: [{port: 80, targetPort: http}]}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: no-selector}
  > spec: {ports: [{port: 80, targetPort: 8080}]}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: elsewhere}
  > spec: {type: ExternalName, externalName: db.example.com}
  > YAML
  $ kubectl apply -f services.yaml
  service/good created
  service/label-mismatch created
  service/not-ready created
  service/named-port created
  service/no-selector created
  service/elsewhere created
  $ lab settle
  $ for pod in $(kubectl get pods -l app=slow -o name | cut -d/ -f2); do lab pod unready $pod; done
  $ lab settle

Step: three-looks

  $ kubectl get services
  NAME             TYPE           CLUSTER-IP      EXTERNAL-IP      PORT(S)   AGE
  elsewhere        ExternalName   <none>          db.example.com   <none>    9s
  good             ClusterIP      10.96.159.12    <none>           80/TCP    9s
  kubernetes       ClusterIP      10.96.0.1       <none>           443/TCP   11s
  label-mismatch   ClusterIP      10.96.220.74    <none>           80/TCP    9s
  named-port       ClusterIP      10.96.103.63    <none>           80/TCP    9s
  no-selector      ClusterIP      10.96.14.242    <none>           80/TCP    9s
  not-ready        ClusterIP      10.96.179.143   <none>           80/TCP    9s
  $ kubectl get endpointslices -L kubernetes.io/service-name
  NAME                   ADDRESSTYPE   PORTS     ENDPOINTS               AGE   SERVICE-NAME
  good-785jm             IPv4          8080      10.244.3.2,10.244.2.2   9s    good
  kubernetes             IPv4          6443      172.18.0.2              11s   kubernetes
  label-mismatch-cnsjr   IPv4          <unset>   <unset>                 9s    label-mismatch
  named-port-557sd       IPv4          <unset>   10.244.3.2,10.244.2.2   9s    named-port
  not-ready-cl7tl        IPv4          8080      10.244.1.2,10.244.3.3   9s    not-ready
  $ for name in good label-mismatch not-ready named-port no-selector elsewhere; do echo "$name $(kubectl describe service $name | grep ^Endpoints:)"; done
  good Endpoints:                10.244.3.2:8080,10.244.2.2:8080
  label-mismatch Endpoints:                
  not-ready Endpoints:                
  named-port Endpoints:                10.244.3.2,10.244.2.2
  no-selector Endpoints:                <none>
  elsewhere 
  $ kubectl get endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME             ENDPOINTS                         AGE
  good             10.244.2.2:8080,10.244.3.2:8080   10s
  kubernetes       172.18.0.2:6443                   12s
  label-mismatch   <none>                            10s
  named-port       <none>                            10s
  not-ready                                          10s

Step: label-mismatch

  $ kubectl get service label-mismatch -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"ap"}
  $ kubectl get pods -L app
  NAME                    READY   STATUS    RESTARTS   AGE   APP
  app-5769bbc85c-g29cg    1/1     Running   0          10s   app
  app-5769bbc85c-lrdf6    1/1     Running   0          10s   app
  slow-84b486668c-52str   0/1     Running   0          10s   slow
  slow-84b486668c-g9f9w   0/1     Running   0          10s   slow

Step: not-ready

  $ kubectl get pods -l app=slow
  NAME                    READY   STATUS    RESTARTS   AGE
  slow-84b486668c-52str   0/1     Running   0          10s
  slow-84b486668c-g9f9w   0/1     Running   0          10s
  $ kubectl get endpointslices -l kubernetes.io/service-name=not-ready -o jsonpath='{range .items[*].endpoints[*]}{.conditions}{"\n"}{end}'
  {"ready":false,"serving":false,"terminating":false}
  {"ready":false,"serving":false,"terminating":false}

Step: named-port

  $ kubectl get service named-port -o jsonpath='{.spec.ports[0].targetPort}{"\n"}'
  http
  $ kubectl get pods -l app=app -o jsonpath='{range .items[*]}{.metadata.labels.app} ports={.spec.containers[*].ports}{"\n"}{end}'
  app ports=
  app ports=

Step: too-broad

  $ kubectl label pods --all tier=web
  pod/app-5769bbc85c-g29cg labeled
  pod/app-5769bbc85c-lrdf6 labeled
  pod/slow-84b486668c-52str labeled
  pod/slow-84b486668c-g9f9w labeled
  $ kubectl create service clusterip too-broad --tcp=80:8080
  service/too-broad created
  $ kubectl set selector service too-broad tier=web
  service/too-broad selector updated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=too-broad -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.name} ready={.conditions.ready}{"\n"}{end}' | sort
  app-5769bbc85c-g29cg ready=true
  app-5769bbc85c-lrdf6 ready=true
  slow-84b486668c-52str ready=false
  slow-84b486668c-g9f9w ready=false

Step: wrong-number

  $ kubectl expose deployment app --name=wrong-number --port=80 --target-port=8081
  service/wrong-number exposed
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=wrong-number
  NAME                 ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  wrong-number-4zqbj   IPv4          8081    10.244.2.2,10.244.3.2   2s
  $ kubectl describe service wrong-number | grep -E 'TargetPort|Endpoints'
  TargetPort:               8081/TCP
  Endpoints:                10.244.2.2:8081,10.244.3.2:8081

Step: two-numbers

  $ cat > mixed.yaml <<'YAML'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: old, labels: {app: mixed}}
  > spec:
  >   containers:
  >   - name: app
  >     image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >     args: [netexec, --http-port=8080]
  >     ports: [{name: http, containerPort: 8080}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: new, labels: {app: mixed}}
  > spec:
  >   containers:
  >   - name: app
  >     image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >     args: [netexec, --http-port=9090]
  >     ports: [{name: http, containerPort: 9090}]
  > YAML
  $ kubectl apply -f mixed.yaml
  pod/old created
  pod/new created
  $ kubectl create service clusterip mixed --tcp=80:http
  service/mixed created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=mixed
  NAME          ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  mixed-72v5s   IPv4          9090    10.244.2.3   2s
  mixed-brvpq   IPv4          8080    10.244.1.3   3s

Step: selector-removed

  $ kubectl patch service good -p '{"spec":{"selector":null}}'
  service/good patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=good -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS               AGE   MANAGED-BY
  good-785jm   IPv4          8080    10.244.3.2,10.244.2.2   20s   endpointslice-controller.k8s.io
  good-nl8tn   IPv4          8080    10.244.2.2,10.244.3.2   2s    endpointslicemirroring-controller.k8s.io
  $ kubectl delete endpointslices -l kubernetes.io/service-name=good
  endpointslice.discovery.k8s.io "good-785jm" deleted from default namespace
  endpointslice.discovery.k8s.io "good-nl8tn" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=good -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS               AGE   MANAGED-BY
  good-x5m7b   IPv4          8080    10.244.2.2,10.244.3.2   2s    endpointslicemirroring-controller.k8s.io
  $ kubectl delete endpoints good
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "good" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=good
  No resources found in default namespace.

Step: peers

  $ kubectl create service clusterip peers --clusterip=None
  service/peers created
  $ kubectl set selector service peers app=slow
  service/peers selector updated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=peers -o jsonpath='{range .items[*].endpoints[*]}{.conditions}{"\n"}{end}'
  {"ready":false,"serving":false,"terminating":false}
  {"ready":false,"serving":false,"terminating":false}
  $ kubectl patch service peers -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/peers patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=peers -o jsonpath='{range .items[*].endpoints[*]}{.conditions}{"\n"}{end}'
  {"ready":true,"serving":false,"terminating":false}
  {"ready":true,"serving":false,"terminating":false}

Step: controller

  $ lab controllers *,-endpointslice-controller
  $ kubectl expose deployment app --name=new --port=80 --target-port=8080
  service/new exposed
  $ lab settle
  $ kubectl get endpoints new
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                         AGE
  new    10.244.2.2:8080,10.244.3.2:8080   2s
  $ kubectl get endpointslices -l kubernetes.io/service-name=new
  No resources found in default namespace.
