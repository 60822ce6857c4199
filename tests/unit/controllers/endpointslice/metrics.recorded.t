What the real kube-controller-manager 1.36.3 counts of slices, after each of some steps. Its authorization let anybody read /metrics
(--authorization-always-allow-paths), and it listened beside the API server.

  $ lab cluster --nodes 4 --dual-stack
  $ cat > scrape.sh <<'X'
  > curl -sk $(kubectl config view --minify -o jsonpath='{.clusters[0].cluster.server}' | sed 's/6443/10257/')/metrics | grep -E '^(# HELP |# TYPE )?endpoint_slice' | grep -vE 'duration|_bucket'
  > X
  $ sh scrape.sh
  # HELP endpoint_slice_controller_syncs [ALPHA] Number of EndpointSlice syncs
  # TYPE endpoint_slice_controller_syncs counter
  endpoint_slice_controller_syncs{result="success"} 1
  $ kubectl create deployment web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=150 -- /agnhost netexec --http-port=8080
  deployment.apps/web created
  $ kubectl rollout status deployment web | tail -n 1
  deployment "web" successfully rolled out
  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ sh scrape.sh
  # HELP endpoint_slice_controller_changes [ALPHA] Number of EndpointSlice changes
  # TYPE endpoint_slice_controller_changes counter
  endpoint_slice_controller_changes{operation="create"} 2
  # HELP endpoint_slice_controller_desired_endpoint_slices [BETA] Number of EndpointSlices that would exist with perfect endpoint allocation
  # TYPE endpoint_slice_controller_desired_endpoint_slices gauge
  endpoint_slice_controller_desired_endpoint_slices 2
  # HELP endpoint_slice_controller_endpoints_added_per_sync [BETA] Number of endpoints added on each Service sync
  # TYPE endpoint_slice_controller_endpoints_added_per_sync histogram
  endpoint_slice_controller_endpoints_added_per_sync_sum 150
  endpoint_slice_controller_endpoints_added_per_sync_count 1
  # HELP endpoint_slice_controller_endpoints_desired [BETA] Number of endpoints desired
  # TYPE endpoint_slice_controller_endpoints_desired gauge
  endpoint_slice_controller_endpoints_desired 150
  # HELP endpoint_slice_controller_endpoints_removed_per_sync [BETA] Number of endpoints removed on each Service sync
  # TYPE endpoint_slice_controller_endpoints_removed_per_sync histogram
  endpoint_slice_controller_endpoints_removed_per_sync_sum 0
  endpoint_slice_controller_endpoints_removed_per_sync_count 1
  # HELP endpoint_slice_controller_endpointslices_changed_per_sync [ALPHA] Number of EndpointSlices changed on each Service sync
  # TYPE endpoint_slice_controller_endpointslices_changed_per_sync histogram
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution=""} 2
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution=""} 1
  # HELP endpoint_slice_controller_num_endpoint_slices [BETA] Number of EndpointSlices
  # TYPE endpoint_slice_controller_num_endpoint_slices gauge
  endpoint_slice_controller_num_endpoint_slices 2
  # HELP endpoint_slice_controller_syncs [ALPHA] Number of EndpointSlice syncs
  # TYPE endpoint_slice_controller_syncs counter
  endpoint_slice_controller_syncs{result="success"} 2
  $ kubectl scale deployment web --replicas=40
  deployment.apps/web scaled
  $ lab settle
  $ sh scrape.sh | grep -v '#'
  endpoint_slice_controller_changes{operation="create"} 2
  endpoint_slice_controller_changes{operation="update"} 92
  endpoint_slice_controller_desired_endpoint_slices 1
  endpoint_slice_controller_endpoints_added_per_sync_sum 150
  endpoint_slice_controller_endpoints_added_per_sync_count 84
  endpoint_slice_controller_endpoints_desired 40
  endpoint_slice_controller_endpoints_removed_per_sync_sum 110
  endpoint_slice_controller_endpoints_removed_per_sync_count 84
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution=""} 94
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution=""} 84
  endpoint_slice_controller_num_endpoint_slices 2
  endpoint_slice_controller_syncs{result="stale"} 5
  endpoint_slice_controller_syncs{result="success"} 85
  $ kubectl patch service web -p '{"spec":{"ipFamilyPolicy":"PreferDualStack"}}'
  service/web patched
  $ lab settle
  $ sh scrape.sh | grep -v '#'
  endpoint_slice_controller_changes{operation="create"} 3
  endpoint_slice_controller_changes{operation="update"} 92
  endpoint_slice_controller_desired_endpoint_slices 1
  endpoint_slice_controller_endpoints_added_per_sync_sum 190
  endpoint_slice_controller_endpoints_added_per_sync_count 86
  endpoint_slice_controller_endpoints_desired 40
  endpoint_slice_controller_endpoints_removed_per_sync_sum 110
  endpoint_slice_controller_endpoints_removed_per_sync_count 86
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution=""} 95
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution=""} 86
  endpoint_slice_controller_num_endpoint_slices 1
  endpoint_slice_controller_syncs{result="stale"} 5
  endpoint_slice_controller_syncs{result="success"} 86
  $ kubectl patch service web -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/web patched
  $ lab settle
  $ sh scrape.sh | grep -v '#'
  endpoint_slice_controller_changes{operation="create"} 3
  endpoint_slice_controller_changes{operation="update"} 95
  endpoint_slice_controller_desired_endpoint_slices 1
  endpoint_slice_controller_endpoints_added_per_sync_sum 190
  endpoint_slice_controller_endpoints_added_per_sync_count 90
  endpoint_slice_controller_endpoints_desired 40
  endpoint_slice_controller_endpoints_removed_per_sync_sum 110
  endpoint_slice_controller_endpoints_removed_per_sync_count 90
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution=""} 95
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution=""} 86
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution="PreferSameZone"} 3
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution="PreferSameZone"} 4
  endpoint_slice_controller_num_endpoint_slices 1
  endpoint_slice_controller_services_count_by_traffic_distribution{traffic_distribution="PreferSameZone"} 1
  endpoint_slice_controller_syncs{result="stale"} 5
  endpoint_slice_controller_syncs{result="success"} 88
  $ kubectl create service clusterip empty --tcp=80
  service/empty created
  $ lab settle
  $ sh scrape.sh | grep -v '#'
  endpoint_slice_controller_changes{operation="create"} 4
  endpoint_slice_controller_changes{operation="update"} 95
  endpoint_slice_controller_desired_endpoint_slices 2
  endpoint_slice_controller_endpoints_added_per_sync_sum 190
  endpoint_slice_controller_endpoints_added_per_sync_count 92
  endpoint_slice_controller_endpoints_desired 40
  endpoint_slice_controller_endpoints_removed_per_sync_sum 110
  endpoint_slice_controller_endpoints_removed_per_sync_count 92
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution=""} 96
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution=""} 88
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution="PreferSameZone"} 3
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution="PreferSameZone"} 4
  endpoint_slice_controller_num_endpoint_slices 2
  endpoint_slice_controller_services_count_by_traffic_distribution{traffic_distribution="PreferSameZone"} 1
  endpoint_slice_controller_syncs{result="stale"} 5
  endpoint_slice_controller_syncs{result="success"} 90
  $ cat <<'YAML' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: legacy
  > spec:
  >   ports: [{ port: 80 }]
  > ---
  > apiVersion: v1
  > kind: Endpoints
  > metadata:
  >   name: legacy
  > subsets:
  > - addresses: [{ ip: 192.168.1.1 }, { ip: 192.168.1.2 }, { ip: 192.168.1.3 }]
  >   ports: [{ port: 80 }]
  > YAML
  service/legacy created
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ sh scrape.sh | grep -v '#'
  endpoint_slice_controller_changes{operation="create"} 4
  endpoint_slice_controller_changes{operation="update"} 95
  endpoint_slice_controller_desired_endpoint_slices 2
  endpoint_slice_controller_endpoints_added_per_sync_sum 190
  endpoint_slice_controller_endpoints_added_per_sync_count 92
  endpoint_slice_controller_endpoints_desired 40
  endpoint_slice_controller_endpoints_removed_per_sync_sum 110
  endpoint_slice_controller_endpoints_removed_per_sync_count 92
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution=""} 96
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution=""} 88
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution="PreferSameZone"} 3
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution="PreferSameZone"} 4
  endpoint_slice_controller_num_endpoint_slices 2
  endpoint_slice_controller_services_count_by_traffic_distribution{traffic_distribution="PreferSameZone"} 1
  endpoint_slice_controller_syncs{result="stale"} 5
  endpoint_slice_controller_syncs{result="success"} 91
  endpoint_slice_mirroring_controller_addresses_skipped_per_sync_sum 0
  endpoint_slice_mirroring_controller_addresses_skipped_per_sync_count 2
  endpoint_slice_mirroring_controller_changes{operation="create"} 1
  endpoint_slice_mirroring_controller_desired_endpoint_slices 1
  endpoint_slice_mirroring_controller_endpoints_added_per_sync_sum 3
  endpoint_slice_mirroring_controller_endpoints_added_per_sync_count 2
  endpoint_slice_mirroring_controller_endpoints_desired 3
  endpoint_slice_mirroring_controller_endpoints_removed_per_sync_sum 0
  endpoint_slice_mirroring_controller_endpoints_removed_per_sync_count 2
  endpoint_slice_mirroring_controller_endpoints_updated_per_sync_sum 0
  endpoint_slice_mirroring_controller_endpoints_updated_per_sync_count 2
  endpoint_slice_mirroring_controller_num_endpoint_slices 1
  $ kubectl patch endpoints legacy --type=json -p '[{"op":"remove","path":"/subsets/0/addresses/0"}]'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy patched
  $ lab settle
  $ sh scrape.sh | grep mirroring | grep -v '#'
  endpoint_slice_mirroring_controller_addresses_skipped_per_sync_sum 0
  endpoint_slice_mirroring_controller_addresses_skipped_per_sync_count 3
  endpoint_slice_mirroring_controller_changes{operation="create"} 1
  endpoint_slice_mirroring_controller_changes{operation="update"} 1
  endpoint_slice_mirroring_controller_desired_endpoint_slices 1
  endpoint_slice_mirroring_controller_endpoints_added_per_sync_sum 3
  endpoint_slice_mirroring_controller_endpoints_added_per_sync_count 3
  endpoint_slice_mirroring_controller_endpoints_desired 2
  endpoint_slice_mirroring_controller_endpoints_removed_per_sync_sum 1
  endpoint_slice_mirroring_controller_endpoints_removed_per_sync_count 3
  endpoint_slice_mirroring_controller_endpoints_updated_per_sync_sum 0
  endpoint_slice_mirroring_controller_endpoints_updated_per_sync_count 3
  endpoint_slice_mirroring_controller_num_endpoint_slices 1
  $ kubectl delete service web
  service "web" deleted from default namespace
  $ kubectl delete endpoints legacy
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "legacy" deleted from default namespace
  $ lab settle
  $ sh scrape.sh | grep -v '#'
  endpoint_slice_controller_changes{operation="create"} 4
  endpoint_slice_controller_changes{operation="update"} 95
  endpoint_slice_controller_desired_endpoint_slices 1
  endpoint_slice_controller_endpoints_added_per_sync_sum 190
  endpoint_slice_controller_endpoints_added_per_sync_count 92
  endpoint_slice_controller_endpoints_desired 0
  endpoint_slice_controller_endpoints_removed_per_sync_sum 110
  endpoint_slice_controller_endpoints_removed_per_sync_count 92
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution=""} 96
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution=""} 88
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution="PreferSameZone"} 3
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution="PreferSameZone"} 4
  endpoint_slice_controller_num_endpoint_slices 1
  endpoint_slice_controller_services_count_by_traffic_distribution{traffic_distribution="PreferSameZone"} 0
  endpoint_slice_controller_syncs{result="stale"} 5
  endpoint_slice_controller_syncs{result="success"} 92
  endpoint_slice_mirroring_controller_addresses_skipped_per_sync_sum 0
  endpoint_slice_mirroring_controller_addresses_skipped_per_sync_count 3
  endpoint_slice_mirroring_controller_changes{operation="create"} 1
  endpoint_slice_mirroring_controller_changes{operation="update"} 1
  endpoint_slice_mirroring_controller_desired_endpoint_slices 0
  endpoint_slice_mirroring_controller_endpoints_added_per_sync_sum 3
  endpoint_slice_mirroring_controller_endpoints_added_per_sync_count 3
  endpoint_slice_mirroring_controller_endpoints_desired 0
  endpoint_slice_mirroring_controller_endpoints_removed_per_sync_sum 1
  endpoint_slice_mirroring_controller_endpoints_removed_per_sync_count 3
  endpoint_slice_mirroring_controller_endpoints_updated_per_sync_sum 0
  endpoint_slice_mirroring_controller_endpoints_updated_per_sync_count 3
  endpoint_slice_mirroring_controller_num_endpoint_slices 0
  $ kubectl create namespace shop
  namespace/shop created
  $ kubectl create quota none -n shop --hard=count/endpointslices.discovery.k8s.io=0
  resourcequota/none created
  $ lab settle
  $ kubectl create service clusterip cart -n shop --tcp=80
  service/cart created
  $ lab wait 10
  $ sh scrape.sh | grep syncs
  # HELP endpoint_slice_controller_syncs [ALPHA] Number of EndpointSlice syncs
  # TYPE endpoint_slice_controller_syncs counter
  endpoint_slice_controller_syncs{result="error"} 4
  endpoint_slice_controller_syncs{result="stale"} 5
  endpoint_slice_controller_syncs{result="success"} 92
  $ lab controllers '*,-endpointslice-controller'
  $ lab settle
  $ sh scrape.sh | grep -v '#'
  [1]
  $ lab controllers '*'
  $ lab settle
  $ sh scrape.sh | grep -v '#'
  endpoint_slice_controller_desired_endpoint_slices 2
  endpoint_slice_controller_endpoints_added_per_sync_sum 0
  endpoint_slice_controller_endpoints_added_per_sync_count 6
  endpoint_slice_controller_endpoints_desired 0
  endpoint_slice_controller_endpoints_removed_per_sync_sum 0
  endpoint_slice_controller_endpoints_removed_per_sync_count 6
  endpoint_slice_controller_endpointslices_changed_per_sync_sum{topology="Disabled",traffic_distribution=""} 0
  endpoint_slice_controller_endpointslices_changed_per_sync_count{topology="Disabled",traffic_distribution=""} 2
  endpoint_slice_controller_num_endpoint_slices 2
  endpoint_slice_controller_syncs{result="error"} 4
  endpoint_slice_controller_syncs{result="success"} 4
