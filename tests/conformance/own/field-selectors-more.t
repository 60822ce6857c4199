Which fields can be selected by, kind by kind.

  $ lab cluster --nodes 2
  $ kubectl run a --image=nginx --overrides='{"spec":{"nodeName":"node-1"}}'
  pod/a created
  $ kubectl run b --image=nginx --restart=Never --overrides='{"spec":{"nodeName":"node-2","serviceAccountName":"default"}}'
  pod/b created
  $ kubectl create secret generic s --from-literal=a=b
  secret/s created
  $ kubectl create service nodeport n --tcp=80
  service/n created
  $ lab settle
  $ for s in spec.nodeName=node-1 spec.nodeName!=node-1,metadata.name!=b spec.restartPolicy=Never spec.schedulerName=default-scheduler spec.serviceAccountName=default,spec.nodeName=node-2 spec.hostNetwork=false,metadata.name=a status.phase=Running,metadata.name=a status.phase==Failed status.podIP= status.nominatedNodeName=,metadata.name=b metadata.namespace=default,metadata.name=a spec.host=node-1 metadata.labels=a status.qosClass=BestEffort nonsense = a 'metadata.name in (a)' metadata.name=a=b; do echo "- $s"; kubectl get pods --field-selector "$s" -o name 2>&1 | sed 's/j-...../j-X/'; done
  - spec.nodeName=node-1
  pod/a
  - spec.nodeName!=node-1,metadata.name!=b
  - spec.restartPolicy=Never
  pod/b
  - spec.schedulerName=default-scheduler
  pod/a
  pod/b
  - spec.serviceAccountName=default,spec.nodeName=node-2
  pod/b
  - spec.hostNetwork=false,metadata.name=a
  pod/a
  - status.phase=Running,metadata.name=a
  pod/a
  - status.phase==Failed
  - status.podIP=
  - status.nominatedNodeName=,metadata.name=b
  pod/b
  - metadata.namespace=default,metadata.name=a
  pod/a
  - spec.host=node-1
  pod/a
  - metadata.labels=a
  Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "metadata.labels=a": field label not supported: metadata.labels
  - status.qosClass=BestEffort
  Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "status.qosClass=BestEffort": field label not supported: status.qosClass
  - nonsense
  Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "nonsense": invalid selector: 'nonsense'; can't understand 'nonsense'
  - =
  pod/a
  pod/b
  - a
  Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "a": invalid selector: 'a'; can't understand 'a'
  - metadata.name in (a)
  Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "metadata.name in (a)": invalid selector: 'metadata.name in (a)'; can't understand 'metadata.name in (a)'
  - metadata.name=a=b
  Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "metadata.name=a=b": invalid field selector: unescaped character in value: 61
  $ for k in jobs/status.successful=1 jobs/status.failed=0 secrets/type=Opaque secrets/type!=Opaque services/spec.type=NodePort services/spec.clusterIP=None services/spec.port=1 nodes/spec.unschedulable=false nodes/status.phase=x namespaces/status.phase=Active namespaces/name=default events/type=Warning events/reason=Started,involvedObject.name=a events/source=kubelet configmaps/metadata.name=kube-root-ca.crt configmaps/data=x deployments/metadata.name=x deployments/spec.replicas=1 rs/status.replicas=0 rc/status.replicas=0 endpointslices/metadata.name=kubernetes endpointslices/addressType=IPv4 pvc/status.phase=Bound csr/spec.signerName=x; do echo "- $k"; kubectl get ${k%%/*} --field-selector "${k#*/}" -o name 2>&1 | sed 's/pod-.*//; s/event.*/event/' | sort -u; done
  - jobs/status.successful=1
  - jobs/status.failed=0
  Error from server (BadRequest): Unable to find "batch/v1, Resource=jobs" that match label selector "", field selector "status.failed=0": field label "status.failed" not supported for Job
  - secrets/type=Opaque
  secret/s
  - secrets/type!=Opaque
  - services/spec.type=NodePort
  service/n
  - services/spec.clusterIP=None
  - services/spec.port=1
  Error from server (BadRequest): Unable to find "/v1, Resource=services" that match label selector "", field selector "spec.port=1": field label not supported: spec.port
  - nodes/spec.unschedulable=false
  node/node-1
  node/node-2
  - nodes/status.phase=x
  Error from server (BadRequest): Unable to find "/v1, Resource=nodes" that match label selector "", field selector "status.phase=x": field label not supported: status.phase
  - namespaces/status.phase=Active
  namespace/default
  namespace/kube-node-lease
  namespace/kube-public
  namespace/kube-system
  - namespaces/name=default
  Error from server (BadRequest): Unable to find "/v1, Resource=namespaces" that match label selector "", field selector "name=default": field label not supported: name
  - events/type=Warning
  - events/reason=Started,involvedObject.name=a
  event
  - events/source=kubelet
  event
  - configmaps/metadata.name=kube-root-ca.crt
  configmap/kube-root-ca.crt
  - configmaps/data=x
  Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "", field selector "data=x": "data" is not a known field selector: only "metadata.name", "metadata.namespace"
  - deployments/metadata.name=x
  - deployments/spec.replicas=1
  Error from server (BadRequest): Unable to find "apps/v1, Resource=deployments" that match label selector "", field selector "spec.replicas=1": "spec.replicas" is not a known field selector: only "metadata.name", "metadata.namespace"
  - rs/status.replicas=0
  Error from server (BadRequest): Unable to find "apps/v1, Resource=replicasets" that match label selector "", field selector "status.replicas=0": "status.replicas" is not a known field selector: only "metadata.name", "metadata.namespace"
  - rc/status.replicas=0
  - endpointslices/metadata.name=kubernetes
  endpointslice.discovery.k8s.io/kubernetes
  - endpointslices/addressType=IPv4
  Error from server (BadRequest): Unable to find "discovery.k8s.io/v1, Resource=endpointslices" that match label selector "", field selector "addressType=IPv4": "addressType" is not a known field selector: only "metadata.name", "metadata.namespace"
  - pvc/status.phase=Bound
  Error from server (BadRequest): Unable to find "/v1, Resource=persistentvolumeclaims" that match label selector "", field selector "status.phase=Bound": "status.phase" is not a known field selector: only "metadata.name", "metadata.namespace"
  - csr/spec.signerName=x
  $ kubectl delete pods --field-selector spec.nodeName=node-2,spec.restartPolicy=Never
  pod "b" deleted from default namespace
  $ kubectl get pods --field-selector metadata.name=a a
  error: name cannot be provided when a selector is specified
  [1]
  $ kubectl get pods a --field-selector metadata.name=a
  error: name cannot be provided when a selector is specified
  [1]
