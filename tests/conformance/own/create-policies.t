PodDisruptionBudgets, priority classes and quotas.

  $ kubectl create pdb web --selector=app=web --min-available=1
  poddisruptionbudget.policy/web created
  $ kubectl create pdb web2 --selector=app=web --max-unavailable=50% --dry-run=client -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    name: web2
  spec:
    maxUnavailable: 50%
    selector:
      matchLabels:
        app: web
  status:
    currentHealthy: 0
    desiredHealthy: 0
    disruptionsAllowed: 0
    expectedPods: 0
  $ kubectl create pdb none
  error: a selector must be specified
  [1]
  $ kubectl create pdb none --selector=app=web
  error: one of min-available or max-unavailable must be specified
  [1]
  $ kubectl create pdb none --min-available=1
  error: a selector must be specified
  [1]
  $ kubectl create pdb none --selector=app=web --min-available=1 --max-unavailable=1
  error: min-available and max-unavailable cannot be both specified
  [1]
  $ kubectl create pdb none --selector='app in' --min-available=1
  error: couldn't parse the selector string "app in": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl create pdb none --selector=app=web --min-available=-1
  error: invalid format specified for min-available
  [1]
  $ kubectl create pdb none --selector=app=web --min-available=150%
  error: failed to create poddisruptionbudgets: PodDisruptionBudget.policy "none" is invalid: spec.minAvailable: Invalid value: "150%": must not be greater than 100%
  [1]
  $ kubectl create poddisruptionbudget odd --selector=app=web --min-available=abc
  error: invalid format specified for min-available
  [1]
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    1               N/A               0                     2s
  $ kubectl create priorityclass high --value=1000 --description='goes first'
  priorityclass.scheduling.k8s.io/high created
  $ kubectl create pc low --value=-5 --preemption-policy=Never --global-default
  priorityclass.scheduling.k8s.io/low created
  $ kubectl create priorityclass none --value=abc
  error: invalid argument "abc" for "--value" flag: strconv.ParseInt: parsing "abc": invalid syntax
  See 'kubectl create priorityclass --help' for usage.
  [1]
  $ kubectl create quota small --hard=pods=2,services=1,cpu=1
  resourcequota/small created
  $ kubectl describe quota small
  Name:       small
  Namespace:  default
  Resource    Used  Hard
  --------    ----  ----
  cpu         0     1
  pods        0     2
  services    1     1
  $ kubectl create quota scoped --hard=pods=1 --scopes=BestEffort --dry-run=client -o yaml
  apiVersion: v1
  kind: ResourceQuota
  metadata:
    name: scoped
  spec:
    hard:
      pods: "1"
    scopes:
    - BestEffort
  status: {}
  $ kubectl create quota none
  resourcequota/none created
  $ kubectl create quota bad --hard=pods
  error: Invalid argument syntax pods, expected <resource>=<value>
  [1]
  $ kubectl create quota bad --hard=pods=abc
  error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ kubectl create quota bad --hard=odd=1
  error: failed to create quota: ResourceQuota "bad" is invalid: [spec.hard[odd]: Invalid value: "odd": must be a standard resource type or fully qualified, spec.hard[odd]: Invalid value: "odd": must be a standard resource for quota]
  [1]
  $ kubectl create quota bad --hard=pods=1 --scopes=BestEffort,NotBestEffort
  error: failed to create quota: ResourceQuota "bad" is invalid: spec.scopes: Invalid value: ["BestEffort","NotBestEffort"]: conflicting scopes
  [1]
  $ kubectl create resourcequota bad --hard=pods=-1
  error: failed to create quota: ResourceQuota "bad" is invalid: spec.hard[pods]: Invalid value: "-1": must be greater than or equal to 0
  [1]
  $ kubectl get quota
  NAME    REQUEST                              LIMIT   AGE
  none                                                 1s
  small   cpu: 0/1, pods: 0/2, services: 1/1           2s
