Durations of kubectl.

  $ kubectl wait --for=delete pod/nothing --timeout=1
  error: invalid argument "1" for "--timeout" flag: time: missing unit in duration "1"
  See 'kubectl wait --help' for usage.
  [1]
  $ kubectl wait --for=delete pod/nothing --timeout=1x
  error: invalid argument "1x" for "--timeout" flag: time: unknown unit "x" in duration "1x"
  See 'kubectl wait --help' for usage.
  [1]
  $ kubectl wait --for=delete pod/nothing --timeout=-1s
  $ kubectl wait --for=delete pod/nothing --timeout=1m30s
  $ kubectl wait --for=condition=Ready pod/nothing --timeout=
  error: invalid argument "" for "--timeout" flag: time: invalid duration ""
  See 'kubectl wait --help' for usage.
  [1]
  $ kubectl delete pod nothing --timeout=5 --ignore-not-found
  error: invalid argument "5" for "--timeout" flag: time: missing unit in duration "5"
  See 'kubectl delete --help' for usage.
  [1]
  $ kubectl delete pod nothing --timeout=5s --ignore-not-found
  $ kubectl rollout status deployment/nothing --timeout=abc
  error: invalid argument "abc" for "--timeout" flag: time: invalid duration "abc"
  See 'kubectl rollout status --help' for usage.
  [1]
  $ kubectl drain node-1 --timeout=1.5.2s
  error: invalid argument "1.5.2s" for "--timeout" flag: time: missing unit in duration "1.5.2s"
  See 'kubectl drain --help' for usage.
  [1]
  $ kubectl logs nothing --since=1h30
  error: invalid argument "1h30" for "--since" flag: time: missing unit in duration "1h30"
  See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs nothing --since=-5m
  error: error from server (NotFound): pods "nothing" not found in namespace "default"
  [1]
