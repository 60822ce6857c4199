Quick reference: one Service of each kind of answer.

  $ lab cluster --nodes 3
  $ kubectl create deployment web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=4 -- /agnhost netexec --http-port=8080
  deployment.apps/web created
  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ kubectl create service clusterip nobody --tcp=80:8080
  service/nobody created
  $ kubectl create deployment down --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- /agnhost netexec --http-port=8080
  deployment.apps/down created
  $ kubectl expose deployment down --port=80 --target-port=8080
  service/down exposed
  $ lab settle
  $ lab pod unready $(kubectl get pods -l app=down -o jsonpath='{.items[0].metadata.name}')
  $ lab settle

Step: outputs

  $ kubectl get endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME         ENDPOINTS                                                     AGE
  down                                                                       7s
  kubernetes   172.18.0.2:6443                                               9s
  nobody       <none>                                                        7s
  web          10.244.1.2:8080,10.244.1.3:8080,10.244.2.2:8080 + 1 more...   7s
  $ kubectl get endpointslices
  NAME           ADDRESSTYPE   PORTS     ENDPOINTS                                      AGE
  down-w4xbl     IPv4          8080      10.244.2.3                                     7s
  kubernetes     IPv4          6443      172.18.0.2                                     9s
  nobody-j8ll9   IPv4          <unset>   <unset>                                        7s
  web-blmzq      IPv4          8080      10.244.3.2,10.244.1.2,10.244.2.2 + 1 more...   7s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.addresses[0]} {.conditions}{"\n"}{end}'
  10.244.3.2 {"ready":true,"serving":true,"terminating":false}
  10.244.1.2 {"ready":true,"serving":true,"terminating":false}
  10.244.2.2 {"ready":true,"serving":true,"terminating":false}
  10.244.1.3 {"ready":true,"serving":true,"terminating":false}
  $ kubectl explain endpointslice.endpoints.conditions
  GROUP:      discovery.k8s.io
  KIND:       EndpointSlice
  VERSION:    v1
  
  FIELD: conditions <EndpointConditions>
  
  
  DESCRIPTION:
      conditions contains information about the current status of the endpoint.
      EndpointConditions represents the current condition of an endpoint.
      
  FIELDS:
    ready	<boolean>
      ready indicates that this endpoint is ready to receive traffic, according to
      whatever system is managing the endpoint. A nil value should be interpreted
      as "true". In general, an endpoint should be marked ready if it is serving
      and not terminating, though this can be overridden in some cases, such as
      when the associated Service has set the publishNotReadyAddresses flag.
  
    serving	<boolean>
      serving indicates that this endpoint is able to receive traffic, according
      to whatever system is managing the endpoint. For endpoints backed by pods,
      the EndpointSlice controller will mark the endpoint as serving if the pod's
      Ready condition is True. A nil value should be interpreted as "true".
  
    terminating	<boolean>
      terminating indicates that this endpoint is terminating. A nil value should
      be interpreted as "false".
  
  
