Owners and what they own: background, foreground, orphan, and owners that do not exist.

  $ kubectl create configmap owner
  configmap/owner created
  $ UID_=$(kubectl get cm owner -o jsonpath='{.metadata.uid}'); for n in 1 2; do echo "{apiVersion: v1, kind: ConfigMap, metadata: {name: owned-$n, ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: owner, uid: $UID_, blockOwnerDeletion: true}]}}"; echo ---; done | kubectl apply -f -
  configmap/owned-1 created
  configmap/owned-2 created
  $ kubectl patch cm owned-1 -p '{"metadata":{"finalizers":["example.com/hold"]}}'
  configmap/owned-1 patched
  $ kubectl delete cm owner --cascade=foreground --wait=false
  configmap "owner" deleted from default namespace
  $ lab settle
  $ kubectl get cm
  NAME               DATA   AGE
  kube-root-ca.crt   1      7s
  owned-1            0      4s
  owner              0      4s
  $ kubectl get cm owner -o jsonpath='{.metadata.finalizers} {.metadata.deletionGracePeriodSeconds}{"\n"}'
  ["foregroundDeletion"] 0
  $ kubectl get cm owned-1 -o jsonpath='{.metadata.finalizers}{"\n"}'
  ["example.com/hold"]
  $ kubectl patch cm owned-1 --type=merge -p '{"metadata":{"finalizers":[]}}'
  configmap/owned-1 patched
  $ lab settle
  $ kubectl get cm
  NAME               DATA   AGE
  kube-root-ca.crt   1      10s
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: lost
  >   ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: nobody, uid: 11111111-2222-3333-4444-555555555555}]
  > EOF
  configmap/lost created
  $ lab settle
  $ kubectl get cm lost
  Error from server (NotFound): configmaps "lost" not found
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: wrong
  >   ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: a, uid: x, controller: true}, {apiVersion: v1, kind: ConfigMap, name: b, uid: y, controller: true}]
  > EOF
  error: unable to decode "STDIN": json: cannot unmarshal bool into Go struct field OwnerReference.metadata.ownerReferences.uid of type types.UID
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: wrong
  >   ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: a}, {kind: ConfigMap, name: b, uid: y}, {apiVersion: v1, kind: Event, name: e, uid: z}]
  > EOF
  error: unable to decode "STDIN": json: cannot unmarshal bool into Go struct field OwnerReference.metadata.ownerReferences.uid of type types.UID
  [1]
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ lab settle
  $ kubectl delete deployment web --cascade=orphan
  deployment.apps "web" deleted from default namespace
  $ lab settle
  $ kubectl get rs -o jsonpath='{.items[0].metadata.ownerReferences} {.items[0].status.readyReplicas}{"\n"}'
   2
  $ kubectl delete rs -l app=web --cascade=orphan
  replicaset.apps "web-847f49cc4d" deleted from default namespace
  $ lab settle
  $ kubectl get pods -o jsonpath='{range .items[*]}{.metadata.ownerReferences}{.metadata.labels.app}{"\n"}{end}'
  web
  web
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ lab settle
  $ kubectl get pods -o name | wc -l
  2
  $ kubectl delete deployment web --cascade=sideways
  error: invalid cascade value (sideways). Must be "background", "foreground", or "orphan"
  [1]
  $ kubectl get events --field-selector reason=OwnerRefInvalidNamespace
  No resources found in default namespace.
