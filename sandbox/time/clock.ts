// Virtual time: one queue of events, one clock. Nothing in the sandbox reads the machine's clock.

/** Something that will happen; `cancel` takes it back. */
export interface Timer {
  readonly at: number;
  cancel(): void;
}

/** What an event gives back that has not ended: it goes on with the clock's next step, before anything else happens. */
export const UNFINISHED = Symbol('unfinished');

/** What programs have of the clock: they read it and wait for it, and never move it. */
export interface Time {
  now(): number;
  timestamp(): string;
  microTimestamp(): string;
  after(ms: number, event: () => unknown): Timer;
  background(ms: number, event: () => unknown): Timer;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** The time that a program's own work takes: none while time stands still. */
  work(ms: number, signal?: AbortSignal): Promise<void>;
}

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly background: boolean;
  run: (() => unknown) | undefined;
}

/**
 * How much one step may do before an event that can pause should: one is a write or what costs about as much. So many keep a
 * step well below 100 ms, and whoever moves the clock lets the page and Ctrl-C in between two steps.
 */
const STRENGTH = 250;

/**
 * A clock that moves only when it is told to. Times are milliseconds since the epoch.
 * Events run in the order of their time, and at one time in the order in which they were asked for,
 * so the same inputs at the same times give the same history.
 */
export class Clock implements Time {
  #now: number;
  #order = 0;
  #foreground = 0;
  readonly #heap: Entry[] = [];
  /** The event that gave back UNFINISHED. */
  #unfinished: Entry | undefined;
  #steps = 0;
  #effort = 0;
  /** Whether it stands still on purpose. Whoever moves it all the same makes one step of time. */
  still = false;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** The time as metav1.Time prints it: RFC 3339, whole seconds, UTC. */
  timestamp(): string {
    const second = Math.floor(this.#now / 1000);
    if (second !== this.#stampSecond) {
      this.#stampSecond = second;
      this.#stamp = `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
    }
    return this.#stamp;
  }
  #stampSecond = Number.NaN;
  #stamp = '';

  /** The time as metav1.MicroTime prints it. */
  microTimestamp(): string {
    if (this.#microStampAt !== this.#now) {
      this.#microStampAt = this.#now;
      this.#microStamp = `${new Date(this.#now).toISOString().slice(0, -1)}000Z`;
    }
    return this.#microStamp;
  }
  #microStampAt = Number.NaN;
  #microStamp = '';

  /** How many steps it has made. */
  get steps(): number {
    return this.#steps;
  }

  /** Somebody has done work: see `exhausted`. */
  spend(effort = 1): void {
    this.#effort += effort;
  }

  /** Whether this step has done enough: an event with more to do gives back UNFINISHED. The same at every replay. */
  get exhausted(): boolean {
    return this.#effort >= STRENGTH;
  }

  /** Runs `event` after `ms`; 0 means at this instant, once what is already due has run. */
  after(ms: number, event: () => unknown): Timer {
    return this.#push(this.#now + Math.max(0, ms), event, false);
  }

  /**
   * Like `after`, for what comes round for ever or only matters if nothing else happens (heartbeats, resyncs, deadlines).
   * A cluster with nothing but background events before it is quiet.
   */
  background(ms: number, event: () => unknown): Timer {
    return this.#push(this.#now + Math.max(0, ms), event, true);
  }

  /** Resolves after `ms` of virtual time, or rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  async work(ms: number, signal?: AbortSignal): Promise<void> {
    if (!this.still) await this.sleep(ms, signal);
  }

  /** When the next event is due; undefined when there is none. */
  next(): number | undefined {
    if (this.#unfinished?.run) return this.#now;
    this.#dropCancelled();
    return this.#heap[0]?.at;
  }

  /** Whether anything other than background events is pending. */
  get busy(): boolean {
    return this.#foreground > 0;
  }

  /** Moves to the next event and runs it, or goes on with an unfinished one; false when there is none. */
  step(): boolean {
    const entry = this.#unfinished?.run ? this.#unfinished : this.#due();
    this.#unfinished = undefined;
    if (!entry?.run) return false;
    this.#now = Math.max(this.#now, entry.at);
    this.#steps += 1;
    this.#effort = 0;
    const { run } = entry;
    entry.run = undefined;
    if (!entry.background) this.#foreground -= 1;
    if (run() !== UNFINISHED) return true;
    entry.run = run;
    if (!entry.background) this.#foreground += 1;
    this.#unfinished = entry;
    return true;
  }

  /** Steps that were made at another time, by what is not done again. */
  skip(steps: number): void {
    this.#steps += steps;
  }

  /** Time passes up to `time`, and what is due by then has yet to happen. */
  passTo(time: number): void {
    this.#now = Math.max(this.#now, time);
  }

  /** Runs all that is due up to `time` and leaves the clock there. */
  advanceTo(time: number): void {
    for (let at = this.next(); at !== undefined && at <= time; at = this.next()) this.step();
    this.#now = Math.max(this.#now, time);
  }

  #push(at: number, run: () => unknown, background: boolean): Timer {
    const entry: Entry = { at, order: this.#order++, background, run };
    if (!background) this.#foreground += 1;
    const heap = this.#heap;
    let i = heap.length;
    heap.push(entry);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const other = heap[parent];
      if (other === undefined || before(other, entry)) break;
      heap[i] = other;
      i = parent;
    }
    heap[i] = entry;
    return {
      at,
      cancel: () => {
        if (!entry.run) return;
        entry.run = undefined;
        if (!background) this.#foreground -= 1;
      },
    };
  }

  #due(): Entry | undefined {
    this.#dropCancelled();
    return this.#pop();
  }

  #dropCancelled(): void {
    while (this.#heap[0] && !this.#heap[0].run) this.#pop();
  }

  #pop(): Entry | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      let smaller = heap[child];
      if (smaller === undefined) break;
      const right = heap[child + 1];
      if (right !== undefined && before(right, smaller)) {
        smaller = right;
        child += 1;
      }
      if (before(last, smaller)) break;
      heap[i] = smaller;
      i = child;
    }
    heap[i] = last;
    return top;
  }
}

/** Sleeps on a clock, whoever's it is. */
export function sleepOn(clock: Pick<Time, 'after'>, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const abort = () => {
      timer.cancel();
      reject(signal?.reason);
    };
    const timer = clock.after(ms, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    signal?.addEventListener('abort', abort, { once: true });
  });
}

const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** One event of many that come one after the other, in as many steps as it takes. What is added on the way is done, too. */
export function inTurn(clock: Clock, actions: readonly (() => void)[]): () => typeof UNFINISHED | undefined {
  let done = 0;
  return () => {
    while (done < actions.length) {
      if (clock.exhausted) return UNFINISHED;
      const action = actions[done];
      done += 1;
      clock.spend();
      action?.();
    }
    return undefined;
  };
}
