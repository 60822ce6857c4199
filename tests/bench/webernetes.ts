// The same Deployment in @ngrok/webernetes, the other cluster that runs in a browser.
import { setImmediate } from 'node:timers/promises';
import { Cluster } from '@ngrok/webernetes';
import { stopwatch, type Time } from './measure.ts';

/** Steps of its virtual time, in ms. */
const STEP = 100;

export interface Outcome {
  readonly replicas: number;
  /** Whether all pods were ready in the Service's slices. */
  readonly isReady: boolean;
  /** Until they were, or until nobody waited any longer. */
  readonly time: Time;
}

/** Waits until `replicas` pods are ready in the Service's slices, but not much longer than `patience` ms. */
export async function webernetes(replicas: number, patience = 120_000): Promise<Outcome> {
  const cluster = new Cluster({ nodes: 3 });
  try {
    await cluster.init();
    await cluster.apply([
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } },
    ]);
    const since = stopwatch();
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
      if (since().wall > patience) return { replicas, isReady: false, time: since() };
      cluster.clock.step(STEP);
      for (let turn = 0; turn < 20; turn++) await setImmediate();
    }
    return { replicas, isReady: true, time: since() };
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
