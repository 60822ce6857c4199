// Nodes (kubectl/pkg/describe NodeDescriber).

import { podResources, type Resources, sumResources } from '../../api/core/pod/resources.ts';
import type { Lease, Node, Pod } from '../../api/generated/types.ts';
import { leases, nodes, pods } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { milliValue, quantityValue } from '../../apimachinery/quantity.ts';
import { isForbidden } from '../../apimachinery/status.ts';
import type { Describer } from './describer.ts';
import { describeEvents, referenceTo, searchEvents, since } from './events.ts';
import { PrefixWriter, rfc1123 } from './prefix-writer.ts';

export const nodeDescriber: Describer = async (client, request) => {
  const node = await client.get(nodes, request.name);
  const fieldSelector = `spec.nodeName=${request.name},status.phase!=Failed,status.phase!=Succeeded`;
  const running = await client.list(pods, { fieldSelector }).catch((error: unknown) => {
    if (isForbidden(error)) return undefined;
    throw error;
  });
  const about = referenceTo(node);
  const events = request.showEvents
    ? [...(await searchEvents(client, about)), ...(await searchEvents(client, { ...about, uid: about.name }))]
    : undefined;
  const lease = await client
    .get(leases, request.name, 'kube-node-lease')
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  const w = new PrefixWriter();
  describeNode(node, lease, w);
  if (running) describeNodeResources(node, running, w, client.now());
  else w.field(0, 'Pods', 'not authorized');
  describeEvents(events, w, client.now());
  return w.toString();
};

function describeNode(node: Node, lease: Lease | string, w: PrefixWriter): void {
  const { metadata, spec, status } = node;
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Roles', rolesOf(node).join(',') || '<none>');
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.field(0, 'CreationTimestamp', rfc1123(metadata.creationTimestamp));
  w.taints('Taints', spec?.taints);
  w.field(0, 'Unschedulable', spec?.unschedulable ?? false);
  describeLease(lease, w);
  describeConditions(node, w);
  w.write(0, 'Addresses:\n');
  for (const { type, address } of status?.addresses ?? []) w.field(1, type, address);
  describeResourceList('Capacity', status?.capacity, w);
  describeResourceList('Allocatable', status?.allocatable, w);
  describeSystem(node, w);
  if (spec?.podCIDR) w.field(0, 'PodCIDR', spec.podCIDR);
  if (spec?.podCIDRs?.length) w.field(0, 'PodCIDRs', spec.podCIDRs.join(','));
  if (spec?.providerID) w.field(0, 'ProviderID', spec.providerID);
}

function rolesOf({ metadata }: Node): readonly string[] {
  const prefix = 'node-role.kubernetes.io/';
  const roles = Object.entries(metadata.labels ?? {}).flatMap(([key, value]) => {
    if (key.startsWith(prefix)) return [key.slice(prefix.length)];
    return key === 'kubernetes.io/role' ? [value] : [];
  });
  return [...new Set(roles.filter((role) => role))].sort();
}

function describeLease(lease: Lease | string, w: PrefixWriter): void {
  if (typeof lease === 'string') {
    w.field(0, 'Lease', `Failed to get lease: ${lease}`);
    return;
  }
  const { holderIdentity = '<unset>', acquireTime, renewTime } = lease.spec ?? {};
  w.write(0, 'Lease:\n');
  w.field(1, 'HolderIdentity', holderIdentity);
  w.field(1, 'AcquireTime', acquireTime ? rfc1123(acquireTime) : '<unset>');
  w.field(1, 'RenewTime', renewTime ? rfc1123(renewTime) : '<unset>');
}

function describeConditions({ status }: Node, w: PrefixWriter): void {
  if (!status?.conditions?.length) return;
  w.write(0, 'Conditions:\n  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage\n');
  w.write(1, '----\t------\t-----------------\t------------------\t------\t-------\n');
  for (const { type, status: value, lastHeartbeatTime, lastTransitionTime, reason = '', message = '' } of status.conditions) {
    const times = `${rfc1123(lastHeartbeatTime)} \t${rfc1123(lastTransitionTime)}`;
    w.write(1, `${type} \t${value} \t${times} \t${reason} \t${message}\n`);
  }
}

function describeResourceList(title: string, list: Resources | undefined, w: PrefixWriter): void {
  const names = Object.keys(list ?? {}).sort();
  if (names.length) w.write(0, `${title}:\n`);
  for (const name of names) w.field(1, name, lookup(list, name) ?? '');
}

function describeSystem({ status }: Node, w: PrefixWriter): void {
  const info = status?.nodeInfo;
  w.write(0, 'System Info:\n');
  w.field(1, 'Machine ID', info?.machineID ?? '');
  w.field(1, 'System UUID', info?.systemUUID ?? '');
  w.field(1, 'Boot ID', info?.bootID ?? '');
  w.field(1, 'Kernel Version', info?.kernelVersion ?? '');
  w.field(1, 'OS Image', info?.osImage ?? '');
  w.field(1, 'Operating System', info?.operatingSystem ?? '');
  w.field(1, 'Architecture', info?.architecture ?? '');
  w.field(1, 'Container Runtime Version', info?.containerRuntimeVersion ?? '');
  w.field(1, 'Kubelet Version', info?.kubeletVersion ?? '');
}

const standardResources = ['cpu', 'memory', 'ephemeral-storage', 'pods'];

function describeNodeResources(node: Node, running: readonly Pod[], w: PrefixWriter, now: number): void {
  const allocatable = node.status?.allocatable ?? node.status?.capacity ?? {};
  /** `100m (2%)`: of what the node has to give. */
  const share = (list: Resources, name: string): string => {
    const amount = name === 'cpu' ? milliValue : quantityValue;
    const used = lookup(list, name) ?? '0';
    const all = amount(lookup(allocatable, name) ?? '0');
    return `${used} (${all === 0 ? 0 : Math.trunc((amount(used) / all) * 100)}%)`;
  };
  w.field(0, 'Non-terminated Pods', `(${running.length} in total)`);
  w.write(1, 'Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge\n');
  w.write(1, '---------\t----\t\t------------\t----------\t---------------\t-------------\t---\n');
  for (const pod of running) {
    const requests = podResources(pod, 'requests');
    const limits = podResources(pod, 'limits');
    const shares = [share(requests, 'cpu'), share(limits, 'cpu'), share(requests, 'memory'), share(limits, 'memory')];
    const { namespace = '', name, creationTimestamp } = pod.metadata;
    w.write(1, `${namespace}\t${name}\t\t${shares.join('\t')}\t${since(now, creationTimestamp)}\n`);
  }
  w.write(0, 'Allocated resources:\n  (Total limits may be over 100 percent, i.e., overcommitted.)\n');
  w.write(1, 'Resource\tRequests\tLimits\n');
  w.write(1, '--------\t--------\t------\n');
  const requests = sumResources(running.map((pod) => podResources(pod, 'requests')));
  const limits = sumResources(running.map((pod) => podResources(pod, 'limits')));
  const others = Object.keys(allocatable)
    .filter((name) => !standardResources.includes(name))
    .sort();
  const huge = others.filter((name) => name.startsWith('hugepages-'));
  for (const name of ['cpu', 'memory', 'ephemeral-storage', ...huge]) {
    w.write(1, `${name}\t${share(requests, name)}\t${share(limits, name)}\n`);
  }
  for (const name of others.filter((each) => !huge.includes(each))) {
    w.write(1, `${name}\t${lookup(requests, name) ?? '0'}\t${lookup(limits, name) ?? '0'}\n`);
  }
}
