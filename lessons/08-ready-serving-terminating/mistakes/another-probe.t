A liveness probe; then a pause between pods; then a readiness probe at the wrong port; and nobody has looked.

  $ lab wait 5
  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","livenessProbe":{"httpGet":{"path":"/hostname","port":8080},"initialDelaySeconds":5}}]}}}}'
  deployment.apps/shop patched
  $ kubectl rollout status deployment shop > /dev/null
  $ lab check ready
  Not yet. Deployment/shop has a `livenessProbe`. That one restarts containers, and it keeps no requests away from them. Which kind of probe does a slice follow?
  Not yet. Nobody has asked the API server to show endpointslices after you asked to write deployments/shop. The slice says of every pod whether it is ready, and kube-proxy reads nothing else.
  [1]
  $ kubectl patch deployment shop --type=json -p '[{"op":"remove","path":"/spec/template/spec/containers/0/livenessProbe"},{"op":"add","path":"/spec/minReadySeconds","value":10}]'
  deployment.apps/shop patched
  $ kubectl rollout status deployment shop > /dev/null
  $ lab check ready
  Not yet. Deployment/shop, `.spec.minReadySeconds` slows the rollout down. The new pods still count as ready from their first second, stand so in the slice, and get requests.
  Not yet. Nobody has asked the API server to show endpointslices after you asked to write deployments/shop. The slice says of every pod whether it is ready, and kube-proxy reads nothing else.
  [1]
  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","readinessProbe":{"httpGet":{"path":"/hostname","port":80}}}]}}}}'
  deployment.apps/shop patched
  $ lab wait 10
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop > /dev/null
  $ lab check ready
  Not yet. Deployment/shop, its readiness probe asks a port on which the program does not listen. So the new pod never becomes ready, and the rollout stands still. The old pods serve on. That much the probe has done for you already.
  Done. You have looked at the slice of shop since you changed the Deployment.
  [1]
  $ kubectl patch deployment shop --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/readinessProbe/httpGet/port","value":8080}]'
  deployment.apps/shop patched
  $ lab wait 2
  $ lab check ready
  Not yet. Deployment/shop has its probe, and the rollout is not through. `kubectl rollout status deployment shop` waits for it. If it stands still, `kubectl describe pods -l app=shop` says what the probe heard.
  Done. You have looked at the slice of shop since you changed the Deployment.
  [1]
