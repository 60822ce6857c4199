Ports that are none, in paths that are proxied.

  $ lab cluster --dns
  $ kubectl run web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --port=80 -- netexec --http-port=80
  pod/web created
  $ kubectl wait pod web --for=condition=Ready --timeout=60s
  pod/web condition met
  $ for p in web:99999 web:0 web:80:80 web: :80 http:web ftp:web:80 HTTP:web:80 http:web: web:080; do echo "-- $p"; kubectl get --raw "/api/v1/namespaces/default/pods/$p/proxy/hostname"; echo; done 2>&1
  -- web:99999
  Error from server (ServiceUnavailable): error trying to reach service: dial tcp: address 99999: invalid port
  
  -- web:0
  Error from server (ServiceUnavailable): error trying to reach service: dial tcp 10.244.2.2:0: connect: connection refused
  
  -- web:80:80
  Error from server (BadRequest): invalid pod request "web:80:80"
  
  -- web:
  web
  -- :80
  Error from server (BadRequest): invalid pod request ":80"
  
  -- http:web
  Error from server (NotFound): pods "http" not found
  
  -- ftp:web:80
  Error from server (BadRequest): invalid pod request "ftp:web:80"
  
  -- HTTP:web:80
  Error from server (BadRequest): invalid pod request "HTTP:web:80"
  
  -- http:web:
  web
  -- web:080
  web
  $ for p in node-1:99999 node-1:0 node-1: http:node-1:22; do echo "-- $p"; kubectl get --raw "/api/v1/nodes/$p/proxy/healthz"; echo; done 2>&1
  -- node-1:99999
  Error from server (ServiceUnavailable): error trying to reach service: dial tcp: address 99999: invalid port
  
  -- node-1:0
  Error from server (ServiceUnavailable): error trying to reach service: dial tcp 172.18.0.11:0: connect: connection refused
  
  -- node-1:
  ok
  -- http:node-1:22
  Error from server (ServiceUnavailable): error trying to reach service: dial tcp 172.18.0.11:22: connect: connection refused
  
  $ kubectl expose pod web --port=80 --name=web
  service/web exposed
  $ for p in web:99999 web:81 web:abc web: http:web:80 ftp:web:80 web:80:80; do echo "-- $p"; kubectl get --raw "/api/v1/namespaces/default/services/$p/proxy/hostname"; echo; done 2>&1
  -- web:99999
  Error from server (ServiceUnavailable): no service port 99999 found for service "web"
  
  -- web:81
  Error from server (ServiceUnavailable): no service port 81 found for service "web"
  
  -- web:abc
  Error from server (ServiceUnavailable): no endpoints available for service "web:abc"
  
  -- web:
  web
  -- http:web:80
  web
  -- ftp:web:80
  Error from server (BadRequest): invalid service request "ftp:web:80"
  
  -- web:80:80
  Error from server (BadRequest): invalid service request "web:80:80"
  
