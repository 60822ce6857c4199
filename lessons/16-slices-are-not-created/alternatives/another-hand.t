The flag is taken out of the file, the quota raised, the selector patched.

Step: gather-evidence

  $ kubectl get pods --no-headers | wc -l
  3
  $ kubectl get endpoints,endpointslices --no-headers | grep -c web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  1
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  kubernetes   IPv4          6443    172.18.0.2   12s

Step: switch-it-on

  $ sed '/--controllers=/d' /etc/kubernetes/manifests/kube-controller-manager.yaml > new.yaml
  $ cp new.yaml /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ lab wait 3
  $ kubectl patch deployment web -p '{"spec":{"replicas":3}}'
  deployment.apps/web patched
  $ lab wait 3
  $ kubectl describe endpointslices | grep -c 'TargetRef.*web'
  3

Step: quota

  $ kubectl patch quota limits -n shop --type=merge -p '{"spec":{"hard":{"count/endpointslices.discovery.k8s.io":"10"}}}'
  resourcequota/limits patched
  $ lab wait 40

Step: selector

  $ kubectl patch service reports -p '{"spec":{"selector":{"app":"reports"}}}'
  service/reports patched
  $ lab wait 3

Step: nobody-at-home

  $ mv /etc/kubernetes/manifests/kube-controller-manager.yaml /home/learner/away.yaml
  $ kubectl apply -f late.yaml
  service/late created
  $ kubectl get endpoints,endpointslices --no-headers | grep -c late
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  0
  [1]
  $ mv away.yaml /etc/kubernetes/manifests/kube-controller-manager.yaml
  $ lab wait 3
