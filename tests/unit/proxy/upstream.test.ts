// kube-proxy's own tests as cases (tests/upstream/record-proxy.mjs): which endpoints a node may use, what it keeps of slices, and what
// its rules do with each packet that they trace.
import { describe, expect, test } from 'vitest';
import type { EndpointSlice, Service } from '../../../sandbox/api/generated/types.ts';
import { parseIP } from '../../../sandbox/apimachinery/addresses.ts';
import { containsIP, parseCIDR } from '../../../sandbox/apimachinery/cidrs.ts';
import type { Origin } from '../../../sandbox/network/packet.ts';
import type { Endpoint } from '../../../sandbox/proxy/endpoint.ts';
import { EndpointSliceCache, protocolOf } from '../../../sandbox/proxy/endpointslice-cache.ts';
import { FamilyTables } from '../../../sandbox/proxy/family-tables.ts';
import { KubeProxy } from '../../../sandbox/proxy/proxier.ts';
import { categorizeEndpoints } from '../../../sandbox/proxy/topology.ts';
import { Clock } from '../../../sandbox/time/clock.ts';
import { Random } from '../../../sandbox/time/random.ts';
import { recordedOf, titled } from '../../upstream/recorded.ts';

interface RecordedEndpoint {
  readonly endpoint: string;
  readonly isLocal: boolean;
  readonly ready: boolean;
  readonly serving: boolean;
  readonly terminating: boolean;
  readonly zoneHints: readonly string[];
  readonly nodeHints: readonly string[];
}

interface CategorizeIn {
  readonly endpoints: readonly RecordedEndpoint[] | null;
  readonly nodeName: string;
  readonly topologyLabels: Readonly<Record<string, string>> | null;
  readonly port: {
    readonly nodePort: number;
    readonly externalIPs: readonly string[] | null;
    readonly loadBalancerVIPs: readonly string[] | null;
    readonly externalPolicyLocal: boolean;
    readonly internalPolicyLocal: boolean;
  };
  /** Whether PreferSameTrafficDistribution was on, as it is for good since 1.35. */
  readonly released: boolean;
}

interface CategorizeAfter {
  readonly cluster: readonly RecordedEndpoint[] | null;
  readonly local: readonly RecordedEndpoint[] | null;
  readonly hasAny: boolean;
}

interface MapIn {
  readonly service: string;
  readonly node: string;
  readonly slices: readonly EndpointSlice[];
}

interface SliceData {
  readonly slice: EndpointSlice;
  readonly remove: boolean;
}

interface ChangedIn {
  readonly data: SliceData;
  readonly tracker: { readonly applied: SliceData | null; readonly pending: SliceData | null };
}

interface TraceIn {
  readonly services: readonly Service[];
  readonly slices: readonly EndpointSlice[];
  readonly nodeIPs: readonly string[];
  readonly family: 'IPv4' | 'IPv6';
  readonly masqueradeAll: boolean;
  readonly localDetector: boolean;
  /** --nodeport-addresses is left open. */
  readonly allAddresses: boolean;
  readonly localhostNodePorts: boolean;
  readonly name: string;
  readonly line: number;
  readonly sourceIP: string;
  readonly protocol: string;
  readonly destIP: string;
  readonly destPort: number;
}

const NODE = 'test-node';

