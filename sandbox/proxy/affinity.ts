// Session affinity: which clients an endpoint has served of late (iptables: -m recent, one list an endpoint).
import type { Time } from '../time/clock.ts';
import type { Endpoint } from './endpoint.ts';
import type { ServicePort } from './service-port.ts';

export class Affinity {
  readonly #clock: Time;
  /** By ServicePortName and endpoint: when each client was last sent there. */
  readonly #lists = new Map<string, Map<string, number>>();

  constructor(clock: Time) {
    this.#clock = clock;
  }

  /** The endpoint that a client keeps to, if one of them still is. */
  find(port: ServicePort, candidates: readonly Endpoint[], client: string): Endpoint | undefined {
    const since = this.#clock.now() - 1000 * (port.stickySeconds ?? 0);
    return candidates.find((endpoint) => (this.#lists.get(listOf(port, endpoint))?.get(client) ?? Number.NEGATIVE_INFINITY) >= since);
  }

  remember(port: ServicePort, endpoint: Endpoint, client: string): void {
    const key = listOf(port, endpoint);
    const list = this.#lists.get(key) ?? new Map<string, number>();
    this.#lists.set(key, list);
    list.set(client, this.#clock.now());
  }

  /** A Service's endpoints have changed: lists of those that have no rules any more go with them. */
  retain(service: string, endpoints: ReadonlyMap<string, readonly Endpoint[]>): void {
    if (this.#lists.size === 0) return;
    const kept = new Set([...endpoints].flatMap(([name, each]) => each.filter(mayServe).map((endpoint) => `${name} ${endpoint.name}`)));
    for (const key of this.#lists.keys()) if (key.startsWith(`${service}:`) && !kept.has(key)) this.#lists.delete(key);
  }
}

const mayServe = ({ ready, serving, terminating }: Endpoint): boolean => ready || (serving && terminating);

const listOf = (port: ServicePort, endpoint: Endpoint): string => `${port.name} ${endpoint.name}`;
