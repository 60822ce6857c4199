The incident: slices are not created: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3
  $ lab controllers '*,-endpointslice-controller'
  $ cat > late.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: late
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > EOF
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Namespace
  > metadata:
  >   name: shop
  > EOF
  $ kubectl apply -f start-1.yaml
  namespace/shop created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: old-cart-1
  >   namespace: shop
  >   labels:
  >     kubernetes.io/service-name: old-cart
  >     endpointslice.kubernetes.io/managed-by: shop-team
  > addressType: IPv4
  > endpoints:
  >   - addresses:
  >       - 192.168.1.7
  > ports:
  >   - port: 8080
  > ---
  > apiVersion: v1
  > kind: ResourceQuota
  > metadata:
  >   name: limits
  >   namespace: shop
  > spec:
  >   hard:
  >     count/endpointslices.discovery.k8s.io: "1"
  > EOF
  $ kubectl apply -f start-2.yaml
  endpointslice.discovery.k8s.io/old-cart-1 created
  resourcequota/limits created
  $ lab settle
  $ cat > start-3.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: cart
  >   namespace: shop
  > spec:
  >   selector:
  >     app: cart
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: cart-1
  >   namespace: shop
  >   labels:
  >     app: cart
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-3.yaml
  service/cart created
  pod/cart-1 created
  $ lab settle
  $ cat > start-4.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: web
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: web
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: reports
  > spec:
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: reports-1
  >   labels:
  >     app: reports
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-4.yaml
  service/web created
  deployment.apps/web created
  service/reports created
  pod/reports-1 created
  $ lab settle
Slices are not created: one controller off, a quota, a missing selector, and no controller manager at all.

Step: gather-evidence

  $ kubectl describe service web
  Name:                     web
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=web
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.167.228
  IPs:                      10.96.167.228
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                <none>
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get pods -l app=web
  NAME                   READY   STATUS    RESTARTS   AGE
  web-7db76b4df8-59jts   1/1     Running   0          3s
  web-7db76b4df8-cfjsh   1/1     Running   0          3s
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                         AGE
  web    10.244.2.2:8080,10.244.3.2:8080   3s
  $ kubectl get endpointslices -A
  NAMESPACE   NAME         ADDRESSTYPE   PORTS   ENDPOINTS     AGE
  default     kubernetes   IPv4          6443    172.18.0.2    24s
  shop        old-cart-1   IPv4          8080    192.168.1.7   10s
  $ kubectl get endpoints -A
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAMESPACE   NAME         ENDPOINTS                         AGE
  default     kubernetes   172.18.0.2:6443                   24s
  default     web          10.244.2.2:8080,10.244.3.2:8080   3s
  shop        cart         10.244.1.2:8080                   7s

  $ lab controllers '*'
  $ lab wait 3
  $ kubectl describe service web | grep -c 8080
  2
  $ kubectl scale deployment web --replicas=3
  deployment.apps/web scaled
  $ lab wait 3
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.kind} ready={.conditions.ready}{"\n"}{end}'
  Pod ready=true
  Pod ready=true
  Pod ready=true

Step: quota

  $ kubectl get endpointslices -n shop
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS     AGE
  old-cart-1   IPv4          8080    192.168.1.7   29s
  $ kubectl get events -n shop --field-selector involvedObject.name=cart,reason=FailedToUpdateEndpointSlices -o jsonpath='{range .items[*]}{.message}{"\n"}{end}' | cut -d'"' -f1,3 | sort -u
  Error updating Endpoint Slices for Service shop/cart: failed to create EndpointSlice for Service shop/cart: endpointslices.discovery.k8s.io " is forbidden: exceeded quota: limits, requested: count/endpointslices.discovery.k8s.io=1, used: count/endpointslices.discovery.k8s.io=1, limited: count/endpointslices.discovery.k8s.io=1
  $ kubectl describe quota limits -n shop
  Name:                                  limits
  Namespace:                             shop
  Resource                               Used  Hard
  --------                               ----  ----
  count/endpointslices.discovery.k8s.io  1     1
  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n shop --as=system:serviceaccount:kube-system:endpointslice-controller
  yes
  $ kubectl delete endpointslice old-cart-1 -n shop
  endpointslice.discovery.k8s.io "old-cart-1" deleted from shop namespace
  $ lab wait 2
  $ kubectl label service cart -n shop quota=mended
  service/cart labeled
  $ lab wait 3
  $ kubectl get endpointslices -n shop
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  cart-l75qv   IPv4          8080    10.244.1.2   6s

Step: selector

  $ kubectl get endpointslices -l kubernetes.io/service-name=reports
  No resources found in default namespace.
  $ kubectl get services -o custom-columns=NAME:.metadata.name,SELECTOR:.spec.selector
  NAME         SELECTOR
  kubernetes   <none>
  reports      <none>
  web          map[app:web]
  $ kubectl get pods --show-labels --no-headers | grep reports | wc -l
  1
  $ kubectl set selector service reports app=reports
  service/reports selector updated
  $ lab wait 3
  $ kubectl get endpointslices -l kubernetes.io/service-name=reports
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  reports-n8rw4   IPv4          8080    10.244.3.3   6s

Step: nobody-at-home


  $ lab controllers none
  $ kubectl apply -f late.yaml
  service/late created
  $ kubectl scale deployment web --replicas=4
  deployment.apps/web scaled
  $ lab wait 3
  $ kubectl get endpointslices -l kubernetes.io/service-name=late
  No resources found in default namespace.
  $ kubectl get endpoints late
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Error from server (NotFound): endpoints "late" not found
  [1]
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/4     3            3           53s

  $ lab controllers '*'
  $ lab wait 3
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    4/4     4            4           66s
  $ kubectl get endpointslices -l kubernetes.io/service-name=late -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.kind} ready={.conditions.ready}{"\n"}{end}'
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true
