// The processes that the shells of one machine have begun beside themselves: how many may run, and what ends them all.
import type { Time } from '../time/clock.ts';
import { ExitShell } from './leaving.ts';
import { complaintOf, type Streams } from './redirect.ts';

/** From so many on a machine is slow: a fork takes it a millisecond for each. */
const CROWD = 100;
/** How many there may be, as a limit of processes (RLIMIT_NPROC, a pod's pids.max) says: a fork bomb has no end of its own. */
const MOST_PROCESSES = 2_000;

/** Where it happens. */
interface Machine {
  readonly clock: Time;
  readonly signal: AbortSignal;
}

export class Processes {
  readonly #most: number;
  /** How each of them is killed. */
  readonly #running = new Set<() => void>();
  #begun = 0;

  constructor(most = MOST_PROCESSES) {
    this.#most = most;
  }

  /** Begins so many: the answer says that they have ended. @throws ExitShell where there are too many, with words said */
  async begin(count: number, streams: Streams, { clock, signal }: Machine): Promise<() => void> {
    if (this.#begun >= CROWD) await clock.sleep(this.#begun, signal);
    if (this.#begun + count > this.#most) {
      await streams.stderr.write(complaintOf(streams, 'fork: Resource temporarily unavailable'));
      throw new ExitShell(EX_NOEXEC);
    }
    this.#begun += count;
    return () => {
      this.#begun -= count;
    };
  }

  /** Nobody waits for it: it has to be killed when its machine ends. The answer says that it has ended. */
  lives(kill: () => void): () => void {
    this.#running.add(kill);
    return () => this.#running.delete(kill);
  }

  /** The machine has ended. */
  killAll(): void {
    for (const kill of [...this.#running]) kill();
  }
}

/** What bash gives where it cannot fork (jobs.c, make_child). */
const EX_NOEXEC = 126;
