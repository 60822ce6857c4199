What kube-proxy counts, and where it tells.

  $ lab cluster --dns
  $ cat <<'YAML' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: spy
  > spec:
  >   nodeName: node-1
  >   hostNetwork: true
  >   containers:
  >   - name: app
  >     image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >     args: [pause]
  > YAML
  pod/spy created
  $ kubectl wait pod spy --for=condition=Ready --timeout=60s
  pod/spy condition met
  $ lab settle
  $ kubectl exec spy -- curl -s http://127.0.0.1:10249/metrics | grep -E '^(# HELP |# TYPE )?kubeproxy_sync_proxy_rules_(endpoint|service)_changes'
  # HELP kubeproxy_sync_proxy_rules_endpoint_changes_pending [ALPHA] Pending proxy rules Endpoint changes
  # TYPE kubeproxy_sync_proxy_rules_endpoint_changes_pending gauge
  kubeproxy_sync_proxy_rules_endpoint_changes_pending 0
  # HELP kubeproxy_sync_proxy_rules_endpoint_changes_total [ALPHA] Cumulative proxy rules Endpoint changes
  # TYPE kubeproxy_sync_proxy_rules_endpoint_changes_total counter
  kubeproxy_sync_proxy_rules_endpoint_changes_total 4
  # HELP kubeproxy_sync_proxy_rules_service_changes_pending [ALPHA] Pending proxy rules Service changes
  # TYPE kubeproxy_sync_proxy_rules_service_changes_pending gauge
  kubeproxy_sync_proxy_rules_service_changes_pending 0
  # HELP kubeproxy_sync_proxy_rules_service_changes_total [ALPHA] Cumulative proxy rules Service changes
  # TYPE kubeproxy_sync_proxy_rules_service_changes_total counter
  kubeproxy_sync_proxy_rules_service_changes_total 4
  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ lab settle
  $ kubectl exec spy -- curl -s http://127.0.0.1:10249/metrics | grep -E '^kubeproxy_sync_proxy_rules_(endpoint|service)_changes'
  kubeproxy_sync_proxy_rules_endpoint_changes_pending 0
  kubeproxy_sync_proxy_rules_endpoint_changes_total 5
  kubeproxy_sync_proxy_rules_service_changes_pending 0
  kubeproxy_sync_proxy_rules_service_changes_total 6
  $ kubectl run web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=web -- netexec --http-port=8080
  pod/web created
  $ kubectl wait pod web --for=condition=Ready --timeout=60s
  pod/web condition met
  $ lab settle
  $ kubectl exec spy -- curl -s http://127.0.0.1:10249/metrics | grep -E '^kubeproxy_sync_proxy_rules_(endpoint|service)_changes'
  kubeproxy_sync_proxy_rules_endpoint_changes_pending 0
  kubeproxy_sync_proxy_rules_endpoint_changes_total 6
  kubeproxy_sync_proxy_rules_service_changes_pending 0
  kubeproxy_sync_proxy_rules_service_changes_total 6
  $ kubectl label service web team=blue
  service/web labeled
  $ lab settle
  $ kubectl exec spy -- curl -s http://127.0.0.1:10249/metrics | grep -E '^kubeproxy_sync_proxy_rules_(endpoint|service)_changes'
  kubeproxy_sync_proxy_rules_endpoint_changes_pending 0
  kubeproxy_sync_proxy_rules_endpoint_changes_total 7
  kubeproxy_sync_proxy_rules_service_changes_pending 0
  kubeproxy_sync_proxy_rules_service_changes_total 8
  $ kubectl delete service web
  service "web" deleted from default namespace
  $ lab settle
  $ kubectl exec spy -- curl -s http://127.0.0.1:10249/metrics | grep -E '^kubeproxy_sync_proxy_rules_(endpoint|service)_changes'
  kubeproxy_sync_proxy_rules_endpoint_changes_pending 0
  kubeproxy_sync_proxy_rules_endpoint_changes_total 8
  kubeproxy_sync_proxy_rules_service_changes_pending 0
  kubeproxy_sync_proxy_rules_service_changes_total 10
  $ kubectl exec spy -- curl -s http://127.0.0.1:10249/metrics | grep -E '^kubeproxy_sync_proxy_rules_last' | sed 's/ [^ ]*$//'
  kubeproxy_sync_proxy_rules_last_queued_timestamp_seconds{ip_family="IPv4"}
  kubeproxy_sync_proxy_rules_last_queued_timestamp_seconds{ip_family="IPv6"}
  kubeproxy_sync_proxy_rules_last_timestamp_seconds{ip_family="IPv4"}
  kubeproxy_sync_proxy_rules_last_timestamp_seconds{ip_family="IPv6"}
  $ kubectl exec spy -- curl -sS http://172.18.0.11:10249/metrics
  curl: (7) Failed to connect to 172.18.0.11 port 10249 after 4 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl get --raw /api/v1/nodes/node-1:10249/proxy/metrics
  Error from server (ServiceUnavailable): error trying to reach service: dial tcp 172.18.0.11:10249: connect: connection refused
  [1]
  $ kubectl exec spy -- curl -s http://127.0.0.1:10249/proxyMode
  iptables
  $ kubectl exec spy -- curl -s http://127.0.0.1:10249/nothing
  404 page not found
