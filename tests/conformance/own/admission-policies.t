Policies in CEL, and what they say.

  $ kubectl apply -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy","metadata":{"name":"limit"},"spec":{"matchConstraints":{"resourceRules":[{"apiGroups":["apps"],"apiVersions":["v1"],"operations":["CREATE","UPDATE"],"resources":["deployments"]}]},"matchConditions":[{"name":"not-free","expression":"!has(object.metadata.labels) || !(\"free\" in object.metadata.labels)"}],"variables":[{"name":"n","expression":"object.spec.replicas"}],"validations":[{"expression":"variables.n <= 3","messageExpression":"\"replicas must be at most 3, not \" + string(variables.n)","reason":"Forbidden"},{"expression":"object.spec.template.spec.containers.all(c, c.image.startsWith(\"nginx\"))"}]}}'
  validatingadmissionpolicy.admissionregistration.k8s.io/limit created
  $ kubectl apply -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicyBinding","metadata":{"name":"limit"},"spec":{"policyName":"limit","validationActions":["Deny"],"matchResources":{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"default"}}}}}'
  validatingadmissionpolicybinding.admissionregistration.k8s.io/limit created
  $ lab wait 3
  $ kubectl create deployment big --image=nginx --replicas=5
  error: failed to create deployment: deployments.apps "big" is forbidden: ValidatingAdmissionPolicy 'limit' with binding 'limit' denied request: replicas must be at most 3, not 5
  [1]
  $ kubectl create deployment other --image=httpd
  error: failed to create deployment: deployments.apps "other" is forbidden: ValidatingAdmissionPolicy 'limit' with binding 'limit' denied request: failed expression: object.spec.template.spec.containers.all(c, c.image.startsWith("nginx"))
  [1]
  $ kubectl create deployment fine --image=nginx --replicas=2
  deployment.apps/fine created
  $ kubectl scale deployment fine --replicas=9
  deployment.apps/fine scaled
  $ kubectl set image deployment fine nginx=httpd
  error: failed to patch image update to pod template: deployments.apps "fine" is forbidden: ValidatingAdmissionPolicy 'limit' with binding 'limit' denied request: replicas must be at most 3, not 9
  [1]
  $ kubectl -n kube-system create deployment big --image=nginx --replicas=5
  deployment.apps/big created
  $ kubectl apply -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicyBinding","metadata":{"name":"limit"},"spec":{"policyName":"limit","validationActions":["Warn"]}}'
  validatingadmissionpolicybinding.admissionregistration.k8s.io/limit configured
  $ lab wait 2
  $ kubectl create deployment big --image=nginx --replicas=5
  Warning: Validation failed for ValidatingAdmissionPolicy 'limit' with binding 'limit': replicas must be at most 3, not 5
  deployment.apps/big created
  $ kubectl apply -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy","metadata":{"name":"broken"},"spec":{"matchConstraints":{"resourceRules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE"],"resources":["configmaps"]}]},"validations":[{"expression":"object.data.x =="}]}}'
  The ValidatingAdmissionPolicy "broken" is invalid: spec.validations[0].expression: Invalid value: "object.data.x ==": compilation failed: ERROR: <input>:1:17: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}
   | object.data.x ==
   | ................^
  [1]
  $ kubectl apply -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy","metadata":{"name":"data"},"spec":{"matchConstraints":{"resourceRules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE"],"resources":["configmaps"]}]},"validations":[{"expression":"object.data.x == \"y\""}]}}'
  validatingadmissionpolicy.admissionregistration.k8s.io/data created
  $ kubectl apply -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicyBinding","metadata":{"name":"data"},"spec":{"policyName":"data","validationActions":["Deny"]}}'
  validatingadmissionpolicybinding.admissionregistration.k8s.io/data created
  $ lab wait 2
  $ kubectl create configmap c
  error: failed to create configmap: configmaps "c" is forbidden: ValidatingAdmissionPolicy 'data' with binding 'data' denied request: expression 'object.data.x == "y"' resulted in error: no such key: data
  [1]
  $ kubectl create configmap c --from-literal=x=z
  error: failed to create configmap: configmaps "c" is forbidden: ValidatingAdmissionPolicy 'data' with binding 'data' denied request: failed expression: object.data.x == "y"
  [1]
  $ kubectl create configmap c --from-literal=x=y
  configmap/c created
