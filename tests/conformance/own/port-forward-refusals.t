What port-forward refuses before it listens.

  $ lab cluster --nodes 1
  $ kubectl run web --image=nginx --port=8080
  pod/web created
  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl create service clusterip none --tcp=80
  service/none created
  $ kubectl create service externalname out --external-name=example.org
  service/out created
  $ kubectl create deployment idle --image=nginx --replicas=0
  deployment.apps/idle created
  $ kubectl label pod web app=web
  pod/web labeled
  $ lab settle
  $ kubectl port-forward
  error: TYPE/NAME and list of ports are required for port-forward
  See 'kubectl port-forward -h' for help and examples
  [1]
  $ kubectl port-forward web
  error: TYPE/NAME and list of ports are required for port-forward
  See 'kubectl port-forward -h' for help and examples
  [1]
  $ kubectl port-forward web 80:
  error: remote port cannot be empty
  [1]
  $ kubectl port-forward web x
  error: Pod 'web' does not have a named port 'x'
  [1]
  $ kubectl port-forward web 70000
  error: error parsing local port '70000': strconv.ParseUint: parsing "70000": value out of range
  [1]
  $ kubectl port-forward web 8080:0
  error: remote port must be > 0
  [1]
  $ kubectl port-forward web 8080 --address=nowhere
  error: nowhere is not a valid IP
  [1]
  $ kubectl port-forward svc/web 81
  error: Service web does not have a service port 81
  [1]
  $ kubectl port-forward svc/web nope
  error: Service 'web' does not have a named port 'nope'
  [1]
  $ kubectl port-forward svc/out 80 --pod-running-timeout=1s
  error: timed out waiting for the condition
  [1]
  $ kubectl port-forward svc/none 80 --pod-running-timeout=1s
  error: timed out waiting for the condition
  [1]
  $ kubectl port-forward deploy/idle 80 --pod-running-timeout=1s
  error: timed out waiting for the condition
  [1]
  $ kubectl port-forward cm/kube-root-ca.crt 80
  error: cannot attach to *v1.ConfigMap: selector for *v1.ConfigMap not implemented
  [1]
  $ kubectl port-forward nobody 80
  Error from server (NotFound): pods "nobody" not found
  [1]
  $ kubectl port-forward svc/nobody 80
  Error from server (NotFound): services "nobody" not found
  [1]
  $ kubectl port-forward web 8080 --pod-running-timeout=0
  error: --pod-running-timeout must be higher than zero
  See 'kubectl port-forward -h' for help and examples
  [1]
