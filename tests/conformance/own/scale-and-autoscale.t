Scale what can be scaled.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10
  deployment.apps/web created
  $ kubectl scale deployment web --replicas=2 --current-replicas=1
  deployment.apps/web scaled
  $ kubectl scale deployment web --replicas=3 --current-replicas=1
  error: Expected replicas to be 1, was 2
  [1]
  $ kubectl scale deployment web --replicas=2 -o name
  deployment.apps/web
  $ kubectl scale deployment web --replicas=2 -o jsonpath='{.kind}{"\n"}'
  Deployment
  $ kubectl scale deployment/web deployment/nothing --replicas=1
  deployment.apps/web scaled
  Error from server (NotFound): deployments.apps "nothing" not found
  [1]
  $ kubectl scale deployment web --replicas=
  error: invalid argument "" for "--replicas" flag: strconv.ParseInt: parsing "": invalid syntax
  See 'kubectl scale --help' for usage.
  [1]
  $ kubectl scale deployment web --replicas 1 --timeout=5s
  deployment.apps/web scaled
  $ kubectl scale --replicas=1 deploy/web deploy/web
  deployment.apps/web scaled
  deployment.apps/web scaled
  $ kubectl scale deploy --replicas=1
  error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl scale deploy web --replicas=1 --current-replicas=-2
  error: The --current-replicas must specify an integer of -1 or greater
  [1]
  $ kubectl scale deploy --all --replicas=0
  deployment.apps/web scaled
  $ kubectl scale deploy --all -l app=web --replicas=0
  deployment.apps/web scaled
  $ kubectl scale deploy,rs --all --replicas=0 | wc -l
  2
  $ kubectl scale cm kube-root-ca.crt --replicas=1
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl scale ds x --replicas=1
  Error from server (NotFound): daemonsets.apps "x" not found
  [1]
  $ kubectl scale things x --replicas=1
  error: the server doesn't have a resource type "things"
  [1]
  $ kubectl scale -f nothing.yaml --replicas=1
  error: the path "nothing.yaml" does not exist
  [1]
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --dry-run=client -o yaml > web.yaml
  $ kubectl scale -f web.yaml --replicas=1
  deployment.apps/web scaled
  $ kubectl scale -f web.yaml --replicas=2 --dry-run=server -o name
  deployment.apps/web

Autoscalers.

  $ kubectl autoscale deployment web --max=5
  horizontalpodautoscaler.autoscaling/web autoscaled
  $ kubectl get hpa web
  NAME   REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  web    Deployment/web   cpu: <unknown>/80%   1         5         0          6s
  $ kubectl get hpa web -o jsonpath='{.spec}{"\n"}'
  {"maxReplicas":5,"metrics":[{"resource":{"name":"cpu","target":{"averageUtilization":80,"type":"Utilization"}},"type":"Resource"}],"minReplicas":1,"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"}}
  $ kubectl autoscale deployment web --max=5
  error: failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input
  [1]
  $ kubectl autoscale deployment web --min=2 --max=5 --cpu=50% --name=two --dry-run=client -o yaml
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    name: two
  spec:
    maxReplicas: 5
    metrics:
    - resource:
        name: cpu
        target:
          averageUtilization: 50
          type: Utilization
      type: Resource
    minReplicas: 2
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
  status:
    currentMetrics: null
    desiredReplicas: 0
  $ kubectl autoscale deployment web --min=2 --max=5 --cpu-percent=80 --name=three
  Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).
  horizontalpodautoscaler.autoscaling/three autoscaled
  $ kubectl autoscale deployment web --max=5 --cpu=500m --memory=100Mi --name=four --dry-run=client -o yaml
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    name: four
  spec:
    maxReplicas: 5
    metrics:
    - resource:
        name: cpu
        target:
          averageValue: 500m
          type: AverageValue
      type: Resource
    - resource:
        name: memory
        target:
          averageValue: 100Mi
          type: AverageValue
      type: Resource
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
  status:
    currentMetrics: null
    desiredReplicas: 0
  $ kubectl autoscale deployment web
  error: required flag(s) "max" not set
  [1]
  $ kubectl autoscale deployment web --min=5 --max=2
  error: --max=MAXPODS must be larger or equal to --min=MINPODS, max: 2, min: 5
  [1]
  $ kubectl autoscale deployment web --max=0
  error: --max=MAXPODS is required and must be at least 1, max: 0
  [1]
  $ kubectl autoscale deployment web --max=-1
  error: --max=MAXPODS is required and must be at least 1, max: -1
  [1]
  $ kubectl autoscale deployment web --max=5 --cpu=odd --name=five
  error: invalid resource cpu value: odd
  [1]
  $ kubectl autoscale deployment web --max=5 --cpu-percent=80 --cpu=5 --name=five
  Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).
  error: --cpu-percent and --cpu are mutually exclusive
  [1]
  $ kubectl autoscale deployment web --max=x
  error: invalid argument "x" for "--max" flag: strconv.ParseInt: parsing "x": invalid syntax
  See 'kubectl autoscale --help' for usage.
  [1]
  $ kubectl autoscale deployment nothing --max=2
  Error from server (NotFound): deployments.apps "nothing" not found
  [1]
  $ kubectl autoscale svc kubernetes --max=2
  error: cannot autoscale a Service: could not find scale subresource for /v1, Resource=services in discovery information
  [1]
  $ kubectl autoscale
  error: required flag(s) "max" not set
  [1]
  $ kubectl autoscale deployment
  error: required flag(s) "max" not set
  [1]
  $ kubectl autoscale deployment web --max=2 --name=Bad_Name
  error: failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input
  [1]
  $ kubectl autoscale -f web.yaml --max=3 --name=file --dry-run=server
  horizontalpodautoscaler.autoscaling/file autoscaled (server dry run)
  $ lab settle
  $ kubectl delete hpa --all
  horizontalpodautoscaler.autoscaling "three" deleted from default namespace
  horizontalpodautoscaler.autoscaling "web" deleted from default namespace
