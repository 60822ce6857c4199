Jobs: completions and parallelism, suspended, indexed, failed, and what lives after them.

  $ cat > job.yaml <<'EOF'
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: pi}
  > spec:
  >   completions: 3
  >   parallelism: 2
  >   backoffLimit: 2
  >   template:
  >     metadata: {labels: {app: pi}}
  >     spec: {restartPolicy: Never, containers: [{name: pi, image: busybox, command: ["true"]}]}
  > EOF
  $ kubectl apply -f job.yaml
  job.batch/pi created
  $ lab settle
  $ lab wait 3
  $ kubectl get job pi
  NAME   STATUS     COMPLETIONS   DURATION   AGE
  pi     Complete   3/3           2s         11s
  $ kubectl get job pi -o wide
  NAME   STATUS     COMPLETIONS   DURATION   AGE   CONTAINERS   IMAGES    SELECTOR
  pi     Complete   3/3           2s         11s   pi           busybox   batch.kubernetes.io/controller-uid=f6c3e519-df44-415e-a036-6a65fb53f5e4
  $ kubectl get job pi -o jsonpath='{.status.succeeded} {range .status.conditions[*]}{.type} {.status} {.reason} {.message}; {end}{"\n"}'
  3 SuccessCriteriaMet True CompletionsReached Reached expected number of succeeded pods; Complete True CompletionsReached Reached expected number of succeeded pods; 
  $ kubectl describe job pi
  Name:             pi
  Namespace:        default
  Selector:         batch.kubernetes.io/controller-uid=f6c3e519-df44-415e-a036-6a65fb53f5e4
  Labels:           app=pi
                    batch.kubernetes.io/controller-uid=f6c3e519-df44-415e-a036-6a65fb53f5e4
                    batch.kubernetes.io/job-name=pi
                    controller-uid=f6c3e519-df44-415e-a036-6a65fb53f5e4
                    job-name=pi
  Annotations:      <none>
  Parallelism:      2
  Completions:      3
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    2
  Start Time:       Wed, 25 Nov 2026 23:05:13 +0000
  Completed At:     Wed, 25 Nov 2026 23:05:15 +0000
  Duration:         2s
  Pods Statuses:    0 Active (0 Ready) / 3 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=pi
             batch.kubernetes.io/controller-uid=f6c3e519-df44-415e-a036-6a65fb53f5e4
             batch.kubernetes.io/job-name=pi
             controller-uid=f6c3e519-df44-415e-a036-6a65fb53f5e4
             job-name=pi
    Containers:
     pi:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        true
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From            Message
    ----    ------            ----  ----            -------
    Normal  SuccessfulCreate  11s   job-controller  Created pod: pi-l8hxb
    Normal  SuccessfulCreate  11s   job-controller  Created pod: pi-qts8l
    Normal  SuccessfulCreate  10s   job-controller  Created pod: pi-jt2bf
    Normal  Completed         9s    job-controller  Job completed
  $ kubectl create service clusterip pi --tcp=80
  service/pi created
  $ kubectl set selector svc pi app=pi
  service/pi selector updated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=pi
  NAME       ADDRESSTYPE   PORTS     ENDPOINTS   AGE
  pi-7mbpv   IPv4          <unset>   <unset>     3s
  $ kubectl patch job pi -p '{"spec":{"completions":5}}'
  The Job "pi" is invalid: spec.completions: Invalid value: 5: field is immutable
  [1]
  $ kubectl patch job pi -p '{"spec":{"parallelism":1}}'
  job.batch/pi patched
  $ kubectl patch job pi -p '{"spec":{"template":{"spec":{"containers":[{"name":"pi","image":"other"}]}}}}'
  The Job "pi" is invalid: spec.template: Invalid value: {"labels":{"app":"pi","batch.kubernetes.io/controller-uid":"f6c3e519-df44-415e-a036-6a65fb53f5e4","batch.kubernetes.io/job-name":"pi","controller-uid":"f6c3e519-df44-415e-a036-6a65fb53f5e4","job-name":"pi"},"Spec":{"Volumes":null,"InitContainers":null,"Containers":[{"Name":"pi","Image":"other","Command":["true"],"Args":null,"WorkingDir":"","Ports":null,"EnvFrom":null,"Env":null,"Resources":{"Limits":null,"Requests":null,"Claims":null},"ResizePolicy":null,"RestartPolicy":null,"RestartPolicyRules":null,"VolumeMounts":null,"VolumeDevices":null,"LivenessProbe":null,"ReadinessProbe":null,"StartupProbe":null,"Lifecycle":null,"TerminationMessagePath":"/dev/termination-log","TerminationMessagePolicy":"File","ImagePullPolicy":"Always","SecurityContext":null,"Stdin":false,"StdinOnce":false,"TTY":false}],"EphemeralContainers":null,"RestartPolicy":"Never","TerminationGracePeriodSeconds":30,"ActiveDeadlineSeconds":null,"DNSPolicy":"ClusterFirst","NodeSelector":null,"ServiceAccountName":"","AutomountServiceAccountToken":null,"NodeName":"","SecurityContext":{"HostNetwork":false,"HostPID":false,"HostIPC":false,"ShareProcessNamespace":null,"HostUsers":null,"SELinuxOptions":null,"WindowsOptions":null,"RunAsUser":null,"RunAsGroup":null,"RunAsNonRoot":null,"SupplementalGroups":null,"SupplementalGroupsPolicy":null,"FSGroup":null,"FSGroupChangePolicy":null,"Sysctls":null,"SeccompProfile":null,"AppArmorProfile":null,"SELinuxChangePolicy":null},"ImagePullSecrets":null,"Hostname":"","Subdomain":"","SetHostnameAsFQDN":null,"Affinity":null,"SchedulerName":"default-scheduler","Tolerations":null,"HostAliases":null,"PriorityClassName":"","Priority":null,"PreemptionPolicy":null,"DNSConfig":null,"ReadinessGates":null,"RuntimeClassName":null,"Overhead":null,"EnableServiceLinks":null,"TopologySpreadConstraints":null,"OS":null,"SchedulingGates":null,"ResourceClaims":null,"Resources":null,"HostnameOverride":null,"SchedulingGroup":null}}: field is immutable
  [1]
  $ sed -e 's/name: pi}/name: held}/' -e 's/completions: 3/suspend: true/' job.yaml | kubectl apply -f -
  job.batch/held created
  $ lab settle
  $ kubectl get job held
  NAME   STATUS      COMPLETIONS   DURATION   AGE
  held   Suspended   0/1 of 2                 2s
  $ kubectl get job held -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{end}{"\n"}'
  Suspended True JobSuspended Job suspended
  $ kubectl patch job held -p '{"spec":{"suspend":false}}'
  job.batch/held patched
  $ lab wait 3
  $ kubectl get job held -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason}; {end}{"\n"}'
  Suspended False JobResumed; SuccessCriteriaMet True CompletionsReached; Complete True CompletionsReached; 
  $ kubectl get events --field-selector involvedObject.name=held -o custom-columns=REASON:.reason,MESSAGE:.message
  REASON             MESSAGE
  Suspended          Job suspended
  SuccessfulCreate   Created pod: held-4qsj9
  SuccessfulCreate   Created pod: held-k44nb
  Resumed            Job resumed
  Completed          Job completed
  $ sed -e 's/name: pi}/name: nth}/' -e 's/parallelism: 2/completionMode: Indexed/' job.yaml | kubectl apply -f -
  job.batch/nth created
  $ lab wait 4
  $ kubectl get job nth -o jsonpath='{.status.completedIndexes} {.status.succeeded}{"\n"}'
  0-2 3
  $ kubectl describe job nth
  Name:               nth
  Namespace:          default
  Selector:           batch.kubernetes.io/controller-uid=b61bffbf-e56b-43a1-b905-22d2d0e96d57
  Labels:             app=pi
                      batch.kubernetes.io/controller-uid=b61bffbf-e56b-43a1-b905-22d2d0e96d57
                      batch.kubernetes.io/job-name=nth
                      controller-uid=b61bffbf-e56b-43a1-b905-22d2d0e96d57
                      job-name=nth
  Annotations:        <none>
  Parallelism:        1
  Completions:        3
  Completion Mode:    Indexed
  Suspend:            false
  Backoff Limit:      2
  Start Time:         Wed, 25 Nov 2026 23:05:37 +0000
  Completed At:       Wed, 25 Nov 2026 23:05:40 +0000
  Duration:           3s
  Pods Statuses:      0 Active (0 Ready) / 3 Succeeded / 0 Failed
  Completed Indexes:  0-2
  Pod Template:
    Labels:  app=pi
             batch.kubernetes.io/controller-uid=b61bffbf-e56b-43a1-b905-22d2d0e96d57
             batch.kubernetes.io/job-name=nth
             controller-uid=b61bffbf-e56b-43a1-b905-22d2d0e96d57
             job-name=nth
    Containers:
     pi:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        true
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From            Message
    ----    ------            ----  ----            -------
    Normal  SuccessfulCreate  7s    job-controller  Created pod: nth-0-c2gh2
    Normal  SuccessfulCreate  6s    job-controller  Created pod: nth-1-rcjkj
    Normal  SuccessfulCreate  5s    job-controller  Created pod: nth-2-ftmpt
    Normal  Completed         4s    job-controller  Job completed
  $ kubectl delete job pi held nth
  job.batch "pi" deleted from default namespace
  job.batch "held" deleted from default namespace
  job.batch "nth" deleted from default namespace
