// `lab why` on a whole cluster: each way in which a pod is kept out of a Service, and what is said of it.
import { describe, expect, it } from 'vitest';
import type { Pod, Service } from '../../../sandbox/api/generated/types.ts';
import { endpointSlices, endpoints, nodes, pods, services } from '../../../sandbox/api/resources.ts';
import type { Draft, StringMap } from '../../../sandbox/apimachinery/meta.ts';
import { type Cluster, newCluster } from '../../../sandbox/cluster/cluster.ts';
import { explain as explaining } from '../../../sandbox/explain/explanation.ts';
import { why as whyInPieces } from '../../../sandbox/explain/why.ts';
import { atOnce } from '../../../sandbox/time/work.ts';

const explain = (...given: Parameters<typeof explaining>) => atOnce(explaining(...given));
const why = (...given: Parameters<typeof whyInPieces>) => atOnce(whyInPieces(...given));

const pod = (name: string, labels: StringMap = { app: 'web' }, spec: Partial<Pod['spec']> = {}): Draft<Pod> => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'default', labels },
  spec: { nodeName: 'node-1', containers: [{ name: 'app', image: 'web', ports: [{ name: 'http', containerPort: 8080 }] }], ...spec },
});

const service = (spec: Partial<Service['spec']> = {}): Draft<Service> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'default' },
  spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }], ...spec },
});

function clusterWith(web: Draft<Service>, ...made: readonly Draft<Pod>[]): Cluster {
  const cluster = newCluster();
  cluster.settle();
  cluster.client.create(services, web);
  for (const each of made) cluster.client.create(pods, each);
  cluster.settle();
  return cluster;
}

const order = (cluster: Cluster, ...words: readonly string[]) => {
  cluster.instructor.command(words);
  cluster.settle();
};

const witnesses = (cluster: Cluster) => ({ traces: cluster.traces, api: cluster.client });

const rulesIn = (cluster: Cluster, name?: string): readonly string[] => {
  const { remarks, pods: verdicts } = explain(witnesses(cluster), 'default/web', name);
  return [...remarks.map(({ rule }) => rule), ...verdicts.map(({ rule }) => rule)];
};

