// Virtual time: one queue of events, one clock. Nothing in the sandbox reads the machine's clock.

/** Something that will happen; `cancel` takes it back. */
export interface Timer {
  readonly at: number;
  cancel(): void;
}

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly background: boolean;
  run: (() => void) | undefined;
}

/**
 * A clock that moves only when it is told to. Times are milliseconds since the epoch.
 * Events run in the order of their time, and at one time in the order in which they were asked for,
 * so the same inputs at the same times give the same history.
 */
export class Clock {
  #now: number;
  #order = 0;
  #foreground = 0;
  readonly #heap: Entry[] = [];

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

  /** Runs `event` after `ms`; 0 means at this instant, once what is already due has run. */
  after(ms: number, event: () => void): Timer {
    return this.#push(this.#now + Math.max(0, ms), event, false);
  }

  /**
   * Like `after`, for what comes round for ever or only matters if nothing else happens (heartbeats, resyncs, deadlines).
   * A cluster with nothing but background events before it is quiet.
   */
  background(ms: number, event: () => void): Timer {
    return this.#push(this.#now + Math.max(0, ms), event, true);
  }

  /** Resolves after `ms` of virtual time, or rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const abort = () => {
        timer.cancel();
        reject(signal?.reason);
      };
      const timer = this.after(ms, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** When the next event is due; undefined when there is none. */
  next(): number | undefined {
    this.#dropCancelled();
    return this.#heap[0]?.at;
  }

  /** Whether anything other than background events is pending. */
  get busy(): boolean {
    return this.#foreground > 0;
  }

  /** Moves to the next event and runs it; false when there is none. */
  step(): boolean {
    this.#dropCancelled();
    const entry = this.#pop();
    if (!entry) return false;
    this.#now = Math.max(this.#now, entry.at);
    const run = entry.run;
    entry.run = undefined;
    if (!entry.background) this.#foreground -= 1;
    run?.();
    return true;
  }

  /** Runs all that is due up to `time` and leaves the clock there. */
  advanceTo(time: number): void {
    for (let at = this.next(); at !== undefined && at <= time; at = this.next()) this.step();
    this.#now = Math.max(this.#now, time);
  }

  #push(at: number, run: () => void, background: boolean): Timer {
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

const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
