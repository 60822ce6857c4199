Three members that wait for each other; two Services for one set; an alias; and a set that has no Service.

Step: a-circle

  $ kubectl get pods
  NAME      READY   STATUS    RESTARTS   AGE
  client    1/1     Running   0          9s
  queue-0   0/1     Running   0          3s
  store-0   0/1     Running   0          9s
  store-1   0/1     Running   0          9s
  store-2   0/1     Running   0          9s
  $ kubectl logs store-0 --tail=1
  waiting for store-0.store
  $ kubectl exec client -- curl -sS -m 2 http://store-0.store:7000/hostname
  curl: (6) Could not resolve host: store-0.store
  command terminated with exit code 6
  [6]
  $ kubectl exec client -- dig +noall +comments store.default.svc.cluster.local | grep -oE 'status: [A-Z]+'
  status: NXDOMAIN
  $ kubectl get endpointslices -l kubernetes.io/service-name=store
  NAME          ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  store-dfbqw   IPv4          7000    10.244.2.2,10.244.1.3,10.244.2.3   10s
  $ kubectl get endpointslices -l kubernetes.io/service-name=store -o jsonpath='{range .items[0].endpoints[*]}{.hostname} {.conditions}{"\n"}{end}' | sort
  store-0 {"ready":false,"serving":false,"terminating":false}
  store-1 {"ready":false,"serving":false,"terminating":false}
  store-2 {"ready":false,"serving":false,"terminating":false}

Step: publish

  $ kubectl patch service store -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/store patched
  $ kubectl wait pod -l app=store --for=condition=Ready --timeout=60s
  pod/store-0 condition met
  pod/store-1 condition met
  pod/store-2 condition met
  $ lab settle
  $ kubectl logs store-0 | grep -v waiting | head -n 1
  all members found
  $ kubectl exec client -- curl -sS -m 2 http://store-1.store:7000/hostname
  store-1

Step: no-virtual-address

  $ kubectl get service store
  NAME    TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  store   ClusterIP   None         <none>        80/TCP    13s
  $ kubectl exec client -- dig +short store.default.svc.cluster.local
  10.244.1.3
  10.244.2.2
  10.244.2.3
  $ kubectl exec client -- curl -sS -m 2 http://store/hostname
  curl: (7) Failed to connect to store port 80 after 2 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl exec client -- dig +short SRV _http._tcp.store.default.svc.cluster.local
  0 33 7000 store-0.store.default.svc.cluster.local.
  0 33 7000 store-1.store.default.svc.cluster.local.
  0 33 7000 store-2.store.default.svc.cluster.local.
  $ kubectl exec client -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://store:7000/hostname; echo; done' | sort -u
  store-0
  store-1
  store-2
  $ kubectl exec store-2 -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://store:7000/hostname; echo; done' | sort -u
  store-2

Step: two-services

  $ kubectl exec store-1 -- rm /tmp/ready
  $ kubectl wait pod store-1 --for=condition=Ready=false --timeout=20s
  pod/store-1 condition met
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=store -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} ready={.conditions.ready} serving={.conditions.serving}{"\n"}{end}' | sort
  store-0 ready=true serving=true
  store-1 ready=true serving=false
  store-2 ready=true serving=true
  $ kubectl exec client -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://store:7000/hostname; echo; done' | sort -u
  store-0
  store-1
  store-2
  $ kubectl create service clusterip store-clients --tcp=80:7000
  service/store-clients created
  $ kubectl set selector service store-clients app=store
  service/store-clients selector updated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=store-clients -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} ready={.conditions.ready} serving={.conditions.serving}{"\n"}{end}' | sort
  store-0 ready=true serving=true
  store-1 ready=false serving=false
  store-2 ready=true serving=true
  $ kubectl exec client -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://store-clients/hostname; echo; done' | sort -u
  store-0
  store-2

Step: an-alias

  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger/hostname
  curl: (6) Could not resolve host: ledger
  command terminated with exit code 6
  [6]
  $ kubectl create service externalname ledger -n office --external-name=store-clients.default.svc.cluster.local
  service/ledger created
  $ lab settle
  $ kubectl get service ledger -n office
  NAME     TYPE           CLUSTER-IP   EXTERNAL-IP                               PORT(S)   AGE
  ledger   ExternalName   <none>       store-clients.default.svc.cluster.local   <none>    3s
  $ kubectl get endpointslices -n office
  No resources found in office namespace.
  $ kubectl exec -n office clerk -- dig +short ledger.office.svc.cluster.local
  store-clients.default.svc.cluster.local.
  10.96.18.206
  $ kubectl exec -n office clerk -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://ledger/hostname; echo; done' | sort -u
  store-0
  store-2
  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger:7000/hostname
  curl: (28) Connection timed out after 2001 milliseconds
  command terminated with exit code 28
  [28]

Step: queue

  $ kubectl get pods -l app=queue
  NAME      READY   STATUS    RESTARTS   AGE
  queue-0   0/1     Running   0          18s
  $ kubectl logs queue-0 --tail=1
  nobody knows me as queue-0.queue-peers
  $ kubectl apply -f - <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: queue-peers
  > spec:
  >   clusterIP: None
  >   publishNotReadyAddresses: true
  >   selector:
  >     app: queue
  >   ports:
  >     - port: 7000
  > END
  service/queue-peers created
  $ kubectl rollout status statefulset queue > /dev/null
  $ lab settle
  $ kubectl get pods -l app=queue
  NAME      READY   STATUS    RESTARTS   AGE
  queue-0   1/1     Running   0          24s
  queue-1   1/1     Running   0          5s
  $ kubectl exec client -- curl -sS -m 2 http://queue-1.queue-peers:7000/hostname
  queue-1
  $ kubectl exec client -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://queue/hostname; echo; done' | sort -u
  queue-0
  queue-1
