A second range for cluster IPs, used, blocked, gone.

  $ kubectl apply -f - <<< '{"apiVersion":"networking.k8s.io/v1","kind":"ServiceCIDR","metadata":{"name":"more"},"spec":{"cidrs":["10.97.0.0/24"]}}'
  servicecidr.networking.k8s.io/more created
  $ lab wait 3
  $ kubectl get servicecidrs
  NAME         CIDRS          AGE
  kubernetes   10.96.0.0/16   13s
  more         10.97.0.0/24   6s
  $ kubectl describe servicecidr more | grep -v "Creation\|Age"
  Name:         more
  Labels:       <none>
  Annotations:  <none>
  CIDRs:        10.97.0.0/24
  Status:
  Conditions:
    Type   Status  LastTransitionTime               Reason  Message
    ----   ------  ------------------               ------  -------
    Ready  True    Mon, 30 Nov 2026 23:08:25 +0000          Kubernetes Service CIDR is ready
  Events:  <none>
  $ kubectl create service clusterip a --tcp=80 --clusterip=10.97.0.9
  service/a created
  $ kubectl create service clusterip b --tcp=80 --clusterip=10.97.0.9
  error: failed to create ClusterIP service: Service "b" is invalid: spec.clusterIPs: Invalid value: ["10.97.0.9"]: failed to allocate IP 10.97.0.9: provided IP is already allocated
  [1]
  $ kubectl create service clusterip b --tcp=80 --clusterip=10.97.1.9
  error: failed to create ClusterIP service: Service "b" is invalid: spec.clusterIPs: Invalid value: ["10.97.1.9"]: failed to allocate IP 10.97.1.9: the provided network does not match the current range
  [1]
  $ kubectl create service clusterip b --tcp=80 --clusterip=10.97.0.255
  error: failed to create ClusterIP service: Service "b" is invalid: spec.clusterIPs: Invalid value: ["10.97.0.255"]: failed to allocate IP 10.97.0.255: the provided network does not match the current range
  [1]
  $ kubectl get ipaddress 10.97.0.9
  NAME        PARENTREF
  10.97.0.9   services/default/a
  $ kubectl get ipaddress 10.97.0.9 -o jsonpath='{.metadata.labels}'
  {"ipaddress.kubernetes.io/ip-family":"IPv4","ipaddress.kubernetes.io/managed-by":"ipallocator.k8s.io"}
  $ kubectl delete servicecidr more --wait=false
  servicecidr.networking.k8s.io "more" deleted
  $ lab wait 2
  $ kubectl get servicecidr more -o jsonpath='{.status.conditions[*].status} {.status.conditions[*].reason} {.status.conditions[*].message}'
  False Terminating There are still IPAddresses referencing the ServiceCIDR, please remove them or create a new ServiceCIDR
  $ kubectl create service clusterip c --tcp=80 --clusterip=10.97.0.10
  error: failed to create ClusterIP service: Service "c" is invalid: spec.clusterIPs: Invalid value: ["10.97.0.10"]: failed to allocate IP 10.97.0.10: the provided network does not match the current range
  [1]
  $ kubectl delete service a
  service "a" deleted from default namespace
  $ lab wait 12
  $ kubectl get servicecidrs
  NAME         CIDRS          AGE
  kubernetes   10.96.0.0/16   34s
  $ kubectl create service clusterip c --tcp=80 --clusterip=10.97.0.10
  error: failed to create ClusterIP service: Service "c" is invalid: spec.clusterIPs: Invalid value: ["10.97.0.10"]: failed to allocate IP 10.97.0.10: the provided network does not match the current range
  [1]
  $ kubectl delete servicecidr kubernetes --wait=false
  servicecidr.networking.k8s.io "kubernetes" deleted
  $ lab wait 3
  $ kubectl get servicecidr kubernetes -o jsonpath='{.status.conditions[*].status} {.status.conditions[*].reason} {.status.conditions[*].message}'
  False Terminating There are still IPAddresses referencing the ServiceCIDR, please remove them or create a new ServiceCIDR
