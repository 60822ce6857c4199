// The kubelets of all nodes. They share one watch, since each would have to look at every pod otherwise.
import type { Pod } from '../api/generated/types.ts';
import { pods } from '../api/resources.ts';
import type { Client } from '../client-go/client.ts';
import { newEventRecorder } from '../client-go/event-recorder.ts';
import { InformerFactory } from '../client-go/informer.ts';
import type { Clock } from '../time/clock.ts';
import type { Random } from '../time/random.ts';
import { Kubelet } from './kubelet.ts';
import { OrderBook, type Orders } from './orders.ts';
import { Starts } from './starts.ts';
import { Ticks } from './ticks.ts';

/** For more there are no addresses: the networks of their pods are 10.244.1.0/24 and those that follow. */
export const MOST_NODES = (256 - 244) * 256 - 1;

export interface KubeletsConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
  readonly nodes: number;
  readonly dualStack: boolean;
}

export class Kubelets {
  readonly #orders = new OrderBook();
  readonly #kubelets = new Map<string, Kubelet>();
  readonly #informers: InformerFactory;

  constructor({ client, clock, random, nodes, dualStack }: KubeletsConfig) {
    const ticks = new Ticks(clock);
    const starts = new Starts(clock, random);
    for (let number = 1; number <= nodes; number++) {
      const recorder = newEventRecorder(client, clock, 'kubelet', `node-${number}`);
      const kubelet = new Kubelet({ client, clock, recorder, orders: this.#orders, ticks, starts, number, dualStack });
      this.#kubelets.set(kubelet.name, kubelet);
    }
    this.#informers = new InformerFactory(client);
    this.#informers.of(pods).addHandler({
      onAdd: (pod) => this.#of(pod)?.podChanged(pod),
      onUpdate: (old, pod) => {
        if (old.metadata.uid !== pod.metadata.uid) this.#of(old)?.podGone(old);
        this.#of(pod)?.podChanged(pod);
      },
      onDelete: (pod) => this.#of(pod)?.podGone(pod),
    });
  }

  start(): void {
    for (const kubelet of this.#kubelets.values()) kubelet.register();
    this.#informers.start();
  }

  get(node: string): Kubelet | undefined {
    return this.#kubelets.get(node);
  }

  isStopped(node: string | undefined): boolean {
    return this.#kubelets.get(node ?? '')?.stopped ?? false;
  }

  #of(pod: Pod): Kubelet | undefined {
    return this.#kubelets.get(pod.spec?.nodeName ?? '');
  }

  /** Gives an order to a pod; it need not exist yet. */
  order(namespace: string, name: string, order: Partial<Orders>): void {
    this.#orders.give(namespace, name, order);
    const pod = this.#informers.of(pods).find(namespace, name);
    if (pod) this.#of(pod)?.reconsider(pod.metadata.uid);
  }

  /** Whether the pod is deleted and goes on serving until it is told to exit. */
  isDraining(pod: Pod): boolean {
    const orders = this.#orders.of(pod);
    return orders?.drain === true && !orders.exited;
  }
}
