// etcd's limits: a request has a largest size, and all that is stored has a quota (go.etcd.io/etcd/server/v3/etcdserver).
import type { KubeObject } from '../apimachinery/meta.ts';
import { newStatusError } from '../apimachinery/status.ts';

/** `--max-request-bytes`. */
const LARGEST_REQUEST = 1.5 * 1024 * 1024;

/**
 * `--quota-backend-bytes`, which is 2 GiB in a real cluster. A browser's tab is smaller: so much is some 30,000 pods with
 * their events, and the tab holds them.
 */
export const QUOTA = 96 * 1024 * 1024;

/** What an object is taken to need that the control plane's own parts write: they share most of it with others. */
const ORDINARY = 1024;

/** About how many bytes a value takes as JSON. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 6;
  let size = 2;
  if (Array.isArray(value)) for (const item of value) size += sizeOf(item);
  else for (const [name, inner] of Object.entries(value)) size += name.length + 3 + sizeOf(inner);
  return size;
}

/**
 * What all stores of one API server take together. As after a defragmentation, what is deleted makes room at once: in a real
 * cluster somebody has to compact, defragment and disarm the alarm first.
 */
export class Space {
  readonly #quota: number;
  /** The sizes of those that need more than most, by their UIDs. */
  readonly #large = new Map<string, number>();
  #used = 0;

  /** @param quota in bytes */
  constructor(quota = QUOTA) {
    this.#quota = quota;
  }

  /**
   * An object comes, or takes the place of an older version of itself. It is `measured` where it came from outside.
   * Throws what the API server passes on of etcd's refusal.
   */
  keep(old: KubeObject | undefined, object: KubeObject, measured: boolean): void {
    const { uid } = object.metadata;
    const before = old ? this.#sizeOf(old) : 0;
    const size = measured ? Math.max(ORDINARY, sizeOf(object)) : before || ORDINARY;
    if (size > LARGEST_REQUEST) throw refusal('etcdserver: request is too large');
    if (size > before && this.#used + size - before > this.#quota) throw refusal('etcdserver: mvcc: database space exceeded');
    this.#used += size - before;
    if (size > ORDINARY) this.#large.set(uid, size);
    else if (before > ORDINARY) this.#large.delete(uid);
  }

  drop(object: KubeObject): void {
    this.#used -= this.#sizeOf(object);
    this.#large.delete(object.metadata.uid);
  }

  #sizeOf({ metadata }: KubeObject): number {
    return this.#large.size === 0 ? ORDINARY : (this.#large.get(metadata.uid) ?? ORDINARY);
  }
}

/** An error that is no Status of its own (endpoints/handlers/responsewriters/status.go: ErrorToAPIStatus). */
const refusal = (message: string) => newStatusError(500, '', message);
