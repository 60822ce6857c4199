A managed slice is relabelled away and deleted: the controller waits for it, until the Service is made anew.

  $ lab cluster --nodes 3
  $ cat > web.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
  > EOF
  $ kubectl apply -f web.yaml
  service/web created
  $ kubectl run web-1 --image=nginx --labels=app=web
  pod/web-1 created
  $ lab settle
  $ kubectl annotate endpointslices -l kubernetes.io/service-name=web note=mine
  endpointslice.discovery.k8s.io/web-sqv6h annotated
  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-sqv6h labeled
  $ kubectl run web-2 --image=nginx --labels=app=web
  pod/web-2 created
  $ lab settle
  $ kubectl delete endpointslices -l kubernetes.io/service-name=web
  endpointslice.discovery.k8s.io "web-sqv6h" deleted from default namespace
  $ lab wait 30
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  kubernetes   IPv4          6443    172.18.0.2   44s
  $ kubectl delete service web
  service "web" deleted from default namespace
  $ lab settle
  $ kubectl apply -f web.yaml
  service/web created
  $ lab settle

A slice that runs empty loses its annotations.

  $ kubectl annotate endpointslices -l kubernetes.io/service-name=web note=mine
  endpointslice.discovery.k8s.io/web-zjmsw annotated
  $ kubectl delete pods -l app=web
  pod "web-1" deleted from default namespace
  pod "web-2" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].metadata.annotations.note}{"\n"}'
  
  $ kubectl run web-3 --image=nginx --labels=app=web
  pod/web-3 created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].metadata.annotations.note}{"\n"}'
  
