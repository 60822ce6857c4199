// A client that watches, loses its connection now and then, and resumes where it stood.
import type { Resource } from '../../sandbox/api/resources.ts';
import { type KubeObject, keyOf } from '../../sandbox/apimachinery/meta.ts';
import type { Watch, WatchEvent } from '../../sandbox/client-go/client.ts';
import type { Cluster } from '../../sandbox/cluster/cluster.ts';

export class Observer {
  readonly #cluster: Cluster;
  readonly #resource: Resource;
  readonly #seen = new Map<string, KubeObject>();
  readonly #faults: string[] = [];
  #version: string;
  #watch: Watch | undefined;

  constructor(cluster: Cluster, resource: Resource) {
    this.#cluster = cluster;
    this.#resource = resource;
    this.#version = this.#list();
    this.resume();
  }

  /** Takes the connection up again after the last version seen. */
  resume(): void {
    this.#watch?.stop();
    this.#watch = this.#cluster.client.watch(this.#resource, { resourceVersion: this.#version }, (event) => this.#receive(event));
  }

  stop(): void {
    this.#watch?.stop();
    this.#watch = undefined;
  }

  /** What this client knows otherwise than a fresh list, and versions that did not grow. */
  faults(): string[] {
    const fresh = this.#cluster.client.list(this.#resource).items;
    const keys = new Set(fresh.map(keyOf));
    const wrong = fresh
      .filter((object) => this.#seen.get(keyOf(object))?.metadata.resourceVersion !== object.metadata.resourceVersion)
      .map((object) => `missed a change of ${object.kind} ${keyOf(object)}`);
    const gone = [...this.#seen.keys()].filter((key) => !keys.has(key)).map((key) => `missed that ${this.#resource.kind} ${key} is gone`);
    return [...this.#faults.splice(0), ...wrong, ...gone];
  }

  #list(): string {
    const { items, resourceVersion } = this.#cluster.client.list(this.#resource);
    this.#seen.clear();
    for (const object of items) this.#seen.set(keyOf(object), object);
    return resourceVersion;
  }

  #receive(event: WatchEvent<KubeObject>): void {
    if (event.type === 'ERROR') {
      this.#version = this.#list();
      this.resume();
      return;
    }
    const { object } = event;
    if (Number(object.metadata.resourceVersion) <= Number(this.#version))
      this.#faults.push(`${object.kind} ${keyOf(object)} came with version ${object.metadata.resourceVersion} after ${this.#version}`);
    this.#version = object.metadata.resourceVersion;
    if (event.type === 'DELETED') this.#seen.delete(keyOf(object));
    else if (event.type !== 'BOOKMARK') this.#seen.set(keyOf(object), object);
  }
}
