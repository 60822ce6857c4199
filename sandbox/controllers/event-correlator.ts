// What becomes of an event that is much like others: client-go counts repeats, combines what differs in its message alone,
// and drops what comes too often (k8s.io/client-go/tools/record/events_cache.go).

/** About how many objects' events are remembered (maxLruCacheEntries). */
const REMEMBERED = 4096;
/** Of one reason about one object so many different events are remembered: what comes later has been combined long since. */
const REMEMBERED_OF_ONE = 256;
/** From so many different messages on, events of one reason are combined; unless so much time (ms) went by between two. */
const COMBINED_FROM = 10;
const COMBINED_WITHIN = 600_000;
/** Events of one source about one object: so many at once, then one in five minutes. */
const BURST = 25;
const REFILL = 300_000;

const COMBINED = '(combined from similar events): ';

/** Events of one reason about one object. */
interface Similar {
  readonly type: string;
  readonly reason: string;
  messages: readonly string[];
  last: number;
  /** What was recorded of them. */
  recorded: readonly Recorded[];
}

interface Recorded {
  readonly fieldPath: string;
  /** Undefined for the one into which others are combined. */
  readonly message: string | undefined;
  readonly observation: Observation;
}

interface Bucket {
  readonly type: string;
  tokens: number;
  filled: number;
}

/** All about one object. These are short lists: going through them is quicker than putting keys together. */
interface Memory {
  similar: readonly Similar[];
  buckets: readonly Bucket[];
}

/** A list with one more. There are very many lists of one, and they are to be no larger than that. */
const and = <T>(list: readonly T[], item: T): readonly T[] => (list.length === 0 ? [item] : [...list, item]);

const none: readonly never[] = [];

/** An event as it was first recorded, and how often it has been since. */
export interface Observation {
  readonly name: string;
  readonly firstTimestamp: string;
  count: number;
}

export interface Correlated {
  readonly message: string;
  readonly isCombined: boolean;
  /** As it is recorded: what was given as `fresh` where it is the first of its kind. `count` has this one in it already. */
  readonly observation: Observation;
  readonly isRepeat: boolean;
  /** Whether there have been too many. */
  readonly isSpam: boolean;
}

export interface EventIdentity {
  /** The UID of what the event is about. */
  readonly object: string;
  readonly fieldPath: string;
  readonly type: string;
  readonly reason: string;
  readonly message: string;
}

/** The memory of one recorder. */
export class EventCorrelator {
  readonly #memories = new Map<string, Memory>();
  /** Those that were used before the last so many others: they are forgotten next, unless they are used again. */
  #older = new Map<string, Memory>();

  /** @param fresh how it is to be recorded if it is the first of its kind */
  correlate({ object, fieldPath, type, reason, message }: EventIdentity, now: number, fresh: Observation): Correlated {
    const memory = this.#memoryOf(object);
    const similar = similarIn(memory, type, reason, now);
    const isCombined = combines(similar, message, now);
    const isSpam = !accepts(memory, type, now);
    const sought = isCombined ? undefined : message;
    const { recorded } = similar;
    for (const each of recorded) {
      if (each.message !== sought || (!isCombined && each.fieldPath !== fieldPath)) continue;
      each.observation.count += 1;
      return { message: isCombined ? COMBINED + message : message, isCombined, observation: each.observation, isRepeat: true, isSpam };
    }
    similar.recorded = and(recorded.length < REMEMBERED_OF_ONE ? recorded : recorded.slice(1), {
      fieldPath,
      message: sought,
      observation: fresh,
    });
    return { message: isCombined ? COMBINED + message : message, isCombined, observation: fresh, isRepeat: false, isSpam };
  }

  #memoryOf(object: string): Memory {
    const known = this.#memories.get(object);
    if (known) return known;
    const memory = this.#older.get(object) ?? { similar: none, buckets: none };
    if (this.#memories.size >= REMEMBERED) {
      this.#older = new Map(this.#memories);
      this.#memories.clear();
    }
    this.#memories.set(object, memory);
    return memory;
  }
}

function similarIn(memory: Memory, type: string, reason: string, now: number): Similar {
  for (const each of memory.similar) if (each.reason === reason && each.type === type) return each;
  const made: Similar = { type, reason, messages: none, last: now, recorded: none };
  memory.similar = and(memory.similar, made);
  return made;
}

/** Notes the message, and whether there have been too many different ones (EventAggregate). */
function combines(similar: Similar, message: string, now: number): boolean {
  const messages = now - similar.last > COMBINED_WITHIN ? none : similar.messages;
  similar.last = now;
  const all = messages.includes(message) ? messages : and(messages, message);
  const tooMany = all.length >= COMBINED_FROM;
  similar.messages = tooMany ? all.slice(1) : all;
  return tooMany;
}

function accepts(memory: Memory, type: string, now: number): boolean {
  let bucket = memory.buckets.find((each) => each.type === type);
  if (!bucket) {
    bucket = { type, tokens: BURST, filled: now };
    memory.buckets = and(memory.buckets, bucket);
  }
  bucket.tokens = Math.min(BURST, bucket.tokens + (now - bucket.filled) / REFILL);
  bucket.filled = now;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}
