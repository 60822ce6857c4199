What it costs: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 6
  $ cat > measure.sh <<'EOF'
  > # What one watcher of Endpoints and one of slices are sent while a command does its work: sh measure.sh COMMAND…
  > watch() {
  >   version=$(kubectl get --raw "$1?limit=1" 2>/dev/null | grep -o '"resourceVersion":"[0-9]*"' | head -n 1 | tr -dc 0-9)
  >   kubectl get --raw "$1?watch=true&resourceVersion=$version&timeoutSeconds=8" 2>/dev/null > "$2.log"
  > }
  > watch /api/v1/namespaces/default/endpoints endpoints &
  > watch /apis/discovery.k8s.io/v1/namespaces/default/endpointslices slices &
  > sleep 1
  > "$@"
  > wait
  > for log in endpoints slices; do echo "$log: $(wc -l < $log.log) objects, $(wc -c < $log.log) bytes"; done
  > EOF
  $ cat > shop.yaml <<'EOF'
  > apiVersion: v1
  > kind: Namespace
  > metadata:
  >   name: shop
  > ---
  > apiVersion: v1
  > kind: ResourceQuota
  > metadata:
  >   name: objects
  >   namespace: shop
  > spec:
  >   hard:
  >     pods: "20"
  >     services: "5"
  >     count/configmaps: "10"
  >     count/endpointslices.discovery.k8s.io: "0"
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: cart
  >   namespace: shop
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: cart
  >   template:
  >     metadata:
  >       labels:
  >         app: cart
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > ---
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
  > EOF
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  > spec:
  >   replicas: 500
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
  >   name: web
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > EOF
  $ kubectl apply -f start-1.yaml
  deployment.apps/web created
  service/web created
  $ lab settle
What a change costs, measured; what the controller's metrics tell of it; what they say when nobody works, and when work fails.

Step: one-change

  $ kubectl rollout status deployment web | tail -n 1
  deployment "web" successfully rolled out
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o name | wc -l
  5
  $ lab settle
  $ kubectl get endpoints web -o go-template='{{range .subsets}}{{len .addresses}}{{"\n"}}{{end}}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  500
  $ kubectl scale deployment web --replicas=120
  deployment.apps/web scaled
  $ lab settle

Step: what-is-silent

  $ lab controllers '*,-endpointslice-controller'
  $ kubectl expose deployment web --name=late --port=80 --target-port=8080
  service/late exposed
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=late
  No resources found in default namespace.
  $ kubectl get events --field-selector involvedObject.name=late
  No resources found in default namespace.
  $ lab controllers '*'
  $ kubectl get endpointslices -l kubernetes.io/service-name=late -o name | wc -l
  2

Step: what-fails

  $ kubectl apply -f shop.yaml
  namespace/shop created
  resourcequota/objects created
  deployment.apps/cart created
  service/cart created
  $ lab wait 10
  $ kubectl get events -A --field-selector reason=FailedToUpdateEndpointSlices -o custom-columns=NAMESPACE:.metadata.namespace,ABOUT:.involvedObject.name | sort -u
  NAMESPACE   ABOUT
  shop        cart
  $ kubectl describe service cart -n shop | grep -o 'exceeded quota.*' | sort -u
  exceeded quota: objects, requested: count/endpointslices.discovery.k8s.io=1, used: count/endpointslices.discovery.k8s.io=0, limited: count/endpointslices.discovery.k8s.io=0
  $ kubectl patch quota objects -n shop --type=merge -p '{"spec":{"hard":{"count/endpointslices.discovery.k8s.io":"50"}}}'
  resourcequota/objects patched
  $ lab wait 60
  $ kubectl get endpointslices -n shop
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                 AGE
  cart-2nc97   IPv4          8080    10.244.4.86,10.244.5.86   58s
