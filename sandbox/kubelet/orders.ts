// What the instructor has told pods to do. An order may come before its pod, and goes with it.
import type { Pod } from '../api/generated/types.ts';
import { NamespacedNameMap } from '../apimachinery/namespaced-name-map.ts';

export interface Orders {
  ready: boolean;
  /** Once deleted it goes on serving, until it is told to exit or its grace period ends. */
  drain: boolean;
  exited: boolean;
  crash: boolean;
}

/** Orders by the namespaces and names of pods. */
export class OrderBook {
  readonly #orders = new NamespacedNameMap<Orders>();

  of({ metadata: { namespace = '', name } }: Pod): Orders | undefined {
    return this.#orders.get(namespace, name);
  }

  give(namespace: string, name: string, order: Partial<Orders>): void {
    const orders = this.#orders.get(namespace, name) ?? { ready: true, drain: false, exited: false, crash: false };
    this.#orders.set(namespace, name, Object.assign(orders, order));
  }

  forget({ metadata: { namespace = '', name } }: Pod): void {
    this.#orders.delete(namespace, name);
  }
}
