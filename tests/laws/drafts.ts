// What histories create: the objects that learners write, in all their variety.
import type {
  DaemonSet,
  Deployment,
  EndpointSlice,
  Endpoints,
  Job,
  Namespace,
  Pod,
  ResourceQuota,
  Service,
  StatefulSet,
} from '../../sandbox/api/generated/types.ts';
import type { Draft } from '../../sandbox/apimachinery/meta.ts';
import type { Random } from '../../sandbox/time/random.ts';

export const APPS = ['web', 'shop', 'api'] as const;
const SERVICES = ['web', 'shop', 'api', 'db'] as const;
const OTHER = 'other';
const NAMESPACES = ['default', 'default', OTHER] as const;
/** Seldom more than a slice holds: such a Deployment costs as much as the rest of a history. */
export const FEW_AND_MANY = [0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 7, 9, 12, 101, 130] as const;

export const pick = <T>(random: Random, items: readonly [T, ...T[]]): T => items[random.below(items.length)] ?? items[0];

/** `fields` once in `n` times, nothing otherwise. */
const seldom = <T extends object>(random: Random, n: number, fields: T): T | Record<string, never> => (random.below(n) === 0 ? fields : {});

/** Ports by number, by name, several, and of other protocols. */
export const servicePorts = (random: Random) =>
  pick<NonNullable<NonNullable<Service['spec']>['ports']>>(random, [
    [{ port: 80, targetPort: 8080 }],
    [{ name: 'http', port: 80, targetPort: 'http' }],
    [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'metrics', port: 9090, targetPort: 9090 },
    ],
    [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'admin', port: 81, targetPort: 'admin' },
    ],
    [{ port: 53, targetPort: 53, protocol: 'UDP' }],
    [
      { name: 'dns', port: 53, protocol: 'UDP' },
      { name: 'dns-tcp', port: 53, protocol: 'TCP' },
    ],
  ]);

export function service(random: Random): Draft<Service> {
  const headlessAtTimes = pick<{ readonly ports?: ReturnType<typeof servicePorts>; readonly clusterIP?: string }>(random, [
    { ports: servicePorts(random) },
    { ports: servicePorts(random) },
    { ports: servicePorts(random) },
    { clusterIP: 'None', ports: servicePorts(random) },
    { clusterIP: 'None' },
  ]);
  const type = pick<Partial<NonNullable<Service['spec']>>>(random, [
    {},
    {},
    {},
    {},
    { publishNotReadyAddresses: true },
    { trafficDistribution: 'PreferSameZone' },
    { trafficDistribution: 'PreferSameNode' },
    { internalTrafficPolicy: 'Local' },
    ...(headlessAtTimes.clusterIP ? [] : [{ type: 'NodePort' }, { type: 'LoadBalancer' }]),
  ]);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: pick(random, SERVICES), namespace: pick(random, NAMESPACES), ...seldom(random, 2, { labels: { team: 'blue' } }) },
    spec: {
      ...headlessAtTimes,
      ...type,
      ...(random.below(8) > 0 && { selector: { app: pick(random, APPS) } }),
      ...(random.below(3) === 0 && { ipFamilyPolicy: pick(random, ['PreferDualStack', 'RequireDualStack', 'SingleStack']) }),
    },
  };
}

const containerPorts = (random: Random) =>
  pick<readonly { readonly name: string; readonly containerPort: number; readonly protocol?: string }[]>(random, [
    [],
    [{ name: 'http', containerPort: 8080 }],
    [{ name: 'http', containerPort: 8081 }],
    [{ name: 'http', containerPort: 8080, protocol: 'UDP' }],
    [
      { name: 'http', containerPort: 8080 },
      { name: 'admin', containerPort: 9000 },
    ],
  ]);

export function pod(random: Random): Draft<Pod> {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `pod-${random.below(30)}`, namespace: pick(random, NAMESPACES), labels: { app: pick(random, APPS) } },
    spec: {
      ...seldom(random, 3, { nodeName: `node-${1 + random.below(3)}` }),
      // One on the host's network has its address before it is ready. Where such a pod ends without ever having been ready, its
      // endpoint stays until something else wakes its Service (podEndpointsChanged looks at readiness and addresses only).
      ...pick<Partial<NonNullable<Pod['spec']>>>(random, [
        { restartPolicy: 'Never' },
        { hostNetwork: true },
        ...Array.from({ length: 10 }, () => ({})),
      ]),
      ...seldom(random, 15, { readinessGates: [{ conditionType: 'example.com/lb' }] }),
      ...seldom(random, 8, { hostname: 'one', subdomain: 'web' }),
      containers: [
        {
          name: 'app',
          image: random.below(15) === 0 ? 'does-not-exist:1' : 'registry.k8s.io/e2e-test-images/agnhost:2.53',
          ports: containerPorts(random),
          ...seldom(random, 12, { command: ['true'] }),
        },
      ],
    },
  };
}