describe('lab why', () => {
  it('answers in words', () => {
    const cluster = clusterWith(service(), pod('web-1'), pod('web-2'), pod('wbe-3', { app: 'wbe' }));
    order(cluster, 'pod', 'unready', 'web-2');
    const slice = cluster.client.list(endpointSlices, { labelSelector: 'kubernetes.io/service-name=web' }).items[0]?.metadata.name;
    const text = why(witnesses(cluster), cluster.clock.now(), 'default/web').replaceAll(slice ?? '', 'web-xxxxx');
    expect(text.replace(/Last sync .*\(\d+ s ago\)/, 'Last sync …')).toBe(
      `Service/default/web  →  1 of 2 pods is ready, in EndpointSlice/web-xxxxx (IPv4, port 8080)

✔ Pod/web-1  10.244.1.2  ready
◐ Pod/web-2  10.244.1.3  not ready: it is not Ready (ContainersNotReady: containers with unready
    status: [app])
    Pod/web-2 .status.conditions[type=Ready].status: False
○ Pod/wbe-3  10.244.1.4  left out: its label app is "wbe", the selector wants "web"
    Pod/wbe-3 .metadata.labels.app: wbe
    Service/web .spec.selector.app: web

Last sync …, because Pod/web-2 changed: .status.conditions[type=Ready].status True
  -> False.
It wrote: update EndpointSlice/web-xxxxx (2 endpoints).
`,
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('tells a pod that still serves from one that does not', () => {
    const cluster = clusterWith(service(), pod('web-1'), pod('web-2'));
    order(cluster, 'pod', 'unready', 'web-2');
    for (const name of ['web-1', 'web-2']) cluster.client.delete(pods, name, 'default');
    const text = why(witnesses(cluster), cluster.clock.now(), 'default/web');
    expect(text).toMatch(/^◌ Pod\/web-1 {2}\S+ {2}terminating, still serving: it is being deleted and still serves/m);
    expect(text).toMatch(/^◌ Pod\/web-2 {2}\S+ {2}terminating: it is being deleted and no longer serves/m);
  });

  it('breaks its lines at spaces, and leaves a word alone that is too long', () => {
    const cluster = clusterWith(service(), pod('a-pod-with-a-name-that-is-longer-than-the-terminal-is-wide'));
    const told = (columns: number) => why(witnesses(cluster), cluster.clock.now(), 'default/web', undefined, columns);
    const words = (text: string) => text.split(/\s+/);
    expect(words(told(20))).toEqual(words(told(100)));
  });

  const anyNode = { nodeName: undefined, nodeSelector: { disk: 'none' } };
  const situations: readonly (readonly [rule: string, cluster: () => Cluster])[] = [
    ['ready', () => clusterWith(service(), pod('web-1'))],
    ['selector-mismatch', () => clusterWith(service({ selector: { app: 'web', tier: 'front' } }), pod('web-1'))],
    ['no-address', () => clusterWith(service(), pod('web-1', undefined, anyNode))],
    [
      'pod-finished',
      () => {
        const containers = [{ name: 'app', image: 'web', command: ['true'] }];
        return clusterWith(service(), pod('web-1', undefined, { containers, restartPolicy: 'Never' }));
      },
    ],
    [
      'pod-not-ready',
      () => {
        const cluster = clusterWith(service(), pod('web-1'));
        order(cluster, 'pod', 'unready', 'web-1');
        return cluster;
      },
    ],
    ['readiness-gate', () => clusterWith(service(), pod('web-1', undefined, { readinessGates: [{ conditionType: 'example.com/open' }] }))],
    [
      'publish-not-ready-addresses',
      () => {
        const cluster = clusterWith(service({ publishNotReadyAddresses: true }), pod('web-1'));
        order(cluster, 'pod', 'unready', 'web-1');
        return cluster;
      },
    ],
    [
      'terminating-serving',
      () => {
        const cluster = clusterWith(service(), pod('web-1'));
        order(cluster, 'pod', 'drain', 'web-1');
        cluster.client.delete(pods, 'web-1', 'default');
        cluster.clock.advanceTo(cluster.clock.now() + 2000);
        return cluster;
      },
    ],
    ['named-port-missing', () => clusterWith(service({ ports: [{ port: 80, targetPort: 'web' }] }), pod('web-1'))],
    ['named-port-other-protocol', () => clusterWith(service({ ports: [{ port: 80, targetPort: 'http', protocol: 'UDP' }] }), pod('web-1'))],
    ['no-slice', () => clusterWith(service({ selector: undefined }))],
    [
      'mirrored',
      () => {
        const cluster = clusterWith(service({ selector: undefined }));
        const subsets = [{ addresses: [{ ip: '192.168.1.1' }], ports: [{ port: 8080 }] }];
        cluster.client.create(endpoints, { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'web', namespace: 'default' }, subsets });
        cluster.settle();
        return cluster;
      },
    ],
    [
      'unlabelled-slice',
      () => {
        const cluster = clusterWith(service({ selector: undefined }));
        cluster.client.create(endpointSlices, {
          apiVersion: 'discovery.k8s.io/v1',
          kind: 'EndpointSlice',
          metadata: { name: 'web-1', namespace: 'default' },
          addressType: 'IPv4',
          endpoints: [{ addresses: ['192.168.1.1'] }],
        });
        return cluster;
      },
    ],
    [
      'slice-relabelled',
      () => {
        const cluster = clusterWith(service(), pod('web-1'));
        const [slice] = cluster.client.list(endpointSlices, { labelSelector: 'kubernetes.io/service-name=web' }).items;
        const labels = { 'endpointslice.kubernetes.io/managed-by': 'me' };
        cluster.client.patch(endpointSlices, slice?.metadata.name ?? '', 'default', 'application/merge-patch+json', {
          metadata: { labels },
        });
        cluster.settle();
        return cluster;
      },
    ],
    [
      'behind',
      () => {
        const cluster = clusterWith(service(), pod('web-1'));
        order(cluster, 'controllers', '*,-endpointslice-controller');
        cluster.client.create(pods, pod('web-2'));
        cluster.settle();
        return cluster;
      },
    ],
    [
      'no-trace',
      () => {
        const cluster = newCluster({ controllers: '*,-endpointslice-controller' });
        cluster.settle();
        cluster.client.create(services, service());
        cluster.settle();
        return cluster;
      },
    ],
    [
      'hint-withheld',
      () => {
        const cluster = newCluster();
        cluster.settle();
        cluster.client.patch(nodes, 'node-1', undefined, 'application/merge-patch+json', {
          metadata: { labels: { 'topology.kubernetes.io/zone': null } },
        });
        cluster.client.create(services, service({ trafficDistribution: 'PreferSameZone' }));
        cluster.client.create(pods, pod('web-1'));
        cluster.settle();
        return cluster;
      },
    ],
  ];
  it.each(situations)('knows of %s', (rule, cluster) => {
    expect(rulesIn(cluster())).toContain(rule);
  });

  it('breaks its lines where the terminal ends', () => {
    const cluster = clusterWith(service(), pod('web-1'));
    const longest = (columns?: number): number =>
      Math.max(
        ...why(witnesses(cluster), cluster.clock.now(), 'default/web', undefined, columns)
          .split('\n')
          .map((line) => line.length),
      );
    expect(longest(44)).toBeLessThanOrEqual(44);
    expect(longest()).toBeGreaterThan(44);
    expect(longest(200)).toBe(longest());
  });

  it('speaks of one pod when asked for it', () => {
    const cluster = clusterWith(service(), pod('web-1'), pod('other', { app: 'other' }));
    expect(rulesIn(cluster, 'other')).toEqual(['selector-mismatch']);
    expect(explain(witnesses(cluster), 'default/web', 'web-1').headline).toMatch(
      /^Pod\/web-1 is in EndpointSlice\/default\/web-\w+, ready/,
    );
  });

  it('knows names that are nearly right', () => {
    expect(why(witnesses(clusterWith(service())), 0, 'default/wbe')).toContain('Did you mean web?');
  });
});
