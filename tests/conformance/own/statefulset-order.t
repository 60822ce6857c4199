A StatefulSet: one after the other, up and down.

  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata: {name: db}
  > spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec: {serviceName: db, replicas: 3, selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  service/db created
  statefulset.apps/db created
  $ lab settle
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,HOST:.spec.hostname,SUB:.spec.subdomain,INDEX:.metadata.labels.apps\\.kubernetes\\.io/pod-index
  NAME   HOST   SUB   INDEX
  db-0   db-0   db    0
  db-1   db-1   db    1
  db-2   db-2   db    2
  $ lab pod unready db-1
  $ kubectl scale statefulset db --replicas=5
  statefulset.apps/db scaled
  $ lab settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          10s
  db-1   0/1     Running   0          10s
  db-2   1/1     Running   0          9s
  $ kubectl get statefulset db
  NAME   READY   AGE
  db     2/5     10s
  $ lab pod ready db-1
  $ lab settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          16s
  db-1   1/1     Running   0          16s
  db-2   1/1     Running   0          15s
  db-3   1/1     Running   0          6s
  db-4   1/1     Running   0          6s
  $ kubectl get endpointslices -l kubernetes.io/service-name=db -o jsonpath='{range .items[*].endpoints[*]}{.hostname} {.conditions.ready}{"\n"}{end}' | sort
  db-0 true
  db-1 true
  db-2 true
  db-3 true
  db-4 true
  $ kubectl scale statefulset db --replicas=1
  statefulset.apps/db scaled
  $ lab settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          19s
  $ kubectl get events --field-selector involvedObject.kind=StatefulSet -o custom-columns=TYPE:.type,REASON:.reason,MESSAGE:.message
  TYPE     REASON             MESSAGE
  Normal   SuccessfulCreate   Create Pod db-0 in StatefulSet db successful
  Normal   SuccessfulCreate   Create Pod db-1 in StatefulSet db successful
  Normal   SuccessfulCreate   Create Pod db-2 in StatefulSet db successful
  Normal   SuccessfulCreate   Create Pod db-3 in StatefulSet db successful
  Normal   SuccessfulCreate   Create Pod db-4 in StatefulSet db successful
  Normal   SuccessfulDelete   Delete Pod db-4 in StatefulSet db successful
  Normal   SuccessfulDelete   Delete Pod db-3 in StatefulSet db successful
  Normal   SuccessfulDelete   Delete Pod db-2 in StatefulSet db successful
  Normal   SuccessfulDelete   Delete Pod db-1 in StatefulSet db successful
  $ kubectl patch statefulset db -p '{"spec":{"ordinals":{"start":5}}}'
  statefulset.apps/db patched
  $ lab settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-5   1/1     Running   0          4s
  $ kubectl delete statefulset db --cascade=orphan
  statefulset.apps "db" deleted from default namespace
  $ lab settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-5   1/1     Running   0          8s
  $ kubectl get endpointslices -l kubernetes.io/service-name=db -o jsonpath='{.items[0].endpoints[*].hostname}{"\n"}'
  db-5
