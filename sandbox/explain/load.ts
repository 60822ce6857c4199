// Many requests, each at its time, and who answered: the figures behind `lab load`.
import type { Connection } from '../network/host.ts';
import { HttpReader } from '../network/http.ts';
import type { Network } from '../network/network.ts';
import type { Address } from '../network/packet.ts';
import type { RequestOutcome } from '../network/request-log.ts';
import type { Journey } from '../network/route.ts';
import { parseUrl } from '../shell/programs/curl/url.ts';
import type { Time, Timer } from '../time/clock.ts';
import { lookUpName, type Sender } from './lookup.ts';

export interface LoadOptions {
  readonly url: string;
  /** Requests a second. */
  readonly rps: number;
  /** In ms. */
  readonly duration: number;
}

/** What has come of the requests so far. */
export interface LoadFigures {
  readonly sent: number;
  readonly answered: number;
  /** By pod, `namespace/name`, or what else answered. */
  readonly byHost: ReadonlyMap<string, number>;
  readonly byZone: ReadonlyMap<string, number>;
  /** By the reason, in words. */
  readonly failures: ReadonlyMap<string, number>;
  /** How long each answer took, in ms. */
  readonly latencies: readonly number[];
  /** What came of each second. */
  readonly seconds: readonly LoadSecond[];
  /** The zone of each pod's node, where it has one. */
  readonly zones: ReadonlyMap<string, string>;
}

export interface LoadSecond {
  readonly answered: number;
  readonly failed: number;
  readonly byHost: ReadonlyMap<string, number>;
  /** In ms. */
  readonly latencies: readonly number[];
}

interface Second extends LoadSecond {
  answered: number;
  failed: number;
  readonly byHost: Map<string, number>;
  readonly latencies: number[];
}

/** One that is under way, or the last. */
export interface Loading {
  readonly from: string;
  readonly options: LoadOptions;
  readonly figures: LoadFigures;
  readonly done: boolean;
}

export interface LoadWitnesses {
  readonly clock: Time;
  readonly network: Network;
  zoneOf(node: string): string;
}

/** How long, in ms, an answer is waited for, and for how long a name's address is used. */
const PATIENCE = 1_000;
const FRESH = 1_000;

export class Load implements LoadFigures {
  sent = 0;
  answered = 0;
  readonly byHost = new Map<string, number>();
  readonly byZone = new Map<string, number>();
  readonly failures = new Map<string, number>();
  readonly latencies: number[] = [];
  readonly seconds: Second[] = [];
  readonly zones = new Map<string, string>();
  readonly #witnesses: LoadWitnesses;
  readonly #sender: Sender;
  readonly #options: LoadOptions;
  readonly #asked: string;
  readonly #port: number;
  readonly #host: string;
  readonly #begun: number;
  #address: string | undefined;
  #open = 0;

  /** Throws an Error for what is no URL. */
  constructor(witnesses: LoadWitnesses, sender: Sender, options: LoadOptions) {
    const url = parseUrl(options.url);
    this.#witnesses = witnesses;
    this.#sender = sender;
    this.#options = options;
    this.#host = url.host;
    this.#port = url.port;
    this.#asked = `GET ${url.target} HTTP/1.1\r\nHost: ${url.authority}\r\nUser-Agent: lab\r\nAccept: */*\r\n\r\n`;
    this.#begun = witnesses.clock.now();
  }

