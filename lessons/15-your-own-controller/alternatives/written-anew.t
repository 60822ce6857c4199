The program is written anew from the pods step on: it looks at everything each time, and its slices are owned from the start.

Step: loop

  $ bash loop.sh > /dev/null 2>&1 &
  $ kubectl patch service legacy -p '{"metadata":{"annotations":{"inventory.example.com/pods":"one,two,three"}}}'
  service/legacy patched
  $ lab wait 5
  $ for n in 1 2 3; do curl -s -m 2 http://172.18.0.12:30080/hostname; echo; done | wc -l
  3
  $ kill $!
  $ kubectl delete endpointslice legacy-loop
  endpointslice.discovery.k8s.io "legacy-loop" deleted from default namespace

Step: program

  $ controller run inventory.js --as system:serviceaccount:default:inventory > /dev/null &
  $ lab settle
  $ kubectl patch service legacy -p '{"metadata":{"annotations":{"inventory.example.com/pods":"one,two"}}}'
  service/legacy patched
  $ lab settle

Step: pods

  $ kill $!
  $ cat > inventory.js <<'JS'
  > const MINE = { 'endpointslice.kubernetes.io/managed-by': 'inventory.example.com' };
  > const queue = workQueue(async () => {
  >   const pods = new Map((await api.list('pods')).map((pod) => [pod.metadata.name, pod]));
  >   const slices = await api.list('endpointslices', { labels: 'endpointslice.kubernetes.io/managed-by=inventory.example.com' });
  >   for (const { metadata, spec } of await api.list('services')) {
  >     const wanted = metadata.annotations?.['inventory.example.com/pods'];
  >     if (!wanted || spec.selector) continue;
  >     const chosen = wanted.split(',').flatMap((name) => pods.get(name) ?? []).filter((pod) => pod.status.podIP);
  >     const endpoints = chosen.map((pod) => ({
  >       addresses: [pod.status.podIP],
  >       conditions: { ready: pod.status.conditions.some((c) => c.type === 'Ready' && c.status === 'True') },
  >       targetRef: { kind: 'Pod', name: pod.metadata.name, namespace: pod.metadata.namespace },
  >     }));
  >     const owner = { apiVersion: 'v1', kind: 'Service', name: metadata.name, uid: metadata.uid };
  >     const slice = {
  >       metadata: { name: `${metadata.name}-inventory`, labels: { ...MINE, 'kubernetes.io/service-name': metadata.name }, ownerReferences: [owner] },
  >       addressType: 'IPv4', ports: spec.ports.map(({ targetPort }) => ({ name: '', port: targetPort })), endpoints,
  >     };
  >     const old = slices.find((each) => each.metadata.name === slice.metadata.name);
  >     if (!old) await api.create('endpointslices', slice);
  >     else await api.update('endpointslices', { ...slice, metadata: { ...slice.metadata, resourceVersion: old.metadata.resourceVersion } });
  >   }
  > });
  > const wake = () => queue.add('everything');
  > for (const resource of ['services', 'pods', 'endpointslices']) watch(resource, { added: wake, modified: wake, deleted: wake });
  > JS
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ kubectl delete pod two
  pod "two" deleted from default namespace
  $ lab settle
  $ kubectl run two --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- netexec --http-port=9376
  pod/two created
  $ lab settle

Step: memory

  $ kubectl label endpointslice legacy-inventory checked=yes
  endpointslice.discovery.k8s.io/legacy-inventory labeled
  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two,three
  service/legacy annotated
  $ lab settle
  $ kubectl delete endpointslice legacy-inventory
  endpointslice.discovery.k8s.io "legacy-inventory" deleted from default namespace
  $ lab settle

Step: owner

  $ kubectl delete service archive
  service "archive" deleted from default namespace
  $ lab settle
  $ curl -s -m 2 http://172.18.0.11:30080/hostname > /dev/null
  $ kubectl get endpointslices -o custom-columns=NAME:.metadata.name,OWNER:.metadata.ownerReferences[0].name
  NAME               OWNER
  by-hand            <none>
  kubernetes         <none>
  legacy-inventory   legacy
