// What a kubelet lends to the pods of its node.
import type { Pod } from '../../api/generated/types.ts';
import type { Client } from '../../client-go/client.ts';
import type { EventRecorder } from '../../client-go/event-recorder.ts';
import type { Mount } from '../../containers/container-files.ts';
import type { Services } from '../../containers/services.ts';
import type { Host, Listening } from '../../network/host.ts';
import type { Network } from '../../network/network.ts';
import type { Clock } from '../../time/clock.ts';
import type { Random } from '../../time/random.ts';
import type { OrderBook } from '../orders.ts';
import type { PodFacts } from './downward.ts';
import type { ImageManager } from './images.ts';
import { type Backoff, type ContainerRun, containerId, type PodSandbox } from './runtime.ts';
import type { NodeVolumes, PodVolumes } from './volumes.ts';

/** A pod on its node, as those who start, probe and show its containers know it. */
export interface RunningPod {
  readonly node: Node;
  /** As it was last seen. */
  readonly pod: Pod;
  /** Every run that is remembered, the newest last. */
  readonly runs: ContainerRun[];
  /** Why a container could not be started, by its name. */
  readonly reasons: ReadonlyMap<string, { readonly reason: string; readonly message: string }>;
  readonly volumes: PodVolumes;
  readonly sandbox: PodSandbox | undefined;
  /** Its addresses, once it has some. */
  readonly addresses: readonly string[];
  /** Aborted when the pod is over. */
  readonly signal: AbortSignal;
  readonly isOver: boolean;
  /** Something about the pod, its containers or their probes has changed. */
  wake(): void;
  /** A container has started or ended: the next relisting sees it. */
  relistSoon(): void;
}

export interface Node {
  readonly name: string;
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
  readonly recorder: EventRecorder;
  readonly orders: OrderBook;
  readonly network: Network;
  readonly host: Host;
  readonly addresses: readonly string[];
  readonly images: ImageManager;
  readonly backoff: Backoff;
  readonly volumes: NodeVolumes;
  readonly services: Services;
  /** At which ms of a second this node looks at its containers. */
  readonly relistPhase: number;
  factsOf(worker: RunningPod): PodFacts;
  /** /etc/hosts, /etc/hostname and /etc/resolv.conf of a pod's containers. */
  etcOf(worker: RunningPod, hostname: string): readonly Mount[];
  nextAddresses(): readonly string[];
  freeAddresses(addresses: readonly string[]): void;
  /** A pod is over; its back-offs are of no interest any more. */
  forget(worker: RunningPod): void;
}

/** A network namespace for a pod; that of the node where it asks for it. */
export function sandboxFor(node: Node, pod: Pod): PodSandbox {
  const { namespace = '', name } = pod.metadata;
  const random = node.random.fork(`sandbox/${pod.metadata.uid}`);
  const names = { id: containerId(random), netns: `/var/run/netns/cni-${random.uuid()}` };
  if (pod.spec?.hostNetwork) return { host: node.host, addresses: node.addresses, ...names, release: () => {} };
  const addresses = node.nextAddresses();
  const host = node.network.addPod(`${namespace}/${name}`, addresses, node.name);
  const mapped = mapHostPorts(node, pod, addresses[0] ?? '');
  return {
    host,
    addresses,
    ...names,
    release: () => {
      for (const listening of mapped) listening.close();
      node.network.removeHost(host);
      node.freeAddresses(addresses);
    },
  };
}

/** The ports of its node that lead to a pod's (the CNI plugin portmap). */
function mapHostPorts(node: Node, { spec }: Pod, address: string): readonly Listening[] {
  const ports = (spec?.containers ?? []).flatMap(({ ports: declared }) => declared ?? []).filter(({ hostPort }) => hostPort);
  return ports.flatMap(({ hostPort = 0, containerPort: port, protocol = 'TCP' }) => {
    if (protocol !== 'TCP' && protocol !== 'UDP') return [];
    const listening = node.host.listen(protocol, hostPort, (near) => {
      node.host.dial(
        protocol,
        { address, port },
        {
          opened: (far) => {
            near.receive({ data: (text) => far.send(text), end: () => far.end(), reset: () => far.reset() });
            far.receive({ data: (text) => near.send(text), end: () => near.end(), reset: () => near.reset() });
          },
          refused: () => near.reset(),
          unreachable: () => near.reset(),
        },
      );
    });
    return listening ? [listening] : [];
  });
}