function revived({ endpoint, isLocal, ready, serving, terminating, zoneHints, nodeHints }: RecordedEndpoint, node: string): Endpoint {
  const [, address = '', port = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(endpoint) ?? [];
  return {
    name: endpoint,
    to: { address, port: Number(port) },
    node: isLocal ? node : undefined,
    ready,
    serving,
    terminating,
    zoneHints: new Set(zoneHints),
    nodeHints: new Set(nodeHints),
  };
}

const names = (endpoints: readonly { readonly name: string }[] | undefined): readonly string[] | undefined =>
  endpoints?.map(({ name }) => name);
const recordedNames = (endpoints: readonly RecordedEndpoint[] | null): readonly string[] | undefined =>
  endpoints?.map(({ endpoint }) => endpoint);

describe('CategorizeEndpoints', () => {
  const all = recordedOf<CategorizeIn, unknown, CategorizeAfter>('proxy').CategorizeEndpoints ?? [];
  // With the gate off hints for nodes are not looked at.
  const cases = all.filter((one) => one.in.released || !one.in.endpoints?.some(({ nodeHints }) => nodeHints.length > 0));
  test.each(titled(cases))('%s', (_, { in: given, after }) => {
    const here = { node: given.nodeName, zone: given.topologyLabels?.['topology.kubernetes.io/zone'] ?? '' };
    const { port } = given;
    const found = categorizeEndpoints(
      (given.endpoints ?? []).map((each) => revived(each, given.nodeName)),
      { ...port, externalIPs: port.externalIPs ?? [], loadBalancerVIPs: port.loadBalancerVIPs ?? [] },
      here,
    );
    expect({ cluster: names(found.cluster), local: names(found.local), hasAny: found.hasAny }).toEqual({
      cluster: recordedNames(after.cluster),
      local: recordedNames(after.local),
      hasAny: after.hasAny,
    });
  });

  test('so many', () => expect(cases.length).toBe(31));
});

describe('EndpointSliceCache', () => {
  const recorded = recordedOf<MapIn, unknown, { readonly map: Readonly<Record<string, readonly RecordedEndpoint[]>> }>('proxy');
  const plain = (endpoint: Endpoint, node: string) => ({
    endpoint: endpoint.name,
    isLocal: endpoint.node === node,
    ready: endpoint.ready,
    serving: endpoint.serving,
    terminating: endpoint.terminating,
    zoneHints: [...endpoint.zoneHints].sort(),
    nodeHints: [...endpoint.nodeHints].sort(),
  });
  // The API server gives each port a name.
  const isNamed = ({ ports }: EndpointSlice) => (ports ?? []).every(({ name }) => name !== undefined);
  const cases = [...(recorded.getEndpointsMap ?? []), ...(recorded.endpointInfoByServicePort ?? [])].filter((one) =>
    one.in.slices.every(isNamed),
  );
  test.each(titled(cases))('%s', (_, { in: { service, node, slices }, after }) => {
    const cache = new EndpointSliceCache();
    for (const slice of slices) cache.updatePending(slice, false);
    cache.checkoutChanges();
    const map = [...cache.endpointsMap(service)].map(([port, endpoints]) => [port, endpoints.map((each) => plain(each, node))] as const);
    expect(Object.fromEntries(map)).toEqual(after.map);
  });

  const changed = recordedOf<ChangedIn, readonly [boolean]>('proxy').esDataChanged ?? [];
  test.each(titled(changed))('esDataChanged %s', (_, { in: { data, tracker }, out }) => {
    const cache = new EndpointSliceCache();
    if (tracker.applied) cache.updatePending(tracker.applied.slice, tracker.applied.remove);
    cache.checkoutChanges();
    if (tracker.pending) cache.updatePending(tracker.pending.slice, tracker.pending.remove);
    expect(cache.updatePending(data.slice, data.remove)).toBe(out[0]);
  });

  test('so many', () => expect([cases.length, changed.length]).toEqual([447, 246]));
});

describe('packets', () => {
  const recorded = recordedOf<TraceIn, readonly [output: string, masquerade: boolean]>('proxy').tracePacket ?? [];
  // --nodeport-addresses and --iptables-localhost-nodeports=false are not options of ours.
  const cases = recorded.filter((one) => one.in.allAddresses && (one.in.localhostNodePorts || !one.in.destIP.startsWith('127.')));
  const ranges = ['10.0.0.0/8', 'fd00:10::/64'].flatMap((text) => parseCIDR(text) ?? []);
  const isPod = (address: string): boolean => {
    const ip = parseIP(address);
    return ip !== undefined && ranges.some((range) => containsIP(range, ip));
  };

  test.each(cases.map((one, i) => [`${i} ${one.test}, line ${one.in.line}: ${one.in.name}`, one] as const))(
    '%s',
    (_, { in: given, out }) => {
      const tables = { IPv4: new FamilyTables('IPv4'), IPv6: new FamilyTables('IPv6') };
      for (const family of Object.values(tables)) {
        for (const service of given.services) family.serviceChanged(`${service.metadata.namespace}/${service.metadata.name}`, service);
        for (const slice of given.slices) family.sliceChanged(slice, false);
        family.apply();
      }
      const proxy = new KubeProxy({
        node: NODE,
        clock: new Clock(0),
        random: new Random('packets'),
        tables,
        zoneOf: () => '',
        isPod: given.localDetector ? isPod : () => undefined,
        rules: { masqueradeAll: given.masqueradeAll, nodeIP: given.nodeIPs[0] ?? '' },
      });
      const isLocal = (address: string) => given.nodeIPs.includes(address) || address === '127.0.0.1' || address === '::1';
      const origin: Origin = isLocal(given.sourceIP) ? 'node' : 'outside';
      const found = proxy.examine({
        protocol: protocolOf(given.protocol),
        source: { address: given.sourceIP, port: 12345 },
        destination: { address: given.destIP, port: given.destPort },
        origin,
        toNode: isLocal(given.destIP),
      });
      const checks = [...tables[given.family].ports.values()].flat().map(({ healthCheckNodePort }) => healthCheckNodePort);
      const isCheck = isLocal(given.destIP) && checks.includes(given.destPort);
      const { verdict } = found ?? {};
      const said =
        verdict === undefined
          ? [isCheck ? 'ACCEPT' : '', false]
          : verdict.kind === 'forward'
            ? [
                names(verdict.candidates)?.join(', '),
                verdict.masquerade || verdict.candidates.some(({ to }) => to.address === given.sourceIP),
              ]
            : [verdict.kind.toUpperCase(), false];
      expect(said).toEqual(out);
    },
  );

  test('so many', () => expect([cases.length, recorded.length]).toEqual([221, 235]));
});
