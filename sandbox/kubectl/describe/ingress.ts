// Ingresses (kubectl/pkg/describe IngressDescriber).
import type { Ingress, IngressBackend } from '../../api/generated/types.ts';
import { endpointSlices, type Resource, services } from '../../api/resources.ts';
import type { DescribeClient, Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { PrefixWriter } from './prefix-writer.ts';
import { formatEndpointSlices } from './service.ts';

const ingresses: Resource<Ingress> = {
  group: 'networking.k8s.io',
  version: 'v1',
  resource: 'ingresses',
  kind: 'Ingress',
  namespaced: true,
};

export const ingressDescriber: Describer = async (client, request) => {
  const ingress = await client.get(ingresses, request.name, request.namespace);
  const { metadata, spec, status } = ingress;
  const events = await eventsOf(client, request, referenceTo(ingress));
  const backend = (each: IngressBackend): Promise<string> => backendText(client, request.namespace, each);
  const standard = spec?.defaultBackend ? await backend(spec.defaultBackend) : '<default>';
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.labels('Labels', metadata.labels);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  const addresses = (status?.loadBalancer?.ingress ?? []).map(({ ip, hostname }) => ip || hostname || '');
  w.field(0, 'Address', [...new Set(addresses.filter((each) => each))].sort().join(','));
  w.field(0, 'Ingress Class', spec?.ingressClassName ?? '<none>');
  w.field(0, 'Default backend', standard);
  if (spec?.tls?.length) w.write(0, 'TLS:\n');
  for (const { secretName, hosts = [] } of spec?.tls ?? []) {
    w.write(1, secretName ? `${secretName} terminates ${hosts.join(',')}\n` : `SNI routes ${hosts.join(',')}\n`);
  }
  w.write(0, 'Rules:\n  Host\tPath\tBackends\n');
  w.write(1, '----\t----\t--------\n');
  const rules = (spec?.rules ?? []).filter(({ http }) => http);
  for (const { host, http } of rules) {
    w.write(1, `${host || '*'}\t\n`);
    for (const path of http?.paths ?? []) w.write(2, `\t${path.path ?? ''} \t${await backend(path.backend)}\n`);
  }
  if (!rules.length) w.write(1, `*\t*\t${standard}\n`);
  w.annotations('Annotations', metadata.annotations);
  describeEvents(events, w, client.now());
  return w.toString();
};

async function backendText(client: DescribeClient, namespace: string, backend: IngressBackend): Promise<string> {
  if (backend.resource) {
    const { apiGroup = '<none>', kind, name } = backend.resource;
    return `APIGroup: ${apiGroup}, Kind: ${kind}, Name: ${name}`;
  }
  if (!backend.service) return '';
  const { name, port } = backend.service;
  const target = `${name}:${port?.number || (port?.name ?? '')}`;
  try {
    const labelSelector = `kubernetes.io/service-name=${name}`;
    const slices = await client.list(endpointSlices, { namespace, labelSelector });
    const service = await client.get(services, name, namespace);
    const served = service.spec?.ports?.findLast((each) => (port?.number ? each.port === port.number : each.name === port?.name));
    return `${target} (${formatEndpointSlices(slices, served?.name ?? '')})`;
  } catch (error) {
    return `${target} (<error: ${error instanceof Error ? error.message : String(error)}>)`;
  }
}
