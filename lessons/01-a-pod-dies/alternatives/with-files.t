The Service from a file, and the scale in the Deployment's own spec.

Step: look-around

  $ kubectl describe pods -l app=web | grep -E '^(Name|IP|Node):' | head -n 3 | wc -l
  3

Step: lose-a-pod

  $ kubectl delete pods -l app=web --wait=false | wc -l
  3
  $ lab settle
  $ kubectl get deployments,pods | grep -c ^pod/
  4

Step: give-it-a-name

  $ cat > web.yaml <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: web
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >   - port: 80
  >     targetPort: 8080
  > YAML
  $ kubectl apply -f web.yaml
  service/web created
  $ lab settle

Step: watch-it-follow

  $ kubectl patch deployment web -p '{"spec":{"replicas":5}}'
  deployment.apps/web patched
  $ lab settle
  $ kubectl describe endpointslices | grep -c TargetRef
  5

Step: ask-by-name

  $ kubectl delete pods -l app=web --wait=false | wc -l
  5
  $ lab settle
  $ kubectl exec client -- sh -c 'for n in 1 2 3; do wget -qO- http://web.default.svc.cluster.local/hostname; echo; done' | wc -l
  3
