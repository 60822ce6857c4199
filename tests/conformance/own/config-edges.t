What config refuses.

  $ kubectl config delete-context
  Delete the specified context from the kubeconfig.
  
  Examples:
    # Delete the context for the minikube cluster
    kubectl config delete-context minikube
  
  Usage:
    kubectl config delete-context NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl config delete-user
  error: user to delete is required
  See 'kubectl config delete-user -h' for help and examples
  [1]
  $ kubectl config delete-cluster a b
  Delete the specified cluster from the kubeconfig.
  
  Examples:
    # Delete the minikube cluster
    kubectl config delete-cluster minikube
  
  Usage:
    kubectl config delete-cluster NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl config delete-user a b
  error: user to delete is required
  See 'kubectl config delete-user -h' for help and examples
  [1]
  $ kubectl config set odd.a.b x
  error: unable to parse odd.a.b after [] at api.Config
  [1]
  $ kubectl config set contexts.new.namespace x
  Property "contexts.new.namespace" set.
  $ kubectl config set users.me.token abc
  Property "users.me.token" set.
  $ kubectl config set clusters.here.server https://127.0.0.1:1
  Property "clusters.here.server" set.
  $ kubectl config set preferences.colors true
  Property "preferences.colors" set.
  $ kubectl config set current-context new
  Property "current-context" set.
  $ kubectl config set a.b.c.d e
  error: unable to parse a.b.c.d after [] at api.Config
  [1]
  $ kubectl config unset contexts.nothing
  Property "contexts.nothing" unset.
  $ kubectl config unset contexts.new
  Property "contexts.new" unset.
  $ kubectl config unset users.me.token
  Property "users.me.token" unset.
  $ kubectl config unset users.me.odd
  Property "users.me.odd" unset.
  $ kubectl config unset clusters.nothing.server
  error: current map key `nothing` is invalid
  [1]
  $ kubectl config unset preferences.colors
  Property "preferences.colors" unset.
  $ kubectl config set-context x --odd
  error: unknown flag: --odd
  See 'kubectl config set-context --help' for usage.
  [1]
  $ kubectl config set-context x --cluster
  error: flag needs an argument: --cluster
  See 'kubectl config set-context --help' for usage.
  [1]
  $ kubectl config set-context x --cluster=y --user=z
  Context "x" created.
  $ kubectl config set-cluster
  Set a cluster entry in kubeconfig.
  
   Specifying a name that already exists will merge new fields on top of existing values for those fields.
  
  Examples:
    # Set only the server field on the e2e cluster entry without touching other values
    kubectl config set-cluster e2e --server=https://1.2.3.4
    
    # Embed certificate authority data for the e2e cluster entry
    kubectl config set-cluster e2e --embed-certs --certificate-authority=~/.kube/e2e/kubernetes.ca.crt
    
    # Disable cert checking for the e2e cluster entry
    kubectl config set-cluster e2e --insecure-skip-tls-verify=true
    
    # Set the custom TLS server name to use for validation for the e2e cluster entry
    kubectl config set-cluster e2e --tls-server-name=my-cluster-name
    
    # Set the proxy URL for the e2e cluster entry
    kubectl config set-cluster e2e --proxy-url=https://1.2.3.4
  
  Options:
      --certificate-authority='':
  	Path to certificate-authority file for the cluster entry in kubeconfig
  
      --embed-certs=false:
  	embed-certs for the cluster entry in kubeconfig
  
      --insecure-skip-tls-verify=false:
  	insecure-skip-tls-verify for the cluster entry in kubeconfig
  
      --proxy-url='':
  	proxy-url for the cluster entry in kubeconfig
  
      --server='':
  	server for the cluster entry in kubeconfig
  
      --tls-server-name='':
  	tls-server-name for the cluster entry in kubeconfig
  
  Usage:
    kubectl config set-cluster NAME [--server=server] [--certificate-authority=path/to/certificate/authority] [--insecure-skip-tls-verify=true] [--tls-server-name=example.com] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  error: Unexpected args: []
  [1]
  $ kubectl config set-credentials
  Set a user entry in kubeconfig.
  
   Specifying a name that already exists will merge new fields on top of existing values.
  
          Client-certificate flags:
          --client-certificate=certfile --client-key=keyfile
          
          Bearer token flags:
          --token=bearer_token
          
          Basic auth flags:
          --username=basic_user --password=basic_password
          
   Bearer token and basic auth are mutually exclusive.
  
  Examples:
    # Set only the "client-key" field on the "cluster-admin"
    # entry, without touching other values
    kubectl config set-credentials cluster-admin --client-key=~/.kube/admin.key
    
    # Set basic auth for the "cluster-admin" entry
    kubectl config set-credentials cluster-admin --username=admin --password=uXFGweU9l35qcif
    
    # Embed client certificate data in the "cluster-admin" entry
    kubectl config set-credentials cluster-admin --client-certificate=~/.kube/admin.crt --embed-certs=true
    
    # Enable the Google Compute Platform auth provider for the "cluster-admin" entry
    kubectl config set-credentials cluster-admin --auth-provider=gcp
    
    # Enable the OpenID Connect auth provider for the "cluster-admin" entry with additional arguments
    kubectl config set-credentials cluster-admin --auth-provider=oidc --auth-provider-arg=client-id=foo --auth-provider-arg=client-secret=bar
    
    # Remove the "client-secret" config value for the OpenID Connect auth provider for the "cluster-admin" entry
    kubectl config set-credentials cluster-admin --auth-provider=oidc --auth-provider-arg=client-secret-
    
    # Enable new exec auth plugin for the "cluster-admin" entry
    kubectl config set-credentials cluster-admin --exec-command=/path/to/the/executable --exec-api-version=client.authentication.k8s.io/v1beta1
    
    # Enable new exec auth plugin for the "cluster-admin" entry with interactive mode
    kubectl config set-credentials cluster-admin --exec-command=/path/to/the/executable --exec-api-version=client.authentication.k8s.io/v1beta1 --exec-interactive-mode=Never
    
    # Define new exec auth plugin arguments for the "cluster-admin" entry
    kubectl config set-credentials cluster-admin --exec-arg=arg1 --exec-arg=arg2
    
    # Create or update exec auth plugin environment variables for the "cluster-admin" entry
    kubectl config set-credentials cluster-admin --exec-env=key1=val1 --exec-env=key2=val2
    
    # Remove exec auth plugin environment variables for the "cluster-admin" entry
    kubectl config set-credentials cluster-admin --exec-env=var-to-remove-
  
  Options:
      --auth-provider='':
  	Auth provider for the user entry in kubeconfig
  
      --auth-provider-arg=[]:
  	'key=value' arguments for the auth provider
  
      --client-certificate='':
  	Path to client-certificate file for the user entry in kubeconfig
  
      --client-key='':
  	Path to client-key file for the user entry in kubeconfig
  
      --embed-certs=false:
  	Embed client cert/key for the user entry in kubeconfig
  
      --exec-api-version='':
  	API version of the exec credential plugin for the user entry in kubeconfig
  
      --exec-arg=[]:
  	New arguments for the exec credential plugin command for the user entry in kubeconfig
  
      --exec-command='':
  	Command for the exec credential plugin for the user entry in kubeconfig
  
      --exec-env=[]:
  	'key=value' environment values for the exec credential plugin
  
      --exec-interactive-mode='':
  	InteractiveMode of the exec credentials plugin for the user entry in kubeconfig
  
      --exec-provide-cluster-info=false:
  	ProvideClusterInfo of the exec credentials plugin for the user entry in kubeconfig
  
      --password='':
  	password for the user entry in kubeconfig
  
      --token='':
  	token for the user entry in kubeconfig
  
      --username='':
  	username for the user entry in kubeconfig
  
  Usage:
    kubectl config set-credentials NAME [--client-certificate=path/to/certfile] [--client-key=path/to/keyfile] [--token=bearer_token] [--username=basic_user] [--password=basic_password] [--auth-provider=provider_name] [--auth-provider-arg=key=value] [--exec-command=exec_command] [--exec-api-version=exec_api_version] [--exec-arg=arg] [--exec-env=key=value] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  error: unexpected args: []
  [1]
  $ kubectl config set-credentials me --token=a
  User "me" set.
  $ kubectl config set-credentials me --username=a --password=b
  User "me" set.
  $ kubectl config view -o jsonpath='{.users[?(@.name=="me")].user}{"\n"}'
  {"password":"REDACTED","username":"a"}
  $ kubectl config set-credentials me --client-key=x --token=b
  User "me" set.
  $ kubectl config set-cluster here --insecure-skip-tls-verify
  Cluster "here" set.
  $ kubectl config set-cluster here --tls-server-name=x --proxy-url=http://127.0.0.1:3
  Cluster "here" set.
  $ kubectl config get-clusters odd
  NAME
  here
  kubernetes
  $ kubectl config get-users odd
  NAME
  kubernetes-admin
  me
  $ kubectl config use-context x y
  Set the current-context in a kubeconfig file.
  
  Aliases:
  use-context, use
  
  Examples:
    # Use the context for the minikube cluster
    kubectl config use-context minikube
  
  Usage:
    kubectl config use-context CONTEXT_NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  error: Unexpected args: [x y]
  [1]
  $ kubectl config use x
  Switched to context "x".
  $ kubectl config view --minify
  error: cannot locate cluster y
  [1]
