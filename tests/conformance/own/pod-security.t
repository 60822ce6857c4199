Namespaces that restrict their pods: enforce, warn, audit.

  $ kubectl create namespace strict
  namespace/strict created
  $ kubectl label namespace strict pod-security.kubernetes.io/enforce=restricted pod-security.kubernetes.io/warn=restricted
  namespace/strict labeled
  $ kubectl -n strict run plain --image=nginx
  Error from server (Forbidden): pods "plain" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "plain" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "plain" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "plain" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "plain" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")
  [1]
  $ kubectl -n strict create deployment web --image=nginx
  Warning: would violate PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "nginx" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "nginx" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "nginx" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "nginx" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")
  deployment.apps/web created
  $ lab wait 3
  $ kubectl -n strict get events -o jsonpath='{.items[?(@.reason=="FailedCreate")].message}' | head -c 600
  Error creating: pods "web-7887448d46-6dv86" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "nginx" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "nginx" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "nginx" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "nginx" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost") Error creating: pods "web-7887448d46-lj8k9" is forbidden: violates PodSecurit
  $ kubectl -n strict apply -f - <<< '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"good"},"spec":{"securityContext":{"runAsNonRoot":true,"seccompProfile":{"type":"RuntimeDefault"}},"containers":[{"name":"a","image":"nginx","securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}}]}}'
  pod/good created
  $ kubectl create namespace warned
  namespace/warned created
  $ kubectl -n warned run old --image=nginx --overrides='{"spec":{"hostNetwork":true}}'
  pod/old created
  $ kubectl label namespace warned pod-security.kubernetes.io/warn=baseline pod-security.kubernetes.io/audit=restricted
  namespace/warned labeled
  $ kubectl -n warned run new --image=nginx --overrides='{"spec":{"hostNetwork":true}}'
  Warning: would violate PodSecurity "baseline:latest": host namespaces (hostNetwork=true)
  pod/new created
  $ kubectl -n warned create deployment web --image=nginx
  deployment.apps/web created
  $ kubectl label namespace warned pod-security.kubernetes.io/enforce=baseline
  Warning: existing pods in namespace "warned" violate the new PodSecurity enforce level "baseline:latest"
  Warning: new (and 1 other pod): host namespaces
  namespace/warned labeled
  $ kubectl label namespace warned pod-security.kubernetes.io/enforce-version=v1.25
  Warning: existing pods in namespace "warned" violate the new PodSecurity enforce level "baseline:v1.25"
  Warning: new (and 1 other pod): host namespaces
  namespace/warned labeled
  $ kubectl label namespace warned pod-security.kubernetes.io/warn-version=one --overwrite
  The Namespace "warned" is invalid: metadata.labels[pod-security.kubernetes.io/warn-version]: Invalid value: "one": must be "latest" or "v1.x"
  [1]
  $ kubectl label --dry-run=server namespace default pod-security.kubernetes.io/enforce=restricted
  namespace/default labeled (server dry run)
