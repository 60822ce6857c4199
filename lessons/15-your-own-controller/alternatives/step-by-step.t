Each step is done by another way: the loop by a patch, waking by every change, a try and catch for what is there, an update with the owner.

Step: loop

  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two,three
  service/legacy annotated
  $ timeout 5 bash loop.sh
  endpointslice.discovery.k8s.io/legacy-loop created
  endpointslice.discovery.k8s.io/legacy-loop configured
  endpointslice.discovery.k8s.io/legacy-loop configured
  [124]
  $ curl -s -m 2 http://172.18.0.11:30080/hostname > /dev/null
  $ kubectl delete -f <(cat head.yaml; echo '[]')
  error: error parsing /dev/fd/63: error converting YAML to JSON: yaml: line 14: could not find expected ':'
  [1]

Step: program

  $ controller run --as=system:serviceaccount:default:inventory inventory.js > inventory.log 2>&1 &
  $ lab settle
  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two
  service/legacy annotated
  $ lab settle

Step: pods

  $ kill $!
  $ kubectl delete endpointslices -l endpointslice.kubernetes.io/managed-by=inventory.example.com
  endpointslice.discovery.k8s.io "archive-inventory" deleted from default namespace
  endpointslice.discovery.k8s.io "legacy-inventory" deleted from default namespace
  $ cat >> inventory.js <<'JS'
  > const byPod = async ({ metadata }) => {
  >   const services = await api.list('services');
  >   services.filter((s) => s.metadata.annotations?.[`${OURS}/pods`]?.split(',').includes(metadata.name)).forEach(look);
  > };
  > watch('pods', { added: byPod, modified: byPod, deleted: byPod });
  > JS
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ kubectl delete pod two
  pod "two" deleted from default namespace
  $ kubectl run two --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- netexec --http-port=9376
  pod/two created
  $ lab settle

Step: memory

  $ kubectl label endpointslice legacy-inventory checked=yes
  endpointslice.discovery.k8s.io/legacy-inventory labeled
  $ kill $!
  $ sed -i "/const old = /i\  const there = (await api.list('endpointslices')).find((each) => each.metadata.name === slice.metadata.name);" inventory.js
  $ sed -i "s/written.get(name)/there/" inventory.js
  $ echo "watch('endpointslices', { deleted: ({ metadata }) => queue.add(metadata.labels['kubernetes.io/service-name']) });" >> inventory.js
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two,three
  service/legacy annotated
  $ lab settle
  $ kubectl delete endpointslice legacy-inventory
  endpointslice.discovery.k8s.io "legacy-inventory" deleted from default namespace
  $ lab settle

Step: owner

  $ kill $!
  $ sed -i "s/    labels: { 'kubernetes/    ownerReferences: [owner],\n&/; s/  const endpoints = .*/  const owner = { apiVersion: 'v1', kind: 'Service', name, uid: service.metadata.uid };\n&/" inventory.js
  $ sed -i "s/text(old) !== text(slice)/!old.metadata.ownerReferences || &/; s/{ ...old, endpoints }/{ ...old, endpoints, metadata: { ...old.metadata, ownerReferences: [owner] } }/" inventory.js
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ cat inventory.log
  $ kubectl delete service archive
  service "archive" deleted from default namespace
  $ lab settle
  $ curl -s -m 2 http://172.18.0.11:30080/hostname > /dev/null
