// `/healthz`, `/livez` and `/readyz` (k8s.io/apiserver/pkg/server/healthz), with the checks that kube-apiserver has.
import type { ApiRequest } from '../client-go/transport.ts';

const HOOKS: readonly string[] = [
  'start-apiserver-admission-initializer',
  'generic-apiserver-start-informers',
  'priority-and-fairness-config-consumer',
  'priority-and-fairness-filter',
  'storage-object-count-tracker-hook',
  'start-apiextensions-informers',
  'start-apiextensions-controllers',
  'crd-informer-synced',
  'start-system-namespaces-controller',
  'peer-endpoint-reconciler-controller',
  'start-cluster-authentication-info-controller',
  'start-kube-apiserver-identity-lease-controller',
  'start-kube-apiserver-identity-lease-garbage-collector',
  'storage-readiness',
  'start-legacy-token-tracking-controller',
  'start-service-ip-repair-controllers',
  'rbac/bootstrap-roles',
  'scheduling/bootstrap-system-priority-classes',
  'priority-and-fairness-config-producer',
  'bootstrap-controller',
  'start-kubernetes-service-cidr-controller',
  'start-kube-aggregator-informers',
  'apiservice-status-local-available-controller',
  'apiservice-status-remote-available-controller',
  'apiservice-registration-controller',
  'apiservice-discovery-controller',
  'kube-apiserver-autoregistration',
];

const ALL: readonly string[] = [
  ...HOOKS.map((hook) => `poststarthook/${hook}`),
  'autoregister-completion',
  'poststarthook/apiservice-openapi-controller',
  'poststarthook/apiservice-openapiv3-controller',
];

/** What is looked after, in the order in which it is listed. Here all of it goes well: the parts that it names are one. */
const CHECKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['healthz', ['ping', 'log', 'loopback-serving-certificate', 'etcd', ...ALL]],
  ['livez', ['ping', 'log', 'loopback-serving-certificate', 'etcd', ...ALL]],
  ['readyz', ['ping', 'log', 'etcd', 'etcd-readiness', 'informer-sync', ...ALL, 'shutdown']],
]);

/** Every path that tells of health. */
export const healthPaths = (): readonly string[] =>
  [...CHECKS].flatMap(([name, checks]) => [`/${name}`, ...checks.map((check) => `/${name}/${check}`)]);

/** `/metrics/slis`: each check as a number, 1 where all is well (k8s.io/component-base/metrics/prometheus/slis). */
export function slisText(): string {
  const samples = [...CHECKS].flatMap(([type, checks]) => checks.map((name) => `kubernetes_healthcheck{name="${name}",type="${type}"} 1`));
  return [
    '# HELP kubernetes_healthcheck [STABLE] This metric records the result of a single healthcheck.',
    '# TYPE kubernetes_healthcheck gauge',
    ...samples.sort(),
    '',
  ].join('\n');
}

/** What a health path says, whatever the method; undefined where the path is none. */
export function healthOf(path: string, query: NonNullable<ApiRequest['query']>): string | undefined {
  const [, name = '', check] = /^\/(healthz|livez|readyz)(?:\/(.+))?$/.exec(path) ?? [];
  const checks = CHECKS.get(name);
  if (!checks) return undefined;
  if (check !== undefined) return checks.includes(check) ? 'ok' : undefined;
  if (query.verbose === undefined) return 'ok';
  const { exclude } = query;
  const lines = checks.map((each) => `[+]${each} ${each === exclude ? 'excluded: ok' : 'ok'}\n`);
  const stray = exclude !== undefined && !checks.includes(exclude);
  const warning = stray ? `warn: some health checks cannot be excluded: no matches for "${exclude}"\n` : '';
  return `${lines.join('')}${warning}${name} check passed\n`;
}
