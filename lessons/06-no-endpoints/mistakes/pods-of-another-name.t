The selector is turned to other pods, then a Deployment of another name, then one pod alone.

  $ kubectl set selector service reports app=billing
  service/reports selector updated
  $ lab settle
  $ lab check pods-ended
  Not yet. Service/reports selects other pods now. Its own selector was right. What is missing are pods that run.
  [1]
  $ kubectl set selector service reports app=reports
  service/reports selector updated
  $ kubectl create deployment report --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=8080
  deployment.apps/report created
  $ lab settle
  $ lab check pods-ended
  Not yet. There is a Deployment whose pods carry another label than `app=reports`. `kubectl create deployment NAME` labels them `app=NAME`.
  [1]
  $ kubectl delete deployment report
  deployment.apps "report" deleted from default namespace
  $ kubectl create deployment reports --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- /agnhost netexec --http-port=8080
  deployment.apps/reports created
  $ lab settle
  $ lab check pods-ended
  Not yet. The slice of reports, `.endpoints`, holds one. Two are asked for, so that one may end and the Service go on.
  [1]
