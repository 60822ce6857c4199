The pods are called ready by decree; then they are deleted in the hope of better ones.

  $ kubectl patch service billing -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/billing patched
  $ lab settle
  $ kubectl describe service billing | grep Endpoints
  Endpoints:                10.244.1.5:8080,10.244.2.4:8080
  $ lab check pods-not-ready
  Not yet. Service/billing, `.spec.publishNotReadyAddresses` is true: the slice now calls ready what is not. Clients are sent to containers that never started. Take it back, and mend the pods.
  Not yet. Pod with label app=billing and spec: containers: [image: registry.k8s.io/e2e-test-images/agnhost:2.53]: found 0, expected at least 2. The image was what kept them from being ready. Another one may start, and do other work.
  [1]
  $ kubectl patch service billing -p '{"spec":{"publishNotReadyAddresses":false}}'
  service/billing patched
  $ kubectl delete pods -l app=billing
  pod "billing-1" deleted from default namespace
  pod "billing-2" deleted from default namespace
  $ lab settle
  $ lab check pods-not-ready
  Not yet. EndpointSlice of billing, `.endpoints`, is empty. There are no billing pods any more. Nobody makes such pods anew, since no Deployment owns them. Create two, with the label `app=billing` and the right image.
  Not yet. Pod with label app=billing and spec: containers: [image: registry.k8s.io/e2e-test-images/agnhost:2.53]: found 0, expected at least 2. The image was what kept them from being ready. Another one may start, and do other work.
  [1]
