A StatefulSet waits for names: OrderedReady, a governing Service with an address, one that publishes, one that does not.

  $ lab cluster --dns
  $ cat > queue.yaml <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: queue
  > spec:
  >   selector:
  >     app: queue
  >   ports:
  >     - port: 80
  >       targetPort: 7000
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata:
  >   name: queue
  > spec:
  >   serviceName: queue-peers
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: queue
  >   template:
  >     metadata:
  >       labels:
  >         app: queue
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       containers:
  >         - name: queue
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           command:
  >             - sh
  >             - -c
  >             - |
  >               until nslookup $HOSTNAME.queue-peers.default.svc.cluster.local. > /dev/null; do
  >                 echo "my own name, $HOSTNAME.queue-peers, is unknown"
  >                 sleep 2
  >               done
  >               touch /tmp/ready
  >               exec /agnhost netexec --http-port=7000
  >           readinessProbe:
  >             exec:
  >               command: [cat, /tmp/ready]
  >             periodSeconds: 1
  >             failureThreshold: 1
  > END
  $ kubectl apply -f queue.yaml
  service/queue created
  statefulset.apps/queue created
  $ kubectl run client --image=registry.k8s.io/e2e-test-images/agnhost:2.53
  pod/client created
  $ lab settle
  $ lab wait 5
  $ kubectl get pods
  NAME      READY   STATUS    RESTARTS   AGE
  client    1/1     Running   0          9s
  queue-0   0/1     Running   0          10s
  $ kubectl logs queue-0 --tail=1
  my own name, queue-0.queue-peers, is unknown
  $ kubectl get pod queue-0 -o jsonpath='{.spec.hostname} {.spec.subdomain}{"\n"}'
  queue-0 queue-peers
  $ kubectl patch service queue -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/queue patched
  $ lab settle
  $ lab wait 5
  $ kubectl get pods
  NAME      READY   STATUS    RESTARTS   AGE
  client    1/1     Running   0          18s
  queue-0   0/1     Running   0          19s
  $ kubectl exec client -- curl -sS -m 2 http://queue/hostname
  curl: (7) Failed to connect to queue port 80 after 87 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl exec client -- dig +short queue-0.queue.default.svc.cluster.local
  $ kubectl patch service queue -p '{"spec":{"publishNotReadyAddresses":false}}'
  service/queue patched
A ClusterIP Service of the right name.

  $ kubectl create service clusterip queue-peers --tcp=7000:7000
  service/queue-peers created
  $ kubectl set selector service queue-peers app=queue
  service/queue-peers selector updated
  $ lab settle
  $ lab wait 5
  $ kubectl get pods
  NAME      READY   STATUS    RESTARTS   AGE
  client    1/1     Running   0          29s
  queue-0   0/1     Running   0          30s
  $ kubectl get endpointslices -l kubernetes.io/service-name=queue-peers -o jsonpath='{range .items[0].endpoints[*]}{.hostname} {.conditions}{"\n"}{end}'
  queue-0 {"ready":false,"serving":false,"terminating":false}
  $ kubectl patch service queue-peers -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/queue-peers patched
  $ lab settle
  $ lab wait 8
  $ kubectl get pods
  NAME      READY   STATUS    RESTARTS   AGE
  client    1/1     Running   0          47s
  queue-0   1/1     Running   0          48s
  queue-1   1/1     Running   0          15s
  $ kubectl exec client -- dig +short queue-0.queue-peers.default.svc.cluster.local
  10.244.1.2
  $ kubectl exec client -- dig +short queue-peers.default.svc.cluster.local
  10.96.129.22
  $ kubectl delete service queue-peers
  service "queue-peers" deleted from default namespace
  $ kubectl delete pod --all --force
  Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  pod "client" force deleted from default namespace
  pod "queue-0" force deleted from default namespace
  pod "queue-1" force deleted from default namespace
  $ lab settle
  $ kubectl create service clusterip queue-peers --clusterip=None --tcp=7000:7000
  service/queue-peers created
  $ kubectl patch service queue-peers --type=merge -p '{"spec":{"selector":{"app":"queue"}}}'
  service/queue-peers patched
  $ lab settle
  $ lab wait 5
  $ kubectl get pods
  NAME      READY   STATUS    RESTARTS   AGE
  queue-0   0/1     Running   0          13s
  $ kubectl patch service queue-peers -p '{"spec":{"clusterIP":"10.96.7.7"}}'
  The Service "queue-peers" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.7.7"]: may not change once set
  [1]
  $ kubectl patch statefulset queue -p '{"spec":{"serviceName":"queue"}}'
  The StatefulSet "queue" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden
  [1]
  $ kubectl patch statefulset queue -p '{"spec":{"podManagementPolicy":"Parallel"}}'
  The StatefulSet "queue" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden
  [1]
  $ kubectl patch service queue-peers -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/queue-peers patched
  $ lab settle
  $ lab wait 8
  $ kubectl get pods
  NAME      READY   STATUS    RESTARTS   AGE
  queue-0   1/1     Running   0          29s
  queue-1   1/1     Running   0          14s
OrderedReady, and each waits for both: publishing is not enough.

  $ cat > ring.yaml <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: ring
  > spec:
  >   clusterIP: None
  >   publishNotReadyAddresses: true
  >   selector:
  >     app: ring
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata:
  >   name: ring
  > spec:
  >   serviceName: ring
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: ring
  >   template:
  >     metadata:
  >       labels:
  >         app: ring
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       containers:
  >         - name: ring
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           command:
  >             - sh
  >             - -c
  >             - |
  >               until nslookup ring-1.ring.default.svc.cluster.local. > /dev/null; do
  >                 echo "waiting for ring-1.ring"
  >                 sleep 2
  >               done
  >               touch /tmp/ready
  >               exec /agnhost netexec --http-port=7000
  >           readinessProbe:
  >             exec:
  >               command: [cat, /tmp/ready]
  >             periodSeconds: 1
  >             failureThreshold: 1
  > END
  $ kubectl apply -f ring.yaml
  service/ring created
  statefulset.apps/ring created
  $ lab settle
  $ lab wait 5
  $ kubectl get pods -l app=ring
  NAME     READY   STATUS    RESTARTS   AGE
  ring-0   0/1     Running   0          10s
  $ kubectl logs ring-0 --tail=1
  waiting for ring-1.ring
  $ kubectl exec client -- dig +short SRV ring.default.svc.cluster.local
  Error from server (NotFound): pods "client" not found
  [1]
  $ kubectl exec client -- dig +short ring.default.svc.cluster.local
  Error from server (NotFound): pods "client" not found
  [1]
  $ kubectl get endpointslices -l kubernetes.io/service-name=ring
  NAME         ADDRESSTYPE   PORTS     ENDPOINTS    AGE
  ring-cz8xk   IPv4          <unset>   10.244.1.4   12s
