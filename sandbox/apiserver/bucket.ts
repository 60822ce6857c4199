// The objects of one namespace, with their order kept only as far as somebody asks for it.
import type { KubeObject } from '../apimachinery/meta.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const MANY = 100;

/** A map by name that also lists in the order of names. Writes do not sort: the next list merges what has changed. */
export class Bucket {
  readonly #objects = new Map<string, KubeObject>();
  /** In order, as far as the last list knew them; some may be no more. */
  #names: readonly string[] = [];
  /** New since then; some may be no more, and one that went and came again is here twice. */
  #added: string[] = [];
  #removed = false;
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
    if (!old) this.#added.push(name);
    return old;
  }

  delete(name: string): KubeObject | undefined {
    const old = this.#objects.get(name);
    if (!old) return undefined;
    this.#objects.delete(name);
    this.#items = undefined;
    this.#removed = true;
    // Names that come and go are not to pile up where nobody lists.
    if (this.#added.length > 2 * this.#objects.size + MANY) this.#sort();
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
    if (this.#added.length === 0 && !this.#removed) return;
    const added = this.#added.sort(compare);
    const merged: string[] = [];
    const keep = (name: string): void => {
      if (name !== merged.at(-1) && this.#objects.has(name)) merged.push(name);
    };
    let next = 0;
    for (const name of this.#names) {
      for (let other = added[next]; other !== undefined && other < name; other = added[next]) {
        keep(other);
        next += 1;
      }
      keep(name);
    }
    for (; next < added.length; next++) keep(added[next] ?? '');
    this.#names = merged;
    this.#added = [];
    this.#removed = false;
  }
}
