What may change in a pod that runs.

  $ cat > web.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: web}
  > spec:
  >   tolerations: [{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 60}]
  >   initContainers: [{name: first, image: "registry.k8s.io/pause:3.9", restartPolicy: Always}]
  >   containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]
  > EOF
  $ kubectl create -f web.yaml
  pod/web created
  $ lab settle
  $ kubectl set image pod/web web=registry.k8s.io/pause:3.9
  pod/web image updated
  $ kubectl set image pod/web first=registry.k8s.io/pause:3.10
  pod/web image updated
  $ kubectl set image pod/web web=
  error: failed to patch image update to pod template: Pod "web" is invalid: spec.containers[0].image: Required value
  [1]
  $ kubectl patch pod web -p '{"spec":{"containers":[{"name":"web","image":""}]}}'
  The Pod "web" is invalid: spec.containers[0].image: Required value
  [1]
  $ kubectl patch pod web -p '{"spec":{"containers":[{"name":"web","image":" x"}]}}'
  The Pod "web" is invalid: spec.containers[0].image: Invalid value: " x": must not have leading or trailing whitespace
  [1]
  $ kubectl patch pod web -p '{"spec":{"containers":[{"name":"other","image":"registry.k8s.io/pause:3.9"}]}}'
  The Pod "web" is invalid: spec.containers: Forbidden: pod updates may not add or remove containers
  [1]
  $ kubectl patch pod web -p '{"spec":{"initContainers":[{"name":"other","image":"registry.k8s.io/pause:3.9"}]}}'
  The Pod "web" is invalid: spec.initContainers: Forbidden: pod updates may not add or remove containers
  [1]
  $ kubectl patch pod web -p '{"spec":{"containers":[{"name":"web","command":["sleep"]}]}}'
  The Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -135,7 +135,9 @@
     {
      "Name": "web",
      "Image": "registry.k8s.io/pause:3.9",
  -   "Command": null,
  +   "Command": [
  +    "sleep"
  +   ],
      "Args": null,
      "WorkingDir": "",
      "Ports": null,
  
  [1]
  $ kubectl patch pod web -p '{"spec":{"activeDeadlineSeconds":0}}'
  The Pod "web" is invalid: spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive
  [1]
  $ kubectl patch pod web -p '{"spec":{"activeDeadlineSeconds":-1}}'
  The Pod "web" is invalid: 
  * spec.activeDeadlineSeconds: Invalid value: -1: must be between 1 and 2147483647, inclusive
  * spec.activeDeadlineSeconds: Invalid value: -1: must be between 0 and 2147483647, inclusive
  [1]
  $ kubectl patch pod web -p '{"spec":{"activeDeadlineSeconds":3000000000}}'
  The Pod "web" is invalid: 
  * spec.activeDeadlineSeconds: Invalid value: 3000000000: must be between 1 and 2147483647, inclusive
  * spec.activeDeadlineSeconds: Invalid value: 3000000000: must be between 0 and 2147483647, inclusive
  [1]
  $ kubectl patch pod web -p '{"spec":{"activeDeadlineSeconds":3600}}'
  pod/web patched
  $ kubectl patch pod web -p '{"spec":{"activeDeadlineSeconds":3601}}'
  The Pod "web" is invalid: spec.activeDeadlineSeconds: Invalid value: 3601: must be less than or equal to previous value
  [1]
  $ kubectl patch pod web -p '{"spec":{"activeDeadlineSeconds":3000}}'
  pod/web patched
  $ kubectl patch pod web -p '{"spec":{"activeDeadlineSeconds":null}}'
  The Pod "web" is invalid: spec.activeDeadlineSeconds: Invalid value: null: must not update from a positive integer to nil value
  [1]
  $ kubectl patch pod web --type=merge -p '{"spec":{"tolerations":[{"key":"a","operator":"Exists","effect":"NoExecute","tolerationSeconds":90}]}}'
  pod/web patched
  $ kubectl get pod web -o jsonpath='{.spec.tolerations}{"\n"}'
  [{"effect":"NoExecute","key":"a","operator":"Exists","tolerationSeconds":90},{"effect":"NoExecute","key":"node.kubernetes.io/not-ready","operator":"Exists","tolerationSeconds":300},{"effect":"NoExecute","key":"node.kubernetes.io/unreachable","operator":"Exists","tolerationSeconds":300}]
  $ kubectl patch pod web --type=json -p '[{"op":"add","path":"/spec/tolerations/-","value":{"key":"b","operator":"Exists"}}]'
  pod/web patched
  $ kubectl patch pod web --type=json -p '[{"op":"remove","path":"/spec/tolerations/0"}]'
  The Pod "web" is invalid: spec.tolerations: Forbidden: existing toleration can not be modified except its tolerationSeconds
  [1]
  $ kubectl patch pod web --type=json -p '[{"op":"replace","path":"/spec/tolerations/0/tolerationSeconds","value":90}]'
  pod/web patched (no change)
  $ kubectl patch pod web --type=json -p '[{"op":"add","path":"/spec/tolerations/-","value":{"key":"b","operator":"Odd"}}]'
  The Pod "web" is invalid: spec.tolerations[4].operator: Unsupported value: "Odd": supported values: "Equal", "Exists"
  [1]
  $ kubectl get pod web -o jsonpath='{.spec.tolerations}{"\n"}{.metadata.generation}{"\n"}'
  [{"effect":"NoExecute","key":"a","operator":"Exists","tolerationSeconds":90},{"effect":"NoExecute","key":"node.kubernetes.io/not-ready","operator":"Exists","tolerationSeconds":300},{"effect":"NoExecute","key":"node.kubernetes.io/unreachable","operator":"Exists","tolerationSeconds":300},{"key":"b","operator":"Exists"}]
  7
  $ kubectl patch pod web -p '{"spec":{"terminationGracePeriodSeconds":1}}'
  The Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -176,7 +176,7 @@
    ],
    "EphemeralContainers": null,
    "RestartPolicy": "Always",
  - "TerminationGracePeriodSeconds": 30,
  + "TerminationGracePeriodSeconds": 1,
    "ActiveDeadlineSeconds": 3000,
    "DNSPolicy": "ClusterFirst",
    "NodeSelector": null,
  
  [1]
  $ kubectl patch pod web -p '{"spec":{"nodeName":"node-9"}}'
  The Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -182,7 +182,7 @@
    "NodeSelector": null,
    "ServiceAccountName": "default",
    "AutomountServiceAccountToken": null,
  - "NodeName": "node-1",
  + "NodeName": "node-9",
    "SecurityContext": {
     "HostNetwork": false,
     "HostPID": false,
  
  [1]
  $ kubectl patch pod web -p '{"spec":{"restartPolicy":"Never"}}'
  The Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -175,7 +175,7 @@
     }
    ],
    "EphemeralContainers": null,
  - "RestartPolicy": "Always",
  + "RestartPolicy": "Never",
    "TerminationGracePeriodSeconds": 30,
    "ActiveDeadlineSeconds": 3000,
    "DNSPolicy": "ClusterFirst",
  
  [1]
  $ kubectl patch pod web -p '{"spec":{"nodeSelector":{"a":"b"}}}'
  The Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -179,7 +179,9 @@
    "TerminationGracePeriodSeconds": 30,
    "ActiveDeadlineSeconds": 3000,
    "DNSPolicy": "ClusterFirst",
  - "NodeSelector": null,
  + "NodeSelector": {
  +  "a": "b"
  + },
    "ServiceAccountName": "default",
    "AutomountServiceAccountToken": null,
    "NodeName": "node-1",
  
  [1]
  $ kubectl patch pod web -p '{"spec":{"hostname":"h"}}'
  The Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -204,7 +204,7 @@
     "SELinuxChangePolicy": null
    },
    "ImagePullSecrets": null,
  - "Hostname": "",
  + "Hostname": "h",
    "Subdomain": "",
    "SetHostnameAsFQDN": null,
    "Affinity": null,
  
  [1]
  $ kubectl patch pod web -p '{"spec":{"containers":[{"name":"web","resources":{"requests":{"cpu":"1"}}}]}}'
  The Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -143,7 +143,9 @@
      "Env": null,
      "Resources": {
       "Limits": null,
  -    "Requests": null,
  +    "Requests": {
  +     "cpu": "1"
  +    },
       "Claims": null
      },
      "ResizePolicy": null,
  
  [1]
  $ kubectl patch pod web -p '{"spec":{"containers":[{"name":"web","env":[{"name":"A","value":"1"}]}]}}'
  The Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -140,7 +140,13 @@
      "WorkingDir": "",
      "Ports": null,
      "EnvFrom": null,
  -   "Env": null,
  +   "Env": [
  +    {
  +     "Name": "A",
  +     "Value": "1",
  +     "ValueFrom": null
  +    }
  +   ],
      "Resources": {
       "Limits": null,
       "Requests": null,
  
  [1]
  $ kubectl set env pod/web A=1
  error: failed to patch env update to pod template: Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -97,7 +97,13 @@
      "WorkingDir": "",
      "Ports": null,
      "EnvFrom": null,
  -   "Env": null,
  +   "Env": [
  +    {
  +     "Name": "A",
  +     "Value": "1",
  +     "ValueFrom": null
  +    }
  +   ],
      "Resources": {
       "Limits": null,
       "Requests": null,
  @@ -140,7 +146,13 @@
      "WorkingDir": "",
      "Ports": null,
      "EnvFrom": null,
  -   "Env": null,
  +   "Env": [
  +    {
  +     "Name": "A",
  +     "Value": "1",
  +     "ValueFrom": null
  +    }
  +   ],
      "Resources": {
       "Limits": null,
       "Requests": null,
  [1]
  $ kubectl set resources pod web --requests=cpu=1
  error: failed to patch resources update to pod template Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -100,7 +100,9 @@
      "Env": null,
      "Resources": {
       "Limits": null,
  -    "Requests": null,
  +    "Requests": {
  +     "cpu": "1"
  +    },
       "Claims": null
      },
      "ResizePolicy": null,
  @@ -143,7 +145,9 @@
      "Env": null,
      "Resources": {
       "Limits": null,
  -    "Requests": null,
  +    "Requests": {
  +     "cpu": "1"
  +    },
       "Claims": null
      },
      "ResizePolicy": null,
  [1]
  $ kubectl set serviceaccount pod web other
  error: failed to patch ServiceAccountName Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -180,7 +180,7 @@
    "ActiveDeadlineSeconds": 3000,
    "DNSPolicy": "ClusterFirst",
    "NodeSelector": null,
  - "ServiceAccountName": "default",
  + "ServiceAccountName": "other",
    "AutomountServiceAccountToken": null,
    "NodeName": "node-1",
    "SecurityContext": {
  [1]

A grace period below zero.

  $ cat > minus.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: minus}
  > spec:
  >   terminationGracePeriodSeconds: -1
  >   containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]
  > EOF
  $ kubectl create -f minus.yaml
  pod/minus created
  $ lab settle
  $ kubectl get pod minus -o jsonpath='{.spec.terminationGracePeriodSeconds}{"\n"}'
  1
  $ kubectl patch pod minus -p '{"spec":{"terminationGracePeriodSeconds":2}}'
  The Pod "minus" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -134,7 +134,7 @@
    ],
    "EphemeralContainers": null,
    "RestartPolicy": "Always",
  - "TerminationGracePeriodSeconds": 1,
  + "TerminationGracePeriodSeconds": 2,
    "ActiveDeadlineSeconds": null,
    "DNSPolicy": "ClusterFirst",
    "NodeSelector": null,
  
  [1]
  $ kubectl patch pod minus -p '{"spec":{"terminationGracePeriodSeconds":1}}'
  pod/minus patched (no change)
  $ kubectl get pod minus -o jsonpath='{.spec.terminationGracePeriodSeconds}{"\n"}'
  1
  $ kubectl patch pod minus -p '{"spec":{"terminationGracePeriodSeconds":-1}}'
  pod/minus patched (no change)
  $ kubectl delete pod minus
  pod "minus" deleted from default namespace
