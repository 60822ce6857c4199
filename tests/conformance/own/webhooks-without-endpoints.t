Webhooks whose Service is there, and whose is not (an API server with --enable-aggregator-routing).

  $ printf 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: check}\nwebhooks:\n- name: check.example.org\n  clientConfig: {service: {name: hook, namespace: default, path: /validate}}\n  rules: [{apiGroups: [""], apiVersions: [v1], operations: [CREATE, UPDATE, DELETE], resources: [configmaps]}]\n  sideEffects: None\n  admissionReviewVersions: [v1]\n  timeoutSeconds: 3\n  matchPolicy: Exact\n  objectSelector: {matchLabels: {checked: "yes"}}\n' | kubectl apply -f -
  validatingwebhookconfiguration.admissionregistration.k8s.io/check created
  $ printf 'apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata: {name: pods}\nwebhooks:\n- name: pods.example.org\n  clientConfig: {service: {name: pods, namespace: default}}\n  rules: [{apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}]\n  sideEffects: None\n  admissionReviewVersions: [v1]\n' | kubectl apply -f -
  mutatingwebhookconfiguration.admissionregistration.k8s.io/pods created
  $ lab wait 2
  $ kubectl create configmap unlabelled
  configmap/unlabelled created
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/validate?timeout=3s": service "hook" not found
  [1]
  $ kubectl create service clusterip hook --tcp=443
  service/hook created
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/validate?timeout=3s": no endpoints available for service "hook"
  [1]
  $ kubectl create -f - --dry-run=server <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/validate?timeout=3s": no endpoints available for service "hook"
  [1]
  $ kubectl label configmap unlabelled checked=yes
  Error from server (InternalError): Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/validate?timeout=3s": no endpoints available for service "hook"
  [1]
  $ kubectl delete service hook
  service "hook" deleted from default namespace
  $ kubectl create service clusterip hook --tcp=8443
  service/hook created
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/validate?timeout=3s": no service port 443 found for service "hook"
  [1]
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  $ lab wait 5
  $ kubectl get pods
  No resources found in default namespace.
  $ kubectl get events -o custom-columns=R:.reason,M:.message | grep -i fail | sort | uniq | head
  FailedCreate        Error creating: Internal error occurred: failed calling webhook "pods.example.org": failed to call webhook: Post "https://pods.default.svc:443/?timeout=10s": service "pods" not found
  $ kubectl describe deployment web | tail -22
    Containers:
     nginx:
      Image:         nginx
      Port:          <none>
      Host Port:     <none>
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Conditions:
    Type             Status  Reason
    ----             ------  ------
    Progressing      True    NewReplicaSetCreated
    Available        False   MinimumReplicasUnavailable
    ReplicaFailure   True    FailedCreate
  OldReplicaSets:    <none>
  NewReplicaSet:     web-7887448d46 (0/2 replicas created)
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  9s    deployment-controller  Scaled up replica set web-7887448d46 from 0 to 2
  $ kubectl run p --image=nginx
  Error from server (InternalError): Internal error occurred: failed calling webhook "pods.example.org": failed to call webhook: Post "https://pods.default.svc:443/?timeout=10s": service "pods" not found
  [1]
  $ kubectl patch mutatingwebhookconfiguration pods --type=json -p '[{"op":"add","path":"/webhooks/0/failurePolicy","value":"Ignore"}]'
  mutatingwebhookconfiguration.admissionregistration.k8s.io/pods patched
  $ lab wait 2
  $ kubectl run p --image=nginx
  pod/p created
  $ kubectl patch mutatingwebhookconfiguration pods --type=json -p '[{"op":"add","path":"/webhooks/0/failurePolicy","value":"Fail"},{"op":"replace","path":"/webhooks/0/sideEffects","value":"NoneOnDryRun"},{"op":"add","path":"/webhooks/0/clientConfig/service/port","value":9443}]'
  mutatingwebhookconfiguration.admissionregistration.k8s.io/pods patched
  $ lab wait 2
  $ kubectl run q --image=nginx
  Error from server (InternalError): Internal error occurred: failed calling webhook "pods.example.org": failed to call webhook: Post "https://pods.default.svc:9443/?timeout=10s": service "pods" not found
  [1]
  $ kubectl create service externalname pods --external-name=example.org
  service/pods created
  $ kubectl run q --image=nginx
  Error from server (InternalError): Internal error occurred: failed calling webhook "pods.example.org": failed to call webhook: Post "https://pods.default.svc:9443/?timeout=10s": unsupported service type "ExternalName"
  [1]
  $ kubectl delete service pods
  service "pods" deleted from default namespace
  $ kubectl create service clusterip pods --tcp=9443
  service/pods created
  $ kubectl run q --image=nginx
  Error from server (InternalError): Internal error occurred: failed calling webhook "pods.example.org": failed to call webhook: Post "https://pods.default.svc:9443/?timeout=10s": no endpoints available for service "pods"
  [1]
  $ kubectl patch service pods -p '{"spec":{"selector":null}}'
  service/pods patched
  $ kubectl run q --image=nginx
  Error from server (InternalError): Internal error occurred: failed calling webhook "pods.example.org": failed to call webhook: Post "https://pods.default.svc:9443/?timeout=10s": no endpoints available for service "pods"
  [1]
  $ kubectl apply -f - <<< '{"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice","metadata":{"name":"pods-1","labels":{"kubernetes.io/service-name":"pods"}},"addressType":"IPv4","endpoints":[{"addresses":["127.0.9.9"]}],"ports":[{"name":"other","port":9443}]}'
  The EndpointSlice "pods-1" is invalid: endpoints[0].addresses[0]: Invalid value: "127.0.9.9": may not be in the loopback range (127.0.0.0/8, ::1/128)
  [1]
  $ kubectl run q --image=nginx
  Error from server (InternalError): Internal error occurred: failed calling webhook "pods.example.org": failed to call webhook: Post "https://pods.default.svc:9443/?timeout=10s": no endpoints available for service "pods"
  [1]
