You may have read. The older guide's sentences, each with a command that shows what is so.

  $ lab cluster --nodes 3
  $ kubectl create deployment web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3
  deployment.apps/web created
  $ kubectl create service clusterip web --tcp=80:9376
  service/web created
  $ lab settle

Step: generated

  $ kubectl create -f - <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: billing
  > spec:
  >   ports:
  >     - port: 80
  > EOF
  service/billing created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=billing
  No resources found in default namespace.

Step: target-ports

  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  web-mvxkv   IPv4          9376    10.244.3.2,10.244.1.2,10.244.2.2   6s

Step: without-labels

  $ kubectl create -f - <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: example-slice
  > addressType: IPv4
  > endpoints:
  >   - addresses:
  >       - 10.1.2.3
  > ports:
  >   - port: 80
  > EOF
  endpointslice.discovery.k8s.io/example-slice created
  $ lab settle
  $ kubectl describe service billing | grep Endpoints:
  Endpoints:                <none>

Step: with-label

  $ kubectl label endpointslice example-slice kubernetes.io/service-name=billing
  endpointslice.discovery.k8s.io/example-slice labeled
  $ kubectl describe service billing | grep Endpoints:
  Endpoints:                10.1.2.3:80

Step: ports

  $ kubectl get endpointslice example-slice -o jsonpath='{.ports}'
  [{"name":"","port":80,"protocol":"TCP"}]
  $ kubectl create -f - <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: two-ports
  > addressType: IPv4
  > endpoints: []
  > ports:
  >   - port: 80
  >   - port: 443
  > EOF
  The EndpointSlice "two-ports" is invalid: ports[1].name: Duplicate value: ""
  [1]

Step: always-on

  $ kubectl api-resources --api-group=discovery.k8s.io
  NAME             SHORTNAMES   APIVERSION            NAMESPACED   KIND
  endpointslices                discovery.k8s.io/v1   true         EndpointSlice
  $ kubectl get endpointslice kubernetes
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  kubernetes   IPv4          6443    172.18.0.2   15s

Step: labels

  $ kubectl label endpointslice -l kubernetes.io/service-name=web team=a
  endpointslice.discovery.k8s.io/web-mvxkv labeled
  $ lab settle
  $ kubectl get endpointslice -l kubernetes.io/service-name=web -L team
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   TEAM
  web-mvxkv   IPv4          9376    10.244.3.2,10.244.1.2,10.244.2.2   14s   

Step: labels-that-stay

  $ kubectl label service web team=a
  service/web labeled
  $ lab settle
  $ kubectl get endpointslice -l kubernetes.io/service-name=web -L team
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   TEAM
  web-mvxkv   IPv4          9376    10.244.3.2,10.244.1.2,10.244.2.2   16s   a

Step: data

  $ lab pod unready $(kubectl get pods -l app=web -o jsonpath='{.items[0].metadata.name}')
  $ lab settle
  $ kubectl get endpointslice -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.conditions.ready}{"\n"}{end}' | sort | uniq -c
        1 false
        2 true
  $ kubectl describe service web | grep Endpoints:
  Endpoints:                10.244.1.2:9376,10.244.2.2:9376
