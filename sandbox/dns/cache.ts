// CoreDNS's cache plugin: answers are kept for as long as they may be, and not longer than it says.
import type { Time } from '../time/clock.ts';
import { type DnsMessage, type ResourceRecord, reply } from './message.ts';
import { isWithin } from './names.ts';

/** How many answers are kept (its default capacity, one for what is there and one for what is not). */
const CAPACITY = 9984;

interface Kept {
  readonly message: DnsMessage;
  readonly since: number;
  readonly until: number;
}

export class Cache {
  readonly #clock: Time;
  readonly #most: number;
  readonly #except: readonly string[];
  readonly #kept = new Map<string, Kept>();

  /** `most` in seconds; names of `except` are not kept. */
  constructor(clock: Time, most: number, except: readonly string[]) {
    this.#clock = clock;
    this.#most = most;
    this.#except = except;
  }

  find(message: DnsMessage): DnsMessage | undefined {
    const key = keyOf(message);
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    const now = this.#clock.now();
    if (now >= kept.until) {
      this.#kept.delete(key);
      return undefined;
    }
    const left = Math.floor((kept.until - now) / 1000);
    const aged = (records: readonly ResourceRecord[]) => records.map((record) => ({ ...record, ttl: Math.min(record.ttl, left) }));
    const { rcode, aa, ra, answer, authority, additional } = kept.message;
    return reply(message, { rcode, aa, ra, answer: aged(answer), authority: aged(authority), additional: aged(additional) });
  }

  keep(message: DnsMessage): void {
    const { name } = message.question;
    if (this.#except.some((zone) => isWithin(name.toLowerCase(), zone))) return;
    const hasAnswer = message.rcode === 'NOERROR' && message.answer.length > 0;
    const isDenial = (message.rcode === 'NXDOMAIN' || message.rcode === 'NOERROR') && message.authority.some(({ type }) => type === 'SOA');
    if (!hasAnswer && !isDenial) return;
    const ttl = Math.min(this.#most, ...[...message.answer, ...message.authority].map((record) => record.ttl));
    if (this.#kept.size >= CAPACITY) this.#kept.clear();
    const now = this.#clock.now();
    this.#kept.set(keyOf(message), { message, since: now, until: now + 1000 * ttl });
  }
}

const keyOf = ({ question: { name, type } }: DnsMessage): string => `${name.toLowerCase()} ${type}`;
