// The same Deployment in @ngrok/webernetes, the other cluster that runs in a browser.
import { setImmediate } from 'node:timers/promises';
import { Cluster } from '@ngrok/webernetes';

/** Steps of its virtual time, in ms. */
const STEP = 100;

/** Time on the processor, in ms, until `replicas` pods are ready in the Service's slices; undefined where they are not within `patience` ms of the wall's. */
export async function webernetes(replicas: number, patience = 120_000): Promise<number | undefined> {
  const cluster = new Cluster({ nodes: 3 });
  try {
    await cluster.init();
    await cluster.apply([
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } },
    ]);
    const start = performance.now();
    const { user, system } = process.threadCpuUsage();
    await cluster.apply([
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web' },
        spec: {
          replicas,
          selector: { matchLabels: { app: 'web' } },
          template: {
            metadata: { labels: { app: 'web' } },
            spec: { containers: [{ name: 'web', image: 'busybox:1.36', command: ['sleep', '1000000'] }] },
          },
        },
      },
    ]);
    cluster.clock.pause();
    while ((await ready(cluster)) < replicas) {
      if (performance.now() - start > patience) return undefined;
      cluster.clock.step(STEP);
      for (let turn = 0; turn < 20; turn++) await setImmediate();
    }
    const now = process.threadCpuUsage();
    return (now.user - user + now.system - system) / 1000;
  } finally {
    void cluster.close();
  }
}

async function ready(cluster: Cluster): Promise<number> {
  const { items } = await cluster.api.discoveryv1.listNamespacedEndpointSlice({
    namespace: 'default',
    labelSelector: 'kubernetes.io/service-name=web',
  });
  return items.flatMap((slice) => slice.endpoints ?? []).filter(({ conditions }) => conditions?.ready).length;
}
