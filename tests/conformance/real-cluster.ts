// The cluster that a transcript is recorded on: a real control plane, played nodes, and the instructor's hand on both.
import { setTimeout as sleep } from 'node:timers/promises';
import { CoreV1Api } from '@kubernetes/client-node';
import { ControlPlane } from './control-plane.ts';
import { PlayedKubelets, podKey } from './played-kubelets.ts';
import { PlayedNodes } from './played-nodes.ts';
import { untilQuiet } from './quiet.ts';

export interface ClusterShape {
  readonly nodes: number;
  readonly dualStack: boolean;
}

/** In ms: until controllers that have been started anew have read what there is, and until an order has been heard. */
const CONTROLLERS_START = 4000;
const ORDER_HEARD = 300;

/** Throws where `lab cluster` says something else than `[--nodes N] [--dual-stack]`. */
export function parseShape(words: readonly string[]): ClusterShape {
  let shape: ClusterShape = { nodes: 3, dualStack: false };
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === '--nodes') shape = { ...shape, nodes: Number(words[++i]) };
    else if (words[i] === '--dual-stack') shape = { ...shape, dualStack: true };
    else throw new Error(`lab cluster: unknown option ${words[i]}`);
  }
  return shape;
}

export class RealCluster {
  readonly #controlPlane: ControlPlane;
  readonly #nodes: PlayedNodes;
  readonly #kubelets: PlayedKubelets;
  readonly #shape: ClusterShape;

  private constructor(controlPlane: ControlPlane, shape: ClusterShape, release: string) {
    this.#controlPlane = controlPlane;
    this.#shape = shape;
    this.#nodes = new PlayedNodes(controlPlane.config, release);
    this.#kubelets = new PlayedKubelets(controlPlane.config, this.#nodes, shape.dualStack);
  }

  /** Starts one of `release` from the programs in `binaries`, and resolves when it is quiet. */
  static async start(release: string, binaries: string, shape: ClusterShape): Promise<RealCluster> {
    const controlPlane = new ControlPlane(binaries, shape.dualStack);
    try {
      await controlPlane.start();
      const cluster = new RealCluster(controlPlane, shape, release);
      await cluster.#populate();
      return cluster;
    } catch (error) {
      await controlPlane.stop();
      throw error;
    }
  }

  get kubeconfig(): string {
    return this.#controlPlane.kubeconfig;
  }

  async stop(): Promise<void> {
    this.#nodes.stop();
    await this.#kubelets.stop();
    await this.#controlPlane.stop();
  }

  async #populate(): Promise<void> {
    await this.#nodes.start(this.#shape.nodes, this.#shape.dualStack);
    this.#kubelets.start();
    await this.#settle();
    // What the start itself had to report differs from start to start.
    const core = this.#controlPlane.config.makeApiClient(CoreV1Api);
    for (const namespace of ['default', 'kube-system', 'kube-node-lease']) await core.deleteCollectionNamespacedEvent({ namespace });
  }

  #settle(): Promise<void> {
    return untilQuiet(this.#controlPlane.config, this.#kubelets);
  }

  /** Does what `lab WORDS…` asks for, and resolves when the cluster is quiet again. Throws with what is wrong with the words. */
  async command(words: readonly string[]): Promise<void> {
    const [verb, what = '', name = ''] = words;
    if (verb === 'wait') await sleep(Number(what) * 1000);
    else if (verb === 'controllers') await this.#runControllers(what);
    else if (verb === 'node' && what === 'stop') await this.#nodes.stopNode(name);
    else if (verb === 'node' && what === 'start') await this.#nodes.startNode(name);
    else if (verb === 'pod' && name !== '') this.#orderPod(what, name);
    else if (verb !== 'settle') throw new Error(`lab: unknown request: ${words.join(' ')}`);
    await sleep(ORDER_HEARD);
    await this.#settle();
  }

  async #runControllers(list: string): Promise<void> {
    await this.#controlPlane.stopControllerManager();
    this.#controlPlane.startControllerManager(list);
    await sleep(CONTROLLERS_START);
  }

  #orderPod(order: string, name: string): void {
    const orders = this.#kubelets.orders(podKey(name));
    if (order === 'ready' || order === 'unready') orders.ready = order === 'ready';
    else if (order === 'crash' || order === 'recover') orders.crash = order === 'crash';
    else if (order === 'drain') orders.drain = true;
    else if (order === 'exit') orders.exited = true;
    else throw new Error(`lab: unknown request: pod ${order} ${name}`);
  }
}
