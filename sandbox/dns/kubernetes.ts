// CoreDNS's kubernetes plugin (plugin/kubernetes, plugin/backend_lookup.go): what Services, slices and namespaces say, as records.
import { isPlainIPv4, parseIP } from '../apimachinery/addresses.ts';
import type { Backend, DnsEndpoints, DnsService } from './backend.ts';
import { type DnsMessage, type Question, type RecordType, type ResourceRecord, reply } from './message.ts';
import { addressOfReverse, fqdn, isReverse, isWithin, labelsOf, trimZone } from './names.ts';

export interface KubernetesOptions {
  /** With dots at their ends. */
  readonly zones: readonly string[];
  readonly ttl: number;
  readonly pods: 'disabled' | 'insecure' | 'verified';
  /** Zones for whose unknown names the next plugin is asked. */
  readonly fallthrough: readonly string[];
  readonly ignoreEmptyService: boolean;
  /** Which namespaces it answers for; empty: all. */
  readonly namespaces: readonly string[];
}

/** An answer; that somebody else is to be asked; or that an alias leads out, whose target is to be looked up. */
export type Outcome =
  | { readonly kind: 'answer'; readonly message: DnsMessage }
  | { readonly kind: 'next' }
  | { readonly kind: 'lookup'; readonly question: Question; finish(found: DnsMessage | undefined): DnsMessage };

/** A zone, and how the question writes it. */
interface Zone {
  readonly lower: string;
  readonly written: string;
}

/** One thing that a name stands for (msg.Service). */
interface Hit {
  /** An address, or for an alias a name. */
  readonly host: string;
  readonly port: number;
  /** The name of its own, for SRV records. */
  readonly name: string;
}

/** Undefined: there is no such name. */
type Hits = readonly Hit[] | undefined;

interface Found {
  readonly records: readonly ResourceRecord[];
  readonly extra?: readonly ResourceRecord[];
  /** The target of an alias that leads out of the zone. */
  readonly outside?: string;
}

const MOST_ALIASES = 10;
const SCHEMA = '1.1.0';

export class KubernetesPlugin {
  readonly #backend: Backend;
  readonly #options: KubernetesOptions;

  constructor(backend: Backend, options: KubernetesOptions) {
    this.#backend = backend;
    this.#options = options;
  }

