What a pod's manifest is warned of, all of it.

  $ lab cluster --nodes 1
  $ cat > pod.yaml <<'END'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: many.dots
  >   annotations:
  >     scheduler.alpha.kubernetes.io/critical-pod: ""
  >     security.alpha.kubernetes.io/sysctls: a=b
  >     security.alpha.kubernetes.io/unsafe-sysctls: a=b
  >     seccomp.security.alpha.kubernetes.io/pod: runtime/default
  >     container.seccomp.security.alpha.kubernetes.io/c: runtime/default
  >     container.apparmor.security.beta.kubernetes.io/c: runtime/default
  > spec:
  >   nodeSelector: {failure-domain.beta.kubernetes.io/zone: a}
  >   affinity:
  >     nodeAffinity:
  >       requiredDuringSchedulingIgnoredDuringExecution:
  >         nodeSelectorTerms: [{matchExpressions: [{key: beta.kubernetes.io/arch, operator: Exists}]}]
  >       preferredDuringSchedulingIgnoredDuringExecution:
  >       - {weight: 1, preference: {matchExpressions: [{key: beta.kubernetes.io/os, operator: In, values: ["not ok!", ok]}]}}
  >     podAffinity:
  >       requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: a}]
  >       preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, podAffinityTerm: {topologyKey: a}}]
  >     podAntiAffinity:
  >       requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: a}]
  >   topologySpreadConstraints:
  >   - {maxSkew: 1, topologyKey: failure-domain.beta.kubernetes.io/region, whenUnsatisfiable: ScheduleAnyway}
  >   hostAliases: [{ip: 10.0.0.1, hostnames: [a]}, {ip: 10.0.0.1, hostnames: [b]}, {ip: "2001:0db8::1", hostnames: [c]}]
  >   imagePullSecrets: [{name: a}, {name: a}, {name: ""}]
  >   dnsPolicy: None
  >   dnsConfig: {nameservers: ["2001:0db8::1"]}
  >   terminationGracePeriodSeconds: -3
  >   initContainers:
  >   - {name: i, image: nginx, ports: [{containerPort: 80, hostIP: 127.0.0.1, name: web}]}
  >   containers:
  >   - name: c
  >     image: nginx
  >     env: [{name: A, value: a}, {name: A, value: b}, {name: A, value: "$(A)c"}, {name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
  >     resources: {requests: {memory: 100m, ephemeral-storage: "1.5"}, limits: {memory: 200m}}
  >     ports: [{containerPort: 80, name: web}, {containerPort: 80, hostPort: 80}, {containerPort: 80, protocol: UDP}]
  >   volumes:
  >   - {name: a, gitRepo: {repository: r}}
  >   - {name: b, cephfs: {monitors: [m]}}
  >   - {name: c, storageos: {volumeName: v}}
  >   - {name: d, flocker: {datasetName: d}}
  >   - {name: e, quobyte: {registry: "a:1", volume: v}}
  >   - {name: f, scaleIO: {gateway: g, system: s, volumeName: v, secretRef: {name: s}}}
  >   - {name: g, photonPersistentDisk: {pdID: p}}
  >   - {name: h, glusterfs: {endpoints: a, path: b}}
  >   - {name: i, rbd: {monitors: [a], image: b}}
  >   - {name: j, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: "1.5"}}}}}}
  >   - {name: k, configMap: {name: m, items: [{key: a, path: p}, {key: b, path: p/q}, {key: c, path: p/}, {key: d, path: r}]}}
  >   - {name: l, secret: {secretName: s, items: [{key: a, path: x}, {key: b, path: x}]}}
  >   - {name: m, downwardAPI: {items: [{path: x, fieldRef: {fieldPath: metadata.name}}, {path: x/y, fieldRef: {fieldPath: metadata.name}}]}}
  >   - name: nn
  >     projected:
  >       sources:
  >       - configMap: {name: m, items: [{key: a, path: x}]}
  >       - secret: {name: s, items: [{key: a, path: x/y}]}
  >       - serviceAccountToken: {path: x}
  >       - downwardAPI: {items: [{path: z, fieldRef: {fieldPath: metadata.name}}]}
  > END
  $ kubectl create -f pod.yaml --dry-run=server
  Warning: metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  Warning: metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [must not contain dots]
  Warning: spec.nodeSelector[failure-domain.beta.kubernetes.io/zone]: deprecated since v1.17; use "topology.kubernetes.io/zone" instead
  Warning: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key: beta.kubernetes.io/arch is deprecated since v1.14; use "kubernetes.io/arch" instead
  Warning: spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].key: beta.kubernetes.io/os is deprecated since v1.14; use "kubernetes.io/os" instead
  Warning: spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values[0]: not ok! is invalid, a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end
  Warning: spec.topologySpreadConstraints[0].topologyKey: failure-domain.beta.kubernetes.io/region is deprecated since v1.17; use "topology.kubernetes.io/region" instead
  Warning: spec.topologySpreadConstraints[0].labelSelector: a null labelSelector results in matching no pod
  Warning: metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-functional in v1.16+; use the "priorityClassName" field instead
  Warning: metadata.annotations[security.alpha.kubernetes.io/sysctls]: non-functional in v1.11+; use the "sysctls" field instead
  Warning: metadata.annotations[security.alpha.kubernetes.io/unsafe-sysctls]: non-functional in v1.11+; use the "sysctls" field instead
  Warning: spec.volumes[0].gitRepo: deprecated in v1.11, and disabled by default in v1.33+
  Warning: spec.volumes[1].cephfs: deprecated in v1.28, non-functional in v1.31+
  Warning: spec.volumes[2].storageOS: deprecated in v1.22, non-functional in v1.25+
  Warning: spec.volumes[3].flocker: deprecated in v1.22, non-functional in v1.25+
  Warning: spec.volumes[4].quobyte: deprecated in v1.22, non-functional in v1.25+
  Warning: spec.volumes[5].scaleIO: deprecated in v1.16, non-functional in v1.22+
  Warning: spec.volumes[6].photonPersistentDisk: deprecated in v1.11, non-functional in v1.16+
  Warning: spec.volumes[7].glusterfs: deprecated in v1.25, non-functional in v1.26+
  Warning: spec.volumes[8].rbd: deprecated in v1.28, non-functional in v1.31+
  Warning: spec.volumes[9].ephemeral.volumeClaimTemplate.spec.resources.requests[storage]: fractional byte value "1500m" is invalid, must be an integer
  Warning: volume "k" (ConfigMap "m"): overlapping paths: "p/q" with "p"
  Warning: volume "k" (ConfigMap "m"): overlapping paths: "p" with "p"
  Warning: volume "k" (ConfigMap "m"): overlapping paths: "p" with "p/q"
  Warning: volume "l" (Secret "s"): overlapping paths: "x" with "x"
  Warning: volume "m" (DownwardAPI): overlapping paths: "x/y" with "x"
  Warning: volume "nn" (Projected): overlapping paths: "x/y" (Secret "s") with "x" (ConfigMap "m")
  Warning: volume "nn" (Projected): overlapping paths: "x" (ServiceAccountToken) with "x" (ConfigMap "m")
  Warning: volume "nn" (Projected): overlapping paths: "x" (ServiceAccountToken) with "x/y" (Secret "s")
  Warning: spec.hostAliases[1].ip: duplicate ip "10.0.0.1"
  Warning: spec.imagePullSecrets[1].name: duplicate name "a"
  Warning: spec.imagePullSecrets[2].name: invalid empty name ""
  Warning: metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]: non-functional in v1.27+; use the "seccompProfile" field instead
  Warning: metadata.annotations[container.seccomp.security.alpha.kubernetes.io/c]: non-functional in v1.27+; use the "seccompProfile" field instead
  Warning: spec.containers[0].resources.limits[memory]: fractional byte value "200m" is invalid, must be an integer
  Warning: spec.containers[0].resources.requests[memory]: fractional byte value "100m" is invalid, must be an integer
  Warning: spec.containers[0].resources.requests[ephemeral-storage]: fractional byte value "1500m" is invalid, must be an integer
  Warning: spec.containers[0].env[1]: hides previous definition of "A", which may be dropped when using apply
  Warning: spec.containers[0].env[3]: hides previous definition of "A", which may be dropped when using apply
  Warning: spec.initContainers[0].ports[0]: hostIP set without hostPort: {Name:web HostPort:0 ContainerPort:80 Protocol:TCP HostIP:127.0.0.1}
  pod/many.dots created (server dry run)
  $ kubectl create -f pod.yaml
  Warning: metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  Warning: metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [must not contain dots]
  Warning: spec.nodeSelector[failure-domain.beta.kubernetes.io/zone]: deprecated since v1.17; use "topology.kubernetes.io/zone" instead
  Warning: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key: beta.kubernetes.io/arch is deprecated since v1.14; use "kubernetes.io/arch" instead
  Warning: spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].key: beta.kubernetes.io/os is deprecated since v1.14; use "kubernetes.io/os" instead
  Warning: spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values[0]: not ok! is invalid, a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end
  Warning: spec.topologySpreadConstraints[0].topologyKey: failure-domain.beta.kubernetes.io/region is deprecated since v1.17; use "topology.kubernetes.io/region" instead
  Warning: spec.topologySpreadConstraints[0].labelSelector: a null labelSelector results in matching no pod
  Warning: metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-functional in v1.16+; use the "priorityClassName" field instead
  Warning: metadata.annotations[security.alpha.kubernetes.io/sysctls]: non-functional in v1.11+; use the "sysctls" field instead
  Warning: metadata.annotations[security.alpha.kubernetes.io/unsafe-sysctls]: non-functional in v1.11+; use the "sysctls" field instead
  Warning: spec.volumes[0].gitRepo: deprecated in v1.11, and disabled by default in v1.33+
  Warning: spec.volumes[1].cephfs: deprecated in v1.28, non-functional in v1.31+
  Warning: spec.volumes[2].storageOS: deprecated in v1.22, non-functional in v1.25+
  Warning: spec.volumes[3].flocker: deprecated in v1.22, non-functional in v1.25+
  Warning: spec.volumes[4].quobyte: deprecated in v1.22, non-functional in v1.25+
  Warning: spec.volumes[5].scaleIO: deprecated in v1.16, non-functional in v1.22+
  Warning: spec.volumes[6].photonPersistentDisk: deprecated in v1.11, non-functional in v1.16+
  Warning: spec.volumes[7].glusterfs: deprecated in v1.25, non-functional in v1.26+
  Warning: spec.volumes[8].rbd: deprecated in v1.28, non-functional in v1.31+
  Warning: spec.volumes[9].ephemeral.volumeClaimTemplate.spec.resources.requests[storage]: fractional byte value "1500m" is invalid, must be an integer
  Warning: volume "k" (ConfigMap "m"): overlapping paths: "p/q" with "p"
  Warning: volume "k" (ConfigMap "m"): overlapping paths: "p" with "p"
  Warning: volume "k" (ConfigMap "m"): overlapping paths: "p" with "p/q"
  Warning: volume "l" (Secret "s"): overlapping paths: "x" with "x"
  Warning: volume "m" (DownwardAPI): overlapping paths: "x/y" with "x"
  Warning: volume "nn" (Projected): overlapping paths: "x/y" (Secret "s") with "x" (ConfigMap "m")
  Warning: volume "nn" (Projected): overlapping paths: "x" (ServiceAccountToken) with "x" (ConfigMap "m")
  Warning: volume "nn" (Projected): overlapping paths: "x" (ServiceAccountToken) with "x/y" (Secret "s")
  Warning: spec.hostAliases[1].ip: duplicate ip "10.0.0.1"
  Warning: spec.imagePullSecrets[1].name: duplicate name "a"
  Warning: spec.imagePullSecrets[2].name: invalid empty name ""
  Warning: metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]: non-functional in v1.27+; use the "seccompProfile" field instead
  Warning: metadata.annotations[container.seccomp.security.alpha.kubernetes.io/c]: non-functional in v1.27+; use the "seccompProfile" field instead
  Warning: spec.containers[0].resources.limits[memory]: fractional byte value "200m" is invalid, must be an integer
  Warning: spec.containers[0].resources.requests[memory]: fractional byte value "100m" is invalid, must be an integer
  Warning: spec.containers[0].resources.requests[ephemeral-storage]: fractional byte value "1500m" is invalid, must be an integer
  Warning: spec.containers[0].env[1]: hides previous definition of "A", which may be dropped when using apply
  Warning: spec.containers[0].env[3]: hides previous definition of "A", which may be dropped when using apply
  Warning: spec.initContainers[0].ports[0]: hostIP set without hostPort: {Name:web HostPort:0 ContainerPort:80 Protocol:TCP HostIP:127.0.0.1}
  pod/many.dots created
  $ kubectl get pod many.dots -o jsonpath='{.spec.containers[0].securityContext}{"\n"}{.spec.initContainers[0].securityContext}{"\n"}'
  {"appArmorProfile":{"type":"RuntimeDefault"}}
  
  $ cat > projected.yaml <<'END'
  > {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: nginx}], volumes: [{name: v, projected: {sources: [{}]}}]}}
  > END
  $ kubectl create -f projected.yaml --dry-run=server
  Warning: volume "v" (Projected) has no sources provided
  pod/p created (server dry run)
  $ cat > armour.yaml <<'END'
  > {apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {container.apparmor.security.beta.kubernetes.io/c: localhost/mine}}, spec: {containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: v1, kind: Pod, metadata: {name: b, annotations: {container.apparmor.security.beta.kubernetes.io/c: unconfined}}, spec: {securityContext: {appArmorProfile: {type: Unconfined}}, containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: v1, kind: Pod, metadata: {name: d, annotations: {container.apparmor.security.beta.kubernetes.io/c: localhost/}}, spec: {containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: v1, kind: Pod, metadata: {name: e, annotations: {container.apparmor.security.beta.kubernetes.io/c: unconfined}}, spec: {containers: [{name: c, image: nginx, securityContext: {appArmorProfile: {type: RuntimeDefault}}}]}}
  > END
  $ kubectl create -f armour.yaml
  Warning: metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  pod/a created
  pod/b created
  pod/d created
  The Pod "e" is invalid: spec.containers[0].securityContext.appArmorProfile.type: Forbidden: apparmor type in annotation and field must match
  [1]
  $ kubectl get pods a b d -o jsonpath='{range .items[*]}{.metadata.name} {.spec.securityContext} {.spec.containers[0].securityContext}{"\n"}{end}'
  a {} {"appArmorProfile":{"localhostProfile":"mine","type":"Localhost"}}
  b {"appArmorProfile":{"type":"Unconfined"}} 
  d {} 
  $ cat > wrong.yaml <<'END'
  > {apiVersion: v1, kind: Pod, metadata: {name: w, annotations: {container.apparmor.security.beta.kubernetes.io/c: nonsense, container.apparmor.security.beta.kubernetes.io/gone: unconfined, seccomp.security.alpha.kubernetes.io/pod: nonsense, container.seccomp.security.alpha.kubernetes.io/c: localhost//a, kubernetes.io/config.mirror: x, controller.kubernetes.io/pod-deletion-cost: "01"}}, spec: {containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: v1, kind: Pod, metadata: {name: x, annotations: {seccomp.security.alpha.kubernetes.io/pod: unconfined, container.seccomp.security.alpha.kubernetes.io/c: localhost/a, container.apparmor.security.beta.kubernetes.io/c: localhost/a}}, spec: {securityContext: {seccompProfile: {type: RuntimeDefault}}, containers: [{name: c, image: nginx, securityContext: {seccompProfile: {type: Localhost, localhostProfile: b}, appArmorProfile: {type: Localhost, localhostProfile: b}}}]}}
  > ---
  > {apiVersion: apps/v1, kind: Deployment, metadata: {name: y}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}, annotations: {container.apparmor.security.beta.kubernetes.io/gone: unconfined, controller.kubernetes.io/pod-deletion-cost: much}}, spec: {containers: [{name: c, image: nginx}]}}}}
  > END
  $ kubectl create -f wrong.yaml
  Warning: metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  Error from server (Invalid): error when creating "wrong.yaml": Pod "w" is invalid: [metadata.annotations[kubernetes.io/config.mirror]: Invalid value: "x": must set spec.nodeName if mirror pod annotation is set, metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid value: "01": must be a 32bit integer, metadata.annotations.seccomp.security.alpha.kubernetes.io/pod: Invalid value: "nonsense": must be a valid seccomp profile, metadata.annotations.container.seccomp.security.alpha.kubernetes.io/c: Invalid value: "/a": must be a relative path, metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: Invalid value: "nonsense": invalid AppArmor profile name: "nonsense", metadata.annotations[container.apparmor.security.beta.kubernetes.io/gone]: Invalid value: "gone": container not found]
  Error from server (Invalid): error when creating "wrong.yaml": Pod "x" is invalid: [spec.securityContext.seccompProfile.type: Forbidden: seccomp type in annotation and field must match, spec.containers[0].securityContext.seccompProfile.localhostProfile: Forbidden: seccomp profile in annotation and field must match, spec.containers[0].securityContext.appArmorProfile.localhostProfile: Forbidden: apparmor profile in annotation and field must match]
  unable to decode "wrong.yaml": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string
  [1]
  $ kubectl annotate pod a container.apparmor.security.beta.kubernetes.io/c=unconfined --overwrite
  The Pod "a" is invalid: metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: Forbidden: may not remove or update AppArmor annotations
  [1]
  $ kubectl annotate pod d container.apparmor.security.beta.kubernetes.io/c-
  The Pod "d" is invalid: metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: Forbidden: may not remove or update AppArmor annotations
  [1]
  $ kubectl annotate pod p container.apparmor.security.beta.kubernetes.io/c=unconfined
  Error from server (NotFound): pods "p" not found
  [1]
  $ kubectl annotate pod a kubernetes.io/config.mirror=x controller.kubernetes.io/pod-deletion-cost=-5
  The Pod "a" is invalid: metadata.annotations[kubernetes.io/config.mirror]: Forbidden: may not add mirror pod annotation
  [1]
  $ kubectl annotate pod a controller.kubernetes.io/pod-deletion-cost=+5
  The Pod "a" is invalid: metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid value: "+5": must be a 32bit integer
  [1]
