// The objects that show where cluster IPs come from and who has them (k8s.io/kubernetes/pkg/registry/core/service/ipallocator,
// pkg/controlplane/controller/defaultservicecidr).
import { type AddressRecords, serviceRanges } from '../api/core/service/allocators.ts';
import { ipAddresses, serviceCIDRs } from '../api/resources.ts';
import { parseCIDR } from '../apimachinery/cidrs.ts';
import { isAlreadyExists, isNotFound } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';

/** An IPAddress for each cluster IP in use; a ServiceCIDR that is ready, and stays, for each range. */
export const newAddressRecords = (client: Client): AddressRecords => ({
  taken: (address, family, { namespace, name }) =>
    tolerate(isAlreadyExists, () =>
      client.create(ipAddresses, {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'IPAddress',
        metadata: {
          name: address,
          labels: { 'ipaddress.kubernetes.io/ip-family': family, 'ipaddress.kubernetes.io/managed-by': 'ipallocator.k8s.io' },
        },
        spec: { parentRef: { resource: 'services', ...(namespace && { namespace }), name } },
      }),
    ),
  released: (address) => tolerate(isNotFound, () => client.delete(ipAddresses, address)),
  ranges: (family) =>
    client
      .list(serviceCIDRs)
      .items.filter(({ metadata, status }) => !metadata.deletionTimestamp && isConditionTrue(status?.conditions))
      .flatMap(({ spec }) => spec?.cidrs ?? [])
      .filter((cidr) => parseCIDR(cidr)?.ip.family === family),
});

const isConditionTrue = (conditions: readonly { readonly type: string; readonly status: string }[] = []): boolean =>
  conditions.some(({ type, status }) => type === 'Ready' && status === 'True');

/** Anyone may make or delete these objects, and no Service shall fail for it. */
function tolerate(expected: (error: unknown) => boolean, write: () => unknown): void {
  try {
    write();
  } catch (error) {
    if (!expected(error)) throw error;
  }
}

/** The ServiceCIDR of every cluster. */
export function createServiceCIDR(client: Client, dualStack: boolean): void {
  const cidr = client.create(serviceCIDRs, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'ServiceCIDR',
    metadata: { name: 'kubernetes', finalizers: ['networking.k8s.io/service-cidr-finalizer'] },
    spec: { cidrs: dualStack ? [serviceRanges.IPv4, serviceRanges.IPv6] : [serviceRanges.IPv4] },
  });
  const ready = {
    type: 'Ready',
    status: 'True',
    lastTransitionTime: cidr.metadata.creationTimestamp,
    reason: '',
    message: 'Kubernetes Service CIDR is ready',
  };
  client.update(serviceCIDRs, { ...cidr, status: { conditions: [ready] } }, { subresource: 'status' });
}
