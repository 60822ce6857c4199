Images, resources, environment, selectors, subjects, service accounts.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --image=registry.k8s.io/other:1 --replicas=0
  deployment.apps/web created
  $ kubectl create cm colours --from-literal=sky=blue --from-literal=grass-kind=green
  configmap/colours created
  $ kubectl create secret generic keys --from-literal=user=admin
  secret/keys created
  $ kubectl set image deployment/web pause=registry.k8s.io/pause:3.9 other=registry.k8s.io/other:2
  deployment.apps/web image updated
  $ kubectl set image deployment/web pause=registry.k8s.io/pause:3.9
  $ kubectl set image deployment --all pause=registry.k8s.io/pause:3.8
  deployment.apps/web image updated
  $ kubectl set image deployment -l app=web pause=registry.k8s.io/pause:3.7 --dry-run=server
  deployment.apps/web image updated (server dry run)
  $ kubectl set image deployment web '*=x:1' -o jsonpath='{.spec.template.spec.containers[*].image}{"\n"}'
  x:1 x:1
  $ kubectl set image deployment web pause=
  error: failed to patch image update to pod template: Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value
  [1]
  $ kubectl set image deployment web =x
  Error from server (NotFound): deployments.apps "=x" not found
  [1]
  $ kubectl set image deployment web pause=a pause=b
  deployment.apps/web image updated
  $ kubectl set image deployment web pause='Bad Image'
  deployment.apps/web image updated
  $ kubectl set image pod/nothing a=b
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl set image svc/kubernetes a=b
  error: services/kubernetes the object is not a pod or does not have a pod template: *v1.Service
  [1]
  $ kubectl set image deployment/web
  error: at least one image update is required
  [1]
  $ kubectl set image pause=x
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl set image -f nothing.yaml a=b
  error: the path "nothing.yaml" does not exist
  [1]
  $ kubectl create deployment local --image=a --dry-run=client -o yaml | kubectl set image -f - a=b --local -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
  b
  $ kubectl set resources deployment web --limits=cpu=200m,memory=64Mi --requests=cpu=100m
  deployment.apps/web resource requirements updated
  $ kubectl set resources deployment web -c pause --limits=cpu=100m --requests=cpu=200m
  error: failed to patch resources update to pod template Deployment.apps "web" is invalid: spec.template.spec.containers[0].resources.requests: Invalid value: "200m": must be less than or equal to cpu limit of 100m
  [1]
  $ kubectl set resources deployment web -c nothing --limits=cpu=1
  error: unable to find container named nothing
  [1]
  $ kubectl set resources deployment web
  error: you must specify an update to requests or limits (in the form of --requests/--limits)
  [1]
  $ kubectl set resources deployment web --limits=cpu
  error: Invalid argument syntax cpu, expected <resource>=<value>
  [1]
  $ kubectl set resources deployment web --limits=cpu=x
  error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ kubectl set resources deployment web --limits=odd=1
  error: failed to patch resources update to pod template Deployment.apps "web" is invalid: [spec.template.spec.containers[0].resources.limits[odd]: Invalid value: "odd": must be a standard resource type or fully qualified, spec.template.spec.containers[0].resources.limits[odd]: Invalid value: "odd": must be a standard resource for containers, spec.template.spec.containers[1].resources.limits[odd]: Invalid value: "odd": must be a standard resource type or fully qualified, spec.template.spec.containers[1].resources.limits[odd]: Invalid value: "odd": must be a standard resource for containers]
  [1]
  $ kubectl set resources deployment web --limits=cpu=0 --dry-run=client -o jsonpath='{.spec.template.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"0","memory":"64Mi"},"requests":{"cpu":"100m"}}
  $ kubectl set resources deployment web -c 'p*' --requests=memory=1Mi
  deployment.apps/web resource requirements updated
  $ kubectl get deployment web -o jsonpath='{.spec.template.spec.containers[*].resources}{"\n"}'
  {"limits":{"cpu":"200m","memory":"64Mi"},"requests":{"cpu":"100m","memory":"1Mi"}} {"limits":{"cpu":"200m","memory":"64Mi"},"requests":{"cpu":"100m"}}
  $ kubectl set env deployment/web --from=configmap/colours
  Warning: key grass-kind transferred to GRASS_KIND
  Warning: key sky transferred to SKY
  deployment.apps/web env updated
  $ kubectl set env deployment/web --from=secret/keys --prefix=KEY_
  Warning: key user transferred to USER
  deployment.apps/web env updated
  $ kubectl set env deployment/web --list
  # Deployment web, container pause
  # GRASS_KIND from configmap colours, key grass-kind
  # SKY from configmap colours, key sky
  # KEY_USER from secret keys, key user
  # Deployment web, container other
  # GRASS_KIND from configmap colours, key grass-kind
  # SKY from configmap colours, key sky
  # KEY_USER from secret keys, key user
  $ kubectl set env deployment/web --list --resolve
  # Deployment web, container pause
  GRASS_KIND=green
  SKY=blue
  KEY_USER=admin
  # Deployment web, container other
  GRASS_KIND=green
  SKY=blue
  KEY_USER=admin
  $ kubectl set env deployment/web -c pause ONLY=here
  deployment.apps/web env updated
  $ kubectl set env deployment/web --from=configmap/colours --keys=sky --prefix=X_
  Warning: key sky transferred to SKY
  deployment.apps/web env updated
  $ kubectl set env deployment/web --from=configmap/nothing
  Error from server (NotFound): configmaps "nothing" not found
  [1]
  $ kubectl set env deployment/web --from=odd/x
  error: the server doesn't have a resource type "odd"
  [1]
  $ kubectl set env deployment/web --from=pod
  error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl set env deployment/web A=b A-
  error: can not both modify and remove the same environment variable in the same command
  [1]
  $ kubectl set env deployment/web A=b --overwrite=false
  deployment.apps/web env updated
  $ kubectl set env deployment/web A=c --overwrite=false
  error: deployments/web 'A' already has a value (b), and --overwrite is false
  [1]
  $ kubectl set env deployment/web A
  error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl set env deployment/web =b
  error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl set env A=b
  error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl set env deployment/nothing A=b
  Error from server (NotFound): deployments.apps "nothing" not found
  [1]
  $ printf 'E=1\nF=2\n' | kubectl set env deployment/web -e -
  deployment.apps/web env updated
  $ printf 'E=3\n' | kubectl set env deployment/web - --list | grep E=
  E=3
  E=3
  $ kubectl set env svc/kubernetes A=b
  error: services/kubernetes the object is not a pod or does not have a pod template: *v1.Service
  [1]
  $ kubectl set env deployment --all A- E- F-
  deployment.apps/web env updated
  $ kubectl set env deployment/web --containers='*' Z=1 -o name
  deployment.apps/web
  $ kubectl set serviceaccount deployment web robot
  deployment.apps/web serviceaccount updated
  $ kubectl set sa deployment web robot
  deployment.apps/web serviceaccount updated
  $ kubectl set serviceaccount deployment
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl set serviceaccount deployment web
  error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl set serviceaccount svc kubernetes robot
  error: services/kubernetes the object is not a pod or does not have a pod template: *v1.Service
  [1]
  $ kubectl set serviceaccount deployment web robot --dry-run=client -o jsonpath='{.spec.template.spec.serviceAccountName}{"\n"}'
  robot
  $ kubectl create rolebinding readers --clusterrole=view --user=jane
  rolebinding.rbac.authorization.k8s.io/readers created
  $ kubectl set subject rolebinding readers --user=joe --group=devs --serviceaccount=default:robot
  rolebinding.rbac.authorization.k8s.io/readers subjects updated
  $ kubectl get rolebinding readers -o jsonpath='{.subjects[*].name}{"\n"}'
  jane joe devs robot
  $ kubectl set subject rolebinding readers --user=joe
  $ kubectl set subject rolebinding readers
  error: you must specify at least one value of user, group or serviceaccount
  [1]
  $ kubectl set subject rolebinding readers --serviceaccount=odd
  error: serviceaccount must be <namespace>:<name>
  [1]
  $ kubectl set subject deployment web --user=a
  error: deployments/web setting subjects is only supported for RoleBinding/ClusterRoleBinding
  [1]
  $ kubectl set subject rolebinding nothing --user=a
  Error from server (NotFound): rolebindings.rbac.authorization.k8s.io "nothing" not found
  [1]
  $ kubectl create service clusterip web --tcp=80
  service/web created
  $ kubectl set selector svc web app=a,b=c --dry-run=client -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"a","b":"c"}
  $ kubectl set selector svc web 'app in (a)'
  error: match expression [{app In [a]}] not supported on this object
  [1]
  $ kubectl set selector svc web
  error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl set selector svc web app=a --resource-version=1
  Error from server (Conflict): Operation cannot be fulfilled on services "web": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl set selector svc web app=a --resource-version=x
  Error from server: strconv.ParseUint: parsing "x": invalid syntax
  [1]
  $ kubectl set selector svc --all app=b
  service/kubernetes selector updated
  service/web selector updated
  $ kubectl set selector web app=a
  error: the server doesn't have a resource type "web"
  [1]
  $ kubectl set selector pod x app=a
  Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl set odd
  error: unknown command "odd"
  See 'kubectl set -h' for help and examples
  [1]
