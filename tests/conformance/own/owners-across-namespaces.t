Owners where none may be: in another namespace, of another kind, of another uid.

  $ lab cluster --nodes 1
  $ kubectl create namespace blue
  namespace/blue created
  $ kubectl create namespace green
  namespace/green created
  $ kubectl -n blue create configmap owner
  configmap/owner created
  $ kubectl -n green create configmap keeper
  configmap/keeper created
  $ lab settle
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"green","name":"other-namespace","ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"owner","uid":"%s"}]}}' "$(kubectl -n blue get configmap owner -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  configmap/other-namespace created
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"green","name":"no-such-uid","ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"owner","uid":"%s"}]}}' "11111111-1111-1111-1111-111111111111" | kubectl apply -f -
  configmap/no-such-uid created
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"blue","name":"other-name","ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"somebody","uid":"%s"}]}}' "$(kubectl -n blue get configmap owner -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  configmap/other-name created
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"blue","name":"other-kind","ownerReferences":[{"apiVersion":"v1","kind":"Secret","name":"owner","uid":"%s"}]}}' "$(kubectl -n blue get configmap owner -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  configmap/other-kind created
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"blue","name":"unknown-kind","ownerReferences":[{"apiVersion":"example.org/v1","kind":"Thing","name":"owner","uid":"%s"}]}}' "$(kubectl -n blue get configmap owner -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  configmap/unknown-kind created
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"green","name":"two-owners","ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"owner","uid":"%s"},{"apiVersion":"v1","kind":"ConfigMap","name":"keeper","uid":"%s"}]}}' "$(kubectl -n blue get configmap owner -o jsonpath='{.metadata.uid}')" "$(kubectl -n green get configmap keeper -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  configmap/two-owners created
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"green","name":"by-a-node","ownerReferences":[{"apiVersion":"v1","kind":"Node","name":"node-1","uid":"%s"}]}}' "$(kubectl get node node-1 -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  configmap/by-a-node created
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"green","name":"by-a-node-of-another-name","ownerReferences":[{"apiVersion":"v1","kind":"Node","name":"node-9","uid":"%s"}]}}' "$(kubectl get node node-1 -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  configmap/by-a-node-of-another-name created
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"blue","name":"own-namespace","ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"owner","uid":"%s"}]}}' "$(kubectl -n blue get configmap owner -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  configmap/own-namespace created
  $ printf '{"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"wide","ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"owner","uid":"%s"}]},"spec":{"capacity":{"storage":"1Gi"},"accessModes":["ReadWriteOnce"],"hostPath":{"path":"/x"}}}' "$(kubectl -n blue get configmap owner -o jsonpath='{.metadata.uid}')" | kubectl apply -f -
  persistentvolume/wide created
  $ lab wait 15
  $ lab settle
  $ kubectl -n green get configmaps
  NAME               DATA   AGE
  by-a-node          0      21s
  keeper             0      26s
  kube-root-ca.crt   1      26s
  two-owners         0      22s
  $ kubectl -n blue get configmaps
  NAME               DATA   AGE
  kube-root-ca.crt   1      26s
  own-namespace      0      21s
  owner              0      26s
  unknown-kind       0      22s
  $ kubectl get pv
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  wide   1Gi        RWO            Retain           Available                          <unset>                          21s
  $ kubectl get events -A --field-selector reason=OwnerRefInvalidNamespace -o custom-columns=NS:.metadata.namespace,T:.type,K:.involvedObject.kind,N:.involvedObject.name,S:.source.component,M:.message --sort-by=.involvedObject.name | sed 's/uid: [-0-9a-f]*/uid: U/'
  NS        T         K                  N                 S                              M
  green     Warning   ConfigMap          other-namespace   garbage-collector-controller   ownerRef [v1/ConfigMap, namespace: green, name: owner, uid: U] does not exist in namespace "green"
  green     Warning   ConfigMap          two-owners        garbage-collector-controller   ownerRef [v1/ConfigMap, namespace: green, name: owner, uid: U] does not exist in namespace "green"
  default   Warning   PersistentVolume   wide              garbage-collector-controller   ownerRef [v1/ConfigMap, namespace: , name: owner, uid: U] does not exist in namespace ""
  $ kubectl -n green get configmap two-owners -o jsonpath='{.metadata.ownerReferences[*].name}{"\n"}'
  keeper
  $ kubectl -n blue delete configmap owner
  configmap "owner" deleted from blue namespace
  $ lab wait 15
  $ kubectl -n green get configmaps
  NAME               DATA   AGE
  by-a-node          0      39s
  keeper             0      44s
  kube-root-ca.crt   1      44s
  two-owners         0      40s
  $ kubectl -n blue get configmaps
  NAME               DATA   AGE
  kube-root-ca.crt   1      44s
  unknown-kind       0      40s
  $ kubectl get pv
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  wide   1Gi        RWO            Retain           Available                          <unset>                          39s
