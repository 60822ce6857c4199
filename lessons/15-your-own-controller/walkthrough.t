A controller of one's own: as a loop in the shell, then as a program that watches, and then as one that survives.

Step: loop

  $ curl -s -m 2 http://172.18.0.11:30080/hostname
  [7]
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME      ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  by-hand   IPv4          9376    192.0.2.10   6s
  $ cat loop.sh
  # Every two seconds: the pods that the Service names become a slice.
  while true; do
    pods=$(kubectl get service legacy -o jsonpath='{.metadata.annotations.inventory\.example\.com/pods}')
    {
      cat head.yaml
      for pod in ${pods//,/ }; do
        echo "- addresses: [$(kubectl get pod $pod -o jsonpath='{.status.podIP}')]"
      done
    } | kubectl apply -f -
    sleep 2
  done
  $ bash loop.sh > loop.log 2>&1 &
  $ lab wait 4
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME          ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  by-hand       IPv4          9376    192.0.2.10              10s
  legacy-loop   IPv4          9376    10.244.1.3,10.244.2.2   4s
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  one
  two
  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two,three
  service/legacy annotated
  $ lab wait 5
  $ kubectl get endpointslice legacy-loop -o jsonpath='{.endpoints[*].addresses[0]}' | wc -w
  3
  $ tail -n 1 loop.log
  endpointslice.discovery.k8s.io/legacy-loop configured
  $ kill $!
  $ kubectl delete endpointslice legacy-loop
  endpointslice.discovery.k8s.io "legacy-loop" deleted from default namespace

Step: program

  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ kubectl get endpointslices -L endpointslice.kubernetes.io/managed-by
  NAME                ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   MANAGED-BY
  archive-inventory   IPv4          9376    10.244.3.2                         3s    inventory.example.com
  by-hand             IPv4          9376    192.0.2.10                         18s   somebody-else
  kubernetes          IPv4          6443    172.18.0.2                         20s   
  legacy-inventory    IPv4          9376    10.244.1.3,10.244.2.2,10.244.3.2   3s    inventory.example.com
  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two
  service/legacy annotated
  $ lab settle
  $ kubectl get endpointslice legacy-inventory -o jsonpath='{range .endpoints[*]}{.targetRef.name} {.conditions.ready}{"\n"}{end}'
  one true
  two true
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  one
  two

Step: pods

  $ kubectl delete pod two
  pod "two" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslice legacy-inventory
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  legacy-inventory   IPv4          9376    10.244.1.3,10.244.2.2   8s
  $ cat >> inventory.js <<'JS'
  > const all = async () => {
  >   for (const service of await api.list('services')) look(service);
  > };
  > watch('pods', { added: all, modified: all, deleted: all });
  > JS
  $ kill $!
  $ kubectl delete endpointslice legacy-inventory archive-inventory
  endpointslice.discovery.k8s.io "legacy-inventory" deleted from default namespace
  endpointslice.discovery.k8s.io "archive-inventory" deleted from default namespace
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ kubectl get endpointslice legacy-inventory
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  legacy-inventory   IPv4          9376    10.244.1.3   3s
  $ kubectl run two --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- netexec --http-port=9376
  pod/two created
  $ lab settle
  $ kubectl get endpointslice legacy-inventory
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  legacy-inventory   IPv4          9376    10.244.1.3,10.244.2.3   6s

Step: memory

  $ kubectl label endpointslice legacy-inventory checked=yes
  endpointslice.discovery.k8s.io/legacy-inventory labeled
  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two,three
  service/legacy annotated
  $ lab settle
  $ head -n 3 inventory.log
  sync legacy: 409 ApiError: Operation cannot be fulfilled on endpointslices.discovery.k8s.io "legacy-inventory": the object has been modified; please apply your changes to the latest version and try again; again in 5 ms
  sync legacy: 409 ApiError: Operation cannot be fulfilled on endpointslices.discovery.k8s.io "legacy-inventory": the object has been modified; please apply your changes to the latest version and try again; again in 10 ms
  sync legacy: 409 ApiError: Operation cannot be fulfilled on endpointslices.discovery.k8s.io "legacy-inventory": the object has been modified; please apply your changes to the latest version and try again; again in 20 ms
  $ kill $!
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ head -n 2 inventory.log
  sync archive: 409 ApiError: endpointslices.discovery.k8s.io "archive-inventory" already exists; again in 5 ms
  sync legacy: 409 ApiError: endpointslices.discovery.k8s.io "legacy-inventory" already exists; again in 5 ms
  $ sed -i "s/written.get(name)/await api.get('endpointslices', slice.metadata.name)/" inventory.js
  $ cat >> inventory.js <<'JS'
  > const ofSlice = ({ metadata }) => queue.add(metadata.labels['kubernetes.io/service-name']);
  > watch('endpointslices', { modified: ofSlice, deleted: ofSlice }, { labels: `endpointslice.kubernetes.io/managed-by=${OURS}` });
  > JS
  $ kill $!
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ kubectl get endpointslice legacy-inventory -o jsonpath='{.endpoints[*].targetRef.name}'
  one two three
  $ kubectl delete endpointslice legacy-inventory
  endpointslice.discovery.k8s.io "legacy-inventory" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  by-hand            IPv4          9376    192.0.2.10                         40s
  legacy-inventory   IPv4          9376    10.244.1.3,10.244.2.3,10.244.3.2   3s
  $ cat inventory.log

Step: owner

  $ kill $!
  $ sed -i "s/      name: .*-inventory.,/&\n      ownerReferences: [{ apiVersion: 'v1', kind: 'Service', name, uid: service.metadata.uid }],/" inventory.js
  $ grep -A3 'metadata: {' inventory.js
      metadata: {
        name: `${name}-inventory`,
        ownerReferences: [{ apiVersion: 'v1', kind: 'Service', name, uid: service.metadata.uid }],
        labels: { 'kubernetes.io/service-name': name, 'endpointslice.kubernetes.io/managed-by': OURS },
  $ kubectl delete endpointslices -l endpointslice.kubernetes.io/managed-by=inventory.example.com
  endpointslice.discovery.k8s.io "archive-inventory" deleted from default namespace
  endpointslice.discovery.k8s.io "legacy-inventory" deleted from default namespace
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ kubectl delete service archive
  service "archive" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -L endpointslice.kubernetes.io/managed-by
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   MANAGED-BY
  by-hand            IPv4          9376    192.0.2.10                         45s   somebody-else
  kubernetes         IPv4          6443    172.18.0.2                         47s   
  legacy-inventory   IPv4          9376    10.244.1.3,10.244.2.3,10.244.3.2   5s    inventory.example.com
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  one
  three
  two
