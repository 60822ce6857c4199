Unknown fields and duplicates, strictly and not.

  $ cat > u.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web, odd: 1}
  > spec:
  >   replica: 2
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec:
  >       container: []
  >       containers:
  >       - {name: web, image: "registry.k8s.io/pause:3.10", port: 80, ports: [{containerport: 80, containerPort: 81}], env: [{name: A, val: b}]}
  > EOF
  $ kubectl create -f u.yaml
  Error from server (BadRequest): error when creating "u.yaml": Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "metadata.odd", unknown field "spec.replica", unknown field "spec.template.spec.container", unknown field "spec.template.spec.containers[0].env[0].val", unknown field "spec.template.spec.containers[0].port", unknown field "spec.template.spec.containers[0].ports[0].containerport"
  [1]
  $ kubectl create -f u.yaml --validate=warn --dry-run=server
  Warning: unknown field "metadata.odd"
  Warning: unknown field "spec.replica"
  Warning: unknown field "spec.template.spec.container"
  Warning: unknown field "spec.template.spec.containers[0].env[0].val"
  Warning: unknown field "spec.template.spec.containers[0].port"
  Warning: unknown field "spec.template.spec.containers[0].ports[0].containerport"
  deployment.apps/web created (server dry run)
  $ kubectl create -f u.yaml --validate=ignore --dry-run=server
  deployment.apps/web created (server dry run)
  $ kubectl create -f u.yaml --dry-run=client
  deployment.apps/web created (dry run)
  $ kubectl apply -f u.yaml
  Error from server (BadRequest): error when creating "u.yaml": Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "metadata.odd", unknown field "spec.replica", unknown field "spec.template.spec.container", unknown field "spec.template.spec.containers[0].env[0].val", unknown field "spec.template.spec.containers[0].port", unknown field "spec.template.spec.containers[0].ports[0].containerport"
  [1]
  $ kubectl apply -f u.yaml --server-side
  Error from server: failed to create typed patch object (default/web; apps/v1, Kind=Deployment): errors:
    .metadata.odd: field not declared in schema
    .spec.replica: field not declared in schema
  [1]
  $ kubectl create -f u.yaml --validate=warn
  Warning: unknown field "metadata.odd"
  Warning: unknown field "spec.replica"
  Warning: unknown field "spec.template.spec.container"
  Warning: unknown field "spec.template.spec.containers[0].env[0].val"
  Warning: unknown field "spec.template.spec.containers[0].port"
  Warning: unknown field "spec.template.spec.containers[0].ports[0].containerport"
  deployment.apps/web created
  $ kubectl replace -f u.yaml
  Error from server (BadRequest): error when replacing "u.yaml": Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "metadata.odd", unknown field "spec.replica", unknown field "spec.template.spec.container", unknown field "spec.template.spec.containers[0].env[0].val", unknown field "spec.template.spec.containers[0].port", unknown field "spec.template.spec.containers[0].ports[0].containerport"
  [1]
  $ kubectl replace -f u.yaml --validate=warn
  Warning: unknown field "metadata.odd"
  Warning: unknown field "spec.replica"
  Warning: unknown field "spec.template.spec.container"
  Warning: unknown field "spec.template.spec.containers[0].env[0].val"
  Warning: unknown field "spec.template.spec.containers[0].port"
  Warning: unknown field "spec.template.spec.containers[0].ports[0].containerport"
  deployment.apps/web replaced
  $ kubectl patch deployment web -p '{"spec":{"replica":3}}'
  Warning: unknown field "spec.replica"
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web --type=merge -p '{"spec":{"replica":3}}'
  Warning: unknown field "spec.replica"
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web --type=json -p '[{"op":"add","path":"/spec/replica","value":3}]'
  Warning: unknown field "spec.replica"
  deployment.apps/web patched (no change)
  $ kubectl apply -f u.yaml --validate=warn
  Warning: resource deployments/web is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  Warning: unknown field "metadata.odd"
  Warning: unknown field "spec.replica"
  Warning: unknown field "spec.template.spec.container"
  Warning: unknown field "spec.template.spec.containers[0].env[0].val"
  Warning: unknown field "spec.template.spec.containers[0].port"
  Warning: unknown field "spec.template.spec.containers[0].ports[0].containerport"
  deployment.apps/web configured
  $ cat > dup.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: dup}
  > spec:
  >   ports: [{port: 80, port: 81}]
  >   type: ClusterIP
  >   type: NodePort
  > EOF
  $ kubectl create -f dup.yaml
  service/dup created
  $ kubectl create -f dup.yaml --validate=warn --dry-run=server
  Error from server (AlreadyExists): error when creating "dup.yaml": services "dup" already exists
  [1]
  $ kubectl create -f dup.yaml --validate=false --dry-run=server
  Error from server (AlreadyExists): error when creating "dup.yaml": services "dup" already exists
  [1]
  $ cat > types.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: types}
  > spec:
  >   hostNetwork: "true"
  >   terminationGracePeriodSeconds: "30"
  >   containers: [{name: a, image: x}]
  > EOF
  $ kubectl create -f types.yaml
  Error from server (BadRequest): error when creating "types.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string into Go struct field PodSpec.spec.hostNetwork of type bool
  [1]
  $ sed -i 's/"true"/1/' types.yaml
  $ kubectl create -f types.yaml
  Error from server (BadRequest): error when creating "types.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field PodSpec.spec.hostNetwork of type bool
  [1]
  $ sed -i 's/hostNetwork: 1/hostNetwork: no/' types.yaml
  $ kubectl create -f types.yaml
  Error from server (BadRequest): error when creating "types.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64
  [1]
  $ sed -i 's/"30"/30.5/' types.yaml
  $ kubectl create -f types.yaml
  Error from server (BadRequest): error when creating "types.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number 30.5 into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64
  [1]
  $ sed -i 's/30.5/1e1/' types.yaml
  $ kubectl create -f types.yaml --dry-run=server
  pod/types created (server dry run)
  $ sed -i 's/1e1/99999999999999999999/' types.yaml
  $ kubectl create -f types.yaml
  Error from server (BadRequest): error when creating "types.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number 100000000000000000000 into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64
  [1]
  $ sed -i 's/99999999999999999999/{}/' types.yaml
  $ kubectl create -f types.yaml
  Error from server (BadRequest): error when creating "types.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal object into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64
  [1]
  $ sed -i 's/terminationG.*/containers: []/' types.yaml
  $ kubectl create -f types.yaml
  pod/types created
  $ for f in 'command: sleep' 'command: [sleep, 5]' 'args: {a: b}' 'env: {A: b}' 'env: [{name: A, value: 1}]' 'env: [{name: A, value: true}]' 'ports: [80]' 'ports: [{containerPort: "80"}]' 'ports: [{containerPort: 80.5}]' 'image: [x]' 'tty: "yes"' 'resources: []' 'resources: {limits: [cpu]}' 'securityContext: true' 'livenessProbe: {httpGet: {port: true}}' 'livenessProbe: {httpGet: {port: 80.5}}' 'livenessProbe: {httpGet: {port: [80]}}' 'livenessProbe: {exec: {command: ls}}' 'volumeMounts: {name: a}'; do printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    %s\n' "$f" | kubectl create --dry-run=server -f -; done
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string into Go struct field Container.spec.containers.command of type []string
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field Container.spec.containers.command of type string
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal object into Go struct field Container.spec.containers.args of type []string
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal object into Go struct field Container.spec.containers.env of type []v1.EnvVar
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.value of type string
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field Container.spec.containers.ports of type v1.ContainerPort
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string into Go struct field ContainerPort.spec.containers.ports.containerPort of type int32
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number 80.5 into Go struct field ContainerPort.spec.containers.ports.containerPort of type int32
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal array into Go struct field Container.spec.containers.image of type string
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string into Go struct field Container.spec.containers.tty of type bool
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal array into Go struct field Container.spec.containers.resources of type v1.ResourceRequirements
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal array into Go struct field ResourceRequirements.spec.containers.resources.limits of type v1.ResourceList
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field Container.spec.containers.securityContext of type v1.SecurityContext
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field HTTPGetAction.spec.containers.livenessProbe.ProbeHandler.httpGet.port of type int32
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number 80.5 into Go struct field HTTPGetAction.spec.containers.livenessProbe.ProbeHandler.httpGet.port of type int32
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal array into Go struct field HTTPGetAction.spec.containers.livenessProbe.ProbeHandler.httpGet.port of type int32
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string into Go struct field ExecAction.spec.containers.livenessProbe.ProbeHandler.exec.command of type []string
  Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal object into Go struct field Container.spec.containers.volumeMounts of type []v1.VolumeMount
  [1]
  $ for f in 'selector: [app]' 'selector: {app: 1}' 'selector: {app: [a]}' 'ports: {port: 80}' 'ports: ["80"]' 'ports: [{port: [80]}]' 'ports: [{port: 80, targetPort: {a: b}}]' 'ports: [{port: 80, targetPort: 80.5}]' 'ports: [{port: 80, name: 80}]' 'ports: [{port: 80, protocol: 6}]' 'clusterIP: 10' 'type: [ClusterIP]' 'externalIPs: 192.0.2.1' 'sessionAffinity: true' 'publishNotReadyAddresses: "true"' 'publishNotReadyAddresses: 1' 'ipFamilies: IPv4' 'healthCheckNodePort: "1"'; do printf 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  %s\n' "$f" | kubectl create --dry-run=server -f -; done
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal array into Go struct field ServiceSpec.spec.selector of type map[string]string
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal number into Go struct field ServiceSpec.spec.selector of type string
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal array into Go struct field ServiceSpec.spec.selector of type string
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal object into Go struct field ServiceSpec.spec.ports of type []v1.ServicePort
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServiceSpec.spec.ports of type v1.ServicePort
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal array into Go struct field ServicePort.spec.ports.port of type int32
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal object into Go struct field ServicePort.spec.ports.targetPort of type int32
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal number 80.5 into Go struct field ServicePort.spec.ports.targetPort of type int32
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal number into Go struct field ServicePort.spec.ports.name of type string
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal number into Go struct field ServicePort.spec.ports.protocol of type v1.Protocol
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal number into Go struct field ServiceSpec.spec.clusterIP of type string
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal array into Go struct field ServiceSpec.spec.type of type v1.ServiceType
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServiceSpec.spec.externalIPs of type []string
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal bool into Go struct field ServiceSpec.spec.sessionAffinity of type v1.ServiceAffinity
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServiceSpec.spec.publishNotReadyAddresses of type bool
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal number into Go struct field ServiceSpec.spec.publishNotReadyAddresses of type bool
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServiceSpec.spec.ipFamilies of type []v1.IPFamily
  Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServiceSpec.spec.healthCheckNodePort of type int32
  [1]
  $ for f in 'addressType: 4' 'endpoints: {}' 'endpoints: [10.1.2.3]' 'endpoints: [{addresses: [1]}]' 'endpoints: [{addresses: [[x]]}]' 'endpoints: [{conditions: []}]' 'endpoints: [{conditions: {ready: 1}}]' 'endpoints: [{hints: []}]' 'endpoints: [{hints: {forZones: [a]}}]' 'endpoints: [{nodeName: 1}]' 'endpoints: [{targetRef: x}]' 'ports: {}' 'ports: [80]' 'ports: [{port: "80"}]' 'ports: [{port: 80.0}]' 'ports: [{port: 1e2}]' 'ports: [{appProtocol: 1}]' 'ports: [{protocol: tcp}]'; do printf 'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: a}\n%s\n' "$f" | kubectl create --dry-run=server -f -; done
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal number into Go struct field EndpointSlice.addressType of type v1.AddressType
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal object into Go struct field EndpointSlice.endpoints of type []v1.Endpoint
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal string into Go struct field EndpointSlice.endpoints of type v1.Endpoint
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal number into Go struct field Endpoint.endpoints.addresses of type string
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal array into Go struct field Endpoint.endpoints.addresses of type string
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal array into Go struct field Endpoint.endpoints.conditions of type v1.EndpointConditions
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal number into Go struct field EndpointConditions.endpoints.conditions.ready of type bool
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal array into Go struct field Endpoint.endpoints.hints of type v1.EndpointHints
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal string into Go struct field EndpointHints.endpoints.hints.forZones of type v1.ForZone
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal number into Go struct field Endpoint.endpoints.nodeName of type string
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal string into Go struct field Endpoint.endpoints.targetRef of type v1.ObjectReference
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal object into Go struct field EndpointSlice.ports of type []v1.EndpointPort
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal number into Go struct field EndpointSlice.ports of type v1.EndpointPort
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal string into Go struct field EndpointPort.ports.port of type int32
  The EndpointSlice "a" is invalid: addressType: Required value
  The EndpointSlice "a" is invalid: addressType: Required value
  Error from server (BadRequest): error when creating "STDIN": EndpointSlice in version "v1" cannot be handled as a EndpointSlice: json: cannot unmarshal number into Go struct field EndpointPort.ports.appProtocol of type string
  The EndpointSlice "a" is invalid: 
  * addressType: Required value
  * ports[0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP"
  [1]
