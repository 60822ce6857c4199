Finalizers: what may be put on, what keeps, what a second delete says.

  $ lab cluster --nodes 1
  $ kubectl create configmap c
  configmap/c created
  $ kubectl patch cm c --type=merge -p '{"metadata":{"finalizers":["nonsense"]}}'
  The ConfigMap "c" is invalid: metadata.finalizers[0]: Invalid value: "nonsense": name is neither a standard finalizer name nor is it fully qualified
  [1]
  $ kubectl patch cm c --type=merge -p '{"metadata":{"finalizers":["a/b/c"]}}'
  The ConfigMap "c" is invalid: metadata.finalizers: Invalid value: "a/b/c": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')
  [1]
  $ kubectl patch cm c --type=merge -p '{"metadata":{"finalizers":["orphan","foregroundDeletion"]}}'
  The ConfigMap "c" is invalid: metadata.finalizers: Invalid value: ["orphan","foregroundDeletion"]: finalizer orphan and foregroundDeletion cannot be both set
  [1]
  $ kubectl patch cm c --type=merge -p '{"metadata":{"finalizers":["orphan"]}}'
  configmap/c patched
  $ kubectl patch cm c --type=merge -p '{"metadata":{"finalizers":["example.org/a","example.org/a","example.org/b"]}}'
  configmap/c patched
  $ kubectl get cm c -o jsonpath='{.metadata.finalizers}{"\n"}'
  ["example.org/a","example.org/a","example.org/b"]
  $ kubectl delete cm c --wait=false
  configmap "c" deleted from default namespace
  $ kubectl delete cm c --timeout=1s
  configmap "c" deleted from default namespace
  error: timed out waiting for the condition on configmaps/c
  [1]
  $ kubectl get cm c -o jsonpath='{.metadata.finalizers} {.metadata.deletionGracePeriodSeconds}{"\n"}'
  ["example.org/a","example.org/a","example.org/b"] 0
  $ kubectl label cm c x=y
  configmap/c labeled
  $ kubectl patch cm c --type=merge -p '{"metadata":{"deletionTimestamp":null}}'
  configmap/c patched (no change)
  $ kubectl patch cm c --type=json -p '[{"op":"add","path":"/metadata/finalizers/-","value":"example.org/new"}]'
  The ConfigMap "c" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"example.org/new"}
  [1]
  $ kubectl create configmap c
  error: failed to create configmap: object is being deleted: configmaps "c" already exists
  [1]
  $ kubectl delete cm c --force --grace-period=0 --wait=false
  Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  configmap "c" force deleted from default namespace
  $ kubectl patch cm c --type=merge -p '{"metadata":{"finalizers":[]}}'
  configmap/c patched
  $ kubectl get cm c
  Error from server (NotFound): configmaps "c" not found
  [1]
