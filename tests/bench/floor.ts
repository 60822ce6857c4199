// The floor: the least work that pods from nothing to ready slices can be. Four versions of each pod, four events, a slice per
// hundred, and nothing else: no API, no validation, no watch, no controller. A cluster is judged as a multiple of it.

interface Stored {
  readonly metadata: { readonly name: string; readonly resourceVersion?: string };
}

const VERSIONS_OF_EVENTS = 4;
const SLICE = 100;

/** Makes the bare objects of `replicas` pods; gives back how many it stored. */
export function floor(replicas: number): number {
  const store = new Map<string, Stored>();
  let revision = 0;
  const put = (key: string, object: Stored): void => {
    revision += 1;
    store.set(key, { ...object, metadata: { ...object.metadata, resourceVersion: String(revision) } });
  };
  let endpoints: object[] = [];
  for (let i = 0; i < replicas; i++) {
    const name = `web-${i}`;
    const uid = `u${i}`;
    const podIP = `10.244.${i >> 8}.${i & 255}`;
    const nodeName = `node-${i % 50}`;
    const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web', uid: 'x', controller: true };
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace: 'default', uid, labels: { app: 'web' }, ownerReferences: [owner] },
      spec: {
        containers: [{ name: 'web', image: 'nginx', ports: [{ containerPort: 80 }] }],
        volumes: [{ name: 't', projected: { sources: [] } }],
      },
      status: { phase: 'Pending' },
    };
    const ready = [
      { type: 'Ready', status: 'True' },
      { type: 'ContainersReady', status: 'True' },
    ];
    put(`pods/${name}`, pod);
    put(`pods/${name}`, { ...pod, ...{ spec: { ...pod.spec, nodeName } } });
    put(`pods/${name}`, { ...pod, ...{ status: { phase: 'Pending', conditions: [{ type: 'Initialized', status: 'True' }] } } });
    put(`pods/${name}`, { ...pod, ...{ status: { phase: 'Running', podIP, conditions: ready } } });
    for (let event = 0; event < VERSIONS_OF_EVENTS; event++) {
      const about = { apiVersion: 'v1', kind: 'Event', metadata: { name: name + event }, reason: 'r', message: 'm' };
      put(`events/${name}${event}`, { ...about, ...{ involvedObject: { name, uid } } });
    }
    const conditions = { ready: true, serving: true, terminating: false };
    endpoints.push({ addresses: [podIP], conditions, targetRef: { kind: 'Pod', name, uid }, nodeName });
    if (endpoints.length < SLICE && i < replicas - 1) continue;
    put(`slices/${i}`, { ...{ endpoints }, metadata: { name: `s${i}` } });
    endpoints = [];
  }
  return store.size;
}
