Troubleshooting. Six Services, five of them in trouble.

  $ lab cluster --nodes 3
  $ kubectl create deployment app --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2
  deployment.apps/app created
  $ kubectl create deployment slow --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2
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
  elsewhere        ExternalName   <none>          db.example.com   <none>    12s
  good             ClusterIP      10.96.9.66      <none>           80/TCP    12s
  kubernetes       ClusterIP      10.96.0.1       <none>           443/TCP   18s
  label-mismatch   ClusterIP      10.96.148.177   <none>           80/TCP    12s
  named-port       ClusterIP      10.96.145.92    <none>           80/TCP    12s
  no-selector      ClusterIP      10.96.64.173    <none>           80/TCP    12s
  not-ready        ClusterIP      10.96.121.187   <none>           80/TCP    12s
  $ kubectl get endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME             ENDPOINTS                         AGE
  good             10.244.2.2:8080,10.244.3.2:8080   12s
  kubernetes       172.18.0.2:6443                   18s
  label-mismatch   <none>                            12s
  named-port       <none>                            12s
  not-ready                                          12s
  $ kubectl get endpointslices -L kubernetes.io/service-name
  NAME                   ADDRESSTYPE   PORTS     ENDPOINTS               AGE   SERVICE-NAME
  good-jgc5q             IPv4          8080      10.244.2.2,10.244.3.2   12s   good
  kubernetes             IPv4          6443      172.18.0.2              18s   kubernetes
  label-mismatch-nb4rc   IPv4          <unset>   <unset>                 12s   label-mismatch
  named-port-jhghg       IPv4          <unset>   10.244.2.2,10.244.3.2   12s   named-port
  not-ready-wd7h4        IPv4          8080      10.244.1.2,10.244.2.3   12s   not-ready
  $ for name in good label-mismatch not-ready named-port no-selector elsewhere; do echo "$name $(kubectl describe service $name | grep ^Endpoints:)"; done
  good Endpoints:                10.244.2.2:8080,10.244.3.2:8080
  label-mismatch Endpoints:                
  not-ready Endpoints:                
  named-port Endpoints:                10.244.2.2,10.244.3.2
  no-selector Endpoints:                <none>
  elsewhere 

Step: label-mismatch

  $ kubectl get service label-mismatch -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"ap"}
  $ kubectl get pods -L app
  NAME                    READY   STATUS    RESTARTS   AGE   APP
  app-6764854f48-dkj4b    1/1     Running   0          14s   app
  app-6764854f48-rcznp    1/1     Running   0          14s   app
  slow-5f668dd674-bpm2l   0/1     Running   0          14s   slow
  slow-5f668dd674-cjckn   0/1     Running   0          14s   slow

Step: not-ready

  $ kubectl get pods -l app=slow
  NAME                    READY   STATUS    RESTARTS   AGE
  slow-5f668dd674-bpm2l   0/1     Running   0          15s
  slow-5f668dd674-cjckn   0/1     Running   0          15s
  $ kubectl get endpointslices -l kubernetes.io/service-name=not-ready -o jsonpath='{range .items[*].endpoints[*]}{.conditions}{"\n"}{end}'
  {"ready":false,"serving":false,"terminating":false}
  {"ready":false,"serving":false,"terminating":false}

Step: named-port

  $ kubectl get service named-port -o jsonpath='{.spec.ports[0].targetPort}{"\n"}'
  http
  $ kubectl get pods -l app=app -o jsonpath='{range .items[*]}{.metadata.labels.app} ports={.spec.containers[*].ports}{"\n"}{end}'
  app ports=
  app ports=

Step: controller

  $ lab controllers *,-endpointslice-controller
  $ kubectl expose deployment app --name=new --port=80 --target-port=8080
  service/new exposed
  $ lab settle
  $ kubectl get endpoints new
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                         AGE
  new    10.244.2.2:8080,10.244.3.2:8080   3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=new
  No resources found in default namespace.
