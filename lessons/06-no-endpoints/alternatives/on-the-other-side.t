Each fault is mended on the other side: the selector instead of the labels, new pods instead of old ones.

Step: label-mismatch

  $ kubectl describe services example-service | grep Selector
  Selector:                 app=example
  $ kubectl set selector service example-service app=exmaple
  service/example-service selector updated
  $ lab settle

Step: other-namespace

  $ kubectl expose pod orders-1 -n shop --name=orders --selector=app=orders --port=80 --target-port=8080
  service/orders exposed
  $ lab settle

Step: pods-not-ready

  $ kubectl delete pods -l app=billing
  pod "billing-1" deleted from default namespace
  pod "billing-2" deleted from default namespace
  $ for n in 1 2; do kubectl run billing-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=billing -- netexec --http-port=8080; done
  pod/billing-1 created
  pod/billing-2 created
  $ lab settle

Step: target-port-name

  $ kubectl patch service catalog --type=json -p '[{"op":"replace","path":"/spec/ports/0/targetPort","value":8080}]'
  service/catalog patched
  $ lab settle

Step: no-selector

  $ kubectl patch service payments -p '{"spec":{"selector":{"app":"payments"}}}'
  service/payments patched
  $ lab settle

Step: pods-ended

  $ for n in 3 4; do kubectl run reports-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=reports -- netexec --http-port=8080; done
  pod/reports-3 created
  pod/reports-4 created
  $ lab settle

Step: ask-all-six

  $ for name in example-service orders.shop.svc billing catalog payments reports; do kubectl exec client -- wget -qO- http://$name/hostname | wc -w; done
  1
  1
  1
  1
  1
  1
