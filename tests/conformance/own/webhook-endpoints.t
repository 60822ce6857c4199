A webhook stands behind a Service, and the API server goes by that Service's endpoints (--enable-aggregator-routing).

  $ lab cluster --dns
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"Secret","type":"kubernetes.io/tls","metadata":{"name":"hook-tls"},"data":{"tls.crt":"LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJ6VENDQVhLZ0F3SUJBZ0lVWFBRdGdpZXN2NlpRaC9qdy85YVlYSkZBbUhZd0NnWUlLb1pJemowRUF3SXcKR3pFWk1CY0dBMVVFQXd3UWFHOXZheTVrWldaaGRXeDBMbk4yWXpBZ0Z3MHlOakV4TXpBeU1qUTRNRGRhR0E4eQpNVEkyTVRFd05qSXlORGd3TjFvd0d6RVpNQmNHQTFVRUF3d1FhRzl2YXk1a1pXWmhkV3gwTG5OMll6QlpNQk1HCkJ5cUdTTTQ5QWdFR0NDcUdTTTQ5QXdFSEEwSUFCRUpDdEJuNlBiUk95WkxiZWg1VzhDUWU3QURVaEwxMmVpb04KQy9zMXNqTWFOSEtHbm5Fd1BaMzRvazc3OXZHeFFsa3NJQ1g2L2VxK3lCcFlBU3J2d09tamdaRXdnWTR3SFFZRApWUjBPQkJZRUZBZjdwdFJWd1VleVlkNGJpNzBZVjlMak5XZ3FNQjhHQTFVZEl3UVlNQmFBRkFmN3B0UlZ3VWV5CllkNGJpNzBZVjlMak5XZ3FNQThHQTFVZEV3RUIvd1FGTUFNQkFmOHdPd1lEVlIwUkJEUXdNb0lRYUc5dmF5NWsKWldaaGRXeDBMbk4yWTRJZWFHOXZheTVrWldaaGRXeDBMbk4yWXk1amJIVnpkR1Z5TG14dlkyRnNNQW9HQ0NxRwpTTTQ5QkFNQ0Ewa0FNRVlDSVFDNnBkQk40cS9ESWNLRHdiUmNoNWdRRTF0cktiV1VOQUJyenJ4S0t3OHVkUUloCkFLSW5ZdVhNaWhaQXRIS2pwajhBUE5mM0c5TU9sRmxVMm4yQWwrdkNjZ0ZhCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K","tls.key":"LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JR0hBZ0VBTUJNR0J5cUdTTTQ5QWdFR0NDcUdTTTQ5QXdFSEJHMHdhd0lCQVFRZ2VaZm5Rb21mZkZDZGZsbVkKSGh6TlhaMGVYRERxUU9PVERuc2pPc1UrSTMraFJBTkNBQVJDUXJRWitqMjBUc21TMjNvZVZ2QWtIdXdBMUlTOQpkbm9xRFF2N05iSXpHalJ5aHA1eE1EMmQrS0pPKy9ieHNVSlpMQ0FsK3YzcXZzZ2FXQUVxNzhEcAotLS0tLUVORCBQUklWQVRFIEtFWS0tLS0tCg=="}}'
  secret/hook-tls created
  $ kubectl create -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration","metadata":{"name":"check"},"webhooks":[{"name":"check.example.org","clientConfig":{"caBundle":"LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJ6VENDQVhLZ0F3SUJBZ0lVWFBRdGdpZXN2NlpRaC9qdy85YVlYSkZBbUhZd0NnWUlLb1pJemowRUF3SXcKR3pFWk1CY0dBMVVFQXd3UWFHOXZheTVrWldaaGRXeDBMbk4yWXpBZ0Z3MHlOakV4TXpBeU1qUTRNRGRhR0E4eQpNVEkyTVRFd05qSXlORGd3TjFvd0d6RVpNQmNHQTFVRUF3d1FhRzl2YXk1a1pXWmhkV3gwTG5OMll6QlpNQk1HCkJ5cUdTTTQ5QWdFR0NDcUdTTTQ5QXdFSEEwSUFCRUpDdEJuNlBiUk95WkxiZWg1VzhDUWU3QURVaEwxMmVpb04KQy9zMXNqTWFOSEtHbm5Fd1BaMzRvazc3OXZHeFFsa3NJQ1g2L2VxK3lCcFlBU3J2d09tamdaRXdnWTR3SFFZRApWUjBPQkJZRUZBZjdwdFJWd1VleVlkNGJpNzBZVjlMak5XZ3FNQjhHQTFVZEl3UVlNQmFBRkFmN3B0UlZ3VWV5CllkNGJpNzBZVjlMak5XZ3FNQThHQTFVZEV3RUIvd1FGTUFNQkFmOHdPd1lEVlIwUkJEUXdNb0lRYUc5dmF5NWsKWldaaGRXeDBMbk4yWTRJZWFHOXZheTVrWldaaGRXeDBMbk4yWXk1amJIVnpkR1Z5TG14dlkyRnNNQW9HQ0NxRwpTTTQ5QkFNQ0Ewa0FNRVlDSVFDNnBkQk40cS9ESWNLRHdiUmNoNWdRRTF0cktiV1VOQUJyenJ4S0t3OHVkUUloCkFLSW5ZdVhNaWhaQXRIS2pwajhBUE5mM0c5TU9sRmxVMm4yQWwrdkNjZ0ZhCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K","service":{"name":"hook","namespace":"default","path":"/configmaps"}},"rules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE","UPDATE"],"resources":["configmaps"]}],"sideEffects":"None","admissionReviewVersions":["v1"],"timeoutSeconds":3,"objectSelector":{"matchLabels":{"checked":"yes"}}}]}'
  validatingwebhookconfiguration.admissionregistration.k8s.io/check created
  $ lab wait 2
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/configmaps?timeout=3s": service "hook" not found
  [1]
  $ kubectl create service clusterip hook --tcp=443:8443
  service/hook created
  $ lab wait 2
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/configmaps?timeout=3s": no endpoints available for service "hook"
  [1]
  $ kubectl create configmap unlabelled
  configmap/unlabelled created
  $ kubectl label configmap unlabelled checked=yes
  Error from server (InternalError): Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/configmaps?timeout=3s": no endpoints available for service "hook"
  [1]
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"hook","labels":{"app":"hook"}},"spec":{"volumes":[{"name":"tls","secret":{"secretName":"hook-tls"}}],"containers":[{"name":"hook","image":"registry.k8s.io/e2e-test-images/agnhost:2.53","args":["webhook","--tls-cert-file=/tls/tls.crt","--tls-private-key-file=/tls/tls.key","--port=8443","-v=4"],"volumeMounts":[{"name":"tls","mountPath":"/tls"}]}]}}'
  pod/hook created
  $ kubectl wait pod/hook --for=condition=Ready --timeout=60s
  pod/hook condition met
  $ lab settle
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c","labels":{"checked":"yes"}}}'
  configmap/c created
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"d","labels":{"checked":"yes"}},"data":{"webhook-e2e-test":"webhook-disallow"}}'
  Error from server (the configmap contains unwanted key and value): error when creating "STDIN": admission webhook "check.example.org" denied the request: the configmap contains unwanted key and value
  [1]
  $ kubectl patch configmap c -p '{"data":{"webhook-e2e-test":"webhook-disallow"}}'
  Error from server (the configmap contains unwanted key and value): admission webhook "check.example.org" denied the request: the configmap contains unwanted key and value
  [1]
  $ kubectl patch validatingwebhookconfiguration check --type=json -p '[{"op":"replace","path":"/webhooks/0/clientConfig/service/path","value":"/always-deny"}]'
  validatingwebhookconfiguration.admissionregistration.k8s.io/check patched
  $ lab wait 2
  $ kubectl label configmap c a=b
  Error from server: admission webhook "check.example.org" denied the request: this webhook denies all requests
  [1]
  $ kubectl patch validatingwebhookconfiguration check --type=json -p '[{"op":"replace","path":"/webhooks/0/clientConfig/service/path","value":"/nowhere"}]'
  validatingwebhookconfiguration.admissionregistration.k8s.io/check patched
  $ lab wait 2
  $ kubectl label configmap c a=b
  Error from server (InternalError): Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: the server could not find the requested resource
  [1]
  $ kubectl patch validatingwebhookconfiguration check --type=json -p '[{"op":"replace","path":"/webhooks/0/clientConfig/service/path","value":"/always-allow-delay-5s"}]'
  validatingwebhookconfiguration.admissionregistration.k8s.io/check patched
  $ lab wait 2
  $ kubectl label configmap c a=b
  Error from server (InternalError): Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/always-allow-delay-5s?timeout=3s": context deadline exceeded
  [1]
  $ kubectl patch validatingwebhookconfiguration check --type=json -p '[{"op":"replace","path":"/webhooks/0/failurePolicy","value":"Ignore"}]'
  validatingwebhookconfiguration.admissionregistration.k8s.io/check patched
  $ lab wait 2
  $ kubectl label configmap c a=b
  configmap/c labeled
  $ kubectl patch validatingwebhookconfiguration check --type=json -p '[{"op":"replace","path":"/webhooks/0/failurePolicy","value":"Fail"},{"op":"remove","path":"/webhooks/0/clientConfig/caBundle"}]'
  validatingwebhookconfiguration.admissionregistration.k8s.io/check patched
  $ lab wait 2
  $ kubectl label configmap c e=f
  Error from server (InternalError): Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/always-allow-delay-5s?timeout=3s": tls: failed to verify certificate: x509: certificate signed by unknown authority
  [1]
  $ kubectl delete validatingwebhookconfiguration check
  validatingwebhookconfiguration.admissionregistration.k8s.io "check" deleted
  $ kubectl create -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"MutatingWebhookConfiguration","metadata":{"name":"change"},"webhooks":[{"name":"change.example.org","clientConfig":{"caBundle":"LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJ6VENDQVhLZ0F3SUJBZ0lVWFBRdGdpZXN2NlpRaC9qdy85YVlYSkZBbUhZd0NnWUlLb1pJemowRUF3SXcKR3pFWk1CY0dBMVVFQXd3UWFHOXZheTVrWldaaGRXeDBMbk4yWXpBZ0Z3MHlOakV4TXpBeU1qUTRNRGRhR0E4eQpNVEkyTVRFd05qSXlORGd3TjFvd0d6RVpNQmNHQTFVRUF3d1FhRzl2YXk1a1pXWmhkV3gwTG5OMll6QlpNQk1HCkJ5cUdTTTQ5QWdFR0NDcUdTTTQ5QXdFSEEwSUFCRUpDdEJuNlBiUk95WkxiZWg1VzhDUWU3QURVaEwxMmVpb04KQy9zMXNqTWFOSEtHbm5Fd1BaMzRvazc3OXZHeFFsa3NJQ1g2L2VxK3lCcFlBU3J2d09tamdaRXdnWTR3SFFZRApWUjBPQkJZRUZBZjdwdFJWd1VleVlkNGJpNzBZVjlMak5XZ3FNQjhHQTFVZEl3UVlNQmFBRkFmN3B0UlZ3VWV5CllkNGJpNzBZVjlMak5XZ3FNQThHQTFVZEV3RUIvd1FGTUFNQkFmOHdPd1lEVlIwUkJEUXdNb0lRYUc5dmF5NWsKWldaaGRXeDBMbk4yWTRJZWFHOXZheTVrWldaaGRXeDBMbk4yWXk1amJIVnpkR1Z5TG14dlkyRnNNQW9HQ0NxRwpTTTQ5QkFNQ0Ewa0FNRVlDSVFDNnBkQk40cS9ESWNLRHdiUmNoNWdRRTF0cktiV1VOQUJyenJ4S0t3OHVkUUloCkFLSW5ZdVhNaWhaQXRIS2pwajhBUE5mM0c5TU9sRmxVMm4yQWwrdkNjZ0ZhCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K","service":{"name":"hook","namespace":"default","path":"/mutating-configmaps"}},"rules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE"],"resources":["configmaps"]}],"sideEffects":"None","admissionReviewVersions":["v1"],"objectSelector":{"matchLabels":{"checked":"yes"}}}]}'
  mutatingwebhookconfiguration.admissionregistration.k8s.io/change created
  $ lab wait 2
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"m","labels":{"checked":"yes"}},"data":{"mutation-start":"yes"}}'
  configmap/m created
  $ kubectl get configmap m -o jsonpath='{.data}'
  {"mutation-stage-1":"yes","mutation-start":"yes"}
  $ kubectl patch mutatingwebhookconfiguration change --type=json -p '[{"op":"replace","path":"/webhooks/0/clientConfig/service/path","value":"/add-label"},{"op":"replace","path":"/webhooks/0/rules/0/resources","value":["pods"]},{"op":"remove","path":"/webhooks/0/objectSelector"}]'
  mutatingwebhookconfiguration.admissionregistration.k8s.io/change patched
  $ lab wait 2
  $ kubectl create deployment web --image=nginx:1.27 --replicas=2
  deployment.apps/web created
  $ kubectl wait deployment/web --for=condition=Available --timeout=60s
  deployment.apps/web condition met
  $ kubectl get pods -l app=web -o jsonpath='{.items[*].metadata.labels}'
  {"added-label":"yes","app":"web","pod-template-hash":"7d876db474","topology.kubernetes.io/region":"region-1","topology.kubernetes.io/zone":"zone-b"} {"added-label":"yes","app":"web","pod-template-hash":"7d876db474","topology.kubernetes.io/region":"region-1","topology.kubernetes.io/zone":"zone-a"}
  $ kubectl delete pod hook --now
  pod "hook" deleted from default namespace
  $ lab wait 2
  $ kubectl scale deployment web --replicas=3
  deployment.apps/web scaled
  $ lab wait 3
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/3     2            2           7s
  $ kubectl get events --field-selector reason=FailedCreate -o jsonpath='{.items[0].message}'
  Error creating: Internal error occurred: failed calling webhook "change.example.org": failed to call webhook: Post "https://hook.default.svc:443/add-label?timeout=10s": no endpoints available for service "hook"
  $ kubectl run free --image=nginx:1.27
  Error from server (InternalError): Internal error occurred: failed calling webhook "change.example.org": failed to call webhook: Post "https://hook.default.svc:443/add-label?timeout=10s": no endpoints available for service "hook"
  [1]
  $ kubectl delete mutatingwebhookconfiguration change
  mutatingwebhookconfiguration.admissionregistration.k8s.io "change" deleted
  $ kubectl run hook --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=hook -- netexec --http-port=8443
  pod/hook created
  $ kubectl wait pod/hook --for=condition=Ready --timeout=60s
  pod/hook condition met
  $ kubectl create -f - <<< '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration","metadata":{"name":"check"},"webhooks":[{"name":"check.example.org","clientConfig":{"caBundle":"LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJ6VENDQVhLZ0F3SUJBZ0lVWFBRdGdpZXN2NlpRaC9qdy85YVlYSkZBbUhZd0NnWUlLb1pJemowRUF3SXcKR3pFWk1CY0dBMVVFQXd3UWFHOXZheTVrWldaaGRXeDBMbk4yWXpBZ0Z3MHlOakV4TXpBeU1qUTRNRGRhR0E4eQpNVEkyTVRFd05qSXlORGd3TjFvd0d6RVpNQmNHQTFVRUF3d1FhRzl2YXk1a1pXWmhkV3gwTG5OMll6QlpNQk1HCkJ5cUdTTTQ5QWdFR0NDcUdTTTQ5QXdFSEEwSUFCRUpDdEJuNlBiUk95WkxiZWg1VzhDUWU3QURVaEwxMmVpb04KQy9zMXNqTWFOSEtHbm5Fd1BaMzRvazc3OXZHeFFsa3NJQ1g2L2VxK3lCcFlBU3J2d09tamdaRXdnWTR3SFFZRApWUjBPQkJZRUZBZjdwdFJWd1VleVlkNGJpNzBZVjlMak5XZ3FNQjhHQTFVZEl3UVlNQmFBRkFmN3B0UlZ3VWV5CllkNGJpNzBZVjlMak5XZ3FNQThHQTFVZEV3RUIvd1FGTUFNQkFmOHdPd1lEVlIwUkJEUXdNb0lRYUc5dmF5NWsKWldaaGRXeDBMbk4yWTRJZWFHOXZheTVrWldaaGRXeDBMbk4yWXk1amJIVnpkR1Z5TG14dlkyRnNNQW9HQ0NxRwpTTTQ5QkFNQ0Ewa0FNRVlDSVFDNnBkQk40cS9ESWNLRHdiUmNoNWdRRTF0cktiV1VOQUJyenJ4S0t3OHVkUUloCkFLSW5ZdVhNaWhaQXRIS2pwajhBUE5mM0c5TU9sRmxVMm4yQWwrdkNjZ0ZhCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K","service":{"name":"hook","namespace":"default","path":"/configmaps"}},"rules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE","UPDATE"],"resources":["configmaps"]}],"sideEffects":"None","admissionReviewVersions":["v1"],"timeoutSeconds":3,"objectSelector":{"matchLabels":{"checked":"yes"}}}]}'
  validatingwebhookconfiguration.admissionregistration.k8s.io/check created
  $ lab settle
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"n","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/configmaps?timeout=3s": http: server gave HTTP response to HTTPS client
  [1]
  $ kubectl delete service hook
  service "hook" deleted from default namespace
  $ kubectl create service clusterip hook --tcp=443:8444
  service/hook created
  $ lab wait 3
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"n","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/configmaps?timeout=3s": dial tcp 10.244.1.4:8444: connect: connection refused
  [1]
  $ kubectl patch service hook -p '{"spec":{"selector":{"app":"nobody"}}}'
  service/hook patched
  $ lab wait 3
  $ kubectl create -f - <<< '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"n","labels":{"checked":"yes"}}}'
  Error from server (InternalError): error when creating "STDIN": Internal error occurred: failed calling webhook "check.example.org": failed to call webhook: Post "https://hook.default.svc:443/configmaps?timeout=3s": no endpoints available for service "hook"
  [1]
