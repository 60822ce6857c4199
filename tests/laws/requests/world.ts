// A cluster whose containers run, with clients on each node, a kube-proxy that can fall behind, and a record of what everybody was told.

import type { Pod } from '../../../sandbox/api/generated/types.ts';
import { pods } from '../../../sandbox/api/resources.ts';
import type { Draft } from '../../../sandbox/apimachinery/meta.ts';
import { type NodeCluster, newNodeCluster } from '../../../sandbox/cluster/node-cluster.ts';
import { senderOf, witnessesOf } from '../../../sandbox/cluster/requests.ts';
import { type RequestTrace, traceRequest } from '../../../sandbox/explain/request.ts';
import { Proxier } from '../../../sandbox/proxy/proxier.ts';
import { Random } from '../../../sandbox/time/random.ts';
import { type LateClient, lateClient, type Told, toldByApi } from './told.ts';

export const NODES = ['node-1', 'node-2', 'node-3'] as const;
export const AGNHOST = 'registry.k8s.io/e2e-test-images/agnhost:2.53';

/** A spell of virtual time, in ms. */
interface Spell {
  readonly from: number;
  to: number;
}

/** One node's kube-proxy forgets and learns as one process; all nodes have the same. */
interface ProxyRun {
  readonly proxier: Proxier;
  readonly client: LateClient;
  /** From when on its rules are those that count. */
  readonly since: number;
  /** When nothing was told to it. */
  readonly held: Spell[];
}

/** How long rules may be behind what kube-proxy was told, in ms (--iptables-min-sync-period). */
const SYNC = 100;
/** How long one that was started anew leaves the old one's rules in place, in ms. */
const HANDOVER = 2 * SYNC;

export class World {
  readonly cluster: NodeCluster;
  readonly api: Told;
  readonly networkPolicies: boolean;
  readonly #random: Random;
  #runs: ProxyRun[] = [];

  constructor(cluster: NodeCluster, seed: string, networkPolicies: boolean) {
    this.cluster = cluster;
    this.networkPolicies = networkPolicies;
    this.#random = new Random(`requests/${seed}`);
    this.api = toldByApi(cluster.client, cluster.clock);
    this.#start(0);
  }

  get proxier(): Proxier {
    return this.#run.proxier;
  }

  /** Asks from a pod of `default`, or from the learner's machine, and tells what was decided. */
  ask(url: string, from: string | undefined): Promise<RequestTrace> {
    const plane = { ...this.cluster.dataPlane, proxier: this.proxier };
    return traceRequest(witnessesOf(plane), senderOf(plane, from), url, new AbortController().signal);
  }

  /** What kube-proxy's rules at a moment may have been written from. */
  knownToProxy(service: string, at: number) {
    const run = this.#runs.findLast(({ since }) => since <= at) ?? this.#run;
    const spell = run.held.find(({ from, to }) => from <= at && at <= to + SYNC);
    return run.client.told.of(service, (spell?.from ?? at) - SYNC, at);
  }

  holdProxy(): void {
    const { client, held } = this.#run;
    if (this.#isHeld()) return;
    client.hold();
    held.push({ from: this.cluster.clock.now(), to: Number.POSITIVE_INFINITY });
  }

  releaseProxy(): void {
    const { client, held } = this.#run;
    const spell = held.at(-1);
    if (!spell || !this.#isHeld()) return;
    client.release();
    spell.to = this.cluster.clock.now();
  }

  /** kube-proxy ends and is started anew; its rules stay until the new one has written its own. */
  async restartProxy(): Promise<void> {
    this.releaseProxy();
    const old = this.#run.proxier;
    this.#start(HANDOVER);
    await this.cluster.clock.sleep(HANDOVER);
    old.stop();
  }

  get #run(): ProxyRun {
    const run = this.#runs.at(-1);
    if (!run) throw new Error('kube-proxy was never started');
    return run;
  }

  #isHeld(): boolean {
    return this.#run.held.at(-1)?.to === Number.POSITIVE_INFINITY;
  }

  #start(handover: number): void {
    const { clock, client, dataPlane } = this.cluster;
    const late = lateClient(client, clock);
    const { network } = dataPlane;
    const random = this.#random.fork(`kube-proxy-${this.#runs.length}`);
    const proxier = new Proxier({ client: late, clock, random, network, clusterCIDRs: ['10.244.0.0/16'] });
    proxier.start();
    const take = (): void => {
      for (const node of NODES) proxier.addNode(node);
      this.#runs.push({ proxier, client: late, since: clock.now(), held: [] });
    };
    if (handover === 0) take();
    else clock.after(handover - 1, take);
  }
}

/** A pod that does nothing, to ask from. */
const clientOn = (node: string): Draft<Pod> => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: clientAt(node), namespace: 'default' },
  spec: { nodeName: node, containers: [{ name: 'client', image: AGNHOST, args: ['pause'] }] },
});

export const clientAt = (node: string): string => `client-${node}`;

export async function newWorld(seed: string): Promise<World> {
  const networkPolicies = new Random(`world/${seed}`).below(3) === 0;
  const cluster = await newNodeCluster({ seed, networkPolicies });
  const world = new World(cluster, seed, networkPolicies);
  for (const node of NODES) cluster.client.create(pods, clientOn(node));
  await cluster.settled();
  return world;
}
