What may change in a pod that is gated, and in one that is not.

  $ cat > gated.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: gated}
  > spec:
  >   schedulingGates: [{name: example.com/one}, {name: example.com/two}]
  >   nodeSelector: {disk: ssd}
  >   containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]
  > EOF
  $ kubectl create -f gated.yaml
  pod/gated created
  $ lab settle
  $ kubectl get pod gated
  NAME    READY   STATUS            RESTARTS   AGE
  gated   0/1     SchedulingGated   0          4s
  $ kubectl patch pod gated -p '{"spec":{"nodeSelector":{"zone":"a"}}}'
  pod/gated patched
  $ kubectl get pod gated -o jsonpath='{.spec.nodeSelector}{"\n"}{.metadata.generation}{"\n"}'
  {"disk":"ssd","zone":"a"}
  2
  $ kubectl patch pod gated -p '{"spec":{"nodeSelector":{"zone":"b"}}}'
  The Pod "gated" is invalid: spec.nodeSelector: Invalid value: {"disk":"ssd","zone":"b"}: only additions to spec.nodeSelector are allowed (no mutations or deletions)
  [1]
  $ kubectl patch pod gated -p '{"spec":{"nodeSelector":{"zone":null}}}'
  The Pod "gated" is invalid: spec.nodeSelector: Invalid value: {"disk":"ssd"}: only additions to spec.nodeSelector are allowed (no mutations or deletions)
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"nodeSelector":null}}'
  The Pod "gated" is invalid: spec.nodeSelector: Invalid value: null: only additions to spec.nodeSelector are allowed (no mutations or deletions)
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"nodeSelector":{"kubernetes.io/os":"linux"},"priority":5}}'
  The Pod "gated" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -188,7 +188,7 @@
    ],
    "HostAliases": null,
    "PriorityClassName": "",
  - "Priority": 0,
  + "Priority": 5,
    "PreemptionPolicy": "PreemptLowerPriority",
    "DNSConfig": null,
    "ReadinessGates": null,
  
  [1]

