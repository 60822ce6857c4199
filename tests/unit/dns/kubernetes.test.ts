// CoreDNS's own tables for its kubernetes plugin (tests/upstream/record-dns.mjs), and the same objects that its tests have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Backend, DnsEndpoints, DnsService } from '../../../sandbox/dns/backend.ts';
import { type KubernetesOptions, KubernetesPlugin } from '../../../sandbox/dns/kubernetes.ts';
import { type DnsMessage, isRecordType, query, type ResourceRecord, reply } from '../../../sandbox/dns/message.ts';
import { fqdn } from '../../../sandbox/dns/names.ts';

interface Case {
  readonly name: string;
  readonly type: string;
  readonly rcode: string;
  readonly answer: readonly string[];
  readonly authority: readonly string[];
  readonly additional: readonly string[];
  readonly upstream?: readonly string[];
}

const tables: Readonly<Record<string, readonly Case[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../upstream/data/coredns.kubernetes.json'), 'utf8'),
);

const http = [{ name: 'http', protocol: 'tcp', port: 80 }];
const service = (name: string, clusterIPs: readonly string[], more: Partial<DnsService> = {}): DnsService => ({
  name,
  namespace: 'testns',
  clusterIPs,
  headless: clusterIPs.includes('None'),
  externalName: undefined,
  ports: http,
  ...more,
});
const endpoints = (name: string, addresses: DnsEndpoints['addresses'], ports: DnsEndpoints['ports'] = http): DnsEndpoints => ({
  namespace: 'testns',
  service: name,
  addresses,
  ports,
});
const at = (ip: string, hostname = '') => ({ ip, hostname });

const services: readonly DnsService[] = [
  service('kubedns', ['10.0.0.10'], { namespace: 'kube-system', ports: [{ name: 'dns', protocol: 'udp', port: 53 }] }),
  service('svc1', ['10.0.0.1']),
  service('svcempty', ['10.0.0.1']),
  service('svc6', ['1234:abcd::1']),
  service('hdls1', ['None']),
  service('hdlsprtls', ['None']),
  service('external', [], { externalName: 'ext.interwebs.test' }),
  service('external-to-service', [], { externalName: 'svc1.testns.svc.cluster.local.' }),
  service('svc1', ['10.0.0.2'], { namespace: 'unexposedns' }),
  service('svc-dual-stack', ['10.0.0.3', '10::3']),
];

const slices: readonly DnsEndpoints[] = [
  endpoints('svc1', [at('172.0.0.1', 'ep1a')]),
  endpoints('svcempty', []),
  endpoints('hdls1', [
    at('172.0.0.2'),
    at('172.0.0.3'),
    at('172.0.0.4', 'dup-name'),
    at('172.0.0.5', 'dup-name'),
    at('5678:abcd::1'),
    at('5678:abcd::2'),
  ]),
  endpoints('hdlsprtls', [at('172.0.0.20')], [{ name: '', protocol: '', port: -1 }]),
];

const backend: Backend = {
  service: (namespace, name) => services.find((each) => each.namespace === namespace && each.name === name),
  endpoints: (namespace, name) => slices.filter((each) => each.namespace === namespace && each.service === name),
  hasNamespace: (name) => name !== 'pod-nons' && name !== 'nsnoexist',
  servicesAt: () => [],
  endpointsAt: () => [],
  hasPod: (namespace, ip) => namespace === 'podns' && ip === '10.240.0.1',
  serial: () => 3,
  localAddresses: () => ['127.0.0.1'],
};

const reverseSlices: readonly DnsEndpoints[] = [
  endpoints('svc1', [at('10.0.0.100', 'ep1a'), at('10.0.0.99', 'double-ep')]),
  endpoints('svc1', [at('1234:abcd::1', 'ep1b'), at('fd00:77:30::a', 'ip6svc1ex'), at('fd00:77:30::2:9ba6', 'ip6svc1in')]),
  endpoints('svc1', [at('10.0.0.100', 'ep1a')]),
  endpoints('svc2', [at('10.0.0.99', 'double-ep')]),
];
const reverse: Backend = {
  ...backend,
  service: (namespace, name) => (`${namespace}/${name}` === 'testns/svc1' ? service('svc1', ['192.168.1.100']) : undefined),
  servicesAt: (ip) => (ip === '192.168.1.100' ? [service('svc1', ['192.168.1.100'])] : []),
  endpoints: () => [],
  endpointsAt: (ip) => reverseSlices.filter(({ addresses }) => addresses.some((address) => address.ip === ip)),
};

