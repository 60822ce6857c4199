// The kubelets of all nodes. They share one watch, since each would have to look at every pod otherwise.
import type { Pod } from '../api/generated/types.ts';
import { pods } from '../api/resources.ts';
import type { Client } from '../client-go/client.ts';
import { InformerFactory } from '../client-go/informer.ts';
import { OrderBook, type Orders } from './orders.ts';

/** One node's kubelet, as far as all of them are alike. */
export interface NodeKubelet {
  readonly name: string;
  readonly stopped: boolean;
  /** Registers the node and begins to renew its lease. */
  register(): void;
  podChanged(pod: Pod): void;
  podGone(pod: Pod): void;
  /** The orders of a pod have changed. */
  reconsider(uid: string): void;
}

export class KubeletsOfNodes<Kubelet extends NodeKubelet> {
  readonly #orders = new OrderBook();
  protected readonly kubelets: ReadonlyMap<string, Kubelet>;
  protected readonly informers: InformerFactory;

  /** `kubeletOf` gives the kubelet of node-n; the nodes are numbered from 1. */
  constructor(client: Client, nodes: number, kubeletOf: (number: number, orders: OrderBook) => Kubelet) {
    const kubelets = Array.from({ length: nodes }, (_, index) => kubeletOf(index + 1, this.#orders));
    this.kubelets = new Map(kubelets.map((kubelet) => [kubelet.name, kubelet]));
    this.informers = new InformerFactory(client);
    this.informers.of(pods).addHandler({
      onAdd: (pod) => this.of(pod)?.podChanged(pod),
      onUpdate: (old, pod) => {
        if (old.metadata.uid !== pod.metadata.uid) this.of(old)?.podGone(old);
        this.of(pod)?.podChanged(pod);
      },
      onDelete: (pod) => this.of(pod)?.podGone(pod),
    });
  }

  start(): void {
    for (const kubelet of this.kubelets.values()) kubelet.register();
    this.informers.start();
  }

  get(node: string): Kubelet | undefined {
    return this.kubelets.get(node);
  }

  isStopped(node: string | undefined): boolean {
    return this.kubelets.get(node ?? '')?.stopped ?? false;
  }

  /** The kubelet of the node that a pod is bound to. */
  protected of(pod: Pod): Kubelet | undefined {
    return this.kubelets.get(pod.spec?.nodeName ?? '');
  }

  /** Gives an order to a pod; it need not exist yet. */
  order(namespace: string, name: string, order: Partial<Orders>): void {
    this.#orders.give(namespace, name, order);
    const pod = this.informers.of(pods).find(namespace, name);
    if (pod) this.of(pod)?.reconsider(pod.metadata.uid);
  }

  /** Whether the pod is deleted and goes on serving until it is told to exit. */
  isDraining(pod: Pod): boolean {
    const orders = this.#orders.of(pod);
    return orders?.drain === true && !orders.exited;
  }
}
