Two ports and a hundred and thirty pods.

  $ lab cluster --nodes 3
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec: {selector: {app: web}, ports: [{name: http, port: 80}, {name: https, port: 443, targetPort: 8443}]}
  > EOF
  service/web created
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=130
  deployment.apps/web created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o json | grep -c '"targetRef"'
  130
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --no-headers | wc -l
  2
  $ kubectl get endpoints web -o json | grep -c '"targetRef"'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  130
  $ kubectl get endpoints web -o jsonpath='{.metadata.annotations.endpoints\.kubernetes\.io/over-capacity}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  
  $ kubectl scale deployment web --replicas=20
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o json | grep -c '"targetRef"'
  20
  $ kubectl patch service web --type=json -p '[{"op":"remove","path":"/spec/ports/1"}]'
  service/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].ports}{"\n"}'
  [{"name":"http","port":80,"protocol":"TCP"}]
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o json | grep -c '"targetRef"'
  20