const defaults: KubernetesOptions = {
  zones: ['cluster.local.'],
  ttl: 5,
  pods: 'disabled',
  fallthrough: [],
  ignoreEmptyService: false,
  namespaces: [],
};
const exposed = { ...defaults, namespaces: ['testns'] };

const plugins: Readonly<Record<string, KubernetesPlugin>> = {
  commonDnsTestCases: new KubernetesPlugin(backend, exposed),
  dnsTestCases: new KubernetesPlugin(backend, exposed),
  nsTestCases: new KubernetesPlugin(backend, defaults),
  dnsPreserveCaseCases: new KubernetesPlugin(backend, { ...defaults, ignoreEmptyService: true }),
  dnsEmptyServiceTestCases: new KubernetesPlugin(backend, { ...defaults, ignoreEmptyService: true }),
  podModeDisabledCases: new KubernetesPlugin(backend, defaults),
  podModeInsecureCases: new KubernetesPlugin(backend, { ...defaults, pods: 'insecure' }),
  podModeVerifiedCases: new KubernetesPlugin(backend, { ...defaults, pods: 'verified' }),
  kubeApexCases: new KubernetesPlugin(backend, defaults),
  TestReverse: new KubernetesPlugin(reverse, {
    ...defaults,
    zones: [
      'cluster.local.',
      '0.10.in-addr.arpa.',
      '168.192.in-addr.arpa.',
      '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.d.c.b.a.4.3.2.1.ip6.arpa.',
      '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.3.0.0.7.7.0.0.0.0.d.f.ip6.arpa.',
    ],
  }),
};

const rcodes: Readonly<Record<string, string>> = { Success: 'NOERROR', NameError: 'NXDOMAIN', ServerFailure: 'SERVFAIL' };

/** As CoreDNS's tests compare: sorted; of a SOA record its name and its server alone. */
const plain = (records: readonly ResourceRecord[]): readonly string[] =>
  records
    .map(({ name, type, ttl, data }) => (type === 'SOA' ? `${name} SOA ${data.split(' ')[0]}` : `${name} ${ttl} ${type} ${data}`))
    .sort();

function parsed(text: string): ResourceRecord {
  const [name = '', ttl, , type = '', ...data] = text.split(' ');
  if (!isRecordType(type)) throw new TypeError(`no type of record: ${type}`);
  return { name: fqdn(name), type, ttl: Number(ttl), data: type === 'TXT' ? `"${data.join(' ')}"` : data.join(' ') };
}

function answerOf(plugin: KubernetesPlugin, { name, type, upstream = [] }: Case): DnsMessage | undefined {
  if (!isRecordType(type)) throw new TypeError(`no type of record: ${type}`);
  const message = query(1, { name: fqdn(name), type });
  const outcome = plugin.serve(message);
  if (outcome.kind === 'answer') return outcome.message;
  if (outcome.kind === 'next') return undefined;
  return outcome.finish(reply(message, { answer: upstream.map(parsed).filter((record) => record.type !== 'CNAME') }));
}

describe.each(Object.entries(tables))('%s', (table, cases) => {
  test.each(cases.map((one) => [`${one.type} ${one.name}`, one] as const))('%s', (_, one) => {
    const plugin = plugins[table];
    if (!plugin) throw new Error(`no plugin for ${table}`);
    const answer = answerOf(plugin, one);
    expect(answer?.rcode).toBe(rcodes[one.rcode]);
    expect(plain(answer?.answer ?? [])).toEqual(plain(one.answer.map(parsed)));
    expect(plain(answer?.authority ?? [])).toEqual(plain(one.authority.map(parsed)));
    expect(plain(answer?.additional ?? [])).toEqual(plain(one.additional.map(parsed)));
  });
});
