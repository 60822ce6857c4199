A selector, but not the pod's label; and the manifest is not put back.

  $ lab controllers '*'
  $ kubectl set selector service reports app=report
  service/reports selector updated
  $ lab wait 3
  $ lab check selector
  Not yet. Service/reports, `.spec.selector.app`: found report, expected reports. Without a selector no controller looks for pods.
  Not yet. The slice of Service/reports, `.endpoints`, is empty. So the controller works, and the selector matches no pod. The pod carries `app=reports`.
  [1]
  $ mv /etc/kubernetes/manifests/kube-controller-manager.yaml .
  $ kubectl apply -f late.yaml
  service/late created
  $ lab wait 3
  $ lab check nobody-at-home
  Not yet. Nobody has asked the API server to show endpointslices of late while there was none. With one controller off, slices are missing. What is missing when all are off?
  Not yet. Nobody has asked the API server to show endpoints/late while there was none. Another controller writes them, in the same process.
  Not yet. Service/late exists, and no slice of the controller's holds three ready pods for it. If you have looked at all you wanted to see, put the manifest back where it was.
  [1]
