Finalizers and foreground deletion.

  $ kubectl create configmap held
  configmap/held created
  $ kubectl patch configmap held --type=merge -p '{"metadata":{"finalizers":["example.com/hold"]}}'
  configmap/held patched
  $ kubectl delete configmap held --wait=false
  configmap "held" deleted from default namespace
  $ kubectl get configmap held -o jsonpath='{.metadata.finalizers} {.metadata.deletionGracePeriodSeconds}{"\n"}'
  ["example.com/hold"] 0
  $ kubectl describe configmap held | head -3
  Name:         held
  Namespace:    default
  Labels:       <none>
  $ kubectl delete configmap held --wait=false
  configmap "held" deleted from default namespace
  $ kubectl patch configmap held --type=merge -p '{"metadata":{"finalizers":["example.com/hold","example.com/more"]}}'
  The ConfigMap "held" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"example.com/more"}
  [1]
  $ kubectl patch configmap held --type=merge -p '{"data":{"still":"writable"}}'
  configmap/held patched
  $ kubectl patch configmap held --type=merge -p '{"metadata":{"finalizers":null}}'
  configmap/held patched
  $ kubectl get configmap held
  Error from server (NotFound): configmaps "held" not found
  [1]
  $ kubectl create configmap bad --dry-run=client -o yaml | sed 's/name: bad/name: bad\n  finalizers: [hold]/' | kubectl apply -f -
  The ConfigMap "bad" is invalid: metadata.finalizers[0]: Invalid value: "hold": name is neither a standard finalizer name nor is it fully qualified
  [1]
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ lab settle
  $ kubectl delete deployment web --cascade=foreground --wait=false
  deployment.apps "web" deleted from default namespace
  $ lab settle
  $ kubectl get deployments,replicasets,pods
  No resources found in default namespace.
  $ kubectl create service clusterip kept --tcp=80
  service/kept created
  $ kubectl patch service kept --type=json -p '[{"op":"add","path":"/metadata/finalizers","value":["example.com/hold"]}]'
  service/kept patched
  $ kubectl delete service kept --wait=false
  service "kept" deleted from default namespace
  $ lab settle
  $ kubectl get service kept
  NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  kept   ClusterIP   10.96.17.0   <none>        80/TCP    3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=kept
  NAME         ADDRESSTYPE   PORTS     ENDPOINTS   AGE
  kept-nkgk2   IPv4          <unset>   <unset>     3s
  $ kubectl patch service kept --type=json -p '[{"op":"remove","path":"/metadata/finalizers"}]'
  service/kept patched
  $ lab settle
  $ kubectl get service kept
  Error from server (NotFound): services "kept" not found
  [1]
  $ kubectl get endpointslices -l kubernetes.io/service-name=kept
  No resources found in default namespace.
