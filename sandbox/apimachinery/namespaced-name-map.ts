// Values by namespace and name (k8s.io/apimachinery/pkg/types' NamespacedName): two strings that are there already, where a key
// would have to be put together for every look-up.

/** A map by namespace and name; cluster-scoped names lie in the namespace ''. */
export class NamespacedNameMap<T> {
  readonly #namespaces = new Map<string, Map<string, T>>();

  get(namespace: string, name: string): T | undefined {
    return this.#namespaces.get(namespace)?.get(name);
  }

  /** What is in one namespace, by name; it changes as the map does. */
  in(namespace: string): ReadonlyMap<string, T> | undefined {
    return this.#namespaces.get(namespace);
  }

  set(namespace: string, name: string, value: T): void {
    let names = this.#namespaces.get(namespace);
    if (!names) {
      names = new Map();
      this.#namespaces.set(namespace, names);
    }
    names.set(name, value);
  }

  delete(namespace: string, name: string): void {
    this.#namespaces.get(namespace)?.delete(name);
  }

  *values(): Iterable<T> {
    for (const names of this.#namespaces.values()) yield* names.values();
  }
}
