Both ports from the start, the pods from a file with another name, the slice described.

Step: second-port

  $ cat > all.yaml <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: example-service}
  > spec:
  >   selector: {app: example}
  >   ports:
  >   - {name: metrics, port: 9090, targetPort: 9377}
  >   - {name: http, port: 80, targetPort: 9376}
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: shop}
  > spec:
  >   replicas: 4
  >   selector: {matchLabels: {app: example}}
  >   template:
  >     metadata: {labels: {app: example}}
  >     spec:
  >       containers:
  >       - {name: app, image: registry.k8s.io/e2e-test-images/agnhost:2.53, args: [netexec, --http-port=9376]}
  > YAML
  $ kubectl create -f all.yaml
  service/example-service created
  deployment.apps/shop created
  $ lab settle

Step: give-it-pods

  $ kubectl get deploy,po -o name | wc -l
  6

Step: apply-the-service

  $ kubectl describe endpointslices -l kubernetes.io/service-name=example-service | grep -c TargetRef
  4

Step: ask-both

  $ kubectl exec client -- wget -qO- -T 5 http://example-service.default/hostname | cut -c 1-7
  shop-54
  $ kubectl exec client -- wget -qO- -T 5 http://example-service.default:9090/
  wget: can't connect to remote host (10.96.240.112): Connection refused
  command terminated with exit code 1
  [1]
