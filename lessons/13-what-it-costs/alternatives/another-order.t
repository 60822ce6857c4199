From the last step to the first; the quota goes, the file of the control plane is edited, the watches are opened by hand.

Step: what-fails

  $ kubectl create -f shop.yaml
  namespace/shop created
  resourcequota/objects created
  deployment.apps/cart created
  service/cart created
  $ lab wait 5
  $ kubectl describe service cart -n shop | grep -c FailedToUpdate
  6
  $ kubectl delete quota objects -n shop
  resourcequota "objects" deleted from shop namespace
  $ kubectl label service cart -n shop looked=at
  service/cart labeled
  $ lab settle

Step: what-is-silent

  $ sed -i 's/--controllers=\*/--controllers=*,-endpointslice-controller/' /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ lab wait 3
  $ cat <<'YAML' | kubectl create -f -
  > apiVersion: v1
  > kind: Service
  > metadata: { name: late }
  > spec:
  >   selector: { app: web }
  >   ports: [{ port: 80, targetPort: 8080 }]
  > YAML
  service/late created
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                                          AGE
  kubernetes   IPv4          6443    172.18.0.2                                         19s
  web-56gxc    IPv4          8080    10.244.5.68,10.244.2.68,10.244.4.69 + 97 more...   17s
  web-6n874    IPv4          8080    10.244.3.52,10.244.6.52,10.244.1.52 + 97 more...   16s
  web-9fdlr    IPv4          8080    10.244.4.2,10.244.6.2,10.244.2.2 + 97 more...      16s
  web-ghnhr    IPv4          8080    10.244.3.18,10.244.4.18,10.244.6.19 + 97 more...   16s
  web-q4z8m    IPv4          8080    10.244.4.35,10.244.3.35,10.244.5.35 + 97 more...   16s
  $ sed -i 's/,-endpointslice-controller//' /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ lab wait 3

Step: holes-in-numbers

  $ kubectl scale deployment web --replicas=300
  deployment.apps/web scaled
  $ lab settle
  $ kubectl scale deployment web --replicas=120
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -A -o wide | grep -c web-
  5

Step: one-change

  $ kubectl get --raw '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices?watch=true&timeoutSeconds=4' > slices.log & kubectl get endpoints -w > endpoints.log & sleep 1; kubectl delete $(kubectl get pods -l app=web -o name | tail -n 1); sleep 4; kill %2
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  pod "web-7db76b4df8-zjpl9" deleted from default namespace
