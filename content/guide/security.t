Security. A Service of three pods, a developer with the built-in role `edit`, an auditor with `view`.

  $ lab cluster --nodes 3
  $ kubectl create deployment shop --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3 -- /agnhost netexec --http-port=8080
  deployment.apps/shop created
  $ kubectl expose deployment shop --port=80 --target-port=8080
  service/shop exposed
  $ kubectl create rolebinding dev --clusterrole=edit --user=dev
  rolebinding.rbac.authorization.k8s.io/dev created
  $ kubectl create rolebinding auditor --clusterrole=view --user=auditor
  rolebinding.rbac.authorization.k8s.io/auditor created
  $ lab settle

Step: who-may

  $ kubectl auth can-i list endpointslices.discovery.k8s.io --as=auditor
  yes
  $ kubectl auth can-i update endpointslices.discovery.k8s.io --as=dev
  no
  [1]
  $ kubectl auth can-i create services --as=dev
  yes
  $ kubectl get endpointslices --as=nobody
  Error from server (Forbidden): endpointslices.discovery.k8s.io is forbidden: User "nobody" cannot list resource "endpointslices" in API group "discovery.k8s.io" in the namespace "default"
  [1]
  $ kubectl delete endpointslices -l kubernetes.io/service-name=shop --as=dev
  Error from server (Forbidden): endpointslices.discovery.k8s.io "shop-5jbkd" is forbidden: User "dev" cannot delete resource "endpointslices" in API group "discovery.k8s.io" in the namespace "default"
  [1]

Step: grant

  $ kubectl create role slice-writer --verb=get,list,watch,create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create rolebinding slice-writer --role=slice-writer --user=dev
  rolebinding.rbac.authorization.k8s.io/slice-writer created
  $ kubectl auth can-i update endpointslices.discovery.k8s.io --as=dev
  yes
  $ kubectl auth can-i update endpointslices.discovery.k8s.io --as=dev -n kube-system
  no
  [1]

Step: redirect

  $ cat > stray.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: stray
  >   labels:
  >     kubernetes.io/service-name: shop
  > addressType: IPv4
  > ports:
  > - port: 8080
  > endpoints:
  > - addresses: ["192.0.2.7"]
  > YAML
  $ kubectl apply -f stray.yaml --as=dev
  endpointslice.discovery.k8s.io/stray created
  $ kubectl describe service shop | grep Endpoints
  Endpoints:                10.244.2.2:8080,10.244.3.2:8080,10.244.1.2:8080 + 1 more...
  $ kubectl get endpointslices -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   MANAGED-BY
  kubernetes   IPv4          6443    172.18.0.2                         5s    
  shop-5jbkd   IPv4          8080    10.244.2.2,10.244.3.2,10.244.1.2   3s    endpointslice-controller.k8s.io
  stray        IPv4          8080    192.0.2.7                          0s    
