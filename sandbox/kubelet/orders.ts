// What the instructor has told pods to do. An order may come before its pod, and goes with it.

export interface Orders {
  ready: boolean;
  /** Once deleted it goes on serving, until it is told to exit or its grace period ends. */
  drain: boolean;
  exited: boolean;
  crash: boolean;
  restarts: number;
}

/** Orders by `namespace/name`. */
export class OrderBook {
  readonly #orders = new Map<string, Orders>();

  of(key: string): Orders | undefined {
    return this.#orders.get(key);
  }

  give(key: string, order: Partial<Orders>): void {
    const orders = this.#orders.get(key) ?? { ready: true, drain: false, exited: false, crash: false, restarts: 0 };
    if (order.crash && !orders.crash) orders.restarts += 1;
    this.#orders.set(key, Object.assign(orders, order));
  }

  forget(key: string): void {
    this.#orders.delete(key);
  }
}
