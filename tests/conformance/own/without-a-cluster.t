What needs no cluster.

  $ kubectl completion
  error: Shell not specified.
  See 'kubectl completion -h' for help and examples
  [1]
  $ kubectl completion odd
  error: Unsupported shell type "odd".
  See 'kubectl completion -h' for help and examples
  [1]
  $ kubectl completion bash zsh
  error: Too many arguments. Expected only the shell type.
  See 'kubectl completion -h' for help and examples
  [1]
  $ kubectl version --client
  Client Version: v1.36.3
  Kustomize Version: v5.8.1
  $ kubectl version --client -o json | grep -E 'gitVersion|kustomize'
      "gitVersion": "v1.36.3",
    "kustomizeVersion": "v5.8.1"
  $ kubectl version --client --short
  error: unknown flag: --short
  See 'kubectl version --help' for usage.
  [1]
  $ kubectl version --client -o odd
  error: --output must be 'yaml' or 'json'
  [1]
  $ kubectl options | head -5
  The following options can be passed to any command:
  
      --as='':
  	Username to impersonate for the operation. User could be a regular user or a service account in a namespace.
  
  $ kubectl options odd | head -3
  The following options can be passed to any command:
  
      --as='':
  $ kubectl alpha
  No alpha commands are available in this version of kubectl
  $ kubectl alpha odd
  No alpha commands are available in this version of kubectl
  $ kubectl plugin
  Provides utilities for interacting with plugins.
  
   Plugins provide extended functionality that is not part of the major command-line distribution. Please refer to the documentation and examples for more information about how write your own plugins.
  
   The easiest way to discover and install plugins is via the kubernetes sub-project krew: [krew.sigs.k8s.io]. To install krew, visit https://krew.sigs.k8s.io/docs/user-guide/setup/install
  
  Examples:
    # List all available plugins
    kubectl plugin list
    
    # List only binary names of available plugins without paths
    kubectl plugin list --name-only
  
  Available Commands:
    list          List all visible plugin executables on a user's PATH
  
  Usage:
    kubectl plugin [flags] [options]
  
  Use "kubectl plugin <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl plugin odd
  error: unknown command "odd"
  See 'kubectl plugin -h' for help and examples
  [1]
  $ kubectl kuberc
  Manage user preferences (kuberc) file.
  
   The kuberc file allows you to customize your kubectl experience.
  
  Examples:
    # View the current kuberc configuration
    kubectl kuberc view
    
    # Set a default value for a command flag
    kubectl kuberc set --section defaults --command get --option output=wide
    
    # Create an alias for a command
    kubectl kuberc set --section aliases --name getn --command get --prependarg nodes --option output=wide
  
  Available Commands:
    set           Set values in the kuberc configuration
    view          Display the current kuberc configuration
  
  Usage:
    kubectl kuberc SUBCOMMAND [options]
  
  Use "kubectl kuberc <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl kuberc odd
  error: unknown command "odd"
  See 'kubectl kuberc -h' for help and examples
  [1]
  $ kubectl help kuberc | head -2
  Manage user preferences (kuberc) file.
  
  $ kubectl help config view | head -2
  Display merged kubeconfig settings or a specified kubeconfig file.
  
  $ kubectl help create secret tls | head -2
  Create a TLS secret from the given public/private key pair.
  
  $ kubectl help nothing here
  Unknown help topic [`nothing` `here`]
  
  
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
  $ kubectl create secret tls --help | head -2
  Create a TLS secret from the given public/private key pair.
  
  $ kubectl create priorityclass -h | head -2
  Create a priority class with the specified name, value, globalDefault and description.
  
  $ kubectl apply view-last-applied --help | head -2
  View the latest last-applied-configuration annotations by type/name or file.
  
  $ kubectl rollout
  Manage the rollout of one or many resources.
          
   Valid resource types include:
  
    *  deployments
    *  daemonsets
    *  statefulsets
  
  Examples:
    # Rollback to the previous deployment
    kubectl rollout undo deployment/abc
    
    # Check the rollout status of a daemonset
    kubectl rollout status daemonset/foo
    
    # Restart a deployment
    kubectl rollout restart deployment/abc
    
    # Restart deployments with the 'app=nginx' label
    kubectl rollout restart deployment --selector=app=nginx
  
  Available Commands:
    history       View rollout history
    pause         Mark the provided resource as paused
    restart       Restart a resource
    resume        Resume a paused resource
    status        Show the status of the rollout
    undo          Undo a previous rollout
  
  Usage:
    kubectl rollout SUBCOMMAND [options]
  
  Use "kubectl rollout <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl set
  Configure application resources.
  
   These commands help you make changes to existing application resources.
  
  Available Commands:
    env              Update environment variables on a pod template
    image            Update the image of a pod template
    resources        Update resource requests/limits on objects with pod templates
    selector         Set the selector on a resource
    serviceaccount   Update the service account of a resource
    subject          Update the user, group, or service account in a role binding or cluster role binding
  
  Usage:
    kubectl set SUBCOMMAND [options]
  
  Use "kubectl set <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl auth
  Inspect authorization.
  
  Available Commands:
    can-i         Check whether an action is allowed
    reconcile     Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects
    whoami        Experimental: Check self subject attributes
  
  Usage:
    kubectl auth [flags] [options]
  
  Use "kubectl auth <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
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
  $ kubectl config
  Modify kubeconfig files using subcommands like "kubectl config set current-context my-context".
  
   The loading order follows these rules:
  
    1.  If the --kubeconfig flag is set, then only that file is loaded. The flag may only be set once and no merging takes place.
    2.  If $KUBECONFIG environment variable is set, then it is used as a list of paths (normal path delimiting rules for your system). These paths are merged. When a value is modified, it is modified in the file that defines the stanza. When a value is created, it is created in the first file that exists. If no files in the chain exist, then it creates the last file in the list.
    3.  Otherwise, ${HOME}/.kube/config is used and no merging takes place.
  
  Available Commands:
    current-context   Display the current-context
    delete-cluster    Delete the specified cluster from the kubeconfig
    delete-context    Delete the specified context from the kubeconfig
    delete-user       Delete the specified user from the kubeconfig
    get-clusters      Display clusters defined in the kubeconfig
    get-contexts      Describe one or many contexts
    get-users         Display users defined in the kubeconfig
    rename-context    Rename a context from the kubeconfig file
    set               Set an individual value in a kubeconfig file
    set-cluster       Set a cluster entry in kubeconfig
    set-context       Set a context entry in kubeconfig
    set-credentials   Set a user entry in kubeconfig
    unset             Unset an individual value in a kubeconfig file
    use-context       Set the current-context in a kubeconfig file
    view              Display merged kubeconfig settings or a specified kubeconfig file
  
  Usage:
    kubectl config SUBCOMMAND [options]
  
  Use "kubectl config <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl certificate
  Modify certificate resources.
  
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  Usage:
    kubectl certificate SUBCOMMAND [options]
  
  Use "kubectl certificate <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl create secret
  Create a secret with specified type.
  
   A docker-registry type secret is for accessing a container registry.
  
   A generic type secret indicate an Opaque secret type.
  
   A tls type secret holds TLS certificate and its associated key.
  
  Available Commands:
    docker-registry   Create a secret for use with a Docker registry
    generic           Create a secret from a local file, directory, or literal value
    tls               Create a TLS secret
  
  Usage:
    kubectl create secret (docker-registry | generic | tls) [options]
  
  Use "kubectl create secret <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl create service
  Create a service using a specified subcommand.
  
  Aliases:
  service, svc
  
  Available Commands:
    clusterip      Create a ClusterIP service
    externalname   Create an ExternalName service
    loadbalancer   Create a LoadBalancer service
    nodeport       Create a NodePort service
  
  Usage:
    kubectl create service [flags] [options]
  
  Use "kubectl create service <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl get -h | head -2
  Display one or many resources.
  
  $ kubectl get --help=false
  You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.
  
  error: Required resource not specified.
  Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).
  See 'kubectl get -h' for help and examples
  [1]
  $ kubectl -h=odd
  error: invalid argument "odd" for "-h, --help" flag: strconv.ParseBool: parsing "odd": invalid syntax
  See 'kubectl --help' for usage.
  [1]
  $ kubectl --help=odd
  error: invalid argument "odd" for "-h, --help" flag: strconv.ParseBool: parsing "odd": invalid syntax
  See 'kubectl --help' for usage.
  [1]
  $ kubectl --v=x version --client
  error: invalid argument "x" for "-v, --v" flag: strconv.ParseInt: parsing "x": invalid syntax
  See 'kubectl version --help' for usage.
  [1]
  $ kubectl version --client -v
  error: flag needs an argument: 'v' in -v
  See 'kubectl version --help' for usage.
  [1]
  $ kubectl version --client --kubeconfig=nothing
  Client Version: v1.36.3
  Kustomize Version: v5.8.1
  $ kubectl version --client --context=nothing
  Client Version: v1.36.3
  Kustomize Version: v5.8.1
  $ kubectl version --client --request-timeout=x
  Client Version: v1.36.3
  Kustomize Version: v5.8.1
  $ kubectl version --client --odd=1
  error: unknown flag: --odd
  See 'kubectl version --help' for usage.
  [1]
  $ kubectl version --client extra
  Client Version: v1.36.3
  Kustomize Version: v5.8.1