Node affinity may be added, and made narrower.

  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"kubernetes.io/os","operator":"In","values":["linux"]}]}]}}}}}'
  pod/gated patched
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"kubernetes.io/os","operator":"In","values":["linux"]},{"key":"kubernetes.io/arch","operator":"Exists"}]}]}}}}}'
  pod/gated patched
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"kubernetes.io/os","operator":"In","values":["linux"]},{"key":"kubernetes.io/arch","operator":"Exists"}],"matchFields":[{"key":"metadata.name","operator":"In","values":["node-1"]}]}]}}}}}'
  pod/gated patched
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"kubernetes.io/os","operator":"In","values":["linux"]}]}]}}}}}'
  The Pod "gated" is invalid: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]: Invalid value: {"MatchExpressions":[{"Key":"kubernetes.io/os","Operator":"In","Values":["linux"]}],"MatchFields":null}: only additions are allowed (no mutations or deletions)
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"kubernetes.io/os","operator":"In","values":["linux"]}]},{"matchExpressions":[{"key":"kubernetes.io/arch","operator":"Exists"}]}]}}}}}'
  The Pod "gated" is invalid: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Invalid value: [{"MatchExpressions":[{"Key":"kubernetes.io/os","Operator":"In","Values":["linux"]}],"MatchFields":null},{"MatchExpressions":[{"Key":"kubernetes.io/arch","Operator":"Exists","Values":null}],"MatchFields":null}]: no additions/deletions to non-empty NodeSelectorTerms list are allowed
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":null}}}}'
  The Pod "gated" is invalid: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Invalid value: null: no additions/deletions to non-empty NodeSelectorTerms list are allowed
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":null}}'
  The Pod "gated" is invalid: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Invalid value: null: no additions/deletions to non-empty NodeSelectorTerms list are allowed
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":1,"preference":{"matchExpressions":[{"key":"disk","operator":"Exists"}]}}]}}}}'
  pod/gated patched
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":null}}}}'
  pod/gated patched
  $ kubectl patch pod gated --type=merge -p '{"spec":{"affinity":{"podAntiAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[{"topologyKey":"kubernetes.io/hostname","labelSelector":{"matchLabels":{"app":"web"}}}]}}}}'
  The Pod "gated" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -202,7 +202,23 @@
      "PreferredDuringSchedulingIgnoredDuringExecution": null
     },
     "PodAffinity": null,
  -  "PodAntiAffinity": null
  +  "PodAntiAffinity": {
  +   "RequiredDuringSchedulingIgnoredDuringExecution": [
  +    {
  +     "LabelSelector": {
  +      "matchLabels": {
  +       "app": "web"
  +      }
  +     },
  +     "Namespaces": null,
  +     "TopologyKey": "kubernetes.io/hostname",
  +     "NamespaceSelector": null,
  +     "MatchLabelKeys": null,
  +     "MismatchLabelKeys": null
  +    }
  +   ],
  +   "PreferredDuringSchedulingIgnoredDuringExecution": null
  +  }
    },
    "SchedulerName": "default-scheduler",
    "Tolerations": [
  
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"topologySpreadConstraints":[{"maxSkew":1,"topologyKey":"kubernetes.io/hostname","whenUnsatisfiable":"DoNotSchedule"}]}}' | head -3
  The Pod "gated" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -230,7 +230,18 @@
    "RuntimeClassName": null,
    "Overhead": null,
    "EnableServiceLinks": true,
  - "TopologySpreadConstraints": null,
  + "TopologySpreadConstraints": [
  +  {
  +   "MaxSkew": 1,
  +   "TopologyKey": "kubernetes.io/hostname",
  +   "WhenUnsatisfiable": "DoNotSchedule",
  +   "LabelSelector": null,
  +   "MinDomains": null,
  +   "NodeAffinityPolicy": null,
  +   "NodeTaintsPolicy": null,
  +   "MatchLabelKeys": null
  +  }
  + ],
    "OS": null,
    "SchedulingGates": [
     {
  
  $ kubectl get pod gated -o jsonpath='{.spec.affinity}{"\n"}{.metadata.generation}{"\n"}'
  {"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"kubernetes.io/os","operator":"In","values":["linux"]},{"key":"kubernetes.io/arch","operator":"Exists"}],"matchFields":[{"key":"metadata.name","operator":"In","values":["node-1"]}]}]}}}
  7

Gates may go, and none may come.

  $ kubectl patch pod gated --type=merge -p '{"spec":{"schedulingGates":[{"name":"example.com/one"},{"name":"example.com/three"}]}}'
  The Pod "gated" is invalid: spec.schedulingGates[1].name: Forbidden: only deletion is allowed, but found new scheduling gate 'example.com/three'
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"nodeName":"node-1"}}'
  The Pod "gated" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -143,7 +143,7 @@
    },
    "ServiceAccountName": "default",
    "AutomountServiceAccountToken": null,
  - "NodeName": "",
  + "NodeName": "node-1",
    "SecurityContext": {
     "HostNetwork": false,
     "HostPID": false,
  
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"schedulingGates":[{"name":"example.com/two"}]}}'
  pod/gated patched
  $ lab settle
  $ kubectl get pod gated
  NAME    READY   STATUS            RESTARTS   AGE
  gated   0/1     SchedulingGated   0          14s
  $ kubectl describe pod gated | sed -n '/^Conditions/,/^Volumes/p;/^Events/,$p'
  Conditions:
    Type           Status
    PodScheduled   False 
  Volumes:
  Events:                      <none>
  $ kubectl label node node-1 disk=ssd zone=a
  node/node-1 labeled
  $ kubectl patch pod gated --type=merge -p '{"spec":{"schedulingGates":[]}}'
  pod/gated patched
  $ lab settle
  $ kubectl get pod gated -o wide
  NAME    READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  gated   1/1     Running   0          19s   10.244.1.2   node-1   <none>           <none>
  $ kubectl patch pod gated -p '{"spec":{"nodeSelector":{"more":"yes"}}}'
  The Pod "gated" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -139,6 +139,7 @@
    "DNSPolicy": "ClusterFirst",
    "NodeSelector": {
     "disk": "ssd",
  +  "more": "yes",
     "zone": "a"
    },
    "ServiceAccountName": "default",
  
  [1]
  $ kubectl patch pod gated --type=merge -p '{"spec":{"schedulingGates":[{"name":"example.com/one"}]}}'
  The Pod "gated" is invalid: spec.schedulingGates[0].name: Forbidden: only deletion is allowed, but found new scheduling gate 'example.com/one'
  [1]

