What a write to /status keeps of the metadata that comes with it, kind by kind.

  $ lab cluster --nodes 1
  $ cat > all.yaml <<'END'
  > {apiVersion: batch/v1, kind: CronJob, metadata: {name: x}, spec: {schedule: "0 0 1 1 *", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}}}}}
  > ---
  > {apiVersion: batch/v1, kind: Job, metadata: {name: x}, spec: {suspend: true, template: {spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}}}
  > ---
  > {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: x}, spec: {minAvailable: 1, selector: {matchLabels: {no: one}}}}
  > ---
  > {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: x}, spec: {defaultBackend: {service: {name: x, port: {number: 80}}}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolume, metadata: {name: x}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /x}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: x}, spec: {storageClassName: none, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}
  > ---
  > {apiVersion: v1, kind: ResourceQuota, metadata: {name: x}, spec: {hard: {pods: 1}}}
  > ---
  > {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: x}, spec: {maxReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: none}}}
  > ---
  > {apiVersion: storage.k8s.io/v1, kind: VolumeAttachment, metadata: {name: x}, spec: {attacher: x.example.org, nodeName: node-1, source: {persistentVolumeName: x}}}
  > ---
  > {apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: FlowSchema, metadata: {name: x}, spec: {priorityLevelConfiguration: {name: global-default}}}
  > ---
  > {apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: PriorityLevelConfiguration, metadata: {name: x}, spec: {type: Limited, limited: {limitResponse: {type: Reject}}}}
  > ---
  > {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: xs.example.org}, spec: {group: example.org, scope: Namespaced, names: {kind: X, plural: xs}, versions: [{name: v1, served: true, storage: true, subresources: {status: {}}, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]}}
  > ---
  > {apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {name: v1.x.example.org}, spec: {group: x.example.org, version: v1, groupPriorityMinimum: 100, versionPriority: 100, service: {name: x, namespace: default}}}
  > ---
  > {apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: x}, spec: {signerName: example.org/x, usages: [client auth], request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIR01HNENBUUF3RERFS01BZ0dBMVVFQXd3QmVEQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxR1NNNDlBd0VIQTBJQQpCR0F1cFBURWVYbVFXMjkySXArVmlrWXRWS1M3LzRucmp3enpKZ1ZxdGgxN0xhT2drUzdFSGo1WFR4SysxUTlnCmlhT0JQNVBUNjkvMmFDMkYvUXkzOThlZ0FEQUtCZ2dxaGtqT1BRUURBZ05JQURCRkFpQUc3NXF2T0tPVXhDYVcKcmEyenFpZ1BLVkVnTEFiVWNuYXh4Tys1dHMrV3dnSWhBSVUvTXNRcU5Cd2NicVBBb3JYQXlzK0lUcEVQR08rQgo5NUdJWkprbEpHQlcKLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==}}
  > END
  $ kubectl create -f all.yaml 2>/dev/null
  cronjob.batch/x created
  job.batch/x created
  poddisruptionbudget.policy/x created
  ingress.networking.k8s.io/x created
  persistentvolume/x created
  persistentvolumeclaim/x created
  resourcequota/x created
  horizontalpodautoscaler.autoscaling/x created
  volumeattachment.storage.k8s.io/x created
  flowschema.flowcontrol.apiserver.k8s.io/x created
  prioritylevelconfiguration.flowcontrol.apiserver.k8s.io/x created
  customresourcedefinition.apiextensions.k8s.io/xs.example.org created
  apiservice.apiregistration.k8s.io/v1.x.example.org created
  certificatesigningrequest.certificates.k8s.io/x created
  $ lab settle
  $ for k in cronjob job pdb ingress pv pvc quota hpa volumeattachment flowschema prioritylevelconfiguration crd/xs.example.org apiservice/v1.x.example.org csr; do n=x; case $k in */*) n=${k#*/}; k=${k%/*};; esac; kubectl patch $k $n --subresource=status --type=merge -p '{"metadata":{"labels":{"l":"1"},"annotations":{"a":"1"},"finalizers":["example.org/f"]}}' 2>&1; kubectl get $k $n -o jsonpath='{.kind} {.metadata.labels} {.metadata.annotations} {.metadata.finalizers}{"\n"}' 2>&1 | sed 's/[-0-9a-f]\{36\}/U/g; s/"kubectl.kubernetes.io[^}]*//'; done
  cronjob.batch/x patched
  CronJob {"l":"1"} {"a":"1"} ["example.org/f"]
  job.batch/x patched
  Job {"batch.kubernetes.io/controller-uid":"U","batch.kubernetes.io/job-name":"x","controller-uid":"U","job-name":"x","l":"1"} {"a":"1"} ["example.org/f"]
  poddisruptionbudget.policy/x patched
  PodDisruptionBudget {"l":"1"} {"a":"1"} ["example.org/f"]
  ingress.networking.k8s.io/x patched
  Ingress {"l":"1"} {"a":"1"} ["example.org/f"]
  persistentvolume/x patched
  PersistentVolume {"l":"1"} {"a":"1"} ["example.org/f","kubernetes.io/pv-protection"]
  persistentvolumeclaim/x patched
  PersistentVolumeClaim {"l":"1"} {"a":"1"} ["example.org/f","kubernetes.io/pvc-protection"]
  resourcequota/x patched
  ResourceQuota {"l":"1"} {"a":"1"} ["example.org/f"]
  horizontalpodautoscaler.autoscaling/x patched
  HorizontalPodAutoscaler {"l":"1"} {"a":"1"} ["example.org/f"]
  volumeattachment.storage.k8s.io/x patched (no change)
  VolumeAttachment   
  flowschema.flowcontrol.apiserver.k8s.io/x patched (no change)
  FlowSchema   
  prioritylevelconfiguration.flowcontrol.apiserver.k8s.io/x patched (no change)
  PriorityLevelConfiguration   
  customresourcedefinition.apiextensions.k8s.io/xs.example.org patched
  CustomResourceDefinition {"l":"1"} {"a":"1"} ["example.org/f"]
  apiservice.apiregistration.k8s.io/v1.x.example.org patched (no change)
  APIService   
  certificatesigningrequest.certificates.k8s.io/x patched
  CertificateSigningRequest {"l":"1"} {"a":"1"} ["example.org/f"]
  $ kubectl patch csr x --subresource=approval --type=merge -p '{"metadata":{"labels":{"ap":"1"}},"status":{"conditions":[{"type":"Approved","status":"True","reason":"R","message":"M"}]}}'
  certificatesigningrequest.certificates.k8s.io/x patched
  $ kubectl get csr x -o jsonpath='{.metadata.labels} {.status.conditions[0].type}{"\n"}'
  {"ap":"1","l":"1"} Approved
  $ for k in deployment replicaset statefulset daemonset; do printf '{apiVersion: apps/v1, kind: %s, metadata: {name: y}, spec: {selector: {matchLabels: {a: y}}, template: {metadata: {labels: {a: y}}, spec: {containers: [{name: c, image: nginx}]}}}}' $(echo $k | sed 's/deployment/Deployment/; s/replicaset/ReplicaSet/; s/statefulset/StatefulSet/; s/daemonset/DaemonSet/') | kubectl create -f -; kubectl patch $k y --subresource=status --type=merge -p '{"metadata":{"labels":{"l":"1"},"annotations":{"a":"1"}}}'; kubectl get $k y -o jsonpath='{.metadata.labels} {.metadata.annotations.a}{"\n"}'; kubectl delete $k y; done
  error: unable to decode "STDIN": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string
  Error from server (NotFound): deployments.apps "y" not found
  Error from server (NotFound): deployments.apps "y" not found
  Error from server (NotFound): deployments.apps "y" not found
  error: unable to decode "STDIN": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string
  Error from server (NotFound): replicasets.apps "y" not found
  Error from server (NotFound): replicasets.apps "y" not found
  Error from server (NotFound): replicasets.apps "y" not found
  error: unable to decode "STDIN": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string
  Error from server (NotFound): statefulsets.apps "y" not found
  Error from server (NotFound): statefulsets.apps "y" not found
  Error from server (NotFound): statefulsets.apps "y" not found
  error: unable to decode "STDIN": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string
  Error from server (NotFound): daemonsets.apps "y" not found
  Error from server (NotFound): daemonsets.apps "y" not found
  Error from server (NotFound): daemonsets.apps "y" not found
  [1]
  $ kubectl run z --image=nginx
  pod/z created
  $ kubectl create service clusterip z --tcp=80
  service/z created
  $ kubectl create namespace z
  namespace/z created
  $ kubectl create quota z --hard=pods=2
  resourcequota/z created
  $ for k in pod service namespace quota; do kubectl patch $k z --subresource=status --type=merge -p '{"metadata":{"labels":{"l":"1"},"annotations":{"a":"1"}}}'; kubectl get $k z -o jsonpath='{.metadata.labels} {.metadata.annotations}{"\n"}'; done
  pod/z patched
  {"l":"1","run":"z","topology.kubernetes.io/region":"region-1","topology.kubernetes.io/zone":"zone-a"} {"a":"1"}
  service/z patched
  {"app":"z","l":"1"} {"a":"1"}
  namespace/z patched
  {"kubernetes.io/metadata.name":"z","l":"1"} {"a":"1"}
  resourcequota/z patched
  {"l":"1"} {"a":"1"}
  $ kubectl patch node node-1 --subresource=status --type=merge -p '{"metadata":{"labels":{"l":"1"},"annotations":{"z":"1"}}}'
  node/node-1 patched
  $ kubectl get node node-1 -o jsonpath='{.metadata.labels.l} {.metadata.annotations.z}{"\n"}'
  1 1
