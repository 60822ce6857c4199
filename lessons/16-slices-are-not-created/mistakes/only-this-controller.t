The flag names the one controller that was missing, and so switches all others off; then it is misspelt.

  $ sed -i 's/--controllers=.*/--controllers=endpointslice-controller/' /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ lab wait 3
  $ lab check switch-it-on
  Not yet. The slice of Service/web is there, with two endpoints. Now prove that it is kept. Scale the Deployment to three.
  [1]
  $ kubectl scale deployment web --replicas=3
  deployment.apps/web scaled
  $ lab wait 3
  $ lab check switch-it-on
  Not yet. Deployment/web was changed and no controller has looked at it yet. The process needs a moment to start. If it stays so, more than one controller is off. Without `*`, `--controllers` runs only those it names; with a name that it does not know, the whole process ends.
  [1]
  $ sed -i 's/--controllers=.*/--controllers=*,endpoint-slice-controller/' /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ lab wait 3
  $ lab check switch-it-on
  Not yet. Deployment/web was changed and no controller has looked at it yet. The process needs a moment to start. If it stays so, more than one controller is off. Without `*`, `--controllers` runs only those it names; with a name that it does not know, the whole process ends.
  [1]
