// The objects of one namespace, with their order kept only as far as somebody asks for it.
import type { KubeObject } from '../apimachinery/meta.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A map by name that also lists in the order of names. Writes do not sort: the next list merges what has changed. */
export class Bucket {
  readonly #objects = new Map<string, KubeObject>();
  #names: string[] = [];
  /** Names not yet in `#names`. */
  readonly #added = new Set<string>();
  /** Names still in `#names` that are no more. */
  readonly #removed = new Set<string>();
  #items: readonly KubeObject[] | undefined;

  get size(): number {
    return this.#objects.size;
  }

  get(name: string): KubeObject | undefined {
    return this.#objects.get(name);
  }

  /** Returns what was there before. */
  set(name: string, object: KubeObject): KubeObject | undefined {
    const old = this.#objects.get(name);
    this.#objects.set(name, object);
    this.#items = undefined;
    if (!old && !this.#removed.delete(name)) this.#added.add(name);
    return old;
  }

  delete(name: string): KubeObject | undefined {
    const old = this.#objects.get(name);
    if (!old) return undefined;
    this.#objects.delete(name);
    this.#items = undefined;
    if (!this.#added.delete(name)) this.#removed.add(name);
    return old;
  }

  items(): readonly KubeObject[] {
    if (this.#items) return this.#items;
    this.#sort();
    const items: KubeObject[] = [];
    for (const name of this.#names) {
      const object = this.#objects.get(name);
      if (object) items.push(object);
    }
    this.#items = items;
    return items;
  }

  #sort(): void {
    if (this.#added.size === 0 && this.#removed.size === 0) return;
    const added = [...this.#added].sort(compare);
    const merged: string[] = [];
    let next = 0;
    for (const name of this.#names) {
      if (this.#removed.has(name)) continue;
      for (let other = added[next]; other !== undefined && other < name; other = added[next]) {
        merged.push(other);
        next += 1;
      }
      merged.push(name);
    }
    for (; next < added.length; next++) merged.push(added[next] ?? '');
    this.#names = merged;
    this.#added.clear();
    this.#removed.clear();
  }
}
