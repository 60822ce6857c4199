// What the API server makes for itself when it starts (k8s.io/kubernetes/pkg/controlplane/controller).
import { endpointSlices, endpoints, namespaces, services } from '../api/resources.ts';
import type { Client } from './client.ts';

const SYSTEM_NAMESPACES = ['kube-system', 'kube-public', 'kube-node-lease', 'default'];

/** Where clients outside of any pod reach this API server. */
const ADVERTISED = { ip: '172.18.0.2', port: 6443 };

const https = { name: 'https', port: ADVERTISED.port, protocol: 'TCP' } as const;

/** The namespaces of every cluster, and the Service `kubernetes` with its Endpoints and EndpointSlice (kubernetesservice.Controller). */
export function boot(client: Client, serviceAddress: string): void {
  for (const name of SYSTEM_NAMESPACES) {
    client.create(namespaces, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels: { 'kubernetes.io/metadata.name': name } },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    });
  }
  const metadata = { name: 'kubernetes', namespace: 'default' };
  client.create(services, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { ...metadata, labels: { provider: 'kubernetes', component: 'apiserver' } },
    spec: {
      ports: [{ name: 'https', protocol: 'TCP', port: 443, targetPort: ADVERTISED.port }],
      clusterIP: serviceAddress,
      clusterIPs: [serviceAddress],
      type: 'ClusterIP',
      sessionAffinity: 'None',
      ipFamilyPolicy: 'SingleStack',
      ipFamilies: ['IPv4'],
    },
  });
  client.create(endpoints, {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { ...metadata, labels: { 'endpointslice.kubernetes.io/skip-mirror': 'true' } },
    subsets: [{ addresses: [{ ip: ADVERTISED.ip }], ports: [https] }],
  });
  client.create(endpointSlices, {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { ...metadata, labels: { 'kubernetes.io/service-name': 'kubernetes' } },
    addressType: 'IPv4',
    endpoints: [{ addresses: [ADVERTISED.ip], conditions: { ready: true } }],
    ports: [https],
  });
}
