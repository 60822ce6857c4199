kubectl wait and set, in their variants.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10
  deployment.apps/web created
  $ kubectl wait --for=condition=available deployment/web --timeout=60s
  deployment.apps/web condition met
  $ kubectl wait --for=jsonpath='{.status.readyReplicas}'=1 deployment/web --timeout=60s
  deployment.apps/web condition met
  $ kubectl wait --for=jsonpath='{.status.readyReplicas}'=7 deployment/web --timeout=1s
  error: timed out waiting for the condition on deployments/web
  [1]
  $ kubectl wait --for=create configmap/none --timeout=1s
  error: timed out waiting for the condition
  [1]
  $ kubectl wait --for=delete configmap/none --timeout=1s
  $ kubectl wait --for=odd deployment/web
  error: unrecognized condition: "odd"
  [1]
  $ kubectl wait deployment/web
  error: unrecognized condition: []
  [1]
  $ kubectl wait --for=condition=available deployment/none
  Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl wait --for=condition=Ready=false pod -l app=web --timeout=0
  error: condition not met for pods/web-847f49cc4d-vzvs8
  [1]
  $ kubectl set selector service web app=shop
  Error from server (NotFound): services "web" not found
  [1]
  $ kubectl create service clusterip web --tcp=80
  service/web created
  $ kubectl set selector service web app=shop
  service/web selector updated
  $ kubectl get service web -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"shop"}
  $ kubectl set image deployment/web nginx=x
  error: unable to find container named "nginx"
  [1]
  $ kubectl set image deployment/web '*=registry.k8s.io/pause:3.9'
  deployment.apps/web image updated
  $ kubectl set env deployment/web --list
  # Deployment web, container pause
  $ kubectl set env deployment/web A=b C=d
  deployment.apps/web env updated
  $ kubectl set env deployment/web A-
  deployment.apps/web env updated
  $ kubectl set env deployment/web --list
  # Deployment web, container pause
  C=d
  $ kubectl set resources deployment/web --limits=cpu=200m,memory=64Mi
  deployment.apps/web resource requirements updated
  $ kubectl get deployment web -o jsonpath='{.spec.template.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"200m","memory":"64Mi"}}
  $ kubectl set serviceaccount deployment/web default
  deployment.apps/web serviceaccount updated
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --dry-run=client -o yaml | kubectl diff -f - | grep -c '^[-+]'
  6
  $ kubectl scale deployment web --replicas=3 --current-replicas=2
  error: Expected replicas to be 2, was 1
  [1]
  $ kubectl scale deployment web --replicas=2 --current-replicas=1
  deployment.apps/web scaled
