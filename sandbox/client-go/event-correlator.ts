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
  readonly messages: string[];
  last: number;
  /** What was recorded of them. */
  readonly recorded: Recorded[];
  /** Those of another reason. */
  readonly next: Similar | undefined;
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

/**
 * All about one object. These are short lists: going through them is quicker than putting keys together. There are very many of
 * them, and they are to be no larger than what is in them: an array that grows takes room for more.
 */
interface Memory {
  similar: Similar | undefined;
  readonly buckets: Bucket[];
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
  /** As it is recorded: what was given as `fresh` where it is the first of its kind. `count` has this one in it already. */
  readonly observation: Observation;
  readonly isRepeat: boolean;
  /** Whether there have been too many. */
  readonly isSpam: boolean;
}

export interface EventIdentity {
  /** The UID of what the event is about, or its name where it has none. */
  readonly object: string;
  readonly fieldPath: string;
  readonly type: string;
  readonly reason: string;
  readonly message: string;
}

/** The memory of one recorder. */
export class EventCorrelator {
  #memories = new Map<string, Memory>();
  /** Those that were used before the last so many others: they are forgotten next, unless they are used again. */
  #older = new Map<string, Memory>();

  /** @param fresh how it is to be recorded if it is the first of its kind */
  correlate({ object, fieldPath, type, reason, message }: EventIdentity, now: number, fresh: Observation): Correlated {
    const memory = this.#memoryOf(object);
    const isSpam = memory !== undefined && !accepts(memory, type, now);
    const similar = memory && similarIn(memory, type, reason);
    if (!similar) {
      const recorded = [{ fieldPath, message, observation: fresh }];
      const first: Similar = { type, reason, messages: [message], last: now, recorded, next: memory?.similar };
      if (memory) memory.similar = first;
      else this.#memories.set(object, { similar: first, buckets: [newBucket(type, now)] });
      return { message, isCombined: false, observation: fresh, isRepeat: false, isSpam };
    }
    const isCombined = combines(similar, message, now);
    const shown = isCombined ? COMBINED + message : message;
    const sought = isCombined ? undefined : message;
    const { recorded } = similar;
    for (const { message: known, fieldPath: path, observation } of recorded) {
      if (known !== sought || (!isCombined && path !== fieldPath)) continue;
      observation.count += 1;
      return { message: shown, isCombined, observation, isRepeat: true, isSpam };
    }
    if (recorded.length >= REMEMBERED_OF_ONE) recorded.shift();
    recorded.push({ fieldPath, message: sought, observation: fresh });
    return { message: shown, isCombined, observation: fresh, isRepeat: false, isSpam };
  }

  #memoryOf(object: string): Memory | undefined {
    const known = this.#memories.get(object);
    if (known) return known;
    const memory = this.#older.get(object);
    if (this.#memories.size >= REMEMBERED) {
      this.#older = this.#memories;
      this.#memories = new Map();
    }
    if (memory) this.#memories.set(object, memory);
    return memory;
  }
}

function similarIn(memory: Memory, type: string, reason: string): Similar | undefined {
  let similar = memory.similar;
  while (similar && (similar.reason !== reason || similar.type !== type)) similar = similar.next;
  return similar;
}

/** Notes the message, and whether there have been too many different ones (EventAggregate). */
function combines(similar: Similar, message: string, now: number): boolean {
  const { messages } = similar;
  if (now - similar.last > COMBINED_WITHIN) messages.length = 0;
  similar.last = now;
  if (!messages.includes(message)) messages.push(message);
  if (messages.length < COMBINED_FROM) return false;
  messages.shift();
  return true;
}

/** With the first event taken out of it. */
const newBucket = (type: string, now: number): Bucket => ({ type, tokens: BURST - 1, filled: now });

function accepts({ buckets }: Memory, type: string, now: number): boolean {
  const bucket = buckets.find((each) => each.type === type);
  if (!bucket) {
    buckets.push(newBucket(type, now));
    return true;
  }
  bucket.tokens = Math.min(BURST, bucket.tokens + (now - bucket.filled) / REFILL);
  bucket.filled = now;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}
