// Keeps a slice for each Service without a selector that names its pods in an annotation.
const OURS = 'inventory.example.com';
const written = new Map();

const queue = workQueue(async (name) => {
  const service = await api.get('services', name);
  const names = service?.metadata.annotations?.[`${OURS}/pods`];
  if (!names || service.spec.selector) return;

  const endpoints = [];
  for (const podName of names.split(',')) {
    const pod = await api.get('pods', podName.trim());
    if (pod?.status.podIP) endpoints.push(endpointOf(pod));
  }
  const slice = {
    metadata: {
      name: `${name}-inventory`,
      labels: { 'kubernetes.io/service-name': name, 'endpointslice.kubernetes.io/managed-by': OURS },
    },
    addressType: 'IPv4',
    ports: service.spec.ports.map((port) => ({ name: port.name ?? '', port: port.targetPort })),
    endpoints,
  };

  const old = written.get(name);
  if (!old) written.set(name, await api.create('endpointslices', slice));
  else if (text(old) !== text(slice)) written.set(name, await api.update('endpointslices', { ...old, endpoints }));
});

const endpointOf = ({ metadata, spec, status }) => ({
  addresses: [status.podIP],
  conditions: { ready: status.conditions.some(({ type, status }) => type === 'Ready' && status === 'True') },
  nodeName: spec.nodeName,
  targetRef: { kind: 'Pod', namespace: metadata.namespace, name: metadata.name, uid: metadata.uid },
});
const text = ({ endpoints }) => (endpoints ?? []).map(({ addresses, conditions }) => `${addresses} ${conditions.ready}`).join();

const look = (service) => queue.add(service.metadata.name);
watch('services', { added: look, modified: look });
