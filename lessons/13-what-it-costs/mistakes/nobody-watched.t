A pod is deleted while nobody watches; then only one of the two kinds is watched.

  $ kubectl delete $(kubectl get pods -o name | head -n 1)
  pod "web-7db76b4df8-267n9" deleted from default namespace
  $ lab settle
  $ lab check one-change
  Done. A pod of web was deleted.
  Not yet. A pod was deleted, and nobody watched slices meanwhile. The bytes are counted only while a watch is open. Let `measure.sh` run the command.
  Not yet. Nobody has asked the API server to watch endpoints so far. That is what each node was sent, before there were slices.
  [1]
  $ kubectl get --raw '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices?watch=true&timeoutSeconds=2' > slices.log
  $ lab check one-change
  Done. A pod of web was deleted.
  Done. You have watched slices.
  Not yet. Nobody has asked the API server to watch endpoints so far. That is what each node was sent, before there were slices.
  [1]
