// What runs in the background: `&`, `jobs`, `wait`, `fg`, `kill`.

export interface Job {
  readonly number: number;
  /** `$!` */
  readonly pid: number;
  /** As it was typed. */
  readonly source: string;
  /** Settles with the exit status; never rejects. */
  readonly done: Promise<number>;
  /** Ends it, as a signal of that number does. */
  readonly kill: (signal: number) => void;
  /** Undefined while it runs. */
  status: number | undefined;
  /** Somebody has been told of its end. */
  told: boolean;
}

/** Where the numbers of processes begin: those below belong to the machine. */
const FIRST_PID = 1001;

export class Jobs {
  readonly #jobs: Job[] = [];
  #pid = FIRST_PID;

  get all(): readonly Job[] {
    return this.#jobs;
  }

  get last(): Job | undefined {
    return this.#jobs.at(-1);
  }

  /** `$!`: the process that was begun last, whether it has ended or not. */
  get lastPid(): number | undefined {
    return this.#pid === FIRST_PID ? undefined : this.#pid - 1;
  }

  add(source: string, done: Promise<number>, kill: (signal: number) => void): Job {
    const number = Math.max(0, ...this.#jobs.map((job) => job.number)) + 1;
    const job: Job = {
      number,
      pid: this.#pid,
      source,
      kill,
      status: undefined,
      told: false,
      done: done.then((status) => (job.status = status)),
    };
    this.#pid += 1;
    this.#jobs.push(job);
    return job;
  }

  /** By `%1`, `%+`, `%%`, `%-`, `%text`, or by its process's number. */
  find(word: string): Job | undefined {
    if (/^\d+$/.test(word)) return this.#jobs.find((job) => job.pid === Number(word));
    const mark = word.replace(/^%/, '');
    if (mark === '' || mark === '+' || mark === '%') return this.last;
    if (mark === '-') return this.#jobs.at(-2) ?? this.last;
    return /^\d+$/.test(mark)
      ? this.#jobs.find((job) => job.number === Number(mark))
      : this.#jobs.find((job) => job.source.startsWith(mark));
  }

  remove(job: Job): void {
    const at = this.#jobs.indexOf(job);
    if (at >= 0) this.#jobs.splice(at, 1);
  }

  /** Those that have ended and nobody has been told of; they are gone with that. */
  ended(): readonly Job[] {
    const ended = this.#jobs.filter((job) => job.status !== undefined);
    for (const job of ended) this.remove(job);
    return ended;
  }

  /** A line of `jobs`. */
  describe(job: Job, ended = job.status !== undefined): string {
    const mark = job === this.last ? '+' : job === this.#jobs.at(-2) ? '-' : ' ';
    const state = !ended ? 'Running' : job.status === 0 ? 'Done' : (job.status ?? 0) > 128 ? 'Terminated' : `Exit ${job.status}`;
    return `[${job.number}]${mark}  ${state.padEnd(24)}${job.source}${ended ? '' : ' &'}\n`;
  }
}
