// The paths beside groups and versions that a kube-apiserver lists at `/` (k8s.io/apiserver/pkg/server/routes/index.go), as one of 1.36 does.

const HOOKS = [
  'apiservice-discovery-controller',
  'apiservice-openapi-controller',
  'apiservice-openapiv3-controller',
  'apiservice-registration-controller',
  'apiservice-status-local-available-controller',
  'apiservice-status-remote-available-controller',
  'bootstrap-controller',
  'crd-informer-synced',
  'generic-apiserver-start-informers',
  'kube-apiserver-autoregistration',
  'peer-endpoint-reconciler-controller',
  'priority-and-fairness-config-consumer',
  'priority-and-fairness-config-producer',
  'priority-and-fairness-filter',
  'rbac/bootstrap-roles',
  'scheduling/bootstrap-system-priority-classes',
  'start-apiextensions-controllers',
  'start-apiextensions-informers',
  'start-apiserver-admission-initializer',
  'start-cluster-authentication-info-controller',
  'start-kube-aggregator-informers',
  'start-kube-apiserver-identity-lease-controller',
  'start-kube-apiserver-identity-lease-garbage-collector',
  'start-kubernetes-service-cidr-controller',
  'start-legacy-token-tracking-controller',
  'start-service-ip-repair-controllers',
  'start-system-namespaces-controller',
  'storage-object-count-tracker-hook',
  'storage-readiness',
].map((hook) => `poststarthook/${hook}`);

/** By endpoint, the checks that can be asked for one by one (k8s.io/apiserver/pkg/server/healthz). */
export const HEALTH_CHECKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['healthz', ['autoregister-completion', 'etcd', 'log', 'loopback-serving-certificate', 'ping', ...HOOKS]],
  ['livez', ['autoregister-completion', 'etcd', 'log', 'loopback-serving-certificate', 'ping', ...HOOKS]],
  ['readyz', ['autoregister-completion', 'etcd', 'etcd-readiness', 'informer-sync', 'log', 'ping', ...HOOKS, 'shutdown']],
]);

const PATHS = [
  '/.well-known/openid-configuration',
  '/flagz',
  '/metrics',
  '/metrics/slis',
  '/openapi/v2',
  '/openapi/v3',
  '/openapi/v3/',
  '/openid/v1/jwks',
  '/statusz',
  '/version',
];

/** All of them, those of the groups added, in order. */
export const indexPaths = (groups: readonly string[]): readonly string[] =>
  [
    ...groups,
    '/apis/',
    ...PATHS,
    ...[...HEALTH_CHECKS].flatMap(([name, checks]) => [`/${name}`, ...checks.map((check) => `/${name}/${check}`)]),
  ].sort();
