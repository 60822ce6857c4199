A rule is host/path=service:port.

  $ kubectl create ingress web --rule='example.com/=web:80' --dry-run=client -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: web
  spec:
    rules:
    - host: example.com
      http:
        paths:
        - backend:
            service:
              name: web
              port:
                number: 80
          path: /
          pathType: Exact
  status:
    loadBalancer: {}
  $ kubectl create ingress web --rule='example.com/app*=web:http,tls=cert' --class=nginx --annotation=a=b
  ingress.networking.k8s.io/web created
  $ kubectl get ingress web
  NAME   CLASS   HOSTS         ADDRESS   PORTS     AGE
  web    nginx   example.com             80, 443   0s
  $ kubectl describe ingress web
  Name:             web
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    nginx
  Default backend:  <default>
  TLS:
    cert terminates example.com
  Rules:
    Host         Path  Backends
    ----         ----  --------
    example.com  
                 /app   web:http (<error: services "web" not found>)
  Annotations:   a: b
  Events:        <none>
  $ kubectl create ingress two --rule='a.example.com/x=one:80' --rule='b.example.com/*=two:81,tls' --default-backend=other:8080 --dry-run=client -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: two
  spec:
    defaultBackend:
      service:
        name: other
        port:
          number: 8080
    rules:
    - host: a.example.com
      http:
        paths:
        - backend:
            service:
              name: one
              port:
                number: 80
          path: /x
          pathType: Exact
    - host: b.example.com
      http:
        paths:
        - backend:
            service:
              name: two
              port:
                number: 81
          path: /
          pathType: Prefix
    tls:
    - hosts:
      - b.example.com
  status:
    loadBalancer: {}
  $ kubectl create ingress catch --default-backend=web:80
  ingress.networking.k8s.io/catch created
  $ kubectl get ingress
  NAME    CLASS    HOSTS         ADDRESS   PORTS     AGE
  catch   <none>   *                       80        0s
  web     nginx    example.com             80, 443   1s
  $ kubectl create ingress none
  error: not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)
  [1]
  $ kubectl create ingress bad --rule=odd
  error: rule odd is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]
  [1]
  $ kubectl create ingress bad --rule='example.com=web'
  error: rule example.com=web is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]
  [1]
  $ kubectl create ingress bad --rule='example.com/=web'
  error: rule example.com/=web is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]
  [1]
  $ kubectl create ingress bad --rule='example.com/=:80'
  error: rule example.com/=:80 is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]
  [1]
  $ kubectl create ingress bad --default-backend=web
  error: default-backend should be in format servicename:serviceport
  [1]
  $ kubectl create ingress bad --rule='Example.com/=web:80'
  error: failed to create ingress: Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].host: Invalid value: "Example.com": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create ingress bad --rule='example.com/=Web:80'
  error: failed to create ingress: Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].http.paths[0].backend.service.name: Invalid value: "Web": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl create ingress bad --rule='example.com/=web:80' --annotation=a
  error: annotation a is invalid and should be in format key=[value]
  [1]
  $ kubectl create ingress bad --rule='/=web:99999'
  error: failed to create ingress: Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].http.paths[0].backend.service.port.number: Invalid value: 99999: must be between 1 and 65535, inclusive
  [1]
  $ kubectl create ingress bad --rule='*.example.com/=web:80' --dry-run=client -o yaml | grep host
    - host: '*.example.com'
  $ kubectl create ing
  error: exactly one NAME is required, got 0
  See 'kubectl create ingress -h' for help and examples
  [1]
  $ kubectl create serviceaccount robot
  serviceaccount/robot created
  $ kubectl create serviceaccount robot
  error: failed to create serviceaccount: serviceaccounts "robot" already exists
  [1]
  $ kubectl create sa Robot
  error: failed to create serviceaccount: ServiceAccount "Robot" is invalid: metadata.name: Invalid value: "Robot": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create serviceaccount
  error: exactly one NAME is required, got 0
  See 'kubectl create serviceaccount -h' for help and examples
  [1]
  $ kubectl create token nobody
  error: failed to create token: serviceaccounts "nobody" not found
  [1]
  $ kubectl create token robot --duration=5m --dry-run=client
  error: unknown flag: --dry-run
  See 'kubectl create token --help' for usage.
  [1]
  $ kubectl create token robot --bound-object-kind=Odd --bound-object-name=a
  error: supported --bound-object-kind values are Node, Pod, Secret
  [1]
  $ kubectl create token robot --bound-object-name=a
  error: --bound-object-name can only be set if --bound-object-kind is provided
  [1]
  $ kubectl create token robot --bound-object-kind=Pod
  error: --bound-object-name is required if --bound-object-kind is provided
  [1]
  $ kubectl create token robot -o odd
  error: unable to match a printer suitable for the output format "odd", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl create token robot --audience=a | wc -l
  0
  $ kubectl create token
  error: exactly one NAME is required, got 0
  See 'kubectl create token -h' for help and examples
  [1]
  $ kubectl describe sa robot
  Name:                robot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
