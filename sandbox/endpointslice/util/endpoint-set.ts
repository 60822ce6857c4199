// Sets of endpoints (k8s.io/endpointslice/util/endpointset.go).
import type { Endpoint } from '../../api/generated/types.ts';
import { bare } from '../hints.ts';

const keys = new WeakMap<Endpoint, string>();

/** hashEndpoint: what makes two endpoints the same one, whatever their conditions: addresses, hostname, and the pod they stand for. */
export function hashEndpoint(endpoint: Endpoint): string {
  let key = keys.get(endpoint);
  if (key === undefined) {
    const { addresses, hostname = '', targetRef } = endpoint;
    const sorted = addresses.length > 1 ? [...addresses].sort().join() : addresses[0];
    key = `${sorted}|${hostname}|${targetRef?.namespace ?? ''}/${targetRef?.name ?? ''}`;
    keys.set(endpoint, key);
  }
  return key;
}

const sameTarget = (a: Endpoint['targetRef'], b: Endpoint['targetRef']): boolean =>
  a === b ||
  (a?.uid === b?.uid &&
    a?.name === b?.name &&
    a?.namespace === b?.namespace &&
    a?.kind === b?.kind &&
    a?.fieldPath === b?.fieldPath &&
    a?.apiVersion === b?.apiVersion);

/** EndpointsEqualBeyondHash: whether what the hash leaves out is the same too. Hints do not count, nor the version of what is pointed to. */
export const endpointsEqualBeyondHash = (a: Endpoint, b: Endpoint): boolean =>
  a === b ||
  (a.nodeName === b.nodeName &&
    a.zone === b.zone &&
    a.conditions?.ready === b.conditions?.ready &&
    a.conditions?.serving === b.conditions?.serving &&
    a.conditions?.terminating === b.conditions?.terminating &&
    sameTarget(a.targetRef, b.targetRef));

/**
 * The endpoints that are still to be placed. Membership is tried by identity first: a stored endpoint is usually the
 * very object that was desired, so keys are worked out only for what is left.
 */
export class EndpointSet {
  readonly #endpoints: Set<Endpoint>;
  readonly #settled: ReadonlySet<readonly Endpoint[]>;
  #byKey: Map<string, Endpoint> | undefined;

  /** @param settled lists of slices that hold only what is wanted there: it is placed, and not among `endpoints` */
  constructor(endpoints: Iterable<Endpoint> = [], settled: ReadonlySet<readonly Endpoint[]> = new Set()) {
    this.#endpoints = new Set(endpoints);
    this.#settled = settled;
  }

  get size(): number {
    return this.#endpoints.size;
  }

  /** Whether a slice's list has nothing but endpoints that are to be placed, each once; they are no longer in the set then. */
  takeList(list: readonly Endpoint[]): boolean {
    if (this.#settled.has(list)) return true;
    const identical = new Set<Endpoint>();
    for (const each of list) {
      const endpoint = bare(each);
      if (!this.#endpoints.has(endpoint)) return false;
      identical.add(endpoint);
    }
    if (identical.size < list.length) return false;
    for (const endpoint of identical) this.#endpoints.delete(endpoint);
    return true;
  }

  /** Adds an endpoint in place of one that is the same. */
  insert(endpoint: Endpoint): void {
    this.take(endpoint);
    this.#endpoints.add(endpoint);
    this.#byKey?.set(hashEndpoint(endpoint), endpoint);
  }

  get(endpoint: Endpoint): Endpoint | undefined {
    if (this.#endpoints.has(endpoint)) return endpoint;
    this.#byKey ??= new Map([...this.#endpoints].map((other) => [hashEndpoint(other), other]));
    const found = this.#byKey.get(hashEndpoint(endpoint));
    return found && this.#endpoints.has(found) ? found : undefined;
  }

  /** The desired form of this endpoint, which is no longer in the set afterwards. */
  take(endpoint: Endpoint): Endpoint | undefined {
    const found = this.get(endpoint);
    if (found) this.#endpoints.delete(found);
    return found;
  }

  /** Up to `count` endpoints, the first inserted first, which are no longer in the set afterwards. */
  pop(count: number): Endpoint[] {
    const popped: Endpoint[] = [];
    for (const endpoint of this.#endpoints) {
      if (popped.length >= count) break;
      popped.push(endpoint);
      this.#endpoints.delete(endpoint);
    }
    return popped;
  }
}
