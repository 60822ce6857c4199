Field selectors, label selectors, and lists in pieces.

  $ for i in 1 2 3 4 5 6 7; do kubectl create configmap cm-$i --from-literal=n=$i; done
  configmap/cm-1 created
  configmap/cm-2 created
  configmap/cm-3 created
  configmap/cm-4 created
  configmap/cm-5 created
  configmap/cm-6 created
  configmap/cm-7 created
  $ kubectl label configmap cm-1 cm-2 cm-3 team=blue
  configmap/cm-1 labeled
  configmap/cm-2 labeled
  configmap/cm-3 labeled
  $ kubectl label configmap cm-4 team=green
  configmap/cm-4 labeled
  $ kubectl get configmaps --chunk-size=2 -l '!none' -o name
  configmap/cm-1
  configmap/cm-2
  configmap/cm-3
  configmap/cm-4
  configmap/cm-5
  configmap/cm-6
  configmap/cm-7
  configmap/kube-root-ca.crt
  $ kubectl get --raw '/api/v1/namespaces/default/configmaps?limit=3' | grep -o '"remainingItemCount":[0-9]*'
  "remainingItemCount":5
  $ kubectl get --raw '/api/v1/namespaces/default/configmaps?limit=3&continue=nonsense'
  Error from server (BadRequest): invalid continue token: continue key is not valid: invalid character '\u009e' looking for beginning of value
  [1]
  $ kubectl get configmaps -l 'team in (blue,green),team!=green' -o name
  configmap/cm-1
  configmap/cm-2
  configmap/cm-3
  $ kubectl get configmaps -l team -o name
  configmap/cm-1
  configmap/cm-2
  configmap/cm-3
  configmap/cm-4
  $ kubectl get configmaps -l 'team notin (blue)' -o name
  configmap/cm-4
  configmap/cm-5
  configmap/cm-6
  configmap/cm-7
  configmap/kube-root-ca.crt
  $ kubectl get configmaps -l 'team in blue'
  Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "team in blue", field selector "": unable to parse requirement: found 'blue' expected: '('
  [1]
  $ kubectl get configmaps -l 'team=='
  No resources found in default namespace.
  $ kubectl get configmaps --field-selector metadata.name=cm-5
  NAME   DATA   AGE
  cm-5   1      1s
  $ kubectl get configmaps --field-selector 'metadata.name!=cm-5' -l team -o name
  configmap/cm-1
  configmap/cm-2
  configmap/cm-3
  configmap/cm-4
  $ kubectl get configmaps --field-selector data.n=5
  Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "", field selector "data.n=5": "data.n" is not a known field selector: only "metadata.name", "metadata.namespace"
  [1]
  $ kubectl get configmaps --field-selector metadata.name
  Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "", field selector "metadata.name": invalid selector: 'metadata.name'; can't understand 'metadata.name'
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --labels=app=a
  pod/a created
  $ kubectl run b --image=registry.k8s.io/does-not-exist:1 --labels=app=b
  pod/b created
  $ lab settle
  $ kubectl get pods --field-selector status.phase=Running
  NAME   READY   STATUS    RESTARTS   AGE
  a      1/1     Running   0          3s
  $ kubectl get pods --field-selector status.phase!=Running,spec.restartPolicy=Always -o name
  pod/b
  $ kubectl get pods --field-selector spec.image=x
  Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "spec.image=x": field label not supported: spec.image
  [1]
  $ kubectl get services --field-selector spec.type=ClusterIP -o name
  service/kubernetes
  $ kubectl get endpointslices --field-selector addressType=IPv4
  Error from server (BadRequest): Unable to find "discovery.k8s.io/v1, Resource=endpointslices" that match label selector "", field selector "addressType=IPv4": "addressType" is not a known field selector: only "metadata.name", "metadata.namespace"
  [1]
  $ kubectl get nodes --field-selector metadata.name=node-2 -o name
  node/node-2
  $ kubectl get namespaces --field-selector status.phase=Active -o name
  namespace/default
  namespace/kube-node-lease
  namespace/kube-public
  namespace/kube-system
  $ kubectl get events --field-selector involvedObject.name=b,type=Warning -o custom-columns=REASON:.reason,OBJECT:.involvedObject.name
  REASON    OBJECT
  BackOff   b
