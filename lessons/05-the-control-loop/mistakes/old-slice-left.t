The controllers are restarted, and the slice that nobody keeps any more is left.

  $ kubectl label service web team=blue
  service/web labeled
  $ lab settle
  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ lab controllers '*'
  $ lab settle
  $ kubectl get endpointslices -l team=blue
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-6p6xb   IPv4          8080    10.244.1.2,10.244.2.2   13s
  web-px229   IPv4          8080    10.244.1.2,10.244.2.2   8s
  $ lab check give-it-back
  Done. The controller's slice lists the two pods.
  Not yet. A slice with `managed-by=me` is still there. kube-proxy goes by the label `kubernetes.io/service-name` and uses its addresses too. Once the controller has a slice of its own, delete this one.
  [1]
