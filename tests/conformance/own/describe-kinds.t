What describe says of kinds that are not every day's.

  $ kubectl create ingress web --rule='example.com/app*=web:80,tls=cert' --class=nginx --default-backend=other:8080
  ingress.networking.k8s.io/web created
  $ kubectl describe ingress web
  Name:             web
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    nginx
  Default backend:  other:8080 (<error: services "other" not found>)
  TLS:
    cert terminates example.com
  Rules:
    Host         Path  Backends
    ----         ----  --------
    example.com  
                 /app   web:80 (<error: services "web" not found>)
  Annotations:   <none>
  Events:        <none>
  $ cat > np.yaml <<'EOF'
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: np}
  > spec:
  >   podSelector: {matchLabels: {app: web}}
  >   policyTypes: [Ingress, Egress]
  >   ingress: [{from: [{podSelector: {matchLabels: {a: b}}}, {namespaceSelector: {}}, {ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}], ports: [{port: 80}, {port: 90, endPort: 95, protocol: UDP}]}]
  >   egress: [{}]
  > EOF
  $ kubectl apply -f np.yaml
  networkpolicy.networking.k8s.io/np created
  $ kubectl describe netpol np | grep -v '^Created'
  Name:         np
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     app=web
    Allowing ingress traffic:
      To Port: 80/TCP
      To Port Range: 90-95/UDP
      From:
        PodSelector: a=b
      From:
        NamespaceSelector: <none>
      From:
        IPBlock:
          CIDR: 10.0.0.0/8
          Except: 10.1.0.0/16
    Allowing egress traffic:
      To Port: <any> (traffic allowed to all ports)
      To: <any> (traffic not restricted by destination)
    Policy Types: Ingress, Egress
  $ kubectl get netpol
  NAME   POD-SELECTOR   AGE
  np     app=web        12s
  $ kubectl create pdb web --selector=app=web --min-available=1
  poddisruptionbudget.policy/web created
  $ lab settle
  $ kubectl get pdb web
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    1               N/A               0                     8s
  $ kubectl describe pdb web
  Name:           web
  Namespace:      default
  Min available:  1
  Selector:       app=web
  Status:
      Allowed disruptions:  0
      Current:              0
      Desired:              1
      Total:                0
  Events:
    Type    Reason  Age                From               Message
    ----    ------  ----               ----               -------
    Normal  NoPods  13s (x2 over 13s)  controllermanager  No matching pods found
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ lab settle
  $ kubectl get pdb web
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    1               N/A               1                     26s
  $ kubectl describe pdb web
  Name:           web
  Namespace:      default
  Min available:  1
  Selector:       app=web
  Status:
      Allowed disruptions:  1
      Current:              2
      Desired:              1
      Total:                2
  Events:
    Type    Reason  Age                From               Message
    ----    ------  ----               ----               -------
    Normal  NoPods  32s (x2 over 32s)  controllermanager  No matching pods found
  $ kubectl create quota q --hard=pods=5,requests.cpu=2,services=3
  resourcequota/q created
  $ lab settle
  $ kubectl describe quota q
  Name:         q
  Namespace:    default
  Resource      Used  Hard
  --------      ----  ----
  pods          2     5
  requests.cpu  0     2
  services      1     3
  $ kubectl get quota q
  NAME   REQUEST                                       LIMIT   AGE
  q      pods: 2/5, requests.cpu: 0/2, services: 1/3           20s
  $ kubectl create cronjob tick --image=registry.k8s.io/pause:3.10 --schedule='0 0 1 1 *' -- true
  cronjob.batch/tick created
  $ kubectl describe cronjob tick
  Name:                          tick
  Namespace:                     default
  Labels:                        <none>
  Annotations:                   <none>
  Schedule:                      0 0 1 1 *
  Concurrency Policy:            Allow
  Suspend:                       False
  Time Zone:                     <unset>
  Successful Job History Limit:  3
  Failed Job History Limit:      1
  Starting Deadline Seconds:     <unset>
  Selector:                      <unset>
  Parallelism:                   <unset>
  Completions:                   <unset>
  Pod Template:
    Labels:  <none>
    Containers:
     tick:
      Image:      registry.k8s.io/pause:3.10
      Port:       <none>
      Host Port:  <none>
      Command:
        true
      Environment:     <none>
      Mounts:          <none>
    Volumes:           <none>
    Node-Selectors:    <none>
    Tolerations:       <none>
  Last Schedule Time:  <unset>
  Active Jobs:         <none>
  Events:              <none>
  $ kubectl create job once --image=registry.k8s.io/pause:3.10 -- true
  job.batch/once created
  $ lab settle
  $ kubectl create sa robot
  serviceaccount/robot created
  $ kubectl describe sa robot
  Name:                robot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl create secret generic keys --from-literal=a=b --from-literal=long=0123456789
  secret/keys created
  $ kubectl describe secret keys
  Name:         keys
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  Opaque
  
  Data
  ====
  a:     1 bytes
  long:  10 bytes
  $ printf 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: p}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}\n' | kubectl create -f -
  persistentvolumeclaim/p created
  $ printf 'apiVersion: v1\nkind: LimitRange\nmetadata: {name: l}\nspec: {limits: [{type: Container, default: {cpu: 500m}, defaultRequest: {cpu: 100m}, max: {memory: 1Gi}}]}\n' | kubectl create -f -
  limitrange/l created
  $ kubectl describe endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Error from server (NotFound): endpoints "web" not found
  [1]
  $ kubectl describe ingressclass
  No resources found in default namespace.
  $ kubectl describe storageclass nothing
  Error from server (NotFound): storageclasses.storage.k8s.io "nothing" not found
  [1]
