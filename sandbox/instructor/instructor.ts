// The instructor's hand: what breaks and mends the cluster from outside the API. The `lab` command, lessons, the free
// sandbox's panel and `POST /lab` all use these words.

export interface Instructor {
  /**
   * Runs one request, already split into words: `['pod', 'unready', 'web-1']`.
   * Resolves with what is printed; rejects with an Error whose message is `lab: …`, or with the signal's reason. `columns` is how wide
   * the terminal is, if it is one. What was ordered stays ordered where the signal ends the waiting.
   *
   *   settle | wait SECONDS
   *   pod ready|unready|crash|recover|drain|exit NAME          NAME or NAMESPACE/NAME
   *   node stop|start NAME
   *   controllers LIST                                        kube-controller-manager's --controllers
   *   controller lag NAME SECONDS
   *   api slow MS | api fail STATUS [SECONDS] | api ok
   *   why SERVICE [POD]
   *   metrics [COMPONENT]                                     what kube-controller-manager counts
   *   load URL RPS SECONDS [POD]
   *   trace URL [POD]                                         POD: who asks, NAMESPACE/NAME
   */
  command(words: readonly string[], columns?: number, signal?: AbortSignal): Promise<string>;

  /** Gives one of the orders (pod, node, controllers, controller, api) and does not wait for what comes of it. */
  order(words: readonly string[]): void;
}
