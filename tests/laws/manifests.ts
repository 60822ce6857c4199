// Manifests as they should be, for the fuzzer to spoil.

const template = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'registry.k8s.io/pause:3.10', ports: [{ name: 'http', containerPort: 8080 }] }] },
};
const selector = { matchLabels: { app: 'web' } };
const batch = { ...template, spec: { ...template.spec, restartPolicy: 'Never' } };

/** A valid manifest of each kind that learners meet, with the path it is created at. */
export const manifests: readonly { readonly path: string; readonly manifest: Readonly<Record<string, unknown>> }[] = [
  {
    path: '/api/v1/namespaces/default/services',
    manifest: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web', labels: { team: 'blue' } },
      spec: {
        type: 'NodePort',
        selector: { app: 'web' },
        ports: [
          { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' },
          { name: 'dns', port: 53, protocol: 'UDP', appProtocol: 'dns' },
        ],
        ipFamilyPolicy: 'PreferDualStack',
        sessionAffinity: 'ClientIP',
        sessionAffinityConfig: { clientIP: { timeoutSeconds: 10 } },
        trafficDistribution: 'PreferSameZone',
      },
    },
  },
  {
    path: '/api/v1/namespaces/default/pods',
    manifest: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'pod', labels: { app: 'web' }, annotations: { note: 'one' } },
      spec: {
        ...template.spec,
        nodeName: 'node-1',
        hostname: 'one',
        subdomain: 'web',
        readinessGates: [{ conditionType: 'example.com/lb' }],
        tolerations: [{ key: 'gpu', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 }],
        volumes: [{ name: 'data', emptyDir: {} }],
      },
    },
  },
  {
    path: '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices',
    manifest: {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name: 'own', labels: { 'kubernetes.io/service-name': 'web' } },
      addressType: 'IPv4',
      ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
      endpoints: [
        { addresses: ['192.0.2.1'], conditions: { ready: true }, nodeName: 'node-1', zone: 'zone-a' },
        {
          addresses: ['192.0.2.2'],
          hints: { forZones: [{ name: 'zone-a' }] },
          targetRef: { kind: 'Pod', name: 'pod', namespace: 'default' },
        },
      ],
    },
  },
  {
    path: '/api/v1/namespaces/default/endpoints',
    manifest: {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { name: 'own' },
      subsets: [{ addresses: [{ ip: '192.0.2.1' }], notReadyAddresses: [{ ip: '192.0.2.2' }], ports: [{ name: 'http', port: 80 }] }],
    },
  },
  {
    path: '/apis/apps/v1/namespaces/default/deployments',
    manifest: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { replicas: 2, selector, template, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 1 } } },
    },
  },
  {
    path: '/apis/apps/v1/namespaces/default/statefulsets',
    manifest: {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'db' },
      spec: {
        replicas: 2,
        serviceName: 'web',
        selector,
        template,
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } },
      },
    },
  },
  {
    path: '/apis/apps/v1/namespaces/default/daemonsets',
    manifest: { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'agent' }, spec: { selector, template } },
  },
  {
    path: '/apis/batch/v1/namespaces/default/jobs',
    manifest: {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'once' },
      spec: { completions: 2, parallelism: 1, backoffLimit: 1, template: batch },
    },
  },
  {
    path: '/api/v1/namespaces/default/configmaps',
    manifest: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { colour: 'blue' } },
  },
  {
    path: '/apis/rbac.authorization.k8s.io/v1/namespaces/default/roles',
    manifest: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'reader' },
      rules: [{ apiGroups: [''], resources: ['services'], verbs: ['get'] }],
    },
  },
  { path: '/api/v1/namespaces', manifest: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team' } } },
];
