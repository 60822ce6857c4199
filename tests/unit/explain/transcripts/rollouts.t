Two rollouts under requests: one Deployment says when it is ready and takes its time to go, the other does neither. What failed, and why.

  $ lab cluster --dns
  $ cat > app.yaml <<END
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: NAME}
  > spec:
  >   replicas: 2
  >   selector: {matchLabels: {app: NAME}}
  >   template:
  >     metadata: {labels: {app: NAME}}
  >     spec:
  >       containers:
  >       - name: web
  >         image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >         command: ["sh", "-c", "sleep 4; exec /agnhost netexec --http-port=8080"]
  > END
  $ sed 's/NAME/careless/' app.yaml | kubectl apply -f -
  deployment.apps/careless created
  $ (sed 's/NAME/careful/' app.yaml; printf '        readinessProbe: {httpGet: {path: /healthz, port: 8080}, periodSeconds: 1}\n        lifecycle: {preStop: {sleep: {seconds: 5}}}\n') | kubectl apply -f -
  deployment.apps/careful created
  $ for name in careless careful; do kubectl create service clusterip $name --tcp=80:8080; done
  service/careless created
  service/careful created
  $ kubectl run client --image=registry.k8s.io/e2e-test-images/agnhost:2.53
  pod/client created
  $ kubectl rollout status deployment careful >/dev/null; lab wait 5; lab settle
Pods are called ready before anything listens in them: those that are chosen then refuse.

  $ kubectl rollout restart deployment careless
  deployment.apps/careless restarted
  $ for i in $(seq 40); do lab trace http://careless/hostname --from client | tail -1; sleep 0.2; done | sed -E 's/careless-[a-z0-9-]+/POD/g; s/^ +//' | sort -u
  200 OK from pod POD: POD
  Refused at once, by pod POD: nothing listens at that port. curl says "Couldn't connect to server" (7).
With a readiness probe none is asked before it listens, and with preStop none ends before all nodes know.

  $ kubectl rollout restart deployment careful
  deployment.apps/careful restarted
  $ for i in $(seq 60); do lab trace http://careful/hostname --from client | tail -1; sleep 0.3; done | sed -E 's/careful-[a-z0-9-]+/POD/g; s/^ +//' | sort -u
  200 OK from pod POD: POD
  $ kubectl rollout status deployment careful
  deployment "careful" successfully rolled out
