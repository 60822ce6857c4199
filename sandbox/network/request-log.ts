// What programs in containers and on the learner's machine asked the network for, and what came of it: for the map, and for checks.
import type { Time } from '../time/clock.ts';
import type { Attempt, Connection, Host, Outcome, Receiver } from './host.ts';
import type { Address } from './packet.ts';
import type { Journey } from './route.ts';

/** Who asks: a command that somebody runs, a container's own program, or `lab load`. */
export type By = 'command' | 'container' | 'lab';

export type RequestOutcome =
  /** Something came back; of a connection over which nothing was asked: it was taken. */
  | 'answered'
  /** DNS says that there is no such name, or no such address for it. */
  | 'unknown name'
  /** No DNS server answers. */
  | 'no DNS'
  | 'refused by a rule'
  | 'refused by the pod'
  | 'dropped by a rule'
  /** Nobody is there, or nobody whom packets reach. */
  | 'silence'
  /** The connection was taken, and ended or broken off without an answer. */
  | 'broken off'
  /** The client did not wait for the answer. */
  | 'given up';

/** A request over TCP. */
export interface ClientRequest {
  /** Grows by one with each. */
  readonly number: number;
  /** Virtual time, in ms. */
  readonly at: number;
  /** How far the API server had come: its latest resource version. */
  readonly version: number;
  /** The host that asks: `default/client`, `learner`. */
  readonly from: string;
  readonly by: By;
  /** The name that it asked for; undefined where that was an address. */
  readonly name: string | undefined;
  /** Whom it dialled; undefined where the name led nowhere. */
  readonly to: Address | undefined;
  /** What each node on the way decided, and where that leads. */
  readonly journey: Journey | undefined;
  /** The first line of what was asked, `GET / HTTP/1.1`; empty until then. */
  readonly asked: string;
  /** The first line of what came back, `HTTP/1.1 200 OK`. */
  readonly answer: string;
  /** Undefined while it is waited for. */
  readonly outcome: RequestOutcome | undefined;
  /** When that was known, in ms. */
  readonly ended: number | undefined;
}

type Begun = Pick<ClientRequest, 'from' | 'by' | 'name' | 'to'>;
type Entry = { -readonly [Field in keyof ClientRequest]: ClientRequest[Field] } & { changed: number };

/** So many are kept, at least. */
const MOST = 5_000;

export class RequestLog {
  readonly #clock: Time;
  readonly #observe: Observe;
  readonly #version: () => number;
  #entries: Entry[] = [];
  #last = 0;
  #changes = 0;

  constructor(clock: Time, observe: Observe, version: () => number) {
    this.#clock = clock;
    this.#observe = observe;
    this.#version = version;
  }

  /** The last ones, oldest first. */
  get entries(): readonly ClientRequest[] {
    return this.#entries;
  }

  /** Grows with every change: see `news`. */
  get changes(): number {
    return this.#changes;
  }

  /** What has begun, or of which more is known, since there were so many changes. */
  news(since: number): readonly ClientRequest[] {
    return this.#entries.filter(({ changed }) => changed > since);
  }

  /** Forgets all: what happened before the learner came. */
  clear(): void {
    this.#entries = [];
  }

