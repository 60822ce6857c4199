// What CoreDNS's kubernetes plugin knows of a cluster (plugin/kubernetes/controller.go, object/): Services, slices and namespaces.

import { specOf } from '../api/core/service/kinds-of-service.ts';
import type { EndpointSlice, Service } from '../api/generated/types.ts';
import { endpointSlices, namespaces, pods, services } from '../api/resources.ts';
import { canonicalIP } from '../apimachinery/addresses.ts';
import type { Client } from '../client-go/client.ts';
import { InformerFactory } from '../client-go/informer.ts';
import type { Time } from '../time/clock.ts';

export interface NamedPort {
  readonly name: string;
  readonly protocol: string;
  /** -1: none is declared. */
  readonly port: number;
}

export interface DnsService {
  readonly name: string;
  readonly namespace: string;
  readonly clusterIPs: readonly string[];
  readonly headless: boolean;
  /** Of an ExternalName. */
  readonly externalName: string | undefined;
  readonly ports: readonly NamedPort[];
}

/** What a slice gives: its ready addresses, each at its ports. */
export interface DnsEndpoints {
  readonly namespace: string;
  /** The name of its Service. */
  readonly service: string;
  readonly addresses: readonly { readonly ip: string; readonly hostname: string }[];
  readonly ports: readonly NamedPort[];
}

export interface Backend {
  service(namespace: string, name: string): DnsService | undefined;
  endpoints(namespace: string, name: string): readonly DnsEndpoints[];
  hasNamespace(name: string): boolean;
  /** By one of their addresses. */
  servicesAt(ip: string): readonly DnsService[];
  endpointsAt(ip: string): readonly DnsEndpoints[];
  hasPod(namespace: string, ip: string): boolean;
  /** When any of it changed last, in seconds since the epoch: the serial of the zone. */
  serial(): number;
  /** The addresses that the server itself has. */
  localAddresses(): readonly string[];
}

const SERVICE_NAME = 'kubernetes.io/service-name';

export class ClusterBackend implements Backend {
  readonly #informers: InformerFactory;
  readonly #clock: Time;
  readonly #addresses: readonly string[];
  readonly #services = new WeakMap<Service, DnsService>();
  readonly #endpoints = new WeakMap<EndpointSlice, DnsEndpoints>();
  #modified: number;

  /** `verified`: whether it has to know pods as well. */
  constructor(client: Client, clock: Time, addresses: readonly string[], { verified = false } = {}) {
    this.#clock = clock;
    this.#addresses = addresses;
    this.#modified = clock.now();
    this.#informers = new InformerFactory(client);
    const touch = (): void => {
      this.#modified = this.#clock.now();
    };
    const handler = { onAdd: touch, onUpdate: touch, onDelete: touch };
    this.#informers.of(services).addIndex('ip', (service) => (specOf(service).clusterIPs ?? []).map(canonicalIP));
    this.#informers.of(services).addHandler(handler);
    this.#informers
      .of(endpointSlices)
      .addIndex('service', ({ metadata: { namespace = '', labels } }) => `${namespace}/${labels?.[SERVICE_NAME] ?? ''}`);
    this.#informers.of(endpointSlices).addIndex('ip', (slice) => this.#dnsEndpoints(slice).addresses.map(({ ip }) => canonicalIP(ip)));
    this.#informers.of(endpointSlices).addHandler(handler);
    this.#informers.of(namespaces);
    if (verified) this.#informers.of(pods).addIndex('ip', ({ status }) => status?.podIP ?? '');
  }

  start(): void {
    this.#informers.start();
  }

  stop(): void {
    this.#informers.stop();
  }

  service(namespace: string, name: string): DnsService | undefined {
    const service = this.#informers.of(services).find(namespace, name);
    return service && this.#dnsService(service);
  }

  endpoints(namespace: string, name: string): readonly DnsEndpoints[] {
    return this.#informers
      .of(endpointSlices)
      .byIndex('service', `${namespace}/${name}`)
      .map((slice) => this.#dnsEndpoints(slice));
  }

  hasNamespace(name: string): boolean {
    return this.#informers.of(namespaces).find('', name) !== undefined;
  }

  servicesAt(ip: string): readonly DnsService[] {
    return this.#informers
      .of(services)
      .byIndex('ip', ip)
      .map((service) => this.#dnsService(service));
  }

  endpointsAt(ip: string): readonly DnsEndpoints[] {
    return this.#informers
      .of(endpointSlices)
      .byIndex('ip', ip)
      .map((slice) => this.#dnsEndpoints(slice));
  }

  hasPod(namespace: string, ip: string): boolean {
    return this.#informers
      .of(pods)
      .byIndex('ip', ip)
      .some(({ metadata }) => metadata.namespace === namespace);
  }

  serial(): number {
    return Math.floor(this.#modified / 1000);
  }

  localAddresses(): readonly string[] {
    return this.#addresses;
  }

  #dnsService(service: Service): DnsService {
    const known = this.#services.get(service);
    if (known) return known;
    const spec = specOf(service);
    const clusterIPs = spec.clusterIPs ?? (spec.clusterIP ? [spec.clusterIP] : []);
    const made: DnsService = {
      name: service.metadata.name,
      namespace: service.metadata.namespace ?? '',
      clusterIPs,
      headless: clusterIPs.includes('None'),
      externalName: spec.type === 'ExternalName' ? (spec.externalName ?? '') : undefined,
      ports: (spec.ports ?? []).map(({ name = '', protocol = 'TCP', port }) => ({ name, protocol, port })),
    };
    // A Service that lost its ports is asked for all the same, by its name alone.
    const named = made.ports.length > 0 ? made : { ...made, ports: [{ name: '', protocol: '', port: -1 }] };
    this.#services.set(service, named);
    return named;
  }

  #dnsEndpoints(slice: EndpointSlice): DnsEndpoints {
    const known = this.#endpoints.get(slice);
    if (known) return known;
    const ports = (slice.ports ?? []).map(({ name = '', protocol = '', port = -1 }) => ({ name, protocol, port }));
    const made: DnsEndpoints = {
      namespace: slice.metadata.namespace ?? '',
      service: slice.metadata.labels?.[SERVICE_NAME] ?? '',
      addresses: (slice.endpoints ?? []).flatMap(({ addresses, conditions, hostname = '' }) =>
        (conditions?.ready ?? true) ? addresses.map((ip) => ({ ip, hostname })) : [],
      ),
      ports: ports.length > 0 ? ports : [{ name: '', protocol: '', port: -1 }],
    };
    this.#endpoints.set(slice, made);
    return made;
  }
}
