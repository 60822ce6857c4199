// The storage of Services on a cluster of given families, and what Kubernetes's own storage did in the same order.
import { MetaAllocator, PortAllocator, type ServiceAllocators } from '../../sandbox/api/core/service/allocators.ts';
import { serviceStrategy } from '../../sandbox/api/core/service/strategy.ts';
import type { Service } from '../../sandbox/api/generated/types.ts';
import { services } from '../../sandbox/api/resources.ts';
import type { Strategy } from '../../sandbox/api/strategy.ts';
import { familyOfIP, type IPFamily } from '../../sandbox/apimachinery/addresses.ts';
import type { KubeObject } from '../../sandbox/apimachinery/meta.ts';
import { StatusError } from '../../sandbox/apimachinery/status.ts';
import { Registry, type RegistryAdmission } from '../../sandbox/apiserver/registry.ts';
import type { RequestContext } from '../../sandbox/apiserver/request-context.ts';
import { newApiServer } from '../../sandbox/apiserver/server.ts';
import { ResourceStore, Revisions } from '../../sandbox/apiserver/store.ts';
import { Clock } from '../../sandbox/time/clock.ts';
import { Random } from '../../sandbox/time/random.ts';

/** One write. `taken`: which of the cluster IPs that it asks for another has. */
export interface Step {
  readonly families?: readonly IPFamily[];
  readonly instance: number;
  readonly step: number;
  readonly name?: string;
  readonly object: Service | null;
  readonly options: { readonly dryRun?: readonly string[] };
  readonly taken?: readonly string[];
}

export type Verb = 'Create' | 'Update' | 'UpdateStatus' | 'Delete';

/** The ranges of Kubernetes's tests. */
const ranges: Readonly<Record<IPFamily, string>> = { IPv4: '10.0.0.0/16', IPv6: '2000::/108' };

const server = newApiServer({ clock: new Clock(0), random: new Random('upstream') });

const noAdmission: RegistryAdmission = {
  attributesOf: ({ metadata: { namespace = '', name } }, { dryRun, subresource = '', user }) => ({
    client: server.loopback,
    authorizer: server.authorizer,
    random: server.random,
    resource: services,
    subresource,
    namespace,
    name,
    dryRun,
    user,
    dynamic: [],
    calls: undefined,
    warn: undefined,
  }),
  checkCreate: () => {},
  checkUpdate: () => {},
  checkDelete: () => {},
  complete: (_attributes, object) => object,
  admit: (_attributes, object) => object,
  validateCreate: () => {},
  validateUpdate: () => {},
};

/** What a write said: a Service, or the code and the words of a refusal. */
export type Said = KubeObject | { readonly refused: string };

export class ServiceStorage {
  readonly #allocators: ServiceAllocators;
  readonly #registry: Registry;

  constructor(families: readonly IPFamily[]) {
    const clock = new Clock(Date.parse('2026-11-23T10:00:00Z'));
    const random = new Random('upstream');
    this.#allocators = {
      addresses: new Map(families.map((family) => [family, new MetaAllocator(ranges[family], random.fork(family))])),
      defaultFamily: families[0] ?? 'IPv4',
      ports: new PortAllocator(random.fork('ports')),
    };
    // Kubernetes's tests call the storage, which comes after defaulting.
    const { setDefaults: _before, ...strategy } = serviceStrategy(this.#allocators);
    const stored: Strategy<KubeObject> = strategy;
    const store = new ResourceStore(clock, new Revisions());
    this.#registry = new Registry({ clock, random, store, strategy: stored, admission: noAdmission });
  }

  /** Gives addresses to somebody else, where nobody has them. */
  occupy(addresses: readonly string[]): void {
    for (const address of addresses) this.#allocators.addresses.get(familyOfIP(address) ?? '')?.allocate(address, false);
  }

  write(verb: Verb, { name = '', object, options }: Step): Said {
    const context: RequestContext = {
      now: 0,
      timestamp: '',
      dryRun: (options.dryRun?.length ?? 0) > 0,
      userAgent: '',
      user: { name: 'admin', groups: [] },
      fieldManager: 'test',
      warn: () => {},
    };
    try {
      return this.#write(verb, object, name, context);
    } catch (error) {
      if (error instanceof StatusError) return { refused: error.message };
      throw error;
    }
  }

  #write(verb: Verb, object: Service | null, name: string, context: RequestContext): KubeObject {
    const registry = this.#registry;
    if (object === null || verb === 'Delete') {
      const gone = registry.store.get('default', name);
      registry.delete('default', name, {}, context);
      if (!gone) throw new TypeError('deleted what was not there');
      return gone;
    }
    if (verb === 'Create' || !registry.store.get('default', object.metadata.name)) return registry.create('default', object, context);
    // The version and the identity are the server's own: those of Kubernetes's are not ours.
    const { resourceVersion: _theirs, uid: _either, ...metadata } = object.metadata;
    const part = verb === 'UpdateStatus' ? 'status' : 'main';
    return registry.update('default', object.metadata.name, () => ({ ...object, metadata }), context, part);
  }
}

/** Addresses and ports that Kubernetes chose, and those that we chose in their place. */
export class Choices {
  readonly #ours = new Map<string | number, string | number>();
  readonly #asked = new Set<string | number>();

  /** Theirs in our words; what a client asks for is never the server's choice. */
  translate<T>(value: T, asking: boolean): T {
    return JSON.parse(JSON.stringify(value), (_key, item: unknown) => {
      if (typeof item !== 'string' && typeof item !== 'number') return item;
      const ours = this.#ours.get(item);
      if (asking && ours === undefined) this.#asked.add(item);
      return ours ?? item;
    });
  }

  /** Learns from two Services that came of the same write what was chosen. */
  learn(theirs: Service, ours: Service): void {
    const [a, b] = [chosenIn(theirs), chosenIn(ours)];
    a.forEach((value, i) => {
      const other = b[i];
      if (!value || !other || this.#asked.has(value) || this.#ours.has(value)) return;
      const alike =
        typeof value === 'number' ? typeof other === 'number' : typeof other === 'string' && familyOfIP(value) === familyOfIP(other);
      if (alike) this.#ours.set(value, other);
    });
  }
}

/** The places where a server chooses. */
function chosenIn({ spec = {} }: Service): readonly (string | number)[] {
  const { clusterIPs = [], ports = [], healthCheckNodePort = 0 } = spec;
  return [healthCheckNodePort, ...clusterIPs, ...ports.map(({ nodePort }) => nodePort ?? 0)];
}
