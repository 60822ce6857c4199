Scaled before the Service is there; the pod evicted, the Service made by short names.

Step: look-around

  $ kubectl get po -o json | grep -c '"podIP":'
  4

Step: lose-a-pod

  $ kubectl drain node-1 --ignore-daemonsets
  node/node-1 cordoned
  evicting pod default/web-6599b94b98-w4s2x
  pod/web-6599b94b98-w4s2x evicted
  node/node-1 drained
  $ kubectl uncordon node-1
  node/node-1 uncordoned
  $ lab settle
  $ kubectl get pods --no-headers | wc -l
  4

Step: watch-it-follow

  $ kubectl scale deploy web --replicas 5
  deployment.apps/web scaled
  $ kubectl create svc clusterip web --tcp 80:8080
  service/web created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                      AGE
  web-924ms   IPv4          8080    10.244.3.3,10.244.2.3,10.244.2.4 + 2 more...   3s

Step: give-it-a-name

  $ kubectl get service web -o name
  service/web

Step: ask-by-name

  $ kubectl delete $(kubectl get pods -l app=web -o name | tail -n 1) | wc -l
  1
  $ lab settle
  $ for n in 1 2 3; do kubectl exec client -- curl -s $(kubectl get service web -o jsonpath='{.spec.clusterIP}')/hostname | cut -c 1-4; done
  web-
  web-
  web-
