What a server says of what is no HTTP, what listens, and whose stdin stays open.

  $ lab cluster --dns
  $ kubectl run web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --port=8080 -- netexec --udp-port=-1 --http-port=8080
  pod/web created
  $ kubectl expose pod web --port=80 --target-port=8080
  service/web exposed
  $ kubectl run stays --image=busybox:1.37 --restart=Never --stdin --leave-stdin-open=true -- sh -c "cat; echo stdin closed"
  All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt.
  If you don't see a command prompt, try pressing enter.
  $ kubectl run ends --image=busybox:1.37 --restart=Never --stdin --leave-stdin-open=false -- sh -c "cat; echo stdin closed" < /dev/null
  All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt.
  If you don't see a command prompt, try pressing enter.
  stdin closed
  $ kubectl wait --for=condition=Ready pod/web pod/stays --timeout=60s
  pod/web condition met
  pod/stays condition met
  $ lab settle
  $ kubectl exec web -- sh -c 'echo hostName | nc -v -t -w 2 web 80' | tr -d '\r'
  nc: connect to web (10.244.2.2) port 80 (tcp) failed: Connection refused
  command terminated with exit code 1
  $ kubectl exec web -- netstat -na
  Active Internet connections (servers and established)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 :::8080                 :::*                    LISTEN      
  Active UNIX domain sockets (servers and established)
  Proto RefCnt Flags       Type       State         I-Node Path
  $ kubectl get pod stays ends
  NAME    READY   STATUS      RESTARTS   AGE
  stays   1/1     Running     0          16s
  ends    0/1     Completed   0          13s
