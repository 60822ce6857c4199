// A cluster with many pods: how long until all are ready in their Service's slices, and what changes cost then.
import { deployments, endpointSlices, services } from '../../sandbox/api/resources.ts';
import { type Cluster, newCluster } from '../../sandbox/cluster/cluster.ts';
import { type Time, timed } from './measure.ts';

/** Endpoints that are ready in the slices of a Service, counted as the slices change. */
class ReadyEndpoints {
  readonly #bySlice = new Map<string, number>();
  count = 0;

  constructor({ client }: Cluster, service: string) {
    client.watch(endpointSlices, { labelSelector: `kubernetes.io/service-name=${service}` }, (event) => {
      if (event.type === 'BOOKMARK' || event.type === 'ERROR') return;
      const { name } = event.object.metadata;
      let ready = 0;
      if (event.type !== 'DELETED') for (const { conditions } of event.object.endpoints ?? []) if (conditions?.ready) ready += 1;
      this.count += ready - (this.#bySlice.get(name) ?? 0);
      this.#bySlice.set(name, ready);
    });
  }
}

export class Web {
  readonly cluster: Cluster;
  readonly #ready: ReadyEndpoints;

  constructor(nodes: number) {
    this.cluster = newCluster({ nodes });
    this.#ready = new ReadyEndpoints(this.cluster, 'web');
    createService(this.cluster, 'web');
    this.cluster.settle();
  }

  create(replicas: number): void {
    createDeployment(this.cluster, 'web', replicas);
    this.#until(replicas);
  }

  scale(replicas: number): void {
    const { client } = this.cluster;
    const { spec, ...web } = client.get(deployments, 'web', 'default');
    if (spec) client.update(deployments, { ...web, spec: { ...spec, replicas } });
    this.#until(replicas);
  }

  /** `kubectl rollout restart`; done when the new ReplicaSet has all pods. */
  roll(): void {
    const { client, clock } = this.cluster;
    const { metadata } = client.patch(deployments, 'web', 'default', 'application/strategic-merge-patch+json', {
      spec: { template: { metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': clock.timestamp() } } } },
    });
    const rolled = (): boolean => {
      const { spec, status } = client.get(deployments, 'web', 'default');
      return (
        status?.observedGeneration === metadata.generation &&
        status?.updatedReplicas === spec?.replicas &&
        status?.replicas === spec?.replicas &&
        status?.availableReplicas === spec?.replicas
      );
    };
    while (!rolled()) clock.advanceTo(clock.next() ?? clock.now());
  }

  /** Stops a node; done when its pods are no longer ready in the slices. */
  loseNode(node: string, replicas: number): void {
    this.cluster.instructor.order(['node', 'stop', node]);
    this.#until(replicas);
  }

  #until(ready: number): void {
    const { clock } = this.cluster;
    while (this.#ready.count !== ready) {
      const next = clock.next();
      if (next === undefined) throw new Error(`only ${this.#ready.count} of ${ready} endpoints are ready`);
      clock.advanceTo(next);
    }
  }
}

export function createService({ client }: Cluster, name: string): void {
  client.create(services, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'default' },
    spec: { selector: { app: name }, ports: [{ port: 80 }] },
  });
}

export function createDeployment({ client }: Cluster, name: string, replicas: number): void {
  const labels = { app: name };
  const containers = [{ name: 'web', image: 'nginx:1.29', ports: [{ containerPort: 80 }] }];
  client.create(deployments, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'default' },
    spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers } } },
  });
}

/** From the Deployment's creation until all its pods are ready in slices. */
export function untilReady(replicas: number, nodes: number): Time {
  const web = new Web(nodes);
  return timed(() => web.create(replicas));
}

/** Many Services, each with its share of the pods. */
export function manyServices(count: number, replicas: number, nodes: number): Time {
  const cluster = newCluster({ nodes });
  const names = Array.from({ length: count }, (_, i) => `web-${i}`);
  const counters = names.map((name) => new ReadyEndpoints(cluster, name));
  return timed(() => {
    for (const name of names) {
      createService(cluster, name);
      createDeployment(cluster, name, replicas / count);
    }
    while (counters.some((counter) => counter.count < replicas / count))
      cluster.clock.advanceTo(cluster.clock.next() ?? cluster.clock.now());
  });
}
