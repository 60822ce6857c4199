Objects are fetched, changed and sent back.

Step: label-mismatch

  $ kubectl describe services | grep -c 'Selector: *app=example'
  1
  $ kubectl get service example-service -o yaml > example.yaml
  $ sed -i 's/app: example/app: exmaple/' example.yaml
  $ kubectl replace -f example.yaml
  service/example-service replaced
  $ lab settle

Step: other-namespace

  $ cat > orders.yaml <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: orders
  >   namespace: shop
  > spec:
  >   selector:
  >     app: orders
  >   ports:
  >   - port: 80
  >     targetPort: 8080
  > YAML
  $ kubectl apply -f orders.yaml
  service/orders created
  $ lab settle

Step: pods-not-ready

  $ kubectl describe pod billing-1 | grep -A9 '^Events:' | grep -o 'Back-off.*' | head -n 1
  Back-off pulling image "localhost:5000/agnhost:2.53"
  $ kubectl get pods -l app=billing -o yaml | sed 's|image: localhost:5000/agnhost|image: registry.k8s.io/e2e-test-images/agnhost|' | kubectl replace -f -
  pod/billing-1 replaced
  pod/billing-2 replaced
  $ lab settle

Step: target-port-name

  $ kubectl delete pods -l app=catalog
  pod "catalog-1" deleted from default namespace
  pod "catalog-2" deleted from default namespace
  $ for n in 1 2; do
  > cat <<YAML | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: catalog-$n
  >   labels:
  >     app: catalog
  > spec:
  >   containers:
  >   - name: app
  >     image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >     args: [netexec, --http-port=8080]
  >     ports:
  >     - name: http
  >       containerPort: 8080
  > YAML
  > done
  pod/catalog-1 created
  pod/catalog-2 created
  $ lab settle

Step: no-selector

  $ kubectl get service payments -o yaml | sed 's/^  sessionAffinity: None/  selector: { app: payments }/' | kubectl replace -f -
  service/payments replaced
  $ lab settle

Step: pods-ended

  $ kubectl delete pods -l app=reports
  pod "reports-1" deleted from default namespace
  pod "reports-2" deleted from default namespace
  $ cat > reports.yaml <<'YAML'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: reporting
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: reports
  >   template:
  >     metadata:
  >       labels:
  >         app: reports
  >     spec:
  >       containers:
  >       - name: app
  >         image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >         args: [netexec, --http-port=8080]
  > YAML
  $ kubectl apply -f reports.yaml
  deployment.apps/reporting created
  $ lab settle

Step: ask-all-six

  $ for name in example-service.default orders.shop.svc.cluster.local billing catalog payments reports; do kubectl exec client -- curl -s $name:80/hostname | wc -w; done
  1
  1
  1
  1
  1
  1
