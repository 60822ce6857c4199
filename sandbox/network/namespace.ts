// A network namespace: its open ports, and the connections that begin and end there.

import { isIPv6 } from '../apimachinery/addresses.ts';
import type { Time, Timer } from '../time/clock.ts';
import { DatagramSocket } from './datagram.ts';
import type { Attempt, Connection, Listener, Listening, OpenPort, Outcome } from './host.ts';
import { type Address, isLoopback, type Protocol } from './packet.ts';
import type { RequestLog } from './request-log.ts';
import type { Attached, Flow, Place, Route, Stream } from './route.ts';
import type { Router } from './router.ts';
import { openStream } from './stream.ts';

/** Where Linux begins to choose ports (ip_local_port_range). */
const FIRST_PORT = 32_768;
const LAST_PORT = 60_999;

/** After so long, in ms, ARP gives up, and the sender is told that there is no route to the host. */
const NO_ARP = 3_060;
/** After so long, in ms, a connect gives up by itself (tcp_syn_retries 6). */
const NO_ANSWER = 131_000;

interface Open extends OpenPort {
  readonly listener: Listener;
}

/** What all namespaces of a network share. */
interface Shared {
  readonly clock: Time;
  readonly router: Router;
  readonly requests: RequestLog;
}

export class Namespace implements Attached {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly place: Place;
  /** Gone: nothing comes or goes any more. */
  removed = false;
  readonly streams = new Set<Stream>();
  readonly flows = new Set<Flow>();
  readonly requests: RequestLog;
  readonly #clock: Time;
  readonly #router: Router;
  readonly #open = new Map<string, Open[]>();
  #nextPort = FIRST_PORT;

  constructor(name: string, addresses: readonly string[], place: Place, { clock, router, requests }: Shared) {
    this.name = name;
    this.addresses = addresses;
    this.place = place;
    this.requests = requests;
    this.#clock = clock;
    this.#router = router;
  }

  listen(protocol: Protocol, port: number, listener: Listener, address?: string): Listening | undefined {
    const chosen = port === 0 ? this.#freePort(protocol) : port;
    const key = keyOf(protocol, chosen);
    const open = this.#open.get(key) ?? [];
    if (open.some((other) => isOn(other.address, address) || isOn(address, other.address))) return undefined;
    const entry: Open = { protocol, port: chosen, address, listener };
    this.#open.set(key, [...open, entry]);
    return {
      port: chosen,
      close: () => {
        const left = (this.#open.get(key) ?? []).filter((other) => other !== entry);
        if (left.length > 0) this.#open.set(key, left);
        else this.#open.delete(key);
      },
    };
  }

  /** Who listens at an address of this namespace. */
  listenerAt(protocol: Protocol, { address, port }: Address): Listener | undefined {
    return this.#open.get(keyOf(protocol, port))?.find((open) => isOn(open.address, address))?.listener;
  }

  openPorts(): readonly OpenPort[] {
    return [...this.#open.values()].flat();
  }

  connections(): readonly Stream[] {
    return [...this.streams];
  }

  dial(protocol: Protocol, to: Address, outcome: Outcome): Attempt {
    return protocol === 'UDP' ? this.#openSocket(to, outcome) : this.#connect(protocol, to, outcome);
  }

  /** The address that packets to another leave under. */
  sourceFor(destination: string): string {
    if (isLoopback(destination)) return destination;
    if (this.addresses.includes(destination)) return destination;
    const six = isIPv6(destination);
    return this.addresses.find((address) => isIPv6(address) === six) ?? (six ? '::' : '0.0.0.0');
  }

  #connect(protocol: Protocol, to: Address, outcome: Outcome): Attempt {
    const source: Address = { address: this.sourceFor(to.address), port: this.#freePort(protocol) };
    let timer: Timer;
    if (isIPv6(to.address) && source.address === '::') {
      timer = this.#clock.after(0, () => outcome.unreachable());
      return { abort: () => timer.cancel() };
    }
    const route = this.#router.route(this, { protocol, source, destination: to });
    if (route.kind === 'reached') {
      timer = this.#clock.after(2 * route.latency, () => this.#arrive(route, protocol, source, to, outcome));
    } else if (route.kind === 'refused') {
      timer = this.#clock.after(2 * route.latency, () => outcome.refused());
    } else if (route.kind === 'unreachable') {
      timer = this.#clock.background(NO_ARP, () => outcome.unreachable());
    } else {
      timer = this.#clock.background(NO_ANSWER, () => outcome.timedOut?.());
    }
    return { abort: () => timer.cancel() };
  }

  #arrive(route: Extract<Route, { kind: 'reached' }>, protocol: Protocol, source: Address, to: Address, outcome: Outcome): void {
    const listener = route.host.removed ? undefined : route.host.listenerAt(protocol, route.destination);
    if (!listener) {
      outcome.refused();
      return;
    }
    const { near, far } = openStream({ clock: this.#clock, links: this.#router, route, from: this, protocol, source, to });
    listener(far);
    outcome.opened(near);
  }

  #openSocket(to: Address, outcome: Outcome): Attempt {
    const source: Address = { address: this.sourceFor(to.address), port: this.#freePort('UDP') };
    const timer = this.#clock.after(0, () => {
      const socket: Connection = new DatagramSocket({ clock: this.#clock, router: this.#router, host: this, local: source, remote: to });
      outcome.opened(socket);
    });
    return { abort: () => timer.cancel() };
  }

  #freePort(protocol: Protocol): number {
    let port: number;
    do {
      port = this.#nextPort;
      this.#nextPort = port === LAST_PORT ? FIRST_PORT : port + 1;
    } while (this.#open.has(keyOf(protocol, port)));
    return port;
  }
}

/** Whether a port that is open on `open` (undefined: on all addresses) is open on `address`. */
const isOn = (open: string | undefined, address: string | undefined): boolean =>
  open === undefined || open === address || (open === '0.0.0.0' && address !== undefined && !isIPv6(address));

const keyOf = (protocol: Protocol, port: number): string => `${protocol}/${port}`;
