Without metrics there is no top.

  $ kubectl top
  Display resource (CPU/memory) usage.
  
   This command provides a view of recent resource consumption for nodes and pods. It fetches metrics from the Metrics Server, which aggregates this data from the kubelet on each node. The Metrics Server must be installed and running in the cluster for this command to work.
  
   The metrics shown are specifically optimized for Kubernetes autoscaling decisions, such as those made by the Horizontal Pod Autoscaler (HPA) and Vertical Pod Autoscaler (VPA). Because of this, the values may not match those from standard OS tools like 'top', as the metrics are designed to provide a stable signal for autoscalers rather than for pinpoint accuracy.
  
   FAQ for Metrics Server: https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md
  
   When to use this command:
  
    *  For on-the-fly spot-checks of resource usage (e.g. identify which pods are consuming the most resources at a glance, or get a quick sense of the load on your nodes)
    *  Understand current resource consumption patterns
    *  Validate the behavior of your HPA or VPA configurations by seeing the metrics they use for scaling decisions.
  
   It is not intended to be a replacement for full-featured monitoring solutions. Its primary design goal is to provide a low-overhead signal for autoscalers, not to be a perfectly accurate monitoring tool. For high-accuracy reporting, historical analysis, dashboarding, or alerting, you should use a dedicated monitoring solution.
  
  Available Commands:
    node          Display resource (CPU/memory) usage of nodes
    pod           Display resource (CPU/memory) usage of pods
  
  Usage:
    kubectl top [flags] [options]
  
  Use "kubectl top <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl top node
  error: Metrics API not available
  [1]
  $ kubectl top nodes node-1
  error: Metrics API not available
  [1]
  $ kubectl top pod
  error: Metrics API not available
  [1]
  $ kubectl top pods -A
  error: Metrics API not available
  [1]
  $ kubectl top pod nothing --containers
  error: Metrics API not available
  [1]
  $ kubectl top pod --sort-by=odd
  error: --sort-by accepts only cpu or memory
  [1]
  $ kubectl top node --sort-by=odd
  error: --sort-by accepts only cpu or memory
  [1]
  $ kubectl top pod a -l app=web
  error: only one of NAME or selector can be provided
  [1]
  $ kubectl top odd
  error: unknown command "odd"
  See 'kubectl top -h' for help and examples
  [1]
  $ kubectl top node a b
  error: node [NAME | -l label]
  See 'kubectl top node -h' for help and examples
  [1]

Debugging begins with a pod or a node.

  $ kubectl debug
  error: you must specify --image when not using --copy-to.
  [1]
  $ kubectl debug nothing
  error: you must specify --image when not using --copy-to.
  [1]
  $ kubectl debug nothing --image=registry.k8s.io/pause:3.10
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl debug nothing -it
  error: you must specify --image when not using --copy-to.
  [1]
  $ kubectl debug node/nothing --image=registry.k8s.io/pause:3.10
  Error from server (NotFound): nodes "nothing" not found
  [1]
  $ kubectl debug node/node-1
  error: you must specify --image when not using --copy-to.
  [1]
  $ kubectl debug nothing --image=a --copy-to=b --target=c
  error: --target is incompatible with --copy-to. Use --share-processes instead.
  [1]
  $ kubectl debug nothing --image='Bad Image'
  error: invalid image name "Bad Image": invalid reference format
  [1]
  $ kubectl debug nothing --image=a --profile=odd
  error: unknown profile: odd
  [1]
  $ kubectl debug nothing --image=a --share-processes
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl debug nothing --set-image=a=b
  error: --set-image may only be used with --copy-to.
  [1]
  $ kubectl debug nothing --copy-to=x
  error: you must specify --image, --set-image or command arguments.
  [1]
  $ kubectl debug nothing --image=a --same-node
  error: --same-node may only be used with --copy-to.
  [1]
  $ kubectl debug nothing --image=a --replace
  error: --replace may only be used with --copy-to.
  [1]
  $ kubectl debug deployment/nothing --image=a
  Error from server (NotFound): deployments.apps "nothing" not found
  [1]
  $ kubectl debug service/kubernetes --image=registry.k8s.io/pause:3.10
  error: "/v1, Kind=Service" not supported by debug
  [1]
  $ kubectl debug nothing --image=a --env=b
  error: invalid argument "b" for "--env" flag: b must be formatted as key=value
  See 'kubectl debug --help' for usage.
  [1]
  $ kubectl debug nothing --image=a --image-pull-policy=Odd
  error: invalid image pull policy: Odd
  [1]

A proxy wants a port.

  $ kubectl proxy --port=x
  error: invalid argument "x" for "-p, --port" flag: strconv.ParseInt: parsing "x": invalid syntax
  See 'kubectl proxy --help' for usage.
  [1]
  $ kubectl proxy --port=99999
  error: listen tcp: address 99999: invalid port
  [1]
  $ kubectl proxy --api-prefix=/ --port=70000
  error: listen tcp: address 70000: invalid port
  [1]
