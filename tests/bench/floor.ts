// The floor: the least work that pods from nothing to ready slices can be. Four versions of each pod, four events, a slice per
// hundred, and nothing else: no API, no validation, no watch, no controller. A cluster is judged as a multiple of it.

interface Stored {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata: { readonly name: string; readonly resourceVersion?: string; readonly [field: string]: unknown };
  readonly spec?: { readonly nodeName?: string; readonly [field: string]: unknown };
  readonly status?: { readonly phase: string; readonly podIP?: string; readonly conditions?: readonly object[] };
  readonly [field: string]: unknown;
}

const EVENTS = 4;
const SLICE = 100;

/** Makes the bare objects of `replicas` pods; gives back how many it stored. */
export function floor(replicas: number): number {
  const store = new Map<string, Stored>();
  let revision = 0;
  const put = (key: string, object: Stored): void => {
    store.set(key, { ...object, metadata: { ...object.metadata, resourceVersion: String(++revision) } });
  };
  for (let i = 0; i < replicas; i++) {
    const name = `web-${i}`;
    const base = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name,
        namespace: 'default',
        uid: `u${i}`,
        labels: { app: 'web' },
        ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web', uid: 'x', controller: true }],
      },
      spec: {
        containers: [{ name: 'web', image: 'nginx', ports: [{ containerPort: 80 }] }],
        volumes: [{ name: 't', projected: { sources: [] } }],
      },
      status: { phase: 'Pending' },
    };
    put(`pods/${name}`, base);
    put(`pods/${name}`, { ...base, spec: { ...base.spec, nodeName: `node-${i % 50}` } });
    put(`pods/${name}`, { ...base, status: { phase: 'Pending', conditions: [{ type: 'Initialized', status: 'True' }] } });
    put(`pods/${name}`, {
      ...base,
      status: {
        phase: 'Running',
        podIP: `10.244.${i >> 8}.${i & 255}`,
        conditions: [
          { type: 'Ready', status: 'True' },
          { type: 'ContainersReady', status: 'True' },
        ],
      },
    });
    for (let event = 0; event < EVENTS; event++) {
      put(`events/${name}${event}`, {
        apiVersion: 'v1',
        kind: 'Event',
        metadata: { name: `${name}${event}` },
        reason: 'r',
        message: 'm',
        involvedObject: { name, uid: `u${i}` },
      });
    }
  }
  for (let slice = 0; slice < replicas / SLICE; slice++) {
    const endpoints: object[] = [];
    for (let i = slice * SLICE; i < slice * SLICE + SLICE; i++) {
      const pod = store.get(`pods/web-${i}`);
      endpoints.push({
        addresses: [pod?.status?.podIP],
        conditions: { ready: true, serving: true, terminating: false },
        targetRef: { kind: 'Pod', name: pod?.metadata.name, uid: pod?.metadata.uid },
        nodeName: pod?.spec?.nodeName,
      });
    }
    put(`slices/${slice}`, { metadata: { name: `s${slice}` }, endpoints });
  }
  return store.size;
}
