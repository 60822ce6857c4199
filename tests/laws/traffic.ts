// What must hold of traffic in any quiet cluster: kube-proxy's choice and DNS's answers, against what the API says, not against the
// code of either.
import type { Endpoint, EndpointSlice, Service } from '../../sandbox/api/generated/types.ts';
import { endpointSlices, services } from '../../sandbox/api/resources.ts';
import { isIPv6 } from '../../sandbox/apimachinery/addresses.ts';
import { keyOf } from '../../sandbox/apimachinery/meta.ts';
import type { Cluster } from '../../sandbox/cluster/cluster.ts';
import { CoreDns } from '../../sandbox/dns/coredns.ts';
import { type DnsMessage, query, type RecordType } from '../../sandbox/dns/message.ts';
import { Network } from '../../sandbox/network/network.ts';
import type { Packet, Protocol } from '../../sandbox/network/packet.ts';
import { Proxier } from '../../sandbox/proxy/proxier.ts';
import { Random } from '../../sandbox/time/random.ts';

const COREFILE = '.:53 {\n  kubernetes cluster.local in-addr.arpa ip6.arpa {\n    ttl 30\n  }\n}\n';

/** kube-proxy on three nodes and CoreDNS, beside a cluster whose kubelets are played. */
export interface Traffic {
  readonly proxier: Proxier;
  readonly dns: CoreDns;
}

export function newTraffic({ clock, client }: Cluster, seed: string): Traffic {
  const network = new Network(clock);
  const random = new Random(`traffic/${seed}`);
  const proxier = new Proxier({ client, clock, random, network, clusterCIDRs: ['10.244.0.0/16', 'fd00:10:244::/56'] });
  proxier.start();
  for (const n of [1, 2, 3]) {
    network.addNode(`node-${n}`, [`172.18.0.1${n}`], [`10.244.${n}.0/24`]);
    proxier.addNode(`node-${n}`);
  }
  const host = network.addMachine('coredns', ['172.18.0.53']);
  const dns = new CoreDns({ client, clock, random, host, corefile: COREFILE, nameservers: [], log: () => {} });
  dns.start();
  return { proxier, dns };
}

type Port = NonNullable<NonNullable<Service['spec']>['ports']>[number];

/** The laws of traffic that are broken, in words. */
export function brokenTrafficLaws(cluster: Cluster, traffic: Traffic): string[] {
  const slices = cluster.client.list(endpointSlices).items;
  return cluster.client.list(services).items.flatMap((service) => {
    const own = slices.filter(
      ({ metadata }) =>
        metadata.namespace === service.metadata.namespace && metadata.labels?.['kubernetes.io/service-name'] === service.metadata.name,
    );
    return [...requestsGoToThoseThatServe(service, own, traffic), ...namesAreWhatSlicesSay(service, own, traffic)];
  });
}

const isReady = ({ conditions }: Endpoint): boolean => conditions?.ready ?? true;
const endsAndServes = ({ conditions }: Endpoint): boolean => (conditions?.serving ?? true) && conditions?.terminating === true;

const protocolOf = (text: string | undefined): Protocol => (text === 'UDP' || text === 'SCTP' ? text : 'TCP');

/** The endpoints of a port, each with the number that its slice gives. */
function endpointsOf(slices: readonly EndpointSlice[], family: string, { name = '', protocol = 'TCP' }: Port) {
  return slices
    .filter(({ addressType }) => addressType === family)
    .flatMap(({ endpoints, ports }) => {
      const port = ports?.find((each) => (each.name ?? '') === name && (each.protocol ?? 'TCP') === protocol)?.port;
      return port === undefined ? [] : (endpoints ?? []).map((endpoint) => ({ endpoint, port }));
    });
}

function requestsGoToThoseThatServe(service: Service, slices: readonly EndpointSlice[], { proxier }: Traffic): string[] {
  const { clusterIPs = [], ports = [], internalTrafficPolicy, type } = service.spec ?? {};
  if (type === 'ExternalName') return [];
  return clusterIPs
    .filter((address) => address !== 'None')
    .flatMap((address) => ports.flatMap((port) => ['node-1', 'node-2', 'node-3'].flatMap((node) => forPort(address, port, node))));

  function forPort(address: string, port: Port, node: string): string[] {
    const packet: Packet = {
      protocol: protocolOf(port.protocol),
      source: { address: isIPv6(address) ? 'fd00:10:244:1::99' : '10.244.1.99', port: 40_000 },
      destination: { address, port: port.port },
      origin: 'pod',
      toNode: false,
    };
    const where = `${keyOf(service)} port ${port.port}/${port.protocol ?? 'TCP'} at ${node}`;
    const all = endpointsOf(slices, isIPv6(address) ? 'IPv6' : 'IPv4', port);
    const ready = all.filter(({ endpoint }) => isReady(endpoint));
    const usable = ready.length > 0 ? ready : all.filter(({ endpoint }) => endsAndServes(endpoint));
    const verdict = proxier.of(node)?.examine(packet)?.verdict;
    if (!verdict) return [`${where}: no rule`];
    if (verdict.kind === 'reject')
      return all.some(({ endpoint }) => isReady(endpoint) || endsAndServes(endpoint)) ? [`${where}: refused, though some serve`] : [];
    if (verdict.kind === 'drop') return internalTrafficPolicy === 'Local' ? [] : [`${where}: dropped without a Local policy`];
    const local = internalTrafficPolicy === 'Local';
    const may = new Set(
      (local ? all.filter(({ endpoint }) => isReady(endpoint) || endsAndServes(endpoint)) : usable).map(
        ({ endpoint, port: number }) => `${endpoint.addresses[0]} ${number}`,
      ),
    );
    const wrong = verdict.candidates
      .filter(({ to }) => !may.has(`${to.address} ${to.port}`))
      .map(({ name }) => `${where}: ${name} is asked, which does not serve`);
    return verdict.candidates.length === 0 ? [`${where}: nobody is asked, though some serve`] : wrong;
  }
}

function namesAreWhatSlicesSay(service: Service, slices: readonly EndpointSlice[], { dns }: Traffic): string[] {
  const { clusterIPs = [], type } = service.spec ?? {};
  if (type === 'ExternalName') return [];
  const name = `${service.metadata.name}.${service.metadata.namespace}.svc.cluster.local.`;
  const kinds: readonly (readonly [RecordType, boolean])[] = [
    ['A', false],
    ['AAAA', true],
  ];
  return kinds.flatMap(([record, six]) => {
    const expected = clusterIPs.includes('None')
      ? slices.flatMap(({ endpoints }) => (endpoints ?? []).filter(isReady).flatMap(({ addresses }) => addresses))
      : clusterIPs;
    const addresses = new Set(expected.filter((address) => isIPv6(address) === six));
    let answer: DnsMessage | undefined;
    dns.answer(query(1, { name, type: record }), (given) => {
      answer = given;
    });
    const said = new Set((answer?.answer ?? []).map(({ data }) => data));
    const same = said.size === addresses.size && [...said].every((address) => addresses.has(address));
    return same ? [] : [`${name} ${record}: said ${[...said].sort().join() || answer?.rcode}, not ${[...addresses].sort().join()}`];
  });
}