With an affinity to begin with.

  $ cat > second.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: second}
  > spec:
  >   schedulingGates: [{name: example.com/one}]
  >   affinity:
  >     podAffinity:
  >       preferredDuringSchedulingIgnoredDuringExecution:
  >       - {weight: 1, podAffinityTerm: {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}}
  >     nodeAffinity:
  >       requiredDuringSchedulingIgnoredDuringExecution:
  >         nodeSelectorTerms:
  >         - matchExpressions: [{key: disk, operator: In, values: [ssd]}]
  >         - matchExpressions: [{key: disk, operator: In, values: [hdd]}]
  >   containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]
  > EOF
  $ kubectl create -f second.yaml
  pod/second created
  $ kubectl patch pod second --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"disk","operator":"In","values":["ssd"]}]}]}}}}}'
  The Pod "second" is invalid: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Invalid value: [{"MatchExpressions":[{"Key":"disk","Operator":"In","Values":["ssd"]}],"MatchFields":null}]: no additions/deletions to non-empty NodeSelectorTerms list are allowed
  [1]
  $ kubectl patch pod second --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"disk","operator":"In","values":["ssd"]},{"key":"zone","operator":"Exists"}]},{"matchExpressions":[{"key":"zone","operator":"Exists"}]}]}}}}}'
  The Pod "second" is invalid: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[1]: Invalid value: {"MatchExpressions":[{"Key":"zone","Operator":"Exists","Values":null}],"MatchFields":null}: only additions are allowed (no mutations or deletions)
  [1]
  $ kubectl patch pod second --type=merge -p '{"spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"disk","operator":"In","values":["ssd"]},{"key":"zone","operator":"Exists"}]},{"matchExpressions":[{"key":"disk","operator":"In","values":["hdd"]},{"key":"zone","operator":"DoesNotExist"}]}]}}}}}'
  pod/second patched
  $ kubectl patch pod second --type=merge -p '{"spec":{"affinity":{"podAffinity":null}}}'
  The Pod "second" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -207,26 +207,7 @@
      },
      "PreferredDuringSchedulingIgnoredDuringExecution": null
     },
  -  "PodAffinity": {
  -   "RequiredDuringSchedulingIgnoredDuringExecution": null,
  -   "PreferredDuringSchedulingIgnoredDuringExecution": [
  -    {
  -     "Weight": 1,
  -     "PodAffinityTerm": {
  -      "LabelSelector": {
  -       "matchLabels": {
  -        "app": "web"
  -       }
  -      },
  -      "Namespaces": null,
  -      "TopologyKey": "kubernetes.io/hostname",
  -      "NamespaceSelector": null,
  -      "MatchLabelKeys": null,
  -      "MismatchLabelKeys": null
  -     }
  -    }
  -   ]
  -  },
  +  "PodAffinity": null,
     "PodAntiAffinity": null
    },
    "SchedulerName": "default-scheduler",
  
  [1]
  $ kubectl patch pod second --type=merge -p '{"spec":{"affinity":null}}'
  The Pod "second" is invalid: 
  * spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Invalid value: null: no additions/deletions to non-empty NodeSelectorTerms list are allowed
  * spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -207,26 +207,7 @@
      },
      "PreferredDuringSchedulingIgnoredDuringExecution": null
     },
  -  "PodAffinity": {
  -   "RequiredDuringSchedulingIgnoredDuringExecution": null,
  -   "PreferredDuringSchedulingIgnoredDuringExecution": [
  -    {
  -     "Weight": 1,
  -     "PodAffinityTerm": {
  -      "LabelSelector": {
  -       "matchLabels": {
  -        "app": "web"
  -       }
  -      },
  -      "Namespaces": null,
  -      "TopologyKey": "kubernetes.io/hostname",
  -      "NamespaceSelector": null,
  -      "MatchLabelKeys": null,
  -      "MismatchLabelKeys": null
  -     }
  -    }
  -   ]
  -  },
  +  "PodAffinity": null,
     "PodAntiAffinity": null
    },
    "SchedulerName": "default-scheduler",
  
  [1]
  $ kubectl get pod second -o jsonpath='{.spec.affinity}{"\n"}'
  {"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"disk","operator":"In","values":["ssd"]},{"key":"zone","operator":"Exists"}]},{"matchExpressions":[{"key":"disk","operator":"In","values":["hdd"]},{"key":"zone","operator":"DoesNotExist"}]}]}},"podAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"podAffinityTerm":{"labelSelector":{"matchLabels":{"app":"web"}},"topologyKey":"kubernetes.io/hostname"},"weight":1}]}}
