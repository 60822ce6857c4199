// The kubelets of all nodes, whose containers are played.
import type { Client } from '../client-go/client.ts';
import { newEventRecorder } from '../client-go/event-recorder.ts';
import type { Clock } from '../time/clock.ts';
import type { Random } from '../time/random.ts';
import { Kubelet } from './kubelet.ts';
import { KubeletsOfNodes } from './kubelets-of-nodes.ts';
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

export class Kubelets extends KubeletsOfNodes<Kubelet> {
  constructor({ client, clock, random, nodes, dualStack }: KubeletsConfig) {
    const ticks = new Ticks(clock);
    const starts = new Starts(clock, random);
    super(client, nodes, (number, orders) => {
      const recorder = newEventRecorder(client, clock, 'kubelet', `node-${number}`);
      return new Kubelet({ client, clock, recorder, orders, ticks, starts, number, dualStack });
    });
  }
}