const template = (random: Random, app: string, from: string) => ({
  metadata: { labels: { app, from } },
  spec: { containers: [{ name: 'app', image: 'agnhost:1', ports: containerPorts(random) }] },
});

export function deployment(random: Random): Draft<Deployment> {
  const app = pick(random, APPS);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: app, namespace: pick(random, NAMESPACES) },
    spec: {
      replicas: pick(random, FEW_AND_MANY),
      selector: { matchLabels: { app, from: 'deployment' } },
      template: template(random, app, 'deployment'),
      ...seldom(random, 6, { strategy: { type: 'Recreate' } }),
      ...seldom(random, 6, { minReadySeconds: 2 }),
    },
  };
}

export function statefulSet(random: Random): Draft<StatefulSet> {
  const app = pick(random, APPS);
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: app, namespace: pick(random, NAMESPACES) },
    spec: {
      replicas: random.below(4),
      serviceName: app,
      selector: { matchLabels: { app, from: 'statefulset' } },
      template: template(random, app, 'statefulset'),
      ...seldom(random, 2, { podManagementPolicy: 'Parallel' }),
    },
  };
}

export function daemonSet(random: Random): Draft<DaemonSet> {
  const app = pick(random, APPS);
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: app, namespace: pick(random, NAMESPACES) },
    spec: { selector: { matchLabels: { app, from: 'daemonset' } }, template: template(random, app, 'daemonset') },
  };
}

export function job(random: Random): Draft<Job> {
  const app = pick(random, APPS);
  const { metadata, spec } = template(random, app, 'job');
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: `job-${random.below(5)}`, namespace: pick(random, NAMESPACES) },
    spec: {
      completions: 1 + random.below(3),
      parallelism: 1 + random.below(2),
      template: {
        metadata,
        spec: {
          restartPolicy: 'Never',
          containers: spec.containers.map((container) => ({ ...container, ...seldom(random, 2, { command: ['true'] }) })),
        },
      },
    },
  };
}

/** By hand: for a Service or for none, and at times in the controller's own name. */
export function slice(random: Random): Draft<EndpointSlice> {
  const count = pick(random, [0, 1, 2, 3, 150]);
  const ipv6 = random.below(4) === 0;
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `own-${random.below(6)}`,
      namespace: pick(random, NAMESPACES),
      labels: {
        ...(random.below(4) > 0 && { 'kubernetes.io/service-name': pick(random, SERVICES) }),
        ...seldom(random, 3, { 'endpointslice.kubernetes.io/managed-by': pick(random, ['learner', 'endpointslice-controller.k8s.io']) }),
      },
    },
    addressType: ipv6 ? 'IPv6' : 'IPv4',
    ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
    endpoints: Array.from({ length: count }, (_, i) => ({ addresses: [ipv6 ? `2001:db8::${(i + 1).toString(16)}` : `192.0.2.${i + 1}`] })),
  };
}

/** By hand: mirrored where a Service without a selector has that name. */
export function endpointsOf(random: Random): Draft<Endpoints> {
  const address = () => ({ ip: `198.51.100.${1 + random.below(200)}` });
  return {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { name: pick(random, SERVICES), namespace: pick(random, NAMESPACES) },
    subsets: [{ addresses: [address()], ...seldom(random, 2, { notReadyAddresses: [address()] }), ports: [{ port: 8080 }] }],
  };
}

export const namespace = (): Draft<Namespace> => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: OTHER } });

export const quota = (random: Random): Draft<ResourceQuota> => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'few', namespace: pick(random, NAMESPACES) },
  spec: {
    hard: pick<Readonly<Record<string, string>>>(random, [{ pods: '8' }, { pods: '40' }, { services: '2' }, { 'services.nodeports': '1' }]),
  },
});
