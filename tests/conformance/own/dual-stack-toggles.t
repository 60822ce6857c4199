A Service goes from one family to two and back, and its slices with it.

  $ lab cluster --dual-stack
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ kubectl expose deployment web --port=80
  service/web exposed
  $ lab settle
  $ kubectl get service web -o jsonpath='{.spec.ipFamilies} {.spec.ipFamilyPolicy}{"\n"}'
  ["IPv4"] SingleStack
  $ kubectl patch service web -p '{"spec":{"ipFamilyPolicy":"RequireDualStack"}}'
  service/web patched
  $ lab settle
  $ kubectl get service web -o jsonpath='{.spec.ipFamilies} {.spec.ipFamilyPolicy}{"\n"}'
  ["IPv4","IPv6"] RequireDualStack
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --sort-by=.addressType
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                           AGE
  web-xlnjg   IPv4          80      10.244.2.2,10.244.1.2               5s
  web-nq4cr   IPv6          80      fd00:10:244:2::2,fd00:10:244:1::2   3s
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                     AGE
  web    10.244.1.2:80,10.244.2.2:80   5s
  $ kubectl patch service web -p '{"spec":{"ipFamilies":["IPv6","IPv4"]}}'
  The Service "web" is invalid: 
  * spec.clusterIPs[0]: Invalid value: "10.96.205.97": expected an IPv6 value as indicated by `ipFamilies[0]`
  * spec.clusterIPs[1]: Invalid value: "fd00:10:96::9057": expected an IPv4 value as indicated by `ipFamilies[1]`
  [1]
  $ kubectl patch service web -p '{"spec":{"ipFamilyPolicy":"SingleStack"}}'
  service/web patched
  $ kubectl patch service web --type=merge -p '{"spec":{"ipFamilyPolicy":"SingleStack","ipFamilies":["IPv4"]}}'
  service/web patched (no change)
  $ lab settle
  $ kubectl get service web -o jsonpath='{.spec.ipFamilies} {.spec.ipFamilyPolicy}{"\n"}'
  ["IPv4"] SingleStack
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-xlnjg   IPv4          80      10.244.2.2,10.244.1.2   9s
  $ kubectl patch service web -p '{"spec":{"ipFamilyPolicy":"PreferDualStack"}}'
  service/web patched
  $ kubectl patch service web -p '{"spec":{"type":"ExternalName","externalName":"example.com"}}'
  service/web patched
  $ lab settle
  $ kubectl get service web -o jsonpath='{.spec.ipFamilies} {.spec.ipFamilyPolicy} {.spec.clusterIPs}{"\n"}'
    
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                           AGE
  web-p8kzp   IPv6          80      fd00:10:244:2::2,fd00:10:244:1::2   3s
  web-xlnjg   IPv4          80      10.244.2.2,10.244.1.2               12s
