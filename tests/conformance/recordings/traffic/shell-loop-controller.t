A controller as a loop in the shell: the annotation of a Service without a selector becomes a slice (lesson 15, its first step).

  $ lab cluster --nodes 3 --dns
  $ cat > head.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: legacy-loop
  >   labels:
  >     kubernetes.io/service-name: legacy
  >     endpointslice.kubernetes.io/managed-by: loop.example.com
  > addressType: IPv4
  > ports:
  > - name: ""
  >   port: 9376
  > endpoints:
  > EOF
  $ cat > loop.sh <<'EOF'
  > # Every two seconds: the pods that the Service names become a slice.
  > while true; do
  >   pods=$(kubectl get service legacy -o jsonpath='{.metadata.annotations.inventory\.example\.com/pods}')
  >   {
  >     cat head.yaml
  >     for pod in ${pods//,/ }; do
  >       echo "- addresses: [$(kubectl get pod $pod -o jsonpath='{.status.podIP}')]"
  >     done
  >   } | kubectl apply -f -
  >   sleep 2
  > done
  > EOF
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: one
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=9376]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: two
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=9376]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: three
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=9376]
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: legacy
  >   annotations:
  >     inventory.example.com/pods: one,two
  > spec:
  >   type: NodePort
  >   ports:
  >     - port: 80
  >       targetPort: 9376
  >       nodePort: 30080
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: archive
  >   annotations:
  >     inventory.example.com/pods: three
  > spec:
  >   ports:
  >     - port: 80
  >       targetPort: 9376
  > ---
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: by-hand
  >   labels:
  >     kubernetes.io/service-name: legacy
  >     endpointslice.kubernetes.io/managed-by: somebody-else
  > addressType: IPv4
  > ports:
  >   - name: ""
  >     port: 9376
  > endpoints:
  >   - addresses: [192.0.2.10]
  >     conditions:
  >       ready: false
  > EOF
  $ kubectl apply -f start-1.yaml
  pod/one created
  pod/two created
  pod/three created
  service/legacy created
  service/archive created
  endpointslice.discovery.k8s.io/by-hand created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
  > apiVersion: v1
  > kind: ServiceAccount
  > metadata:
  >   name: inventory
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: Role
  > metadata:
  >   name: inventory
  > rules:
  >   - apiGroups: [""]
  >     resources: [services, pods]
  >     verbs: [get, list, watch]
  >   - apiGroups: [discovery.k8s.io]
  >     resources: [endpointslices]
  >     verbs: [get, list, watch, create, update, patch, delete]
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata:
  >   name: inventory
  > roleRef:
  >   apiGroup: rbac.authorization.k8s.io
  >   kind: Role
  >   name: inventory
  > subjects:
  >   - kind: ServiceAccount
  >     name: inventory
  > EOF
  $ kubectl apply -f start-2.yaml
  serviceaccount/inventory created
  role.rbac.authorization.k8s.io/inventory created
  rolebinding.rbac.authorization.k8s.io/inventory created
  $ lab settle
  $ curl -s -m 2 http://172.18.0.11:30080/hostname
  [7]
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME      ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  by-hand   IPv4          9376    192.0.2.10   13s
  $ cat loop.sh
  # Every two seconds: the pods that the Service names become a slice.
  while true; do
    pods=$(kubectl get service legacy -o jsonpath='{.metadata.annotations.inventory\.example\.com/pods}')
    {
      cat head.yaml
      for pod in ${pods//,/ }; do
        echo "- addresses: [$(kubectl get pod $pod -o jsonpath='{.status.podIP}')]"
      done
    } | kubectl apply -f -
    sleep 2
  done
  $ timeout 20 bash loop.sh > loop.log 2>&1 &
  $ lab wait 4
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME          ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  by-hand       IPv4          9376    192.0.2.10              17s
  legacy-loop   IPv4          9376    10.244.1.2,10.244.2.2   2s
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  one
  two
  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two,three
  service/legacy annotated
  $ lab wait 5
  $ kubectl get endpointslice legacy-loop -o jsonpath='{.endpoints[*].addresses[0]}' | wc -w
  3
  $ tail -n 1 loop.log
  endpointslice.discovery.k8s.io/legacy-loop configured
  $ lab wait 15
  $ kubectl delete endpointslice legacy-loop
  endpointslice.discovery.k8s.io "legacy-loop" deleted from default namespace
