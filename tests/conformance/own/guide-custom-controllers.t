Custom controllers. A Service without a selector, and a slice that somebody else writes for it.

  $ lab cluster --nodes 3
  $ cat > legacy.yaml <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: legacy
  > spec:
  >   ports:
  >   - name: http
  >     port: 80
  >     targetPort: 9376
  > ---
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: legacy-1
  >   labels:
  >     kubernetes.io/service-name: legacy
  >     endpointslice.kubernetes.io/managed-by: inventory.example.com
  > addressType: IPv4
  > ports:
  > - name: http
  >   port: 9376
  > endpoints:
  > - addresses: ["192.0.2.10"]
  >   conditions:
  >     ready: true
  >   zone: zone-a
  > - addresses: ["192.0.2.11"]
  >   conditions:
  >     ready: false
  > YAML
  $ kubectl apply -f legacy.yaml
  service/legacy created
  endpointslice.discovery.k8s.io/legacy-1 created
  $ lab settle

Step: own

  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME       ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  legacy-1   IPv4          9376    192.0.2.10,192.0.2.11   3s
  $ kubectl describe service legacy
  Name:                     legacy
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 <none>
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.169.157
  IPs:                      10.96.169.157
  Port:                     http  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                192.0.2.10:9376
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpoints legacy
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Error from server (NotFound): endpoints "legacy" not found
  [1]

Step: managers

  $ kubectl get endpointslices -A -L endpointslice.kubernetes.io/managed-by
  NAMESPACE   NAME         ADDRESSTYPE   PORTS   ENDPOINTS               AGE   MANAGED-BY
  default     kubernetes   IPv4          6443    172.18.0.2              7s    
  default     legacy-1     IPv4          9376    192.0.2.10,192.0.2.11   3s    inventory.example.com

Step: mirrored

  $ kubectl apply -f - <<'YAML'
  > apiVersion: v1
  > kind: Endpoints
  > metadata:
  >   name: legacy
  > subsets:
  > - addresses:
  >   - ip: 192.0.2.10
  >   ports:
  >   - name: http
  >     port: 9376
  > YAML
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -L endpointslice.kubernetes.io/managed-by
  NAME           ADDRESSTYPE   PORTS   ENDPOINTS               AGE   MANAGED-BY
  legacy-1       IPv4          9376    192.0.2.10,192.0.2.11   6s    inventory.example.com
  legacy-chkfd   IPv4          9376    192.0.2.10              3s    endpointslicemirroring-controller.k8s.io
  $ kubectl describe service legacy | grep Endpoints
  Endpoints:                192.0.2.10:9376,192.0.2.10:9376