  /** A request whose end is known. */
  add(begun: Begun, at: number, known: Pick<ClientRequest, 'journey' | 'outcome' | 'answer'>): void {
    Object.assign(this.#begin(begun), { at, ended: this.#clock.now(), ...known });
  }

  /** A program connects: dials for it, and looks on. */
  dial(host: Host, who: Pick<Begun, 'by' | 'name'>, to: Address, outcome: Outcome): Attempt {
    const begun: Begun = { from: host.name, ...who, to };
    const entry = this.#begin(begun);
    let isOpen = false;
    const { result, journeys } = this.#observe(() =>
      host.dial('TCP', to, {
        opened: (connection) => {
          isOpen = true;
          outcome.opened(this.#watched(connection, entry, begun));
        },
        refused: () => {
          this.#end(entry, entry.journey?.hops.at(-1)?.decision.kind === 'reject' ? 'refused by a rule' : 'refused by the pod');
          outcome.refused();
        },
        unreachable: () => {
          this.#end(entry, 'silence');
          outcome.unreachable();
        },
        timedOut: () => {
          this.#end(entry, unheard(entry));
          outcome.timedOut?.();
        },
      }),
    );
    entry.journey = journeys[0];
    return {
      abort: () => {
        if (!isOpen) this.#end(entry, unheard(entry));
        result.abort();
      },
    };
  }

  /** A program asked for a name that leads nowhere. */
  unresolved(host: Host, by: By, name: string, dnsAnswered: boolean): void {
    this.#end(this.#begin({ from: host.name, by, name, to: undefined }), dnsAnswered ? 'unknown name' : 'no DNS');
  }

  #begin(begun: Begun): Entry {
    const now = this.#clock.now();
    const unknown = { journey: undefined, asked: '', answer: '', outcome: undefined, ended: undefined };
    this.#last += 1;
    this.#changes += 1;
    const entry: Entry = { ...begun, ...unknown, number: this.#last, at: now, version: this.#version(), changed: this.#changes };
    if (this.#entries.length >= 2 * MOST) this.#entries = this.#entries.slice(MOST);
    this.#entries.push(entry);
    return entry;
  }

  #end(entry: Entry, outcome: RequestOutcome, answer = ''): void {
    if (entry.outcome !== undefined) return;
    this.#changes += 1;
    Object.assign(entry, { outcome, answer, ended: this.#clock.now(), changed: this.#changes });
  }

  /** On one connection there may be several requests, one after another. */
  #watched(connection: Connection, first: Entry, begun: Begun): Connection {
    let entry = first;
    const unanswered = (): void => this.#end(entry, entry.asked === '' ? 'answered' : 'broken off');
    const left = (): void => this.#end(entry, entry.asked === '' ? 'answered' : 'given up');
    return new WatchedConnection(connection, {
      sent: (text) => {
        if (entry.outcome !== undefined) entry = Object.assign(this.#begin(begun), { journey: first.journey });
        if (entry.asked === '') entry.asked = firstLine(text);
      },
      came: (text) => this.#end(entry, 'answered', firstLine(text)),
      ended: unanswered,
      left,
    });
  }
}

type Observe = <T>(act: () => T) => { readonly result: T; readonly journeys: readonly Journey[] };

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0].slice(0, 200) ?? '';

/** Why an attempt came to nothing that nobody answered. */
function unheard({ journey }: Entry): RequestOutcome {
  if (journey?.route.kind === 'reached') return 'given up';
  return journey?.hops.at(-1)?.decision.kind === 'drop' ? 'dropped by a rule' : 'silence';
}

interface Heard {
  sent(text: string): void;
  came(text: string): void;
  /** The other side ends it. */
  ended(): void;
  /** This side does. */
  left(): void;
}

class WatchedConnection implements Connection {
  readonly #connection: Connection;
  readonly #heard: Heard;

  constructor(connection: Connection, heard: Heard) {
    this.#connection = connection;
    this.#heard = heard;
  }

  get protocol(): Connection['protocol'] {
    return this.#connection.protocol;
  }

  get local(): Address {
    return this.#connection.local;
  }

  get remote(): Address {
    return this.#connection.remote;
  }

  send(text: string): void {
    this.#heard.sent(text);
    this.#connection.send(text);
  }

  end(): void {
    this.#connection.end();
  }

  close(): void {
    this.#heard.left();
    this.#connection.close();
  }

  reset(): void {
    this.#heard.left();
    this.#connection.reset();
  }

  receive(receiver: Receiver): void {
    this.#connection.receive({
      data: (text) => {
        this.#heard.came(text);
        receiver.data?.(text);
      },
      end: () => {
        this.#heard.ended();
        receiver.end?.();
      },
      reset: () => {
        this.#heard.ended();
        receiver.reset?.();
      },
    });
  }
}
