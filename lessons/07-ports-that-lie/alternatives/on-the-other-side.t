The programs are moved to where the Services lead, rather than the Services to the programs.

Step: wrong-number

  $ kubectl patch deployment web --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/args","value":["netexec","--http-port=8000"]}]'
  deployment.apps/web patched
  $ kubectl rollout status deployment web > /dev/null
  $ lab settle
  $ kubectl exec client -- curl -s -o /dev/null -w '%{http_code}\n' http://web/
  200

Step: localhost-only

  $ kubectl set env deploy/orders LISTEN=8080
  deployment.apps/orders env updated
  $ kubectl rollout status deployment orders > /dev/null
  $ lab settle
  $ kubectl run visitor --image=busybox:1.36 --restart=Never -- wget -q -O /dev/null http://orders.default/hostname
  pod/visitor created
  $ lab settle

Step: two-numbers

  $ kubectl patch deployment catalog-green --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/args","value":["netexec","--http-port=8080"]}]'
  deployment.apps/catalog-green patched
  $ kubectl rollout status deployment catalog-green > /dev/null
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog -o jsonpath='{.items[*].ports[*].port}{"\n"}'
  8080
  $ kubectl exec client -- sh -c 'for i in $(seq 20); do curl -s http://catalog/hostname; echo; done' | sed 's/-[0-9a-z]*-[0-9a-z]*$//' | sort -u
  catalog-blue
  catalog-green

Step: other-protocol

  $ kubectl delete service stock
  service "stock" deleted from default namespace
  $ kubectl expose deployment stock --name=stock --port=90 --target-port=8081 --protocol=UDP
  service/stock exposed
  $ lab settle
  $ kubectl exec client -- sh -c 'echo echo hello | nc -u -w1 stock 90'; echo
  hello

Step: policy-port

  $ kubectl get networkpolicy billing -o yaml | sed 's/port: 80$/port: http/' | kubectl replace -f -
  networkpolicy.networking.k8s.io/billing replaced
  $ lab settle
  $ kubectl exec client -- curl -s -o /dev/null -w '%{http_code}\n' http://billing
  200

Step: checkout

  $ kubectl patch networkpolicy checkout --type=merge -p '{"spec":{"ingress":[{"from":[{"podSelector":{"matchLabels":{"role":"front"}}}],"ports":[{"port":8080},{"port":9000}]}]}}'
  networkpolicy.networking.k8s.io/checkout patched
  $ kubectl patch deployment checkout -p '{"spec":{"template":{"spec":{"containers":[{"name":"admin","env":[{"name":"LISTEN","value":"9000"}]}]}}}}'
  deployment.apps/checkout patched
  $ kubectl rollout status deployment checkout > /dev/null
  $ lab settle
  $ kubectl exec client -- curl -s http://checkout/ -o /dev/null -w '%{http_code}\n'
  200
  $ kubectl exec client -- curl -s http://checkout.default.svc.cluster.local:9000/hostname -o /dev/null -w '%{http_code}\n'
  200
