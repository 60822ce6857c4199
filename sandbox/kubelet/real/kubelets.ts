// The kubelets of all nodes, with real containers. They share one watch, since each would have to look at every pod otherwise.
import type { Pod } from '../../api/generated/types.ts';
import { nodes as apiNodes, configMaps, pods, secrets } from '../../api/resources.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Client } from '../../client-go/client.ts';
import { newEventRecorder } from '../../client-go/event-recorder.ts';
import { InformerFactory } from '../../client-go/informer.ts';
import type { Network } from '../../network/network.ts';
import type { Clock } from '../../time/clock.ts';
import type { Random } from '../../time/random.ts';
import { OrderBook, type Orders } from '../orders.ts';
import { Kubelet } from './kubelet.ts';
import type { PodWorker } from './pod-worker.ts';
import { KubeletServer } from './server.ts';

export interface KubeletsConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
  readonly network: Network;
  readonly nodes: number;
  readonly dualStack: boolean;
}

export class RealKubelets {
  readonly #orders = new OrderBook();
  readonly #kubelets = new Map<string, Kubelet>();
  readonly #informers: InformerFactory;
  readonly clock: Clock;
  readonly server = new KubeletServer(this);

  constructor({ client, clock, random, network, nodes, dualStack }: KubeletsConfig) {
    this.clock = clock;
    for (let number = 1; number <= nodes; number++) {
      const recorder = newEventRecorder(client, clock, 'kubelet', `node-${number}`);
      const own = random.fork(`node-${number}`);
      const kubelet = new Kubelet({ client, clock, random: own, recorder, orders: this.#orders, network, number, dualStack });
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
    this.#informers.of(apiNodes).addHandler({ onUpdate: (old, node) => this.#kubelets.get(node.metadata.name)?.nodeChanged(old, node) });
    const changed = ({ metadata: { namespace = '', name } }: KubeObject): void => {
      for (const kubelet of this.#kubelets.values()) kubelet.sourceChanged(namespace, name);
    };
    for (const resource of [configMaps, secrets])
      this.#informers.of<KubeObject>(resource).addHandler({ onUpdate: (_old, object) => changed(object) });
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

  /** The worker that runs a pod, where its node has taken it on. */
  workerOf(pod: Pod): PodWorker | undefined {
    return this.#of(pod)?.workerOf(pod.metadata.namespace ?? '', pod.metadata.name);
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
