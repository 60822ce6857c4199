In another order; Services and pods are made anew rather than edited.

Step: pods-ended

  $ kubectl delete pods -l app=reports
  pod "reports-1" deleted from default namespace
  pod "reports-2" deleted from default namespace
  $ kubectl create deploy reports --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -r 2 -- /agnhost netexec --http-port=8080
  deployment.apps/reports created
  $ lab settle

Step: no-selector

  $ kubectl delete svc payments
  service "payments" deleted from default namespace
  $ kubectl expose pod payments-1 --name=payments --port=80 --target-port=8080 --selector=app=payments
  service/payments exposed
  $ lab settle

Step: target-port-name

  $ kubectl delete svc catalog
  service "catalog" deleted from default namespace
  $ kubectl create svc clusterip catalog --tcp=80:web
  service/catalog created
  $ lab settle

Step: pods-not-ready

  $ kubectl delete pods -l app=billing
  pod "billing-1" deleted from default namespace
  pod "billing-2" deleted from default namespace
  $ kubectl create deploy billing --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=8080
  deployment.apps/billing created
  $ lab settle

Step: other-namespace

  $ kubectl get svc orders -o yaml | sed '/clusterIP/d;/  - 10.96/d;s/namespace: default/namespace: shop/' > orders.yaml
  $ kubectl config set-context --current --namespace=shop
  Context "kubernetes-admin@kubernetes" modified.
  $ kubectl create -f orders.yaml
  service/orders created
  $ kubectl config set-context --current --namespace=default
  Context "kubernetes-admin@kubernetes" modified.
  $ lab settle

Step: label-mismatch

  $ kubectl describe svc/example-service | grep Selector
  Selector:                 app=example
  $ kubectl delete pods -l app=exmaple
  pod "example-1" deleted from default namespace
  pod "example-2" deleted from default namespace
  $ kubectl create deploy example --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=9376
  deployment.apps/example created
  $ lab settle

Step: ask-all-six

  $ kubectl exec client -- sh -c 'for name in example-service orders.shop billing catalog payments reports; do curl -s -o /dev/null -w "%{http_code}\n" $name; done'
  200
  200
  200
  200
  200
  200
