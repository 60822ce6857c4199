agnhost's test-webserver serves the container's files.

  $ lab cluster --dns
  $ cat > pod.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: web}
  > spec:
  >   terminationGracePeriodSeconds: 5
  >   containers:
  >   - name: web
  >     image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >     args: [test-webserver]
  >     readinessProbe: {httpGet: {path: /etc/hostname, port: 80}, periodSeconds: 1}
  > EOF
  $ kubectl apply -f pod.yaml
  pod/web created
  $ kubectl wait pod web --for=condition=Ready --timeout=30s
  pod/web condition met
  $ kubectl logs web
  $ kubectl exec web -- sh -c 'mkdir -p /srv/www; echo hello > /srv/www/a.txt; echo "<p>hi" > /srv/www/b.html; echo odd > /srv/www/c; mkdir /srv/www/d'
  $ kubectl exec web -- curl -si http://localhost/srv/www/a.txt | grep -iv '^date\|^last-modified'
  HTTP/1.1 200 OK
  Accept-Ranges: bytes
  Access-Control-Allow-Credentials: true
  Access-Control-Allow-Headers: DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,Cache-Control,Content-Type
  Access-Control-Allow-Methods: GET, POST, OPTIONS
  Access-Control-Allow-Origin: *
  Cache-Control: private
  Content-Length: 6
  Content-Type: text/plain; charset=utf-8
  
  hello
  $ kubectl exec web -- curl -si http://localhost/srv/www/b.html | grep -iv '^date\|^last-modified'
  HTTP/1.1 200 OK
  Accept-Ranges: bytes
  Access-Control-Allow-Credentials: true
  Access-Control-Allow-Headers: DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,Cache-Control,Content-Type
  Access-Control-Allow-Methods: GET, POST, OPTIONS
  Access-Control-Allow-Origin: *
  Cache-Control: private
  Content-Length: 6
  Content-Type: text/html; charset=utf-8
  
  <p>hi
  $ kubectl exec web -- curl -si http://localhost/srv/www/c | grep -iv '^date\|^last-modified'
  HTTP/1.1 200 OK
  Accept-Ranges: bytes
  Access-Control-Allow-Credentials: true
  Access-Control-Allow-Headers: DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,Cache-Control,Content-Type
  Access-Control-Allow-Methods: GET, POST, OPTIONS
  Access-Control-Allow-Origin: *
  Cache-Control: private
  Content-Length: 4
  Content-Type: text/plain; charset=utf-8
  
  odd
  $ kubectl exec web -- curl -si http://localhost/srv/www/ | grep -iv '^date\|^last-modified'
  HTTP/1.1 200 OK
  Access-Control-Allow-Credentials: true
  Access-Control-Allow-Headers: DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,Cache-Control,Content-Type
  Access-Control-Allow-Methods: GET, POST, OPTIONS
  Access-Control-Allow-Origin: *
  Cache-Control: private
  Content-Type: text/html; charset=utf-8
  Content-Length: 173
  
  <!doctype html>
  <meta name="viewport" content="width=device-width">
  <pre>
  <a href="a.txt">a.txt</a>
  <a href="b.html">b.html</a>
  <a href="c">c</a>
  <a href="d/">d/</a>
  </pre>
  $ kubectl exec web -- curl -si http://localhost/srv/www | grep -iv '^date\|^last-modified'
  HTTP/1.1 301 Moved Permanently
  Access-Control-Allow-Credentials: true
  Access-Control-Allow-Headers: DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,Cache-Control,Content-Type
  Access-Control-Allow-Methods: GET, POST, OPTIONS
  Access-Control-Allow-Origin: *
  Cache-Control: private
  Location: www/
  Content-Length: 0
  
  $ kubectl exec web -- curl -si http://localhost/none | grep -iv '^date\|^last-modified'
  HTTP/1.1 404 Not Found
  Access-Control-Allow-Credentials: true
  Access-Control-Allow-Headers: DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,Cache-Control,Content-Type
  Access-Control-Allow-Methods: GET, POST, OPTIONS
  Access-Control-Allow-Origin: *
  Content-Type: text/plain; charset=utf-8
  X-Content-Type-Options: nosniff
  Content-Length: 19
  
  404 page not found
  $ kubectl exec web -- curl -sI http://localhost/srv/www/a.txt | grep -iv '^date\|^last-modified'
  HTTP/1.1 200 OK
  Accept-Ranges: bytes
  Access-Control-Allow-Credentials: true
  Access-Control-Allow-Headers: DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,Cache-Control,Content-Type
  Access-Control-Allow-Methods: GET, POST, OPTIONS
  Access-Control-Allow-Origin: *
  Cache-Control: private
  Content-Length: 6
  Content-Type: text/plain; charset=utf-8
  
  $ kubectl exec web -- curl -s http://localhost/srv/www/../../etc/hostname
  web
  $ kubectl exec web -- curl -s --path-as-is http://localhost/srv/../etc/hostname
  <a href="/etc/hostname">Temporary Redirect</a>.
  
  $ kubectl exec web -- curl -s -X POST http://localhost/srv/www/a.txt
  hello
  $ kubectl exec web -- sh -c 'kill -TERM 1; sleep 1'
  command terminated with exit code 137
  [137]
  $ lab settle
  $ kubectl get pod web -o jsonpath='{.status.containerStatuses[0].lastState.terminated.exitCode}'
  2
  $ kubectl logs -p web
