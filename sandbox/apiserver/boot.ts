// What the API server makes for itself, and keeps as it should be (k8s.io/kubernetes/pkg/controlplane).
import type { EndpointSlice, Endpoints, Service } from '../api/generated/types.ts';
import { endpointSlices, endpoints, namespaces, type Resource, services } from '../api/resources.ts';
import { deepEqual } from '../apimachinery/equality.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import { isNotFound } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';

const SYSTEM_NAMESPACES = ['kube-system', 'kube-public', 'kube-node-lease', 'default'];

/** Where clients outside of any pod reach this API server. */
const ADVERTISED = { ip: '172.18.0.2', port: 6443 };

const https = { name: 'https', port: ADVERTISED.port, protocol: 'TCP' } as const;
const metadata = { name: 'kubernetes', namespace: 'default' };

/** The namespaces that every cluster has. */
export function createSystemNamespaces(client: Client): void {
  for (const name of SYSTEM_NAMESPACES) {
    client.create(namespaces, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels: { 'kubernetes.io/metadata.name': name } },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    });
  }
}

const service = (address: string): Draft<Service> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { ...metadata, labels: { provider: 'kubernetes', component: 'apiserver' } },
  spec: {
    ports: [{ name: 'https', protocol: 'TCP', port: 443, targetPort: ADVERTISED.port }],
    clusterIP: address,
    clusterIPs: [address],
    type: 'ClusterIP',
    sessionAffinity: 'None',
    ipFamilyPolicy: 'SingleStack',
    ipFamilies: ['IPv4'],
  },
});

const itsEndpoints: Draft<Endpoints> = {
  apiVersion: 'v1',
  kind: 'Endpoints',
  metadata: { ...metadata, labels: { 'endpointslice.kubernetes.io/skip-mirror': 'true' } },
  subsets: [{ addresses: [{ ip: ADVERTISED.ip }], ports: [https] }],
};

const itsSlice: Draft<EndpointSlice> = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { ...metadata, labels: { 'kubernetes.io/service-name': 'kubernetes' } },
  addressType: 'IPv4',
  endpoints: [{ addresses: [ADVERTISED.ip], conditions: { ready: true } }],
  ports: [https],
};

function ensure<T extends KubeObject>(client: Client, resource: Resource<T>, wanted: Draft<T>): T {
  try {
    return client.get(resource, metadata.name, metadata.namespace);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return client.create(resource, wanted);
  }
}

/** Makes the Service `kubernetes` and what stands behind it, or puts it right (controller/kubernetesservice, reconcilers). */
export function reconcileKubernetesService(client: Client, address: string): void {
  ensure(client, services, service(address));
  const found = ensure(client, endpoints, itsEndpoints);
  if (!deepEqual(found.subsets, itsEndpoints.subsets)) client.update(endpoints, { ...found, subsets: itsEndpoints.subsets });
  const slice = ensure(client, endpointSlices, itsSlice);
  const { endpoints: addresses, ports } = itsSlice;
  if (!deepEqual(slice.endpoints, addresses) || !deepEqual(slice.ports, ports)) {
    client.update(endpointSlices, { ...slice, endpoints: addresses, ports });
  }
}
