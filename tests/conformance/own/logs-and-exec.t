Refusals come before anything is asked of a kubelet.

  $ kubectl logs
  error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  POD or TYPE/NAME is a required argument for the logs command
  See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs nothing
  error: error from server (NotFound): pods "nothing" not found in namespace "default"
  [1]
  $ kubectl logs deployment/nothing
  error: error from server (NotFound): deployments.apps "nothing" not found in namespace "default"
  [1]
  $ kubectl logs service/kubernetes
  error: cannot get the logs from *v1.Service: invalid service 'kubernetes': Service is defined without a selector
  [1]
  $ kubectl logs -l app=none
  No resources found in default namespace.
  $ kubectl logs a b c
  error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  POD or TYPE/NAME is a required argument for the logs command
  See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs -l app=web a
  error: only a selector (-l) or a POD name is allowed
  See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs nothing --tail=-5
  error: error from server (NotFound): pods "nothing" not found in namespace "default"
  [1]
  $ kubectl logs nothing --tail=x
  error: invalid argument "x" for "--tail" flag: strconv.ParseInt: parsing "x": invalid syntax
  See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs nothing --since=1
  error: invalid argument "1" for "--since" flag: time: missing unit in duration "1"
  See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs nothing --since=5m --since-time=2026-01-01T00:00:00Z
  error: error from server (NotFound): pods "nothing" not found in namespace "default"
  [1]
  $ kubectl logs nothing --since-time=yesterday
  error: parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"
  [1]
  $ kubectl logs nothing --limit-bytes=-1
  error: error from server (NotFound): pods "nothing" not found in namespace "default"
  [1]
  $ kubectl logs nothing --all-containers -c web
  error: error from server (NotFound): pods "nothing" not found in namespace "default"
  [1]
  $ kubectl logs configmap/kube-root-ca.crt
  error: cannot get the logs from *v1.ConfigMap: selector for *v1.ConfigMap not implemented
  [1]
  $ kubectl logs node/node-1
  error: cannot get the logs from *v1.Node: selector for *v1.Node not implemented
  [1]
  $ kubectl logs --all-pods
  error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  POD or TYPE/NAME is a required argument for the logs command
  See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs -f
  error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  POD or TYPE/NAME is a required argument for the logs command
  See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs things/a
  error: the server doesn't have a resource type "things"
  [1]
  $ kubectl logs pod/
  error: arguments in resource/name form must have a single resource and name
  [1]
  $ kubectl exec
  error: pod, type/name or --filename must be specified
  [1]
  $ kubectl exec nothing
  error: you must specify at least one command for the container
  [1]
  $ kubectl exec nothing ls
  error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead
  See 'kubectl exec -h' for help and examples
  [1]
  $ kubectl exec nothing -- ls
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl exec -it deployment/nothing -- sh
  Error from server (NotFound): deployments.apps "nothing" not found
  [1]
  $ kubectl exec service/kubernetes -- ls
  error: cannot attach to *v1.Service: invalid service 'kubernetes': Service is defined without a selector
  [1]
  $ kubectl exec -- ls
  error: pod, type/name or --filename must be specified
  [1]
  $ kubectl exec -c web -- ls
  error: pod, type/name or --filename must be specified
  [1]
  $ kubectl exec nothing -c web -- ls
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl exec pod/nothing svc/web -- ls
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl exec node/node-1 -- ls
  error: cannot attach to *v1.Node: selector for *v1.Node not implemented
  [1]
  $ kubectl attach
  error: at least 1 argument is required for attach
  [1]
  $ kubectl attach nothing -c web
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl attach deployment/nothing
  Error from server (NotFound): deployments.apps "nothing" not found
  [1]
  $ kubectl attach a b
  error: the server doesn't have a resource type "a"
  [1]
  $ kubectl port-forward nothing
  error: TYPE/NAME and list of ports are required for port-forward
  See 'kubectl port-forward -h' for help and examples
  [1]
  $ kubectl port-forward
  error: TYPE/NAME and list of ports are required for port-forward
  See 'kubectl port-forward -h' for help and examples
  [1]
  $ kubectl port-forward nothing 80
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl port-forward pod/nothing odd
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl port-forward service/kubernetes 8443:443
  error: cannot attach to *v1.Service: invalid service 'kubernetes': Service is defined without a selector
  [1]
  $ kubectl port-forward service/kubernetes 8080:80
  error: cannot attach to *v1.Service: invalid service 'kubernetes': Service is defined without a selector
  [1]
  $ kubectl port-forward service/nothing 80
  Error from server (NotFound): services "nothing" not found
  [1]
  $ kubectl port-forward deployment/nothing 80
  Error from server (NotFound): deployments.apps "nothing" not found
  [1]
  $ kubectl port-forward pod/nothing 80:70000
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl port-forward nothing 80 --address=odd
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl port-forward nothing 80 --pod-running-timeout=0s
  error: --pod-running-timeout must be higher than zero
  See 'kubectl port-forward -h' for help and examples
  [1]
  $ kubectl cp nothing
  error: source and destination are required
  [1]
  $ kubectl cp nothing:/a
  error: source and destination are required
  [1]
  $ kubectl cp a b
  error: one of src or dest must be a remote file specification
  [1]
  $ kubectl cp a:/x b:/y
  error: one of src or dest must be a local file specification
  [1]
  $ kubectl cp nothing:/a b
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl cp nothing-here.txt pod:/x
  error: nothing-here.txt doesn't exist in local filesystem
  [1]
  $ kubectl cp a b c
  error: source and destination are required
  [1]
