The revisions of a DaemonSet: what they hold, one too many, one that nobody owns.

  $ lab cluster --nodes 2
  $ kubectl apply -f - <<'END'
  > {apiVersion: apps/v1, kind: DaemonSet, metadata: {name: d, labels: {a: d}, annotations: {note: here}}, spec: {selector: {matchLabels: {a: d}}, template: {metadata: {labels: {a: d}}, spec: {containers: [{name: c, image: nginx, ports: [{containerPort: 80}]}]}}}}
  > END
  daemonset.apps/d created
  $ lab settle
  $ R=$(kubectl get controllerrevisions -o jsonpath='{.items[0].metadata.name}'); kubectl get --raw /apis/apps/v1/namespaces/default/controllerrevisions/$R | sed 's/.*"data"/"data"/'
  "data":{"spec":{"template":{"$patch":"replace","metadata":{"labels":{"a":"d"}},"spec":{"containers":[{"image":"nginx","imagePullPolicy":"Always","name":"c","ports":[{"containerPort":80,"protocol":"TCP"}],"resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}],"dnsPolicy":"ClusterFirst","restartPolicy":"Always","schedulerName":"default-scheduler","securityContext":{},"terminationGracePeriodSeconds":30}}}},"revision":1}
  $ kubectl get controllerrevisions -o json | sed 's/"revision": 1$/"revision": 3/; s/"revision": 1,/"revision": 3,/; s/"name": "d-.*"/"name": "d-another"/; /"resourceVersion"/d; /creationTimestamp/d' > rev.json
  $ kubectl create -f rev.json
  controllerrevision.apps/d-another created
  $ lab settle
  $ kubectl get controllerrevisions --no-headers | wc -l
  2
  $ kubectl annotate ds d touch=1
  daemonset.apps/d annotated
  $ lab settle
  $ kubectl get controllerrevisions -o custom-columns=N:.metadata.name,R:.revision
  N           R
  d-another   3
  $ kubectl patch controllerrevision d-another --type=merge -p '{"revision":7}'
  controllerrevision.apps/d-another patched
  $ lab settle
  $ kubectl get controllerrevisions -o custom-columns=N:.metadata.name,R:.revision
  N           R
  d-another   7
  $ kubectl patch ds d -p '{"spec":{"template":{"spec":{"terminationGracePeriodSeconds":1}}}}'
  daemonset.apps/d patched
  $ lab wait 10
  $ lab settle
  $ kubectl get controllerrevisions --sort-by=.revision -o custom-columns=R:.revision --no-headers
  7
  8
  $ kubectl rollout undo ds d
  Warning: resource daemonsets/d was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  daemonset.apps/d rolled back
  $ lab wait 10
  $ lab settle
  $ kubectl get controllerrevisions --sort-by=.revision -o custom-columns=R:.revision --no-headers
  8
  9
  $ kubectl delete controllerrevisions --all -o name | wc -l
  2
  $ lab settle
  $ kubectl get controllerrevisions --sort-by=.revision -o custom-columns=R:.revision --no-headers
  1
  $ kubectl get pods --no-headers | wc -l
  2
