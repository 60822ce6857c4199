The kubeconfig is a file; each subcommand changes a part.

  $ kubectl config view | sed -E 's#https://[0-9.]+#https://SERVER#'
  apiVersion: v1
  clusters:
  - cluster:
      insecure-skip-tls-verify: true
      server: https://SERVER:6443
    name: kubernetes
  contexts:
  - context:
      cluster: kubernetes
      user: kubernetes-admin
    name: kubernetes-admin@kubernetes
  current-context: kubernetes-admin@kubernetes
  kind: Config
  users:
  - name: kubernetes-admin
    user:
      token: REDACTED
  $ kubectl config view --minify -o jsonpath='{.contexts[0].context.user}{"\n"}'
  kubernetes-admin
  $ kubectl config view -o json | grep -c name
  3
  $ kubectl config view --flatten=maybe
  error: invalid argument "maybe" for "--flatten" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  See 'kubectl config view --help' for usage.
  [1]
  $ kubectl config view --minify --context=nothing
  error: cannot locate context nothing
  [1]
  $ kubectl config view odd
  error: unexpected arguments: [odd]
  See 'kubectl config view -h' for help and examples
  [1]
  $ kubectl config get-clusters
  NAME
  kubernetes
  $ kubectl config get-users
  NAME
  kubernetes-admin
  $ kubectl config get-contexts -o name
  kubernetes-admin@kubernetes
  $ kubectl config get-contexts nothing
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  error: context nothing not found
  [1]
  $ kubectl config get-contexts kubernetes-admin@kubernetes
  CURRENT   NAME                          CLUSTER      AUTHINFO           NAMESPACE
  *         kubernetes-admin@kubernetes   kubernetes   kubernetes-admin   
  $ kubectl config get-contexts -o json
  error: --output json is not available in kubectl config get-contexts; resetting to default output format
  [1]
  $ kubectl config set-cluster lab --server=https://127.0.0.1:1
  Cluster "lab" set.
  $ kubectl config set-credentials jane --token=abc
  User "jane" set.
  $ kubectl config set-credentials jane --username=a --token=b
  error: you cannot specify more than one authentication method at the same time: --token, --username/--password
  [1]
  $ kubectl config set-credentials jane --client-certificate=nothing.crt --embed-certs
  error: could not stat client-certificate file nothing.crt: stat nothing.crt: no such file or directory
  [1]
  $ kubectl config set-cluster lab --certificate-authority=nothing.crt --embed-certs=true
  error: could not stat certificate-authority file nothing.crt: stat nothing.crt: no such file or directory
  [1]
  $ kubectl config set-cluster lab --insecure-skip-tls-verify=true --certificate-authority=x
  error: you cannot specify a certificate authority and insecure mode at the same time
  [1]
  $ kubectl config set-context lab --cluster=lab --user=jane --namespace=shop
  Context "lab" created.
  $ kubectl config set-context lab --namespace=blog
  Context "lab" modified.
  $ kubectl config set-context --current --namespace=kube-system
  Context "kubernetes-admin@kubernetes" modified.
  $ kubectl config set-context
  error: you must specify a non-empty context name or --current
  [1]
  $ kubectl config set-context a b
  Set a context entry in kubeconfig.
  
   Specifying a name that already exists will merge new fields on top of existing values for those fields.
  
  Examples:
    # Set the user field on the gce context entry without touching other values
    kubectl config set-context gce --user=cluster-admin
  
  Options:
      --cluster='':
  	cluster for the context entry in kubeconfig
  
      --current=false:
  	Modify the current context
  
      -n, --namespace='':
  	namespace for the context entry in kubeconfig
  
      --user='':
  	user for the context entry in kubeconfig
  
  Usage:
    kubectl config set-context [NAME | --current] [--cluster=cluster_nickname] [--user=user_nickname] [--namespace=namespace] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  error: Unexpected args: [a b]
  [1]
  $ kubectl config set-context new --current
  error: you cannot specify both a context name and --current
  [1]
  $ kubectl config get-contexts
  CURRENT   NAME                          CLUSTER      AUTHINFO           NAMESPACE
  *         kubernetes-admin@kubernetes   kubernetes   kubernetes-admin   kube-system
            lab                           lab          jane               blog
  $ kubectl config set contexts.lab.namespace default
  Property "contexts.lab.namespace" set.
  $ kubectl config set current-context lab
  Property "current-context" set.
  $ kubectl config set odd.path x
  error: unable to parse odd.path after [] at api.Config
  [1]
  $ kubectl config set contexts.lab
  Set an individual value in a kubeconfig file.
  
   PROPERTY_NAME is a dot delimited name where each token represents either an attribute name or a map key.  Map keys may not contain dots.
  
   PROPERTY_VALUE is the new value you want to set. Binary fields such as 'certificate-authority-data' expect a base64 encoded string unless the --set-raw-bytes flag is used.
  
   Specifying an attribute name that already exists will merge new fields on top of existing values.
  
  Examples:
    # Set the server field on the my-cluster cluster to https://1.2.3.4
    kubectl config set clusters.my-cluster.server https://1.2.3.4
    
    # Set the certificate-authority-data field on the my-cluster cluster
    kubectl config set clusters.my-cluster.certificate-authority-data $(echo "cert_data_here" | base64 -i -)
    
    # Set the cluster field in the my-context context to my-cluster
    kubectl config set contexts.my-context.cluster my-cluster
    
    # Set the client-key-data field in the cluster-admin user using --set-raw-bytes option
    kubectl config set users.cluster-admin.client-key-data cert_data_here --set-raw-bytes=true
  
  Options:
      --set-raw-bytes=false:
  	When writing a []byte PROPERTY_VALUE, write the given string directly without base64 decoding.
  
  Usage:
    kubectl config set PROPERTY_NAME PROPERTY_VALUE [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  error: Unexpected args: [contexts.lab]
  [1]
  $ kubectl config set clusters.lab.insecure-skip-tls-verify maybe
  error: strconv.ParseBool: parsing "maybe": invalid syntax
  [1]
  $ kubectl config view -o jsonpath='{.contexts[?(@.name=="lab")].context}{"\n"}'
  {"cluster":"lab","namespace":"default","user":"jane"}
  $ kubectl config current-context
  lab
  $ kubectl config unset contexts.lab.namespace
  Property "contexts.lab.namespace" unset.
  $ kubectl config unset users.jane
  Property "users.jane" unset.
  $ kubectl config unset odd
  error: unable to parse odd after [] at api.Config
  [1]
  $ kubectl config unset
  Unset an individual value in a kubeconfig file.
  
   PROPERTY_NAME is a dot delimited name where each token represents either an attribute name or a map key.  Map keys may not contain dots.
  
  Examples:
    # Unset the current-context
    kubectl config unset current-context
    
    # Unset namespace in foo context
    kubectl config unset contexts.foo.namespace
  
  Usage:
    kubectl config unset PROPERTY_NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  error: Unexpected args: []
  [1]
  $ kubectl config use-context
  Set the current-context in a kubeconfig file.
  
  Aliases:
  use-context, use
  
  Examples:
    # Use the context for the minikube cluster
    kubectl config use-context minikube
  
  Usage:
    kubectl config use-context CONTEXT_NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  error: Unexpected args: []
  [1]
  $ kubectl config use-context kubernetes-admin@kubernetes
  Switched to context "kubernetes-admin@kubernetes".
  $ kubectl config rename-context lab other
  Context "lab" renamed to "other".
  $ kubectl config rename-context nothing x 2>&1 | sed -E 's#/[^ ]+config#FILE#'
  error: cannot rename the context "nothing", it's not in FILE
  $ kubectl config rename-context other kubernetes-admin@kubernetes 2>&1 | sed -E 's#/[^ ]+config#FILE#'
  error: cannot rename the context "other", the context "kubernetes-admin@kubernetes" already exists in FILE
  $ kubectl config rename-context other
  Renames a context from the kubeconfig file.
  
   CONTEXT_NAME is the context name that you want to change.
  
   NEW_NAME is the new name you want to set.
  
   Note: If the context being renamed is the 'current-context', this field will also be updated.
  
  Examples:
    # Rename the context 'old-name' to 'new-name' in your kubeconfig file
    kubectl config rename-context old-name new-name
  
  Usage:
    kubectl config rename-context CONTEXT_NAME NEW_NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  error: Unexpected args: [other]
  [1]
  $ kubectl config delete-context other | cut -d' ' -f1,2,3
  deleted context other
  $ kubectl config delete-cluster lab | cut -d' ' -f1,2,3
  deleted cluster lab
  $ kubectl config delete-cluster
  Delete the specified cluster from the kubeconfig.
  
  Examples:
    # Delete the minikube cluster
    kubectl config delete-cluster minikube
  
  Usage:
    kubectl config delete-cluster NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl config current-context odd
  kubernetes-admin@kubernetes
  $ kubectl config unset current-context
  Property "current-context" unset.
  $ kubectl config current-context
  error: current-context is not set
  [1]
  $ kubectl config view -o odd
  error: unable to match a printer suitable for the output format "odd", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
