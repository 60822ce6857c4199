kubectl events, option by option.

  $ kubectl create namespace other
  namespace/other created
  $ lab settle
  $ kubectl run web --image=registry.k8s.io/pause:3.10
  pod/web created
  $ lab settle
  $ kubectl events | head -1 | tr -s ' '
  LAST SEEN TYPE REASON OBJECT MESSAGE
  $ kubectl events --no-headers | tr -s ' ' | cut -d' ' -f2-5 | sort
  Normal Created Pod/web Container
  Normal Pulled Pod/web Container
  Normal Scheduled Pod/web Successfully
  Normal Started Pod/web Container
  $ kubectl events --for pod/web | head -1 | tr -s ' '
  LAST SEEN TYPE REASON OBJECT MESSAGE
  $ kubectl events --for Pod/web --no-headers | wc -l
  4
  $ kubectl events --for pods/web --no-headers | wc -l
  4
  $ kubectl events --for po/web --no-headers | wc -l
  4
  $ kubectl events --for pods.v1./web --no-headers | wc -l
  4
  $ kubectl events --for pods.v1.x/web --no-headers
  the server doesn't have a resource type "pods" in group "v1.x"
  [1]
  $ kubectl events --for pod.v1/web --no-headers
  the server doesn't have a resource type "pod" in group "v1"
  [1]
  $ kubectl events --for deploy.v1.apps/web
  No events found in default namespace.
  $ kubectl events --for deployment/web
  No events found in default namespace.
  $ kubectl events --for odd/web
  the server doesn't have a resource type "odd"
  [1]
  $ kubectl events --for Odd/web
  the server doesn't have a resource type "odd"
  [1]
  $ kubectl events --for odd.example.com/web
  the server doesn't have a resource type "odd" in group "example.com"
  [1]
  $ kubectl events --for odd.v1.example.com/web
  the server doesn't have a resource type "odd" in group "v1.example.com"
  [1]
  $ kubectl events --for pod/ --no-headers | wc -l
  4
  $ kubectl events --for /web
  error: a resource must be present, got: /, Resource=
  [1]
  $ kubectl events --for /
  error: a resource must be present, got: /, Resource=
  [1]
  $ kubectl events --for pod/web/x
  error: arguments in resource/name form may not have more than one slash
  [1]
  $ kubectl events --for '' --no-headers | wc -l
  4
  $ kubectl events pod/web --no-headers | wc -l
  4
  $ kubectl events web --no-headers | wc -l
  4
  $ kubectl events --types=Normal --no-headers | wc -l
  4
  $ kubectl events --types=normal,Warning --no-headers | wc -l
  4
  $ kubectl events --types=Warning
  No events found in default namespace.
  $ kubectl events --types= --no-headers | wc -l
  4
  $ kubectl events --types=Odd,Normal
  error: valid --types are Normal or Warning
  [1]
  $ kubectl events --types Normal --types Warning --for pod/web --no-headers | wc -l
  4
  $ kubectl events -A --types=Warning
  No events found.
  $ kubectl events -n other
  No events found in other namespace.
  $ kubectl events -n nowhere --for pod/web
  No events found in nowhere namespace.
  $ kubectl events --watch=false --no-headers | wc -l
  4
  $ kubectl events --for pod/web -o jsonpath='{range .items[*]}{.reason} {.kind} {.apiVersion}{"\n"}{end}' | sort
  Created Event v1
  Pulled Event v1
  Scheduled Event v1
  Started Event v1
  $ kubectl events --for pod/web -o jsonpath='{.kind} {.apiVersion}{"\n"}'
  EventList v1
  $ kubectl events --for pod/web -o go-template='{{range .items}}{{.reason}} {{.reportingComponent}}{{"\n"}}{{end}}' | sort
  Created kubelet
  Pulled kubelet
  Scheduled default-scheduler
  Started kubelet
  $ kubectl events --for pod/web -o wide
  error: unable to match a printer suitable for the output format "wide", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl events --for pod/web -o custom-columns=A:.reason
  error: unable to match a printer suitable for the output format "custom-columns=A:.reason", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl events --for pod/web -o odd=x
  error: unable to match a printer suitable for the output format "odd=x", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl events --for pod/web -o name
  $ kubectl events --for pod/nothing -o yaml
  No events found in default namespace.
  $ kubectl events --for pod/nothing -o json
  No events found in default namespace.
  $ kubectl events --for pod/nothing --no-headers
  No events found in default namespace.
  $ kubectl events -o odd
  error: unable to match a printer suitable for the output format "odd", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl events --for pod/web -o yaml | head -2
  apiVersion: v1
  items:
  $ kubectl events --for pod/web -o json | head -5
  {
      "kind": "EventList",
      "apiVersion": "v1",
      "metadata": {},
      "items": [
  $ kubectl events --for node/node-1
  No events found in default namespace.
  $ kubectl events --for pod/web --chunk-size=1 --no-headers | wc -l
  4
  $ kubectl events --chunk-size=-1 --no-headers | wc -l
  4
  $ kubectl events -h | head -30
  Display events.
  
   Prints a table of the most important information about events. You can request events for a namespace, for all namespace, or filtered to only those pertaining to a specified resource.
  
  Examples:
    # List recent events in the default namespace
    kubectl events
    
    # List recent events in all namespaces
    kubectl events --all-namespaces
    
    # List recent events for the specified pod, then wait for more events and list them as they arrive
    kubectl events --for pod/web-pod-13je7 --watch
    
    # List recent events in YAML format
    kubectl events -oyaml
    
    # List recent only events of type 'Warning' or 'Normal'
    kubectl events --types=Warning,Normal
  
  Options:
      -A, --all-namespaces=false:
  	If present, list the requested object(s) across all namespaces. Namespace in current context is ignored even if specified with --namespace.
  
      --allow-missing-template-keys=true:
  	If true, ignore any errors in templates when a field or map key is missing in the template. Only applies to golang and jsonpath output formats.
  
      --chunk-size=500:
  	Return large lists in chunks rather than all at once. Pass 0 to disable.
  
  $ kubectl events --odd
  error: unknown flag: --odd
  See 'kubectl events --help' for usage.
  [1]
  $ kubectl create deployment d --image=does-not-exist:1
  deployment.apps/d created
  $ lab settle
  $ kubectl events --types=Warning --no-headers | tr -s ' ' | cut -d' ' -f2-
  Warning BackOff Pod/d-7dfbf846b9-5jbnz Back-off pulling image "does-not-exist:1"
  $ kubectl events --for deployment/d --no-headers | tr -s ' ' | cut -d' ' -f2-
  Normal ScalingReplicaSet Deployment/d Scaled up replica set d-7dfbf846b9 from 0 to 1
  $ kubectl events --for deploy.apps/d --no-headers | wc -l
  1
  $ kubectl events --all-namespaces --for deployment/d --no-headers | tr -s ' ' | cut -d' ' -f1,3-
  default Normal ScalingReplicaSet Deployment/d Scaled up replica set d-7dfbf846b9 from 0 to 1
  $ kubectl get events --for pod/web
  error: unknown flag: --for
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get events --types=Warning
  error: unknown flag: --types
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pod.v1
  error: the server doesn't have a resource type "pod"
  [1]
  $ kubectl get pods.v1.
  NAME                 READY   STATUS             RESTARTS   AGE
  d-7dfbf846b9-5jbnz   0/1     ImagePullBackOff   0          5s
  web                  1/1     Running            0          24s
  $ kubectl get pods.v1.x
  error: the server doesn't have a resource type "pods"
  [1]
  $ kubectl get odd.example.com
  error: the server doesn't have a resource type "odd"
  [1]
  $ kubectl get odd.v1.example.com
  error: the server doesn't have a resource type "odd"
  [1]
  $ kubectl get /web
  error: arguments in resource/name form must have a single resource and name
  [1]
  $ kubectl get pod/
  error: arguments in resource/name form must have a single resource and name
  [1]
  $ kubectl describe odd.example.com x
  error: the server doesn't have a resource type "odd"
  [1]
  $ kubectl delete odd.example.com x
  error: the server doesn't have a resource type "odd"
  [1]
  $ kubectl wait odd.example.com/x --for=delete
  error: the server doesn't have a resource type "odd"
  [1]
  $ kubectl label odd.example.com x a=b
  error: the server doesn't have a resource type "odd"
  [1]
  $ kubectl scale odd.example.com/x --replicas=1
  error: the server doesn't have a resource type "odd"
  [1]
  $ kubectl get pod web -o custom-columns
  error: custom-columns format specified but no custom columns given
  [1]
  $ kubectl create cm a --dry-run=client -o custom-columns=A:.kind
  error: unable to match a printer suitable for the output format "custom-columns=A:.kind", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl create cm a --dry-run=client -o odd=A
  error: unable to match a printer suitable for the output format "odd=A", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl get pod web -o odd=A
  error: unable to match a printer suitable for the output format "odd=A", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get pod web -o wide=A
  error: unable to match a printer suitable for the output format "wide=A", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
