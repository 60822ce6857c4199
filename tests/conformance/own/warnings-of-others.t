What other kinds are warned of.

  $ lab cluster --nodes 1
  $ cat > all.yaml <<'END'
  > {apiVersion: v1, kind: PersistentVolume, metadata: {name: a, annotations: {volume.beta.kubernetes.io/storage-class: x, volume.beta.kubernetes.io/mount-options: ro}}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], rbd: {monitors: [a], image: b}, persistentVolumeReclaimPolicy: Retain, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: beta.kubernetes.io/os, operator: Exists}]}]}}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolume, metadata: {name: b}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], glusterfs: {endpoints: a, path: b}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c, annotations: {volume.beta.kubernetes.io/storage-class: x}}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: "0.5"}, limits: {storage: "1.5"}}}}
  > ---
  > {apiVersion: v1, kind: ServiceAccount, metadata: {name: d, annotations: {kubernetes.io/enforce-mountable-secrets: "true"}}}
  > ---
  > {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: e}, spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: "2001:0db8:0::/48", except: ["2001:0db8:0::/64"]}}]}], egress: [{to: [{ipBlock: {cidr: "2001:0db8::/32"}}]}]}}
  > ---
  > {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: f}, provisioner: x.example.com/y, allowedTopologies: [{matchLabelExpressions: [{key: failure-domain.beta.kubernetes.io/zone, values: [a]}]}]}
  > ---
  > {apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: g}, handler: h, scheduling: {nodeSelector: {beta.kubernetes.io/arch: amd64}}}
  > ---
  > {apiVersion: v1, kind: Secret, metadata: {name: h}, type: kubernetes.io/tls, stringData: {tls.crt: a, tls.key: b}}
  > ---
  > {apiVersion: v1, kind: Node, metadata: {name: i}, spec: {podCIDRs: [10.0.0.0/24], externalID: x}}
  > ---
  > {apiVersion: v1, kind: Service, metadata: {name: j, annotations: {service.kubernetes.io/topology-aware-hints: auto}}, spec: {externalName: x.example.com, externalIPs: ["2001:0db8::3"], trafficDistribution: PreferClose, ports: [{port: 80}]}}
  > ---
  > {apiVersion: v1, kind: Service, metadata: {name: k}, spec: {type: ExternalName, externalName: x.example.com, externalIPs: [1.2.3.4]}}
  > ---
  > {apiVersion: v1, kind: Service, metadata: {name: l}, spec: {clusterIP: None, externalIPs: [1.2.3.4], loadBalancerIP: 1.2.3.4, sessionAffinity: ClientIP, ports: [{port: 80}]}}
  > ---
  > {apiVersion: v1, kind: ResourceQuota, metadata: {name: m}, spec: {hard: {cpu: 2, limits.cpu: 1, requests.memory: 2Gi, limits.memory: 1Gi}}}
  > END
  $ kubectl create -f all.yaml
  Warning: metadata.annotations[volume.beta.kubernetes.io/storage-class]: deprecated since v1.8; use "storageClassName" attribute instead
  Warning: metadata.annotations[volume.beta.kubernetes.io/mount-options]: deprecated since v1.31; use "mountOptions" attribute instead
  Warning: spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].key: beta.kubernetes.io/os is deprecated since v1.14; use "kubernetes.io/os" instead
  Warning: spec.rbd: deprecated in v1.28, non-functional in v1.31+
  persistentvolume/a created
  Warning: spec.glusterfs: deprecated in v1.25, non-functional in v1.26+
  persistentvolume/b created
  Warning: spec.resources.requests[storage]: fractional byte value "500m" is invalid, must be an integer
  Warning: spec.resources.limits[storage]: fractional byte value "1500m" is invalid, must be an integer
  persistentvolumeclaim/c created
  Warning: metadata.annotations[kubernetes.io/enforce-mountable-secrets]: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted secrets
  serviceaccount/d created
  Warning: spec.ingress[0].from[0].ipBlock.cidr: IPv6 CIDR value "2001:0db8:0::/48" should be in RFC 5952 canonical format ("2001:db8::/48")
  Warning: spec.ingress[0].from[0].ipBlock.except[0]: IPv6 CIDR value "2001:0db8:0::/64" should be in RFC 5952 canonical format ("2001:db8::/64")
  Warning: spec.egress[0].to[0].ipBlock.cidr: IPv6 CIDR value "2001:0db8::/32" should be in RFC 5952 canonical format ("2001:db8::/32")
  networkpolicy.networking.k8s.io/e created
  Warning: allowedTopologies[0].matchLabelExpressions[0].key: deprecated since v1.17; use "topology.kubernetes.io/zone" instead
  storageclass.storage.k8s.io/f created
  Warning: scheduling.nodeSelector: deprecated since v1.14; use "kubernetes.io/arch" instead
  runtimeclass.node.k8s.io/g created
  Warning: tls: failed to find any PEM data in certificate input
  secret/h created
  Warning: spec.externalID: this field is deprecated, and is unused by Kubernetes
  node/i created
  Warning: annotation service.kubernetes.io/topology-aware-hints is deprecated, please use service.kubernetes.io/topology-mode instead
  Warning: spec.externalIPs[0]: IPv6 address "2001:0db8::3" should be in RFC 5952 canonical format ("2001:db8::3")
  Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  Warning: spec.externalName is ignored when spec.type is not "ExternalName"
  Warning: spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"
  service/j created
  Warning: spec.externalIPs is ignored when spec.type is "ExternalName"
  service/k created
  Warning: spec.loadBalancerIP is ignored for headless services
  Warning: spec.externalIPs is ignored for headless services
  Warning: spec.SessionAffinity is ignored for headless services
  service/l created
  Warning: ResourceQuota cpu (2) should be less than limits.cpu (1)
  Warning: ResourceQuota requests.memory (2Gi) should be less than limits.memory (1Gi)
  resourcequota/m created
  $ cat > broken.yaml <<'END'
  > {apiVersion: v1, kind: ConfigMap, metadata: {name: one}}
  > ---
  > {apiVersion: v1, kind: ConfigMap, metadata: {name: two, labels: {a: true}}}
  > ---
  > {apiVersion: v1, kind: ConfigMap, metadata: {name: three}}
  > ---
  > {apiVersion: example.org/v1, kind: Thing, metadata: {name: four}}
  > ---
  > {apiVersion: v1, kind: ConfigMap, metadata: {name: five}}
  > END
  $ kubectl create -f broken.yaml
  configmap/one created
  configmap/three created
  configmap/five created
  unable to decode "broken.yaml": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string
  resource mapping not found for name: "four" namespace: "" from "broken.yaml": no matches for kind "Thing" in version "example.org/v1"
  ensure CRDs are installed first
  [1]
  $ kubectl apply -f broken.yaml
  Warning: resource configmaps/one is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  configmap/one configured
  Warning: resource configmaps/three is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  configmap/three configured
  Warning: resource configmaps/five is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  configmap/five configured
  unable to decode "broken.yaml": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string
  resource mapping not found for name: "four" namespace: "" from "broken.yaml": no matches for kind "Thing" in version "example.org/v1"
  ensure CRDs are installed first
  [1]
  $ kubectl delete -f broken.yaml
  configmap "one" deleted from default namespace
  configmap "three" deleted from default namespace
  configmap "five" deleted from default namespace
  unable to decode "broken.yaml": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string
  resource mapping not found for name: "four" namespace: "" from "broken.yaml": no matches for kind "Thing" in version "example.org/v1"
  ensure CRDs are installed first
  [1]
  $ kubectl annotate serviceaccount d x=y
  serviceaccount/d annotated
  $ kubectl annotate pvc c x=y
  Warning: metadata.annotations[volume.beta.kubernetes.io/storage-class]: deprecated since v1.8; use "storageClassName" attribute instead
  Warning: spec.resources.requests[storage]: fractional byte value "500m" is invalid, must be an integer
  Warning: spec.resources.limits[storage]: fractional byte value "1500m" is invalid, must be an integer
  persistentvolumeclaim/c annotated
  $ kubectl annotate pv a x=y
  Warning: metadata.annotations[volume.beta.kubernetes.io/storage-class]: deprecated since v1.8; use "storageClassName" attribute instead
  Warning: metadata.annotations[volume.beta.kubernetes.io/mount-options]: deprecated since v1.31; use "mountOptions" attribute instead
  Warning: spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].key: beta.kubernetes.io/os is deprecated since v1.14; use "kubernetes.io/os" instead
  Warning: spec.rbd: deprecated in v1.28, non-functional in v1.31+
  persistentvolume/a annotated
  $ kubectl annotate secret h x=y
  Warning: tls: failed to find any PEM data in certificate input
  secret/h annotated
  $ kubectl annotate networkpolicy e x=y
  Warning: spec.ingress[0].from[0].ipBlock.cidr: IPv6 CIDR value "2001:0db8:0::/48" should be in RFC 5952 canonical format ("2001:db8::/48")
  Warning: spec.ingress[0].from[0].ipBlock.except[0]: IPv6 CIDR value "2001:0db8:0::/64" should be in RFC 5952 canonical format ("2001:db8::/64")
  Warning: spec.egress[0].to[0].ipBlock.cidr: IPv6 CIDR value "2001:0db8::/32" should be in RFC 5952 canonical format ("2001:db8::/32")
  networkpolicy.networking.k8s.io/e annotated
  $ kubectl create secret tls t --cert=all.yaml --key=all.yaml
  error: tls: failed to find any PEM data in certificate input
  [1]
  $ printf -- '-----BEGIN CERTIFICATE-----\nYQ==\n-----END CERTIFICATE-----\n' > crt
  $ printf -- '-----BEGIN RSA PRIVATE KEY-----\nYQ==\n-----END RSA PRIVATE KEY-----\n' > key
  $ kubectl create secret tls t --cert=key --key=crt
  error: tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched
  [1]
  $ kubectl create secret tls t --cert=crt --key=crt
  error: tls: found a certificate rather than a key in the PEM for the private key
  [1]
  $ kubectl create secret generic t --type=kubernetes.io/tls --from-file=tls.crt=key --from-file=tls.key=crt
  Warning: tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched
  secret/t created
  $ kubectl patch service j --subresource=status -p '{"status":{"loadBalancer":{"ingress":[{"ip":"2001:0db8::1"}]}}}'
  The Service "j" is invalid: status.loadBalancer.ingress: Forbidden: may only be used when `spec.type` is 'LoadBalancer'
  [1]
