// One node's kubelet with real containers (pkg/kubelet/kubelet.go): registers the node, keeps its heart beating, runs its pods.
import type { Node as ApiNode, Pod } from '../../api/generated/types.ts';
import { nodes } from '../../api/resources.ts';
import type { Client } from '../../client-go/client.ts';
import type { EventRecorder } from '../../client-go/event-recorder.ts';
import { isPodTerminal } from '../../component-helpers/pods.ts';
import type { Mount } from '../../containers/container-files.ts';
import type { Services } from '../../containers/services.ts';
import type { Host } from '../../network/host.ts';
import type { Network } from '../../network/network.ts';
import type { Clock, Timer } from '../../time/clock.ts';
import type { Random } from '../../time/random.ts';
import { renewLease } from '../node-lease.ts';
import { ALLOCATABLE, writeNodeStatus } from '../node-status.ts';
import type { OrderBook } from '../orders.ts';
import { LEASE_PERIOD, STATUS_PERIOD } from '../periods.ts';
import { PodAddresses } from '../pod-addresses.ts';
import type { PodFacts } from './downward.ts';
import { serveKubelet } from './endpoint.ts';
import { hostsFile, resolvConf } from './etc.ts';
import { ImageManager } from './images.ts';
import type { Node, RunningPod } from './node.ts';
import { PodWorker } from './pod-worker.ts';
import { Backoff } from './runtime.ts';
import { singleFile } from './start-container.ts';
import { NodeVolumes } from './volumes.ts';

/** All nodes look at their containers at this ms of a second: what happens to several pods at once is told at once. */
const RELIST_PHASE = 370;
/** Volumes are looked at anew so long after their source changed, in ms, and with chance up to as much later. */
const REFRESH = 30_000;

export interface KubeletConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
  readonly recorder: EventRecorder;
  readonly orders: OrderBook;
  readonly network: Network;
  /** The n of node-n. */
  readonly number: number;
  readonly dualStack: boolean;
}

export class Kubelet implements Node {
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
  readonly backoff = new Backoff();
  readonly volumes = new NodeVolumes();
  readonly services: Services;
  readonly relistPhase: number;
  readonly #podAddresses: PodAddresses;
  readonly #number: number;
  /** By UID. */
  readonly #workers = new Map<string, PodWorker>();
  #timers: Timer[] = [];
  #stopped = false;

