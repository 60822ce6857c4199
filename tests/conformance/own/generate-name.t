Names that the server makes, and names it refuses.

  $ cat > job.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {generateName: run-}
  > data: {a: b}
  > EOF
  $ kubectl create -f job.yaml | sed -E 's/run-[a-z0-9]{5}/run-SUFFIX/'
  configmap/run-SUFFIX created
  $ kubectl create -f job.yaml -o name | sed -E 's/run-[a-z0-9]{5}/run-SUFFIX/'
  configmap/run-SUFFIX
  $ kubectl apply -f job.yaml
  error: from run-: cannot use generate name with apply
  [1]
  $ kubectl get configmaps --no-headers | grep -c '^run-'
  2
  $ sed 's/run-/Run_/' job.yaml | kubectl create -f - 2>&1 | sed -E 's/Run_[a-z0-9]{5}/Run_SUFFIX/g'
  The ConfigMap "Run_SUFFIX" is invalid: 
  * metadata.generateName: Invalid value: "Run_": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * metadata.name: Invalid value: "Run_SUFFIX": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  $ sed 's/generateName: run-/labels: {a: b}/' job.yaml | kubectl create -f -
  The ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  [1]
  $ sed 's/generateName: run-/name: run, resourceVersion: "7"/' job.yaml | kubectl create -f -
  configmap/run created
  $ sed 's/generateName: run-/name: run, namespace: none/' job.yaml | kubectl create -f -
  Error from server (NotFound): error when creating "STDIN": namespaces "none" not found
  [1]
  $ sed 's/generateName: run-/name: run, namespace: other/' job.yaml | kubectl create -n default -f -
  error: the namespace from the provided object "other" does not match the namespace "default". You must pass '--namespace=other' to perform this operation.
  [1]
  $ sed 's/generateName: run-/name: run/' job.yaml | kubectl create -f -
  Error from server (AlreadyExists): error when creating "STDIN": configmaps "run" already exists
  [1]
  $ sed 's/generateName: run-/name: run/' job.yaml | kubectl create -f -
  Error from server (AlreadyExists): error when creating "STDIN": configmaps "run" already exists
  [1]
  $ sed 's/generateName: run-/name: run, uid: no-such/' job.yaml | kubectl replace -f -
  Error from server (Conflict): error when replacing "STDIN": Operation cannot be fulfilled on configmaps "run": StorageError: invalid object, Code: 4, Key: /registry/configmaps/default/run, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: no-such, UID in object meta: fbe8f57c-ef8a-4346-b4bb-da3daaf15ab9
  [1]
  $ sed 's/generateName: run-/name: run, resourceVersion: "1"/' job.yaml | kubectl replace -f -
  Error from server (Conflict): error when replacing "STDIN": Operation cannot be fulfilled on configmaps "run": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ sed 's/generateName: run-/name: gone/' job.yaml | kubectl replace -f -
  Error from server (NotFound): error when replacing "STDIN": configmaps "gone" not found
  [1]
