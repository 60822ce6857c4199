// An API server that only remembers what it was told to write, as client-go's fake clientset does.
import type { Resource } from '../../sandbox/api/resources.ts';
import type { Draft, KubeObject } from '../../sandbox/apimachinery/meta.ts';
import { newNotFound } from '../../sandbox/apimachinery/status.ts';
import type { Client, Watch, WatchEvent } from '../../sandbox/client-go/client.ts';
import type { Clock } from '../../sandbox/time/clock.ts';

export interface Action {
  readonly verb: 'create' | 'update' | 'delete';
  readonly resource: string;
  readonly object?: unknown;
  readonly name?: string;
}

/** Lists and watches give `objects`, by the plural name of their resource; writes are noted and change nothing. */
export class RecordingClient implements Client {
  readonly actions: Action[] = [];
  readonly #objects: Readonly<Record<string, readonly KubeObject[]>>;
  readonly #clock: Clock | undefined;
  #made = 0;

  constructor(objects: Readonly<Record<string, readonly KubeObject[]>> = {}, clock?: Clock) {
    this.#objects = objects;
    this.#clock = clock;
  }

  resources(): ReturnType<Client['resources']> {
    return [];
  }

  get<T extends KubeObject>(resource: Resource<T>, name: string): T {
    const found = this.#of(resource).find((object) => object.metadata.name === name);
    if (!found) throw newNotFound(resource, name);
    return found;
  }

  list<T extends KubeObject>(resource: Resource<T>) {
    return { items: this.#of(resource), resourceVersion: '1' };
  }

  create<T extends KubeObject>(resource: Resource<T>, object: Draft<T>): T {
    this.actions.push({ verb: 'create', resource: resource.resource, object });
    return this.#stored(resource, object, `${object.metadata.generateName ?? ''}${this.#made++}`);
  }

  update<T extends KubeObject>(resource: Resource<T>, object: Draft<T>): T {
    this.actions.push({ verb: 'update', resource: resource.resource, object });
    return this.#stored(resource, object, '');
  }

  patch<T extends KubeObject>(resource: Resource<T>, name: string): T {
    throw newNotFound(resource, name);
  }

  delete<T extends KubeObject>(resource: Resource<T>, name: string) {
    this.actions.push({ verb: 'delete', resource: resource.resource, name });
    return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' } as const;
  }

  watch<T extends KubeObject>(resource: Resource<T>, _options: object, listener: (event: WatchEvent<T>) => void): Watch {
    const timers = this.#of(resource).map((object) => this.#clock?.after(0, () => listener({ type: 'ADDED', object })));
    return {
      stop() {
        for (const timer of timers) timer?.cancel();
      },
    };
  }

  #of<T extends KubeObject>(resource: Resource<T>): readonly T[] {
    return (this.#objects[resource.resource] ?? []).filter((object): object is T => object.kind === resource.kind);
  }

  #stored<T extends KubeObject>(resource: Resource<T>, object: Draft<T>, generated: string): T {
    const metadata = { name: generated, uid: '', resourceVersion: '', creationTimestamp: '', ...object.metadata };
    const stored: KubeObject = { ...object, metadata };
    if (isOf(resource, stored)) return stored;
    throw new TypeError(`not a ${resource.kind}`);
  }
}

const isOf = <T extends KubeObject>(resource: Resource<T>, object: KubeObject): object is T => object.kind === resource.kind;
