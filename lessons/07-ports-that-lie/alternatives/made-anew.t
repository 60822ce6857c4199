In another order, with files; the policies are deleted and made anew, and the checks of one step wait for no other.

Step: checkout

  $ kubectl delete networkpolicy checkout
  networkpolicy.networking.k8s.io "checkout" deleted from default namespace
  $ cat > guard.yaml <<'YAML'
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: { name: checkout-from-front }
  > spec:
  >   podSelector: { matchLabels: { app: checkout } }
  >   ingress:
  >   - from: [{ podSelector: { matchLabels: { role: front } } }]
  >     ports: [{ port: 8080, protocol: TCP }, { port: 9090, protocol: TCP }]
  > YAML
  $ kubectl apply -f guard.yaml
  networkpolicy.networking.k8s.io/checkout-from-front created
  $ kubectl get service checkout -o yaml | sed 's/targetPort: 9000/targetPort: 9090/' | kubectl replace -f -
  service/checkout replaced
  $ kubectl get deployment checkout -o yaml | sed 's/127.0.0.1:9090/0.0.0.0:9090/' | kubectl replace -f -
  deployment.apps/checkout replaced
  $ kubectl rollout status deployment checkout > /dev/null
  $ lab settle
  $ kubectl exec client -- sh -c 'wget -q -O /dev/null http://checkout/hostname; wget -q -O /dev/null http://checkout:9000/hostname'

Step: policy-port

  $ kubectl delete networkpolicy billing
  networkpolicy.networking.k8s.io "billing" deleted from default namespace
  $ sed 's/checkout/billing/g; s/, { port: 9090, protocol: TCP }//' guard.yaml | kubectl apply -f -
  networkpolicy.networking.k8s.io/billing-from-front created
  $ lab settle
  $ kubectl exec client -- wget -q -O /dev/null http://billing/hostname

Step: other-protocol

  $ kubectl get service stock -o yaml | sed 's/protocol: TCP/protocol: UDP/' | kubectl replace -f -
  service/stock replaced
  $ lab settle

Step: two-numbers

  $ kubectl delete service catalog
  service "catalog" deleted from default namespace
  $ kubectl create service clusterip catalog --tcp=80:http
  service/catalog created
  $ lab settle
  $ kubectl exec client -- sh -c 'for i in $(seq 20); do curl -s -o /dev/null http://catalog/hostname; done'

Step: localhost-only

  $ kubectl get deployment orders -o yaml | sed 's/value: 127.0.0.1:8080/value: 0.0.0.0:8080/' | kubectl replace -f -
  deployment.apps/orders replaced
  $ kubectl rollout status deployment orders > /dev/null
  $ lab settle
  $ kubectl exec deploy/web -- curl -s -o /dev/null http://orders/hostname

Step: wrong-number

  $ kubectl delete service web
  service "web" deleted from default namespace
  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ kubectl exec deploy/billing -- curl -s -o /dev/null http://web/hostname
