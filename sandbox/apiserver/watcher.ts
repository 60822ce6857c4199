// One watch: which changes it sees, and when it hears of them (k8s.io/apiserver/pkg/storage/cacher's cacheWatcher).
import type { KubeObject } from '../apimachinery/meta.ts';
import { newExpired } from '../apimachinery/status.ts';
import type { WatchEvent } from '../client-go/client.ts';
import { type Clock, UNFINISHED } from '../time/clock.ts';
import { atRevision, type Change } from './change.ts';

/** What a list or a watch is limited to. */
export interface Predicate {
  readonly namespace?: string;
  /** Absent: all objects. */
  readonly matches?: (object: KubeObject) => boolean;
}

/** What it costs to hear of an event, where a write is 1. */
const HEARING = 0.1;

export class Watcher {
  readonly #clock: Clock;
  readonly #predicate: Predicate;
  readonly #listener: (event: WatchEvent<KubeObject>) => void;
  #pending: WatchEvent<KubeObject>[] = [];
  /** Those that are being told, and how many have been. */
  #telling: readonly WatchEvent<KubeObject>[] = [];
  #told = 0;
  #scheduled = false;
  #stopped = false;

  constructor(clock: Clock, predicate: Predicate, listener: (event: WatchEvent<KubeObject>) => void) {
    this.#clock = clock;
    this.#predicate = predicate;
    this.#listener = listener;
  }

  /** An object that exists when the watch begins. */
  begin(object: KubeObject): void {
    if (this.#predicate.matches?.(object) ?? true) this.send({ type: 'ADDED', object });
  }

  receive(change: Change): void {
    const { namespace, matches } = this.#predicate;
    const { type, object, old, revision } = change;
    if (namespace !== undefined && object.metadata.namespace !== namespace) return;
    if (!matches) {
      this.send(change);
      return;
    }
    const before = old !== undefined && matches(old);
    const after = type !== 'DELETED' && matches(object);
    if (before && after) this.send({ type: 'MODIFIED', object });
    else if (after) this.send({ type: 'ADDED', object });
    // To this watcher an object that no longer matches is gone: it hears of its last state that did.
    else if (before) this.send({ type: 'DELETED', object: type === 'DELETED' ? object : atRevision(old, String(revision)) });
  }

  expire(revision: number, oldest: number): void {
    this.send({ type: 'ERROR', object: newExpired(`too old resource version: ${revision} (${oldest})`).status });
  }

  send(event: WatchEvent<KubeObject>): void {
    if (this.#stopped) return;
    this.#pending.push(event);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#clock.after(0, () => this.#deliver());
  }

  stop(): void {
    this.#stopped = true;
    this.#pending = [];
    this.#telling = [];
  }

  #deliver(): typeof UNFINISHED | undefined {
    if (this.#told === this.#telling.length) {
      this.#scheduled = false;
      this.#telling = this.#pending;
      this.#pending = [];
      this.#told = 0;
    }
    while (this.#told < this.#telling.length) {
      if (this.#clock.exhausted) return UNFINISHED;
      const event = this.#telling[this.#told];
      this.#told += 1;
      this.#clock.spend(HEARING);
      if (event) this.#listener(event);
    }
    this.#telling = [];
    this.#told = 0;
    return undefined;
  }
}
