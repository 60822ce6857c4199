// One resource's objects, seen through another's eyes: they are stored once (k8s.io/apimachinery/pkg/runtime's conversion).
import type { View } from '../api/strategy.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Watch, WatchEvent } from '../client-go/client.ts';
import type { Clock } from '../time/clock.ts';
import type { Space } from './space.ts';
import { ResourceStore, type Revisions, type Version } from './store.ts';
import type { Predicate, Watcher } from './watcher.ts';

/** Every version of an object has one view of it, so that what did not change stays the same object. */
export class ViewStore extends ResourceStore {
  readonly #base: ResourceStore;
  readonly #view: View<KubeObject>;
  readonly #shown = new WeakMap<KubeObject, KubeObject>();

  constructor(clock: Clock, revisions: Revisions, space: Space, base: ResourceStore, view: View<KubeObject>) {
    super(clock, revisions, space);
    this.#base = base;
    this.#view = view;
  }

  override get size(): number {
    return this.#base.size;
  }

  override get revision(): number {
    return this.#base.revision;
  }

  override get(namespace: string, name: string): KubeObject | undefined {
    const stored = this.#base.get(namespace, name);
    return stored && this.#show(stored);
  }

  override list(namespace?: string): readonly KubeObject[] {
    return this.#base.list(namespace).map((stored) => this.#show(stored));
  }

  override put(namespace: string, name: string, draft: KubeObject, version: Version, measured = false): KubeObject {
    const kept: Version = (object, revision) => this.#view.keep(version(object, revision));
    return this.#show(this.#base.put(namespace, name, draft, kept, measured));
  }

  override delete(namespace: string, name: string): KubeObject | undefined {
    const stored = this.#base.delete(namespace, name);
    return stored && this.#show(stored);
  }

  override watch(
    { matches, ...predicate }: Predicate,
    after: number | undefined,
    listener: (event: WatchEvent<KubeObject>) => void,
  ): Watch & { readonly watcher: Watcher } {
    const seen: Predicate = matches ? { ...predicate, matches: (stored) => matches(this.#show(stored)) } : predicate;
    return this.#base.watch(seen, after, (event) => {
      if (event.type === 'ERROR' || event.type === 'BOOKMARK') listener(event);
      else listener({ type: event.type, object: this.#show(event.object) });
    });
  }

  #show(stored: KubeObject): KubeObject {
    let shown = this.#shown.get(stored);
    if (!shown) {
      shown = this.#view.show(stored);
      this.#shown.set(stored, shown);
    }
    return shown;
  }
}