  constructor({ client, clock, random, recorder, orders, network, number, dualStack }: KubeletConfig) {
    this.name = `node-${number}`;
    this.client = client;
    this.clock = clock;
    this.random = random;
    this.recorder = recorder;
    this.orders = orders;
    this.network = network;
    this.images = new ImageManager(clock, recorder);
    this.services = { client, clock, random };
    this.#number = number;
    this.relistPhase = RELIST_PHASE;
    const last = 10 + number;
    this.addresses = [`172.18.${last >> 8}.${last & 255}`, ...(dualStack ? [`fd00:172:18::${last.toString(16)}`] : [])];
    this.#podAddresses = new PodAddresses(number, dualStack);
    this.host = network.addNode(this.name, this.addresses, this.#podAddresses.cidrs);
    serveKubelet(this.host, this.name, clock, () => [...this.#workers.values()].map(({ pod }) => pod));
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Registers the node and begins to renew its lease. */
  register(): void {
    const { cidrs } = this.#podAddresses;
    const zone = `zone-${'abc'[(this.#number - 1) % 3]}`;
    this.client.create(nodes, {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: this.name,
        annotations: { 'volumes.kubernetes.io/controller-managed-attach-detach': 'true' },
        labels: {
          'beta.kubernetes.io/arch': 'amd64',
          'beta.kubernetes.io/os': 'linux',
          'kubernetes.io/arch': 'amd64',
          'kubernetes.io/os': 'linux',
          'kubernetes.io/hostname': this.name,
          'topology.kubernetes.io/region': 'region-1',
          'topology.kubernetes.io/zone': zone,
        },
      },
      spec: { podCIDR: cidrs[0], podCIDRs: cidrs },
    });
    this.#beat();
  }

  /** The network is back. */
  start(): void {
    this.#stopped = false;
    this.network.cable(this.name, true);
    this.#beat();
    for (const worker of [...this.#workers.values()]) worker.resume();
  }

  /** The machine is gone from the network, as with a pulled cable: nothing is heard of it, and its containers run on. */
  stop(): void {
    this.#stopped = true;
    this.network.cable(this.name, false);
    for (const timer of this.#timers) timer.cancel();
    this.#timers = [];
    for (const worker of this.#workers.values()) worker.pause();
  }

  /** The node has been cordoned, or is open again (recordNodeSchedulableEvent). */
  nodeChanged(old: ApiNode, node: ApiNode): void {
    const closed = node.spec?.unschedulable === true;
    if (this.#stopped || closed === (old.spec?.unschedulable === true)) return;
    const reason = closed ? 'NodeNotSchedulable' : 'NodeSchedulable';
    // It is said with the next heartbeat.
    this.clock.background(this.random.below(LEASE_PERIOD), () =>
      this.recorder.event(node, 'Normal', reason, `Node ${this.name} status is now: ${reason}`),
    );
  }

  podChanged(pod: Pod): void {
    const worker = this.#workers.get(pod.metadata.uid);
    if (!worker && isPodTerminal(pod) && pod.metadata.deletionTimestamp === undefined) return;
    if (worker?.isOver) {
      worker.pod = pod;
      worker.deleteOnly();
      return;
    }
    if (worker) {
      const before = worker.pod;
      if (!concerns(before, pod)) {
        worker.pod = pod;
        return;
      }
      worker.changed(pod);
      if (before.metadata.labels !== pod.metadata.labels || before.metadata.annotations !== pod.metadata.annotations)
        this.#refreshLater(worker);
      return;
    }
    const fresh = new PodWorker(this, pod);
    this.#workers.set(pod.metadata.uid, fresh);
    fresh.changed(pod);
    if (this.#stopped) fresh.pause();
  }

  podGone(pod: Pod): void {
    const worker = this.#workers.get(pod.metadata.uid);
    this.#workers.delete(pod.metadata.uid);
    worker?.removed();
  }

  reconsider(uid: string): void {
    this.#workers.get(uid)?.wake();
  }

  /** The worker of a pod, by its namespace and name. */
  workerOf(namespace: string, name: string): PodWorker | undefined {
    for (const worker of this.#workers.values()) {
      const { metadata } = worker.pod;
      if (metadata.name === name && metadata.namespace === namespace) return worker;
    }
    return undefined;
  }

  get workers(): Iterable<PodWorker> {
    return this.#workers.values();
  }

  /** A ConfigMap or a Secret has changed: the volumes that show it follow, and pods that wait for it try again. */
  sourceChanged(namespace: string, name: string): void {
    for (const worker of this.#workers.values()) {
      if (worker.pod.metadata.namespace !== namespace) continue;
      if (JSON.stringify(worker.pod.spec?.volumes ?? []).includes(`"${name}"`)) this.#refreshLater(worker);
    }
  }

  #refreshLater(worker: PodWorker): void {
    this.clock.background(REFRESH + this.random.below(REFRESH), () => {
      if (!worker.isOver) worker.volumes.refresh(this.factsOf(worker));
    });
  }

  factsOf(worker: RunningPod): PodFacts {
    return { pod: worker.pod, addresses: worker.addresses, hostAddresses: this.addresses, allocatable: ALLOCATABLE };
  }

  etcOf({ pod, addresses }: RunningPod, hostname: string): readonly Mount[] {
    return [
      singleFile('/etc/hosts', hostsFile(pod, addresses, hostname)),
      singleFile('/etc/hostname', `${hostname}\n`),
      singleFile('/etc/resolv.conf', resolvConf(pod)),
    ];
  }

  nextAddresses(): readonly string[] {
    return this.#podAddresses.next();
  }

  freeAddresses(addresses: readonly string[]): void {
    this.#podAddresses.free(addresses);
  }

  forget({ pod }: RunningPod): void {
    this.backoff.forget(`${pod.metadata.uid}_`);
    this.images.forget(pod.metadata.uid);
  }

  #beat(): void {
    this.#writeNodeStatus();
    this.#renewLease();
    const every = (period: number, action: () => void): void => {
      const index = this.#timers.length;
      const again = () => {
        action();
        this.#timers[index] = this.clock.background(period, again);
      };
      this.#timers.push(this.clock.background(period, again));
    };
    every(LEASE_PERIOD, () => this.#renewLease());
    every(STATUS_PERIOD, () => this.#writeNodeStatus());
  }

  #renewLease(): void {
    renewLease(this.client, this.clock, this.name);
  }

  #writeNodeStatus(): void {
    const machine = {
      addresses: this.addresses,
      containerRuntimeVersion: 'containerd://2.4.2',
      osImage: 'Debian GNU/Linux 13 (trixie)',
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
    };
    writeNodeStatus(this.client, this.name, machine, this.clock.timestamp());
  }
}

/** Whether a change is one for the kubelet: not of what it reports itself (podsDifferSemantically, NeedToReconcilePodReadiness). */
function concerns(old: Pod, pod: Pod): boolean {
  const { metadata: a } = old;
  const { metadata: b } = pod;
  if (old.spec !== pod.spec || a.labels !== b.labels || a.annotations !== b.annotations) return true;
  if (a.deletionTimestamp !== b.deletionTimestamp || a.deletionGracePeriodSeconds !== b.deletionGracePeriodSeconds) return true;
  return (pod.spec?.readinessGates ?? []).some(({ conditionType }) => {
    const status = ({ status: of }: Pod) => of?.conditions?.find(({ type }) => type === conditionType)?.status;
    return status(old) !== status(pod);
  });
}
