The server itself goes on for a while after SIGTERM, and the probe only tries the port; cart first, with hooks that fit into four seconds.

Step: dropped

  $ lab wait 5
  $ kubectl create -f buyer.yaml
  pod/buyer created
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ lab wait 5
  $ kubectl set env deployment shop TUESDAY=1
  deployment.apps/shop env updated
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 6

Step: cart

  $ kubectl get deployment cart -o yaml > cart.yaml
  $ sed -i 's/^\( *\)name: app$/&\n\1readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 1 }\n\1lifecycle: { preStop: { sleep: { seconds: 3 } } }/' cart.yaml
  $ kubectl replace -f cart.yaml
  deployment.apps/cart replaced
  $ kubectl rollout status deployment cart > /dev/null
  $ lab settle
  $ kubectl delete pod buyer
  pod "buyer" deleted from default namespace
  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ kubectl rollout restart deployment/cart
  deployment.apps/cart restarted
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 8

Step: ready

  $ kubectl patch deployment shop --type=json -p '[{"op":"add","path":"/spec/template/spec/containers/0/readinessProbe","value":{"exec":{"command":["curl","-sf","http://localhost:8080/hostname"]},"periodSeconds":1}}]'
  deployment.apps/shop patched
  $ kubectl get endpointslices -o yaml > /dev/null
  $ kubectl describe endpointslices -l kubernetes.io/service-name=shop | grep -c Ready
  3
  $ kubectl rollout status deployment shop > /dev/null
  $ lab settle

Step: leaving

  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","command":["sh","-c","sleep 4; exec /agnhost netexec --http-port=8080 --delay-shutdown=8"]}]}}}}'
  deployment.apps/shop patched
  $ kubectl rollout status deployment shop > /dev/null
  $ lab settle
  $ kubectl replace --force -f buyer.yaml
  pod "buyer" deleted from default namespace
  pod/buyer replaced
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ kubectl rollout restart deployment shop
  deployment.apps/shop restarted
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 12

Step: last-ones

  $ kubectl patch deployment shop -p '{"spec":{"replicas":0}}'
  deployment.apps/shop patched
  $ lab wait 15
  $ kubectl patch deployment shop -p '{"spec":{"replicas":3}}'
  deployment.apps/shop patched
  $ kubectl rollout status deployment shop > /dev/null
