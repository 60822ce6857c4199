// The Lease by which a node says that it is alive (k8s.io/component-helpers/apimachinery/lease).
import { leases, nodes } from '../api/resources.ts';
import { isNotFound, StatusError } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import type { Clock } from '../time/clock.ts';

/** Renews a node's Lease, or makes it. What the API server refuses is tried again at the next beat. */
export function renewLease(client: Client, clock: Clock, node: string): void {
  const metadata = { name: node, namespace: 'kube-node-lease' };
  const spec = { holderIdentity: node, leaseDurationSeconds: 40, renewTime: clock.microTimestamp() };
  try {
    client.update(leases, { ...client.get(leases, metadata.name, metadata.namespace), spec });
  } catch (error) {
    if (!isNotFound(error)) return;
    try {
      const { uid } = client.get(nodes, node).metadata;
      const ownerReferences = [{ apiVersion: 'v1', kind: 'Node', name: node, uid }];
      client.create(leases, { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { ...metadata, ownerReferences }, spec });
    } catch (failure) {
      if (!(failure instanceof StatusError)) throw failure;
    }
  }
}
