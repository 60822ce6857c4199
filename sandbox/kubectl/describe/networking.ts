// IPAddresses, ServiceCIDRs and IngressClasses (their describers in kubectl/pkg/describe).
import type { IngressClass, IPAddress, ServiceCIDR } from '../../api/generated/types.ts';
import type { Resource } from '../../api/resources.ts';
import type { ObjectMeta } from '../../apimachinery/meta.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { PrefixWriter, rfc1123 } from './prefix-writer.ts';

const networking = { group: 'networking.k8s.io', version: 'v1', namespaced: false } as const;
const ipAddresses: Resource<IPAddress> = { ...networking, resource: 'ipaddresses', kind: 'IPAddress' };
const ingressClasses: Resource<IngressClass> = { ...networking, resource: 'ingressclasses', kind: 'IngressClass' };
const serviceCIDRs: Resource<ServiceCIDR> = { ...networking, resource: 'servicecidrs', kind: 'ServiceCIDR' };

function beginning({ name, labels, annotations }: ObjectMeta): PrefixWriter {
  const w = new PrefixWriter();
  w.field(0, 'Name', name);
  w.labels('Labels', labels);
  w.annotations('Annotations', annotations);
  return w;
}

export const ipAddressDescriber: Describer = async (client, request) => {
  const address = await client.get(ipAddresses, request.name);
  const w = beginning(address.metadata);
  const parent = address.spec?.parentRef;
  if (parent) {
    w.write(0, 'Parent Reference:\n');
    w.field(1, 'Group', parent.group ?? '');
    w.field(1, 'Resource', parent.resource ?? '');
    w.field(1, 'Namespace', parent.namespace ?? '');
    w.field(1, 'Name', parent.name ?? '');
  }
  describeEvents(await eventsOf(client, request, referenceTo(address)), w, client.now());
  return w.toString();
};

export const serviceCIDRDescriber: Describer = async (client, request) => {
  const range = await client.get(serviceCIDRs, request.name);
  const w = beginning(range.metadata);
  w.field(0, 'CIDRs', (range.spec?.cidrs ?? []).join(', '));
  const conditions = range.status?.conditions ?? [];
  if (conditions.length) {
    w.write(0, 'Status:\nConditions:\n');
    w.write(1, 'Type\tStatus\tLastTransitionTime\tReason\tMessage\n');
    w.write(1, '----\t------\t------------------\t------\t-------\n');
    for (const { type, status, lastTransitionTime, reason, message } of conditions) {
      w.write(1, `${type}\t${status}\t${rfc1123(lastTransitionTime)}\t${reason}\t${message}\n`);
    }
  }
  describeEvents(await eventsOf(client, request, referenceTo(range)), w, client.now());
  return w.toString();
};

export const ingressClassDescriber: Describer = async (client, request) => {
  const ingressClass = await client.get(ingressClasses, request.name);
  const w = beginning(ingressClass.metadata);
  w.field(0, 'Controller', ingressClass.spec?.controller ?? '');
  const parameters = ingressClass.spec?.parameters;
  if (parameters) {
    w.write(0, 'Parameters:\n');
    if (parameters.apiGroup !== undefined) w.field(1, 'APIGroup', parameters.apiGroup);
    w.field(1, 'Kind', parameters.kind);
    w.field(1, 'Name', parameters.name);
  }
  describeEvents(await eventsOf(client, request, referenceTo(ingressClass)), w, client.now());
  return w.toString();
};
