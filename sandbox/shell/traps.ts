// `trap`: what a shell does when a signal comes, and when it ends.

export const SIGNALS: Readonly<Record<string, number>> = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  KILL: 9,
  USR1: 10,
  USR2: 12,
  TERM: 15,
  CHLD: 17,
  STOP: 19,
};

/** `TERM`, `SIGTERM`, `15`, `EXIT`, `0`, `ERR`: the name by which a trap is kept; undefined for what is none. */
export function signalName(word: string): string | undefined {
  const name = word.toUpperCase().replace(/^SIG/, '');
  if (name === 'EXIT' || name === '0') return 'EXIT';
  if (name === 'ERR' || name in SIGNALS) return name;
  return Object.entries(SIGNALS).find(([, number]) => String(number) === word)?.[0];
}

export class Traps {
  readonly #scripts = new Map<string, string>();
  readonly #pending: string[] = [];
  #arrival: Promise<void> | undefined;
  #arrived: (() => void) | undefined;

  /** In the order of the signals' numbers. */
  get all(): readonly (readonly [name: string, script: string])[] {
    const rank = (name: string) => (name === 'EXIT' ? 0 : (SIGNALS[name] ?? 100));
    return [...this.#scripts].sort(([a], [b]) => rank(a) - rank(b));
  }

  get(name: string): string | undefined {
    return this.#scripts.get(name);
  }

  set(name: string, script: string | undefined): void {
    if (script === undefined) this.#scripts.delete(name);
    else this.#scripts.set(name, script);
  }

  /** A signal has come. Whether a trap takes it: where none does, the shell ends. */
  deliver(name: string): boolean {
    const script = this.#scripts.get(name);
    if (script === undefined) return false;
    if (script === '') return true;
    this.#pending.push(script);
    this.#arrived?.();
    this.#arrival = undefined;
    return true;
  }

  /** Resolves when the next signal comes that a trap takes. */
  arrival(): Promise<void> {
    this.#arrival ??= new Promise((resolve) => {
      this.#arrived = resolve;
    });
    return this.#arrival;
  }

  /** The next script that a signal has asked for, to be run between two commands. */
  take(): string | undefined {
    return this.#pending.shift();
  }
}
