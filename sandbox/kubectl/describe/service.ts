// Services (kubectl/pkg/describe ServiceDescriber).

import type { EndpointSlice, LoadBalancerIngress, Service, ServicePort } from '../../api/generated/types.ts';
import { endpointSlices, services } from '../../api/resources.ts';
import { joinHostPort } from '../../apimachinery/addresses.ts';
import { formatLabels } from '../../apimachinery/labels.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { PrefixWriter } from './prefix-writer.ts';

export const serviceDescriber: Describer = async (client, request) => {
  const service = await client.get(services, request.name, request.namespace);
  const slices = await client
    .list(endpointSlices, {
      namespace: request.namespace,
      labelSelector: `kubernetes.io/service-name=${service.metadata.name}`,
    })
    .catch(() => []);
  const events = await eventsOf(client, request, referenceTo(service));
  const w = new PrefixWriter();
  describeService(service, slices, w);
  describeEvents(events, w, client.now());
  return w.toString();
};

function describeService({ metadata, spec = {}, status }: Service, slices: readonly EndpointSlice[], w: PrefixWriter): void {
  const optional = (title: string, value: string | number | undefined): void => {
    if (value) w.field(0, title, value);
  };
  w.metadata(metadata);
  w.field(0, 'Selector', formatLabels(spec.selector));
  w.field(0, 'Type', spec.type ?? '');
  optional('IP Family Policy', spec.ipFamilyPolicy);
  w.field(0, 'IP Families', spec.ipFamilies?.join(',') || '<none>');
  w.field(0, 'IP', spec.clusterIP ?? '');
  w.field(0, 'IPs', spec.clusterIPs?.join(',') || '<none>');
  optional('External IPs', spec.externalIPs?.join(','));
  optional('Desired LoadBalancer IP', spec.loadBalancerIP);
  optional('External Name', spec.externalName);
  optional('LoadBalancer Ingress', status?.loadBalancer?.ingress?.map(ingressText).join(', '));
  for (const port of spec.ports ?? []) describePort(port, slices, w);
  w.field(0, 'Session Affinity', spec.sessionAffinity ?? '');
  optional('External Traffic Policy', spec.externalTrafficPolicy);
  optional('Internal Traffic Policy', spec.internalTrafficPolicy);
  optional('HealthCheck NodePort', spec.healthCheckNodePort);
  optional('LoadBalancer Source Ranges', spec.loadBalancerSourceRanges?.join(','));
  optional('Traffic Distribution', spec.trafficDistribution);
}

function describePort(port: ServicePort, slices: readonly EndpointSlice[], w: PrefixWriter): void {
  const name = port.name || '<unset>';
  const protocol = port.protocol ?? '';
  w.write(0, `Port:\t${name}\t${port.port}/${protocol}\n`);
  w.field(0, 'TargetPort', `${port.targetPort ?? 0}/${protocol}`);
  if (port.appProtocol !== undefined) w.field(0, 'AppProtocol', port.appProtocol);
  if (port.nodePort) w.write(0, `NodePort:\t${name}\t${port.nodePort}/${protocol}\n`);
  w.field(0, 'Endpoints', formatEndpointSlices(slices, port.name ?? ''));
}

const ingressText = ({ ip, ipMode, hostname }: LoadBalancerIngress): string =>
  ip ? `${ip}${ipMode === undefined ? '' : ` (${ipMode})`}` : (hostname ?? '');

const maxShown = 3;

/** The ready addresses behind the port of that name: the first three, and how many more there are. */
export function formatEndpointSlices(slices: readonly EndpointSlice[], portName: string): string {
  if (!slices.length) return '<none>';
  const shown: string[] = [];
  let more = false;
  let count = 0;
  for (const slice of slices) {
    const portless = !slice.ports?.length;
    const ports = portless ? [undefined] : (slice.ports ?? []).filter((port) => (port.name ?? '') === portName);
    for (const port of ports) {
      for (const { addresses, conditions } of slice.endpoints ?? []) {
        // As in kubectl, whose "+ 0 more..." comes from looking before it knows whether the endpoint is ready.
        if (shown.length === maxShown) more = true;
        if (conditions?.ready === false) continue;
        const address = addresses[0] ?? '';
        if (!more) shown.push(port ? joinHostPort(address, port.port ?? 0) : address);
        count += 1;
      }
    }
  }
  return more ? `${shown.join(',')} + ${count - maxShown} more...` : shown.join(',');
}
