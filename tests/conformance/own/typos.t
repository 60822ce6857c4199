Words that kubectl does not know.

  $ kubectl gte pods
  error: unknown command "gte" for "kubectl"
  
  Did you mean this?
  	get
  [1]
  $ kubectl delet pod a
  error: unknown command "delet" for "kubectl"
  
  Did you mean this?
  	delete
  [1]
  $ kubectl creat -f x
  error: unknown command "creat" for "kubectl"
  
  Did you mean this?
  	create
  [1]
  $ kubectl describ pod a
  error: unknown command "describ" for "kubectl"
  
  Did you mean this?
  	describe
  [1]
  $ kubectl expalin pod
  error: unknown command "expalin" for "kubectl"
  
  Did you mean this?
  	explain
  [1]
  $ kubectl rollou status deploy/web
  error: unknown command "rollou" for "kubectl"
  
  Did you mean this?
  	rollout
  [1]
  $ kubectl version-
  error: unknown command "version-" for "kubectl"
  
  Did you mean this?
  	version
  [1]
  $ kubectl api-resource
  error: unknown command "api-resource" for "kubectl"
  
  Did you mean this?
  	api-resources
  [1]
  $ kubectl log web
  error: unknown command "log" for "kubectl"
  
  Did you mean this?
  	top
  	logs
  [1]
  $ kubectl scal deploy web
  error: unknown command "scal" for "kubectl"
  
  Did you mean this?
  	scale
  [1]
  $ kubectl Get pods
  error: unknown command "Get" for "kubectl"
  
  Did you mean this?
  	set
  	get
  [1]
  $ kubectl GET pods
  error: unknown command "GET" for "kubectl"
  
  Did you mean this?
  	set
  	get
  [1]
  $ kubectl pods
  error: unknown command "pods" for "kubectl"
  
  Did you mean this?
  	logs
  [1]
  $ kubectl get-pods
  error: unknown command "get-pods" for "kubectl"
  [1]
  $ kubectl 'get pods'
  error: unknown command "get pods" for "kubectl"
  [1]
  $ kubectl x
  error: unknown command "x" for "kubectl"
  
  Did you mean this?
  	cp
  [1]
  $ kubectl edt svc a
  error: unknown command "edt" for "kubectl"
  
  Did you mean this?
  	set
  	get
  	edit
  [1]
  $ kubectl lable pod a b=c
  error: unknown command "lable" for "kubectl"
  
  Did you mean this?
  	label
  [1]
  $ kubectl anotate pod a b=c
  error: unknown command "anotate" for "kubectl"
  
  Did you mean this?
  	annotate
  [1]
  $ kubectl run-pod
  error: unknown command "run-pod" for "kubectl"
  [1]
  $ kubectl exposes
  error: unknown command "exposes" for "kubectl"
  
  Did you mean this?
  	expose
  [1]
  $ kubectl port-foward a 80
  error: unknown command "port-foward" for "kubectl"
  
  Did you mean this?
  	port-forward
  [1]
  $ kubectl help gte
  Unknown help topic [`gte`]
  
  
  Basic Commands (Beginner):
    create          Create a resource from a file or from stdin
    expose          Take a replication controller, service, deployment or pod and expose it as a new Kubernetes service
    run             Run a particular image on the cluster
    set             Set specific features on objects
  
  Basic Commands (Intermediate):
    explain         Get documentation for a resource
    get             Display one or many resources
    edit            Edit a resource on the server
    delete          Delete resources by file names, stdin, resources and names, or by resources and label selector
  
  Deploy Commands:
    rollout         Manage the rollout of a resource
    scale           Set a new size for a deployment, replica set, or replication controller
    autoscale       Auto-scale a deployment, replica set, stateful set, or replication controller
  
  Cluster Management Commands:
    certificate     Modify certificate resources
    cluster-info    Display cluster information
    top             Display resource (CPU/memory) usage
    cordon          Mark node as unschedulable
    uncordon        Mark node as schedulable
    drain           Drain node in preparation for maintenance
    taint           Update the taints on one or more nodes
  
  Troubleshooting and Debugging Commands:
    describe        Show details of a specific resource or group of resources
    logs            Print the logs for a container in a pod
    attach          Attach to a running container
    exec            Execute a command in a container
    port-forward    Forward one or more local ports to a pod
    proxy           Run a proxy to the Kubernetes API server
    cp              Copy files and directories to and from containers
    auth            Inspect authorization
    debug           Create debugging sessions for troubleshooting workloads and nodes
    events          List events
  
  Advanced Commands:
    diff            Diff the live version against a would-be applied version
    apply           Apply a configuration to a resource by file name or stdin
    patch           Update fields of a resource
    replace         Replace a resource by file name or stdin
    wait            Wait for a specific condition on one or many resources
    kustomize       Build a kustomization target from a directory or URL
  
  Settings Commands:
    label           Update the labels on a resource
    annotate        Update the annotations on a resource
    completion      Output shell completion code for the specified shell (bash, zsh, fish, or powershell)
  
  Subcommands provided by plugins:
  
  Other Commands:
    api-resources   Print the supported API resources on the server
    api-versions    Print the supported API versions on the server, in the form of "group/version"
    config          Modify kubeconfig files
    kuberc          Manage kuberc configuration files
    plugin          Provides utilities for interacting with plugins
    version         Print the client and server version information
  
  Usage:
    kubectl [flags] [options]
  
  Use "kubectl <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl help get pods | head -3
  Display one or many resources.
  
   Prints a table of the most important information about the specified resources. You can filter the list using a label selector and the --selector flag. If the desired resource type is namespaced you will only see results in the current namespace if you don't specify any namespace.
  $ kubectl rollout stat deploy/web
  error: unknown command "stat deploy/web"
  See 'kubectl rollout -h' for help and examples
  [1]
  $ kubectl rollout undoo deploy/web
  error: unknown command "undoo deploy/web"
  See 'kubectl rollout -h' for help and examples
  [1]
  $ kubectl set imag deploy/web a=b
  error: unknown command "imag deploy/web a=b"
  See 'kubectl set -h' for help and examples
  [1]
  $ kubectl create deploymnet web --image=x
  error: unknown flag: --image
  See 'kubectl create --help' for usage.
  [1]
  $ kubectl create servce clusterip web
  error: Unexpected args: [servce clusterip web]
  See 'kubectl create -h' for help and examples
  [1]
  $ kubectl create service clusterips web --tcp=80
  error: unknown flag: --tcp
  See 'kubectl create service --help' for usage.
  [1]
  $ kubectl config get-context
  error: unknown command "get-context"
  See 'kubectl config -h' for help and examples
  [1]
  $ kubectl config use-contxt x
  error: unknown command "use-contxt x"
  See 'kubectl config -h' for help and examples
  [1]
  $ kubectl auth cani get pods
  error: unknown command "cani get pods"
  See 'kubectl auth -h' for help and examples
  [1]
  $ kubectl top pdo
  error: unknown command "pdo"
  See 'kubectl top -h' for help and examples
  [1]
  $ kubectl apply view-lastapplied svc a
  error: Unexpected args: [view-lastapplied svc a]
  See 'kubectl apply -h' for help and examples
  [1]
  $ kubectl completion bsh
  error: Unsupported shell type "bsh".
  See 'kubectl completion -h' for help and examples
  [1]
  $ kubectl plugin lst
  error: unknown command "lst"
  See 'kubectl plugin -h' for help and examples
  [1]
  $ kubectl get pods --al-namespaces
  error: unknown flag: --al-namespaces
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods --all-namespace
  error: unknown flag: --all-namespace
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods --namspace=x
  error: unknown flag: --namspace
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods -ns default
  Error from server (NotFound): namespaces "s" not found
  [1]
  $ kubectl get pods -Aowide
  No resources found
  $ kubectl get pods -o=name -n=default
  $ kubectl get pods -o:name
  error: unable to match a printer suitable for the output format ":name", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get pods --output name --namespace default
  $ kubectl get pods -owide=yes
  error: unable to match a printer suitable for the output format "wide=yes", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get pods --watch=1x
  error: invalid argument "1x" for "-w, --watch" flag: strconv.ParseBool: parsing "1x": invalid syntax
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods --no-headers=no
  error: invalid argument "no" for "--no-headers" flag: strconv.ParseBool: parsing "no": invalid syntax
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods --show-labels yes
  Error from server (NotFound): pods "yes" not found
  [1]
  $ kubectl get pods -l app = web
  error: name cannot be provided when a selector is specified
  [1]
  $ kubectl get pod,svc,
  error: the server doesn't have a resource type ""
  [1]
  $ kubectl get pods svc
  Error from server (NotFound): pods "svc" not found
  [1]
  $ kubectl get services/kubernetes/x
  error: arguments in resource/name form may not have more than one slash
  [1]
  $ kubectl get /kubernetes
  error: arguments in resource/name form must have a single resource and name
  [1]
  $ kubectl get svc//kubernetes
  error: arguments in resource/name form may not have more than one slash
  [1]
  $ kubectl get svc kubernetes/
  error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl get "svc kubernetes"
  error: the server doesn't have a resource type "svc kubernetes"
  [1]
  $ kubectl get svc KUBERNETES
  Error from server (NotFound): services "KUBERNETES" not found
  [1]
  $ kubectl get 'svc' '*'
  Error from server (NotFound): services "*" not found
  [1]
  $ kubectl get svc kuber*
  Error from server (NotFound): services "kuber*" not found
  [1]
  $ kubectl get endpointslices.discovery
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  kubernetes   IPv4          6443    172.18.0.2   53s
  $ kubectl get endpointslices.discovery.k8s.io/kubernetes -o name
  endpointslice.discovery.k8s.io/kubernetes
  $ kubectl get eps
  error: the server doesn't have a resource type "eps"
  [1]
  $ kubectl get endpoint -o name
  error: the server doesn't have a resource type "endpoint"
  [1]
  $ kubectl get endpointsslice
  error: the server doesn't have a resource type "endpointsslice"
  [1]
  $ kubectl get deployments.extensions
  error: the server doesn't have a resource type "deployments"
  [1]
  $ kubectl get deploy.v1.apps
  No resources found in default namespace.
  $ kubectl get deployment.v1beta1.apps
  error: the server doesn't have a resource type "deployment"
  [1]
  $ kubectl get deployments.v1.
  No resources found in default namespace.
  $ kubectl get .
  error: the server doesn't have a resource type ""
  [1]
  $ kubectl get -
  error: the server doesn't have a resource type "-"
  [1]
  $ kubectl get --
  You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.
  
  error: Required resource not specified.
  Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).
  See 'kubectl get -h' for help and examples
  [1]
  $ kubectl get -- -A
  error: the server doesn't have a resource type "-A"
  [1]
  $ kubectl -n get pods
  Error: flags cannot be placed before plugin name: -n
  [1]
  $ kubectl --namespace get pods
  Error: flags cannot be placed before plugin name: --namespace
  [1]
  $ kubectl -v
  error: flag needs an argument: 'v' in -v
  See 'kubectl --help' for usage.
  [1]
  $ kubectl --version
  error: unknown flag: --version
  See 'kubectl --help' for usage.
  [1]
  $ kubectl -h | head -3
  kubectl controls the Kubernetes cluster manager.
  
   Find more information at: https://kubernetes.io/docs/reference/kubectl/
  $ kubectl --help odd | head -1
  kubectl controls the Kubernetes cluster manager.
  $ kubectl --odd
  error: unknown flag: --odd
  See 'kubectl --help' for usage.
  [1]
  $ kubectl -z
  error: unknown shorthand flag: 'z' in -z
  See 'kubectl --help' for usage.
  [1]
  $ kubectl get -z
  error: unknown shorthand flag: 'z' in -z
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl --context
  error: flag needs an argument: --context
  See 'kubectl --help' for usage.
  [1]