  /** ServeDNS. */
  serve(message: DnsMessage): Outcome {
    const { name, type } = message.question;
    const lower = name.toLowerCase();
    const matching = this.#options.zones.filter((each) => isWithin(lower, each));
    const lowerZone = matching.sort((a, b) => b.length - a.length)[0];
    if (lowerZone === undefined) return { kind: 'next' };
    const zone: Zone = { lower: lowerZone, written: name.slice(-lowerZone.length) };
    if (type === 'AXFR' || type === 'IXFR') return { kind: 'answer', message: reply(message, { rcode: 'REFUSED' }) };
    const found = this.#find(name, lower, type, zone);
    if (!found) {
      if (this.#options.fallthrough.some((each) => isWithin(lower, each))) return { kind: 'next' };
      return { kind: 'answer', message: reply(message, { rcode: 'NXDOMAIN', aa: true, authority: [this.#soa(zone)] }) };
    }
    const answered = ({ records, extra = [] }: Found): DnsMessage =>
      records.length === 0
        ? reply(message, { aa: true, authority: [this.#soa(zone)] })
        : reply(message, { aa: true, answer: records, additional: extra });
    const { outside, records } = found;
    if (outside === undefined) return { kind: 'answer', message: answered(found) };
    return {
      kind: 'lookup',
      question: { name: outside, type },
      finish: (target) => answered({ records: target ? [...records, ...target.answer] : [] }),
    };
  }

  #find(name: string, lower: string, type: RecordType, zone: Zone): Found | undefined {
    switch (type) {
      case 'A':
      case 'AAAA':
        return this.#addresses(name, lower, type, zone, []);
      case 'SRV':
        return this.#srv(name, this.#hits(lower, zone, type));
      case 'CNAME': {
        const hits = this.#hits(lower, zone, type);
        const alias = hits?.[0] && !parseIP(hits[0].host) ? hits[0] : undefined;
        return hits && { records: alias ? [this.#record(name, 'CNAME', fqdn(alias.host))] : [] };
      }
      case 'PTR':
        return this.#ptr(name, lower, zone);
      case 'TXT': {
        if (trimZone(lower, zone.lower) === 'dns-version') return { records: [{ name, type, ttl: 28_800, data: `"${SCHEMA}"` }] };
        return (this.#records(lower, zone) ?? []).length > 0 ? { records: [] } : undefined;
      }
      case 'MX':
        return this.#hits(lower, zone, type) && { records: [] };
      case 'SOA':
        return { records: lower === zone.lower ? [this.#soa(zone)] : [] };
      case 'NS':
        if (lower === zone.lower) return this.#ns(name, zone);
    }
    // Asked for an address, to tell that there is such a name.
    return this.#addresses(name, lower, 'A', zone, []) && { records: [] };
  }

  /** plugin.A, plugin.AAAA. */
  #addresses(name: string, lower: string, type: 'A' | 'AAAA', zone: Zone, before: readonly ResourceRecord[]): Found | undefined {
    const hits = this.#hits(lower, zone, type);
    if (!hits) return undefined;
    const records: ResourceRecord[] = [];
    const seen = new Set<string>();
    for (const { host } of hits) {
      const kind = kindOf(host);
      if (kind === type) {
        if (!seen.has(host)) records.push(this.#record(name, type, host));
        seen.add(host);
      } else if (kind === 'CNAME') {
        const target = fqdn(host).toLowerCase();
        const alias = this.#record(name, 'CNAME', fqdn(host));
        if (target === lower || before.length > MOST_ALIASES || before.some(({ data }) => data === alias.data)) continue;
        if (!isWithin(target, zone.lower)) return { records: [...records, alias], outside: fqdn(host) };
        const next = this.#addresses(fqdn(host), target, type, zone, [...before, alias]);
        if (!next || next.records.length === 0) continue;
        records.push(alias, ...next.records);
        if (next.outside !== undefined) return { records, outside: next.outside };
      }
    }
    return { records };
  }

  /** plugin.SRV. Each target has the same weight, all together about a hundred. */
  #srv(name: string, hits: Hits): Found | undefined {
    if (!hits) return undefined;
    const weight = Math.max(1, Math.floor(100 / hits.length));
    const records = new Map<string, ResourceRecord>();
    const extra = new Map<string, ResourceRecord>();
    for (const hit of hits) {
      const kind = kindOf(hit.host);
      if (hit.port === -1 || kind === 'CNAME') continue;
      const data = `0 ${weight} ${hit.port} ${hit.name}`;
      if (!records.has(data)) records.set(data, this.#record(name, 'SRV', data));
      const address = this.#record(hit.name, kind, hit.host);
      extra.set(`${hit.name} ${hit.host}`, address);
    }
    return { records: [...records.values()], extra: [...extra.values()] };
  }

  /** Reverse. */
  #ptr(name: string, lower: string, zone: Zone): Found | undefined {
    const ip = addressOfReverse(lower);
    if (ip === undefined) return this.#records(lower, zone) && { records: [] };
    const primary = this.#options.zones[0] ?? 'cluster.local.';
    const service = this.#backend.servicesAt(ip).find(({ namespace }) => this.#isExposed(namespace));
    const names = service ? [`${service.name}.${service.namespace}.svc.${primary}`] : this.#endpointNames(ip, primary);
    if (names.length === 0) return undefined;
    return { records: [...new Set(names)].map((target) => this.#record(name, 'PTR', target)) };
  }

  #endpointNames(ip: string, primary: string): readonly string[] {
    return this.#backend
      .endpointsAt(ip)
      .flatMap(({ namespace, service, addresses }) =>
        this.#isExposed(namespace)
          ? addresses.flatMap((address) =>
              address.ip === ip ? [`${endpointHostname(address)}.${service}.${namespace}.svc.${primary}`] : [],
            )
          : [],
      );
  }

  #ns(name: string, zone: Zone): Found {
    const addresses = this.#nsAddresses(zone);
    const names = [...new Set(addresses.map((each) => each.name))];
    return { records: names.map((target) => this.#record(name, 'NS', target)), extra: addresses };
  }

  /** Under which names the server itself is known: its Service's, or `ns.dns`. */
  #nsAddresses(zone: Zone): readonly ResourceRecord[] {
    const local = this.#backend.localAddresses();
    const endpoints = local.flatMap((ip) => this.#backend.endpointsAt(ip));
    const records = endpoints.flatMap(({ namespace, service, addresses }) => {
      const found = this.#backend.service(namespace, service);
      if (!found) return [];
      const name = `${found.name}.${found.namespace}.svc.${zone.written}`;
      return found.headless
        ? addresses.map((each) => this.#address(`${endpointHostname(each)}.${name}`, each.ip))
        : found.clusterIPs.map((ip) => this.#address(name, ip));
    });
    return endpoints.length > 0 ? records : local.map((ip) => this.#address(`ns.dns.${zone.written}`, ip));
  }

  /** Services: what a name stands for, but aliases where SRV records are asked for. */
  #hits(lower: string, zone: Zone, type: RecordType): Hits {
    if (lower === `ns.dns.${zone.lower}`) {
      return this.#nsAddresses(zone).flatMap(({ type: kind, data, name }) => (kind === type ? [{ host: data, port: 0, name }] : []));
    }
    const hits = this.#records(lower, zone);
    return type === 'SRV' ? hits?.filter(({ host }) => kindOf(host) !== 'CNAME') : hits;
  }

  /** Records: `_port._protocol.service.namespace.svc`, `endpoint.service.namespace.svc`, or `address.namespace.pod`. */
  #records(lower: string, zone: Zone): Hits {
    const [kind, namespace, service, ...rest] = [...labelsOf(trimZone(lower, zone.lower))].reverse();
    if (kind === undefined || (namespace === undefined && (kind === 'svc' || kind === 'pod'))) return [];
    if ((kind !== 'svc' && kind !== 'pod') || namespace === undefined || rest.length > 2) return undefined;
    if (isReverse(lower) || !this.#isExposed(namespace)) return undefined;
    if (kind === 'pod') return this.#findPods(namespace, service, zone);
    if (service === undefined) return [];
    const [first, second] = rest;
    return second === undefined
      ? this.#findServices(namespace, service, zone, { endpoint: first ?? '', port: '', protocol: '' })
      : this.#findServices(namespace, service, zone, { endpoint: '', port: bare(second), protocol: bare(first ?? '') });
  }

  #findPods(namespace: string, name: string | undefined, zone: Zone): Hits {
    if (this.#options.pods === 'disabled') return undefined;
    if (name === undefined) return [];
    const dashes = name.split('-').length - 1;
    const ip = dashes === 3 && !name.includes('--') ? name.replaceAll('-', '.') : name.replaceAll('-', ':');
    const isKnown = this.#options.pods === 'insecure' ? parseIP(ip) !== undefined : this.#backend.hasPod(namespace, ip);
    return isKnown ? [{ host: ip, port: 0, name: `${name}.${namespace}.pod.${zone.written}` }] : undefined;
  }

  #findServices(namespace: string, name: string, zone: Zone, asked: Asked): Hits {
    const service = this.#backend.service(namespace, name);
    if (!service) return undefined;
    const { externalName, headless } = service;
    const own = `${service.name}.${service.namespace}.svc.${zone.written}`;
    if (externalName !== undefined) {
      if (asked.endpoint !== '' || asked.port !== '' || asked.protocol !== '' || kindOf(externalName) !== 'CNAME') return undefined;
      return [{ host: externalName, port: 0, name: own }];
    }
    if (this.#options.ignoreEmptyService && !headless && !this.#hasEndpoints(service)) return undefined;
    const hits =
      headless || asked.endpoint !== ''
        ? this.#backend.endpoints(namespace, name).flatMap((endpoints) => endpointHits(endpoints, own, asked))
        : service.ports
            .filter((port) => matches(port, asked))
            .flatMap(({ port }) => service.clusterIPs.map((host) => ({ host, port, name: own })));
    return hits.length > 0 ? hits : undefined;
  }

  #hasEndpoints({ namespace, name }: DnsService): boolean {
    return this.#backend.endpoints(namespace, name).some(({ addresses }) => addresses.length > 0);
  }

  #isExposed(namespace: string): boolean {
    const { namespaces } = this.#options;
    return (namespaces.length === 0 || namespaces.includes(namespace)) && this.#backend.hasNamespace(namespace);
  }

  #record(name: string, type: RecordType, data: string): ResourceRecord {
    return { name, type, ttl: this.#options.ttl, data };
  }

  #address(name: string, ip: string): ResourceRecord {
    return this.#record(name, kindOf(ip) === 'AAAA' ? 'AAAA' : 'A', ip);
  }

  #soa(zone: Zone): ResourceRecord {
    const { ttl } = this.#options;
    const data = `ns.dns.${zone.written} hostmaster.${zone.written} ${this.#backend.serial()} 7200 1800 86400 ${ttl}`;
    return { name: zone.written, type: 'SOA', ttl: Math.min(ttl, 300), data };
  }
}

/** What more than a Service was asked for; empty where not. */
interface Asked {
  readonly endpoint: string;
  readonly port: string;
  readonly protocol: string;
}

const bare = (label: string): string => label.replace(/^_/, '');

const matches = ({ name, protocol }: { readonly name: string; readonly protocol: string }, asked: Asked): boolean =>
  (asked.port === '' || asked.port === name.toLowerCase()) && (asked.protocol === '' || asked.protocol === protocol.toLowerCase());

function endpointHits({ addresses, ports }: DnsEndpoints, own: string, asked: Asked): readonly Hit[] {
  return addresses.flatMap((address) => {
    const hostname = endpointHostname(address);
    if (asked.endpoint !== '' && asked.endpoint !== hostname.toLowerCase()) return [];
    return ports.filter((port) => matches(port, asked)).map(({ port }) => ({ host: address.ip, port, name: `${hostname}.${own}` }));
  });
}

/** Its hostname, or its address with dashes. */
function endpointHostname({ ip, hostname }: { readonly ip: string; readonly hostname: string }): string {
  if (hostname !== '') return hostname;
  const dashed = ip.replaceAll('.', '-').replaceAll(':', '-');
  return dashed.endsWith('-') ? `${dashed}0` : dashed;
}

/** HostType: which record leads to it. */
function kindOf(host: string): 'A' | 'AAAA' | 'CNAME' {
  if (isPlainIPv4(host)) return 'A';
  const ip = parseIP(host);
  if (!ip) return 'CNAME';
  return ip.family === 'IPv4' ? 'A' : 'AAAA';
}
