// The kubelets of all nodes, with real containers.
import type { Pod } from '../../api/generated/types.ts';
import { nodes as apiNodes, configMaps, secrets } from '../../api/resources.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Client } from '../../client-go/client.ts';
import { newEventRecorder } from '../../client-go/event-recorder.ts';
import type { Network } from '../../network/network.ts';
import type { Clock } from '../../time/clock.ts';
import type { Random } from '../../time/random.ts';
import { KubeletsOfNodes } from '../kubelets-of-nodes.ts';
import { Kubelet } from './kubelet.ts';
import type { PodWorker } from './pod-worker.ts';
import type { Saying } from './prober.ts';
import { KubeletServer } from './server.ts';

export interface KubeletsConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
  readonly network: Network;
  readonly nodes: number;
  readonly dualStack: boolean;
}

export class RealKubelets extends KubeletsOfNodes<Kubelet> {
  readonly clock: Clock;
  readonly server = new KubeletServer(this);

  constructor({ client, clock, random, network, nodes, dualStack }: KubeletsConfig) {
    super(client, nodes, (number, orders) => {
      const recorder = newEventRecorder(client, clock, 'kubelet', `node-${number}`);
      const own = random.fork(`node-${number}`);
      return new Kubelet({ client, clock, random: own, recorder, orders, network, number, dualStack });
    });
    this.clock = clock;
    this.informers.of(apiNodes).addHandler({ onUpdate: (old, node) => this.get(node.metadata.name)?.nodeChanged(old, node) });
    const changed = ({ metadata: { namespace = '', name } }: KubeObject): void => {
      for (const kubelet of this.kubelets.values()) kubelet.sourceChanged(namespace, name);
    };
    for (const resource of [configMaps, secrets])
      this.informers.of<KubeObject>(resource).addHandler({ onUpdate: (_old, object) => changed(object) });
  }

  /** The worker that runs a pod, where its node has taken it on. */
  /** What the probes of a pod's containers have said so far. */
  probesOf(pod: Pod): readonly Saying[] {
    return this.workerOf(pod)?.probers.facts ?? [];
  }

  workerOf(pod: Pod): PodWorker | undefined {
    return this.of(pod)?.workerOf(pod.metadata.namespace ?? '', pod.metadata.name);
  }
}
