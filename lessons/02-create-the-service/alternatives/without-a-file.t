Commands instead of a file, and pods of one's own instead of a Deployment.

Step: apply-the-service

  $ kubectl create service clusterip example-service --tcp=80:9376
  service/example-service created
  $ kubectl set selector service example-service app=example
  service/example-service selector updated
  $ lab settle
  $ kubectl get endpointslices -o yaml | grep service-name
        kubernetes.io/service-name: example-service
        kubernetes.io/service-name: kubernetes

Step: give-it-pods

  $ for n in 1 2 3; do kubectl run example-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=example -- netexec --http-port=9376; done
  pod/example-1 created
  pod/example-2 created
  pod/example-3 created
  $ lab settle

Step: second-port

  $ kubectl patch service example-service --type=json -p '[{"op":"replace","path":"/spec/ports","value":[{"name":"http","port":80,"targetPort":9376},{"name":"metrics","port":9090,"targetPort":9377}]}]'
  service/example-service patched
  $ lab settle

Step: ask-both

  $ kubectl exec client -- sh -c 'curl -s -o /dev/null -w "%{http_code}\n" example-service; curl -sS example-service:9090'
  200
  curl: (7) Failed to connect to example-service port 9090 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
