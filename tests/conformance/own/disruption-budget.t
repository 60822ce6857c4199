A PodDisruptionBudget: its status, and what drain and eviction say.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=3
  deployment.apps/web created
  $ kubectl create poddisruptionbudget web --selector=app=web --min-available=2
  poddisruptionbudget.policy/web created
  $ lab settle
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    2               N/A               1                     3s
  $ kubectl describe pdb web
  Name:           web
  Namespace:      default
  Min available:  2
  Selector:       app=web
  Status:
      Allowed disruptions:  1
      Current:              3
      Desired:              2
      Total:                3
  Events:                   <none>
  $ kubectl get pdb web -o jsonpath='{.status.currentHealthy} {.status.desiredHealthy} {.status.expectedPods} {.status.disruptionsAllowed} {range .status.conditions[*]}{.type} {.status} {.reason}{end}{"\n"}'
  3 2 3 1 DisruptionAllowed True SufficientPods
  $ lab pod unready $(kubectl get pods -o name | head -1 | cut -d/ -f2)
  $ lab settle
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    2               N/A               0                     10s
  $ kubectl create -f - --raw /api/v1/namespaces/default/pods/$(kubectl get pods -o name | tail -1 | cut -d/ -f2)/eviction <<EOF
  > {"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"$(kubectl get pods -o name | tail -1 | cut -d/ -f2)"}}
  > EOF
  Error from server (TooManyRequests): Cannot evict pod as it would violate the pod's disruption budget.
  [1]
  $ kubectl patch pdb web -p '{"spec":{"minAvailable":null,"maxUnavailable":"50%"}}'
  poddisruptionbudget.policy/web patched
  $ lab settle
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    N/A             50%               1                     14s
  $ kubectl create pdb all --selector=app=web --max-unavailable=0
  poddisruptionbudget.policy/all created
  $ lab settle
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  all    N/A             0                 0                     3s
  web    N/A             50%               1                     17s
  $ kubectl create pdb bad --selector=app=web
  error: one of min-available or max-unavailable must be specified
  [1]
  $ kubectl create pdb bad --min-available=1
  error: a selector must be specified
  [1]
  $ kubectl create pdb bad --selector=app=web --min-available=1 --max-unavailable=1
  error: min-available and max-unavailable cannot be both specified
  [1]
  $ kubectl delete pdb all
  poddisruptionbudget.policy "all" deleted from default namespace
  $ kubectl get events --field-selector involvedObject.kind=PodDisruptionBudget
  No resources found in default namespace.
