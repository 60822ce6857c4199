// What becomes of an event that is much like others: client-go counts repeats, combines what differs in its message alone,
// and drops what comes too often (k8s.io/client-go/tools/record/events_cache.go).

/** How many groups of events are remembered (maxLruCacheEntries). */
const REMEMBERED = 4096;
/** From so many different messages on, events of one reason are combined; unless so much time (ms) went by between two. */
const COMBINED_FROM = 10;
const COMBINED_WITHIN = 600_000;
/** Events of one source about one object: so many at once, then one in five minutes. */
const BURST = 25;
const REFILL = 300_000;

const COMBINED = '(combined from similar events): ';

/** Keeps the entries that were used last. */
class Recent<V> {
  readonly #entries = new Map<string, V>();

  get(key: string): V | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > REMEMBERED) for (const oldest of this.#entries.keys()) if (this.#entries.delete(oldest)) break;
  }
}

interface Similar {
  readonly messages: Set<string>;
  last: number;
}

interface Bucket {
  tokens: number;
  filled: number;
}

/** An event as it was first recorded, and how often it has been since. */
export interface Observation {
  readonly name: string;
  readonly firstTimestamp: string;
  count: number;
}

export interface Correlated {
  readonly message: string;
  readonly isCombined: boolean;
  /** Absent where it is the first of its kind. `count` has this one in it already. */
  readonly earlier: Observation | undefined;
  /** Whether there have been too many. */
  readonly isSpam: boolean;
  /** Tells under which name it was recorded. */
  observed(observation: Observation): void;
}

export interface EventIdentity {
  /** What the event is about. */
  readonly object: string;
  readonly fieldPath: string;
  readonly type: string;
  readonly reason: string;
  readonly message: string;
}

/** The memory of one recorder. */
export class EventCorrelator {
  readonly #similar = new Recent<Similar>();
  readonly #observations = new Recent<Observation>();
  readonly #buckets = new Recent<Bucket>();

  correlate({ object, fieldPath, type, reason, message }: EventIdentity, now: number): Correlated {
    const group = `${object}/${type}/${reason}`;
    const isCombined = this.#isCombined(group, message, now);
    const key = isCombined ? group : `${group}/${fieldPath}/${message}`;
    const earlier = this.#observations.get(key);
    if (earlier) earlier.count += 1;
    return {
      message: isCombined ? COMBINED + message : message,
      isCombined,
      earlier,
      isSpam: !this.#accepts(`${object}/${type}`, now),
      observed: (observation) => this.#observations.set(key, observation),
    };
  }

  #isCombined(group: string, message: string, now: number): boolean {
    let similar = this.#similar.get(group);
    if (!similar || now - similar.last > COMBINED_WITHIN) similar = { messages: new Set(), last: now };
    similar.messages.add(message);
    similar.last = now;
    this.#similar.set(group, similar);
    if (similar.messages.size < COMBINED_FROM) return false;
    for (const oldest of similar.messages) if (similar.messages.delete(oldest)) break;
    return true;
  }

  #accepts(key: string, now: number): boolean {
    const bucket = this.#buckets.get(key) ?? { tokens: BURST, filled: now };
    const tokens = Math.min(BURST, bucket.tokens + (now - bucket.filled) / REFILL);
    const accepted = tokens >= 1;
    this.#buckets.set(key, { tokens: accepted ? tokens - 1 : tokens, filled: now });
    return accepted;
  }
}