  /** Sends them all, and waits for the last answer. `each` is told the figures once a second. */
  async run(signal: AbortSignal, each: (figures: LoadFigures) => void = () => {}): Promise<void> {
    const { clock } = this.#witnesses;
    const { rps, duration } = this.#options;
    const total = Math.round((rps * duration) / 1000);
    const end = this.#begun + duration;
    this.#address = await this.#resolve(signal);
    let timer: Timer | undefined;
    const next = (): void => {
      this.#send();
      if (this.sent < total) timer = clock.after(Math.max(0, this.#begun + (this.sent * 1000) / rps - clock.now()), next);
    };
    timer = clock.after(0, next);
    try {
      while (clock.now() < end || this.#open > 0) {
        await clock.sleep(Math.min(FRESH, Math.max(1, clock.now() < end ? end - clock.now() : PATIENCE)), signal);
        each(this);
        if (clock.now() < end) this.#address = await this.#resolve(signal);
      }
    } finally {
      timer?.cancel();
    }
  }

  async #resolve(signal: AbortSignal): Promise<string | undefined> {
    const { address } = await lookUpName(this.#witnesses.clock, this.#sender, this.#host, signal);
    return address;
  }

  #send(): void {
    const { clock, network } = this.#witnesses;
    this.sent += 1;
    const address = this.#address;
    if (address === undefined) {
      this.#fail('the name leads nowhere');
      this.#note(undefined, clock.now(), undefined, 'unknown name');
      return;
    }
    const to: Address = { address, port: this.#port };
    const { host } = this.#sender;
    const begun = clock.now();
    this.#open += 1;
    let connection: Connection | undefined;
    const end = (finish: () => void): void => {
      timer.cancel();
      connection?.close();
      this.#open -= 1;
      finish();
    };
    const lost = (why: string, outcome: RequestOutcome, first?: string): void =>
      end(() => {
        this.#fail(why);
        this.#note(to, begun, journeys[0], outcome, first);
      });
    const { result: attempt, journeys } = network.observe(() =>
      host.dial('TCP', to, {
        opened: (opened) => {
          connection = opened;
          this.#ask(
            opened,
            (first) =>
              end(() => {
                this.#answer(journeys[0], clock.now() - begun);
                this.#note(to, begun, journeys[0], 'answered', first);
              }),
            (why, first) => lost(why, first === undefined ? 'broken off' : 'answered', first),
          );
        },
        refused: () => lost(refusal(journeys[0]), isRejected(journeys[0]) ? 'refused by a rule' : 'refused by the pod'),
        unreachable: () => lost('no route to the address', 'silence'),
      }),
    );
    const timer = clock.after(PATIENCE, () => {
      attempt.abort();
      if (journeys[0]?.hops.at(-1)?.decision.kind === 'drop') lost('dropped by a rule: a Local policy', 'dropped by a rule');
      else lost(`no answer within ${PATIENCE / 1000} s`, journeys[0]?.route.kind === 'reached' ? 'given up' : 'silence');
    });
  }

  #ask(connection: Connection, answered: (first: string) => void, failed: (why: string, first?: string) => void): void {
    const reader = new HttpReader();
    const read = (ended: boolean): void => {
      const message = reader.next(ended);
      if (message === 'more') {
        if (ended) failed('the connection was ended without an answer');
        return;
      }
      const first = message === 'bad' ? '' : message.first;
      const code = Number(first.split(' ')[1] ?? 0);
      if (code >= 500 || code === 0) failed(`status ${code}`, first);
      else answered(first);
    };
    connection.receive({
      data(text) {
        reader.add(text);
        read(false);
      },
      end: () => read(true),
      reset: () => failed('the connection was broken off'),
    });
    connection.send(this.#asked);
  }

  #answer(journey: Journey | undefined, ms: number): void {
    const second = this.#second();
    this.answered += 1;
    second.answered += 1;
    this.latencies.push(ms);
    second.latencies.push(ms);
    if (journey?.route.kind !== 'reached') return;
    const { host } = journey.route;
    count(this.byHost, host.name);
    count(second.byHost, host.name);
    if (host.place.kind === 'lan') return;
    const zone = this.#witnesses.zoneOf(host.place.node);
    count(this.byZone, zone || 'no zone');
    this.zones.set(host.name, zone);
  }

  #fail(why: string): void {
    count(this.failures, why);
    this.#second().failed += 1;
  }

  /** For whoever looks at requests one by one. */
  #note(to: Address | undefined, begun: number, journey: Journey | undefined, outcome: RequestOutcome, answer = ''): void {
    const { host } = this.#sender;
    const name = this.#host === this.#address ? undefined : this.#host;
    this.#witnesses.network.requests.add({ from: host.name, by: 'lab', name, to }, begun, { journey, outcome, answer });
  }

  #second(): Second {
    const at = Math.floor((this.#witnesses.clock.now() - this.#begun) / 1000);
    const none = (): Second => ({ answered: 0, failed: 0, byHost: new Map(), latencies: [] });
    for (let i = this.seconds.length; i <= at; i++) this.seconds.push(none());
    return this.seconds[at] ?? none();
  }
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const isRejected = (journey: Journey | undefined): boolean => journey?.hops.at(-1)?.decision.kind === 'reject';

function refusal(journey: Journey | undefined): string {
  if (isRejected(journey)) return 'refused by a rule: the Service has no endpoints';
  return journey?.route.kind === 'reached' ? `refused by ${journey.route.host.name}: nothing listens there` : 'refused';
}
