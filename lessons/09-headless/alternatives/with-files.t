With whole names, files, and wget.

Step: a-circle

  $ kubectl exec client -- wget -q -T 2 -O - http://store-2.store.default.svc.cluster.local:7000/hostname
  wget: bad address 'store-2.store.default.svc.cluster.local'
  command terminated with exit code 1
  [1]
  $ kubectl get endpointslices -l kubernetes.io/service-name=store -o yaml | grep -c 'ready: false'
  3

Step: publish

  $ kubectl get service store -o yaml | sed 's/^  clusterIP: None/  publishNotReadyAddresses: true\n  clusterIP: None/' > store.yaml
  $ kubectl apply -f store.yaml
  service/store configured
  $ kubectl rollout status statefulset store > /dev/null
  $ kubectl exec client -- wget -q -T 2 -O - http://store-1.store.default.svc.cluster.local:7000/hostname
  store-1

Step: no-virtual-address

  $ kubectl exec client -- sh -c 'for i in $(seq 40); do wget -q -T 2 -O - http://store.default.svc.cluster.local:7000/hostname; echo; done' | sort -u
  store-0
  store-1
  store-2

Step: two-services

  $ kubectl exec store-1 -- rm /tmp/ready
  $ kubectl expose service store --name=store-clients --port=80 --target-port=7000
  service/store-clients exposed
  $ kubectl wait pod store-1 --for=condition=Ready=false > /dev/null
  $ lab settle
  $ for i in 1 2 3; do kubectl exec -n office clerk -- curl -s -m 2 http://store-clients.default/hostname | cut -c1-6; done
  store-
  store-
  store-

Step: an-alias

  $ kubectl apply -f - <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: ledger
  >   namespace: office
  > spec:
  >   type: ExternalName
  >   externalName: store-clients.default.svc.cluster.local
  > END
  service/ledger created
  $ lab settle
  $ kubectl exec -n office clerk -- curl -s http://ledger.office/hostname | cut -c1-6
  store-

Step: queue

  $ kubectl create service clusterip queue-peers --clusterip=None --tcp=7000:7000
  service/queue-peers created
  $ kubectl set selector service queue-peers app=queue
  service/queue-peers selector updated
  $ kubectl patch service queue-peers -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/queue-peers patched
  $ kubectl rollout status statefulset queue > /dev/null
  $ lab settle
  $ kubectl exec client -- curl -s http://queue-1.queue-peers.default:7000/hostname
  queue-1
  $ kubectl exec store-0 -- curl -s http://queue.default/hostname | cut -c1-6
  queue-
