// A bounded memory: the newest entries stay (client-go's LRU caches, of which nothing is read often enough to live on).

/** A map that holds no more than `limit` entries: the one that came first makes room for the next. */
export class Recent<T> {
  readonly #values = new Map<string, T>();
  /** Keys in the order in which they came, round and round. */
  readonly #keys: string[] = [];
  readonly #limit: number;
  #next = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: T): void {
    const isNew = !this.#values.has(key);
    this.#values.set(key, value);
    if (!isNew) return;
    const oldest = this.#keys[this.#next];
    if (oldest !== undefined) this.#values.delete(oldest);
    this.#keys[this.#next] = key;
    this.#next = (this.#next + 1) % this.#limit;
  }
}
