The flag is taken out and its comma is not: the process ends. Then the whole folder is taken away, and the instructor puts it back.

  $ sed -i 's/-endpointslice-controller//' /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ kubectl scale deployment web --replicas=3
  deployment.apps/web scaled
  $ lab wait 3
  $ lab check switch-it-on
  Not yet. Deployment/web was changed and no controller has looked at it yet. The process needs a moment to start. If it stays so, more than one controller is off. Without `*`, `--controllers` runs only those it names; with a name that it does not know, the whole process ends.
  [1]
  $ rm -r /etc/kubernetes
  $ lab controllers '*'
  $ lab wait 3
  $ grep controllers= /etc/kubernetes/manifests/kube-controller-manager.yaml
          - --controllers=*
  $ lab check switch-it-on
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web, endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io so far. A new pod in a slice is the proof that the controller works, and not only that it once did.
  [1]
