// Endpoints and EndpointSlices (kubectl/pkg/describe EndpointsDescriber, EndpointSliceDescriber).
import type { Endpoint, EndpointPort, EndpointSubset } from '../../api/generated/types.ts';
import { endpointSlices, endpoints } from '../../api/resources.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { PrefixWriter } from './prefix-writer.ts';

export const endpointsDescriber: Describer = async (client, request) => {
  const object = await client.get(endpoints, request.name, request.namespace);
  const events = await eventsOf(client, request, referenceTo(object));
  const w = new PrefixWriter();
  w.metadata(object.metadata);
  w.write(0, 'Subsets:\n');
  for (const subset of object.subsets ?? []) describeSubset(subset, w);
  describeEvents(events, w, client.now());
  return w.toString();
};

function describeSubset({ addresses, notReadyAddresses, ports = [] }: EndpointSubset, w: PrefixWriter): void {
  w.field(1, 'Addresses', addresses?.map(({ ip }) => ip).join(',') || '<none>');
  w.field(1, 'NotReadyAddresses', notReadyAddresses?.map(({ ip }) => ip).join(',') || '<none>');
  if (ports.length) {
    w.write(1, 'Ports:\n');
    w.write(2, 'Name\tPort\tProtocol\n');
    w.write(2, '----\t----\t--------\n');
    for (const { name, port, protocol } of ports) w.write(2, `${name || '<unset>'}\t${port ?? 0}\t${protocol ?? ''}\n`);
  }
  w.write(0, '\n');
}

export const endpointSliceDescriber: Describer = async (client, request) => {
  const slice = await client.get(endpointSlices, request.name, request.namespace);
  const events = await eventsOf(client, request, referenceTo(slice));
  const w = new PrefixWriter();
  w.metadata(slice.metadata);
  w.field(0, 'AddressType', slice.addressType);
  describePorts(slice.ports ?? [], w);
  if (slice.endpoints?.length) {
    w.write(0, 'Endpoints:\n');
    for (const endpoint of slice.endpoints) describeEndpoint(endpoint, w);
  } else {
    w.write(0, 'Endpoints: <none>\n');
  }
  describeEvents(events, w, client.now());
  return w.toString();
};

function describePorts(ports: readonly EndpointPort[], w: PrefixWriter): void {
  if (!ports.length) {
    w.write(0, 'Ports: <unset>\n');
    return;
  }
  w.write(0, 'Ports:\n');
  w.write(1, 'Name\tPort\tProtocol\n');
  w.write(1, '----\t----\t--------\n');
  for (const { name, port, protocol } of ports) {
    w.write(1, `${name || '<unset>'}\t${port ?? '<unset>'}\t${protocol ?? ''}\n`);
  }
}

function describeEndpoint({ addresses, conditions, hostname, targetRef, nodeName, zone }: Endpoint, w: PrefixWriter): void {
  w.field(1, '- Addresses', addresses.join(', ') || '<none>');
  w.write(2, 'Conditions:\n');
  w.field(3, 'Ready', conditions?.ready ?? '<unset>');
  w.field(2, 'Hostname', hostname ?? '<unset>');
  if (targetRef) w.field(2, 'TargetRef', `${targetRef.kind ?? ''}/${targetRef.name ?? ''}`);
  w.field(2, 'NodeName', nodeName ?? '<unset>');
  w.field(2, 'Zone', zone ?? '<unset>');
}
