Services are made anew; a member asks for another; the set is scaled down and up.

Step: a-circle

  $ kubectl exec store-2 -- curl -sS -m 2 http://store.default:7000/
  curl: (6) Could not resolve host: store.default
  command terminated with exit code 6
  [6]
  $ kubectl get endpointslices -o custom-columns=NAME:.metadata.name,READY:.endpoints[*].conditions.ready | grep store | cut -d- -f1
  store

Step: publish

  $ kubectl delete service store
  service "store" deleted from default namespace
  $ kubectl create -f - <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: store
  > spec:
  >   clusterIP: None
  >   publishNotReadyAddresses: true
  >   selector:
  >     app: store
  >   ports:
  >     - name: http
  >       port: 7000
  > END
  service/store created
  $ kubectl wait pod -l app=store --for=condition=Ready > /dev/null
  $ kubectl exec store-0 -- curl -s http://store-1.store:7000/hostname
  store-1

Step: no-virtual-address

  $ for n in 0 1 2; do kubectl exec store-$n -- curl -s http://store:7000/hostname; echo; done
  store-0
  store-1
  store-2

Step: two-services

  $ kubectl exec store-1 -- rm /tmp/ready
  $ kubectl create -f - <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: store-clients
  > spec:
  >   type: NodePort
  >   selector:
  >     app: store
  >   ports:
  >     - port: 80
  >       targetPort: 7000
  >       nodePort: 30070
  > END
  service/store-clients created
  $ kubectl wait pod store-1 --for=condition=Ready=false > /dev/null
  $ lab settle
  $ for n in 1 2 3; do curl -s http://172.18.0.1$n:30070/hostname | cut -c1-6; done
  store-
  store-
  store-

Step: an-alias

  $ kubectl create service externalname ledger -n office --external-name=store-clients.default
  service/ledger created
  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"store-clients.default.svc.cluster.local"}}'
  service/ledger patched
  $ lab settle
  $ kubectl exec -n office clerk -- wget -qO- http://ledger/hostname | cut -c1-6
  store-

Step: queue

  $ kubectl scale statefulset queue --replicas=0
  statefulset.apps/queue scaled
  $ kubectl get service store -o json | sed 's/"store"/"queue-peers"/; s/"app": "queue-peers"/"app": "queue"/; /"uid"\|"resourceVersion"\|"creationTimestamp"/d' > peers.json
  $ sed -i 's/"app": "store"/"app": "queue"/' peers.json
  $ kubectl create -f peers.json
  service/queue-peers created
  $ kubectl scale statefulset queue --replicas=2
  statefulset.apps/queue scaled
  $ kubectl rollout status statefulset queue > /dev/null
  $ lab settle
  $ kubectl exec client -- curl -s http://queue-1.queue-peers:7000/hostname
  queue-1
  $ kubectl exec queue-0 -- curl -s http://queue.default/hostname | cut -c1-6
  queue-
