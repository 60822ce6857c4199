// One node's kubelet: registers the node, keeps its heart beating, and plays its pods (pkg/kubelet).

import type { Pod } from '../api/generated/types.ts';
import { nodes, pods } from '../api/resources.ts';
import { isConflict, isNotFound, StatusError } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import type { EventRecorder } from '../client-go/event-recorder.ts';
import { isPodTerminal } from '../component-helpers/pods.ts';
import type { Clock, Timer } from '../time/clock.ts';
import { CrashLoop, type CrashState, type Run } from './crash-loop.ts';
import { renewLease } from './node-lease.ts';
import { type Machine, writeNodeStatus } from './node-status.ts';
import type { OrderBook } from './orders.ts';
import { LEASE_PERIOD, STATUS_PERIOD } from './periods.ts';
import { PodAddresses } from './pod-addresses.ts';
import { isCrashing, type PodState, podStatus, unpullable } from './pod-status.ts';
import type { Starts } from './starts.ts';
import type { Ticks } from './ticks.ts';

/** How long a container takes to end after SIGTERM, in ms, unless it is made for less or is given less. */
const STOPPING = 1_000;

/** What a kubelet knows of a pod that it runs. */
interface Worker {
  readonly startTime: string;
  readonly ips: readonly string[];
  startedAt: string | undefined;
  crashes: CrashLoop | undefined;
  /** How often its containers were started again before they began to crash, and the last run of these. */
  restarts: number;
  lastRun: Run | undefined;
  /** The version that this kubelet wrote itself: nothing to be done about it. */
  wrote: string | undefined;
  stopping: 'begun' | 'due' | undefined;
}

/** A pod that is bound to the node. */
interface Charge {
  /** As it was last seen. */
  pod: Pod;
  /** Absent for one that had ended before this kubelet saw it. */
  worker: Worker | undefined;
}

export interface KubeletConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly recorder: EventRecorder;
  readonly orders: OrderBook;
  /** Runs what is due at the same tenth of a second together. */
  readonly ticks: Ticks;
  readonly starts: Starts;
  /** The n of node-n. */
  readonly number: number;
  readonly dualStack: boolean;
}

export class Kubelet {
  readonly name: string;
  readonly #config: KubeletConfig;
  readonly #address: string;
  readonly #machine: Machine;
  readonly #addresses: PodAddresses;
  readonly #hostIPs: PodState['hostIPs'];
  /** By UID. */
  readonly #charges = new Map<string, Charge>();
  #timers: Timer[] = [];
  #stopped = false;

  constructor(config: KubeletConfig) {
    this.#config = config;
    this.name = `node-${config.number}`;
    this.#address = `172.18.${(10 + config.number) >> 8}.${(10 + config.number) & 255}`;
    this.#machine = {
      addresses: [this.#address],
      containerRuntimeVersion: 'containerd://2.2.0',
      osImage: 'Debian GNU/Linux 12 (bookworm)',
    };
    this.#addresses = new PodAddresses(config.number, config.dualStack);
    this.#hostIPs = [{ ip: this.#address }];
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Registers the node and begins to renew its lease. */
  register(): void {
    const { client, number } = this.#config;
    const { cidrs } = this.#addresses;
    client.create(nodes, {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: this.name,
        labels: {
          'kubernetes.io/arch': 'amd64',
          'kubernetes.io/os': 'linux',
          'kubernetes.io/hostname': this.name,
          'topology.kubernetes.io/region': 'region-1',
          'topology.kubernetes.io/zone': `zone-${'abc'[(number - 1) % 3]}`,
        },
      },
      spec: { podCIDR: cidrs[0], podCIDRs: cidrs },
    });
    this.start();
  }

  /** Begins, or comes back: the node is heard of again and its pods are as they should be. */
  start(): void {
    this.#stopped = false;
    this.#writeNodeStatus();
    this.#renewLease();
    this.#beat(LEASE_PERIOD, () => this.#renewLease());
    this.#beat(STATUS_PERIOD, () => this.#writeNodeStatus());
    for (const charge of this.#charges.values()) this.#sync(charge);
  }

  /** The node falls silent: nothing it runs is reported or ended any more. */
  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) timer.cancel();
    this.#timers = [];
  }

  podChanged(pod: Pod): void {
    const { uid, resourceVersion } = pod.metadata;
    let charge = this.#charges.get(uid);
    if (charge) charge.pod = pod;
    else {
      charge = { pod, worker: undefined };
      this.#charges.set(uid, charge);
    }
    if (!this.#stopped && charge.worker?.wrote !== resourceVersion) this.#sync(charge);
  }

  podGone(pod: Pod): void {
    const { uid } = pod.metadata;
    const worker = this.#charges.get(uid)?.worker;
    worker?.crashes?.stop();
    this.#charges.delete(uid);
    if (worker && !pod.spec?.hostNetwork) this.#addresses.free(worker.ips);
  }

  /** Something other than the pod of this UID has changed: an order was given to it, or a time has come. */
  reconsider(uid: string): void {
    const charge = this.#charges.get(uid);
    if (charge && !this.#stopped) this.#sync(charge);
  }

  #beat(period: number, action: () => void): void {
    const index = this.#timers.length;
    const again = () => {
      action();
      this.#timers[index] = this.#config.clock.background(period, again);
    };
    this.#timers.push(this.#config.clock.background(period, again));
  }

  #sync(charge: Charge): void {
    const { pod } = charge;
    const isDeleted = pod.metadata.deletionTimestamp !== undefined;
    if (!charge.worker && isPodTerminal(pod) && !isDeleted) return;
    const worker = charge.worker ?? this.#takeOn(charge);
    if (isDeleted && this.#terminate(charge, worker)) return;
    if (isPodTerminal(pod)) return;
    this.#writeStatus(charge, worker);
  }

  #takeOn(charge: Charge): Worker {
    const { pod } = charge;
    const { clock, orders, starts } = this.#config;
    const { name, namespace = '', deletionTimestamp } = pod.metadata;
    if (orders.of(pod)?.exited) orders.give(namespace, name, { exited: false });
    const running = pod.status?.containerStatuses?.[0]?.state?.running?.startedAt;
    const worker: Worker = {
      startTime: pod.status?.startTime ?? clock.timestamp(),
      ips: pod.status?.podIPs?.map(({ ip }) => ip) ?? this.#nextAddresses(pod),
      startedAt: running || undefined,
      crashes: undefined,
      restarts: 0,
      lastRun: undefined,
      wrote: undefined,
      stopping: undefined,
    };
    charge.worker = worker;
    if (!running && deletionTimestamp === undefined) starts.plan(() => this.#startContainers(charge, worker));
    return worker;
  }

  #nextAddresses(pod: Pod): readonly string[] {
    if (pod.spec?.hostNetwork) return [this.#address];
    return this.#addresses.next();
  }

  #startContainers(charge: Charge, worker: Worker): void {
    const { pod } = charge;
    if (!this.#charges.has(pod.metadata.uid) || worker.startedAt !== undefined) return;
    if (this.#stopped || pod.metadata.deletionTimestamp !== undefined) return;
    worker.startedAt = this.#config.clock.timestamp();
    this.#recordStart(pod);
    this.#writeStatus(charge, worker);
  }

  #recordStart(pod: Pod): void {
    const { recorder } = this.#config;
    for (const { name, image } of pod.spec?.containers ?? []) {
      const path = `spec.containers{${name}}`;
      if (image?.includes('does-not-exist')) {
        recorder.event(pod, 'Warning', 'BackOff', `Back-off pulling image "${image}"`, path);
        continue;
      }
      const pulled = `Container image "${image}" already present on machine and can be accessed by the pod`;
      recorder.event(pod, 'Normal', 'Pulled', pulled, path);
      recorder.event(pod, 'Normal', 'Created', 'Container created', path);
      recorder.event(pod, 'Normal', 'Started', 'Container started', path);
    }
  }

  /** Ends the pod, or sees to it that it will end; false while it goes on serving. */
  #terminate(charge: Charge, worker: Worker): boolean {
    const { pod } = charge;
    const { clock, orders, ticks } = this.#config;
    const order = orders.of(pod);
    const due = Date.parse(pod.metadata.deletionTimestamp ?? '');
    if (order?.drain && !order.exited && clock.now() < due && worker.startedAt !== undefined) {
      if (!worker.stopping) clock.background(due - clock.now(), () => this.reconsider(pod.metadata.uid));
      worker.stopping = 'begun';
      return false;
    }
    if (worker.stopping === 'due') return true;
    worker.stopping = 'due';
    const quick = order?.exited || worker.startedAt === undefined || unpullable(pod) || isPodTerminal(pod);
    const own = (pod.spec?.terminationGracePeriodSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    const wait = quick ? 0 : Math.min(STOPPING, own, Math.max(0, due - clock.now()));
    ticks.after(wait, () => this.#remove(charge, worker));
    return true;
  }

  #remove({ pod }: Charge, worker: Worker): void {
    const { name, namespace, uid } = pod.metadata;
    if (this.#stopped || !this.#charges.has(uid)) {
      // A node that stopped meanwhile ends the pod when it is back.
      worker.stopping = undefined;
      return;
    }
    const { client, orders } = this.#config;
    try {
      client.delete(pods, name, namespace, { gracePeriodSeconds: 0, preconditions: { uid } });
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      worker.stopping = undefined;
      if (!isNotFound(error) && !isConflict(error)) this.#config.ticks.after(1_000, () => this.reconsider(uid));
    }
    orders.forget(pod);
  }

  #writeStatus(charge: Charge, worker: Worker): void {
    const { client, clock, orders } = this.#config;
    const { metadata } = charge.pod;
    this.#followCrashes(charge, worker);
    const crash = worker.crashes?.state;
    try {
      const pod = client.get(pods, metadata.name, metadata.namespace);
      if (pod.metadata.uid !== metadata.uid) return;
      const started = worker.startedAt !== undefined;
      const state: PodState = {
        ips: started || pod.spec?.hostNetwork ? worker.ips : undefined,
        hostIP: this.#address,
        hostIPs: this.#hostIPs,
        startTime: worker.startTime,
        startedAt: worker.startedAt,
        orders: orders.of(pod),
        crash,
        restarts: crash?.restarts ?? worker.restarts,
        lastRun: worker.lastRun,
      };
      const status = podStatus(pod, state, clock.timestamp());
      const written = client.update(pods, { ...pod, status }, { subresource: 'status' });
      worker.wrote = written.metadata.resourceVersion;
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      if (!isNotFound(error)) this.#config.ticks.after(1_000, () => this.reconsider(metadata.uid));
    }
  }

  /** Its containers have begun to crash, or do not any more. */
  #followCrashes(charge: Charge, worker: Worker): void {
    const { clock, orders } = this.#config;
    const { pod } = charge;
    const { startedAt, crashes, restarts } = worker;
    const isCrash = startedAt !== undefined && !unpullable(pod) && isCrashing(pod, orders.of(pod));
    if (isCrash === (crashes !== undefined)) return;
    if (isCrash) {
      worker.crashes = new CrashLoop({ clock, startedAt, restarts, changed: (kind) => this.#crashed(charge, kind) });
      return;
    }
    crashes?.stop();
    worker.crashes = undefined;
    worker.restarts = crashes?.state.restarts ?? restarts;
    const [last] = crashes?.state.runs ?? [];
    if (!last) return;
    worker.lastRun = last;
    worker.startedAt = clock.timestamp();
  }

  /** A container that crashes was started again, or has ended, or is seen to be held back. */
  #crashed({ pod: { metadata } }: Charge, kind: CrashState['kind']): void {
    const charge = this.#charges.get(metadata.uid);
    if (!charge || this.#stopped) return;
    if (kind === 'running') this.#recordStart(charge.pod);
    if (kind === 'ended') this.#recordBackOff(charge.pod);
    this.#sync(charge);
  }

  #recordBackOff(pod: Pod): void {
    const { name, namespace, uid } = pod.metadata;
    for (const container of pod.spec?.containers ?? []) {
      const message = `Back-off restarting failed container ${container.name} in pod ${name}_${namespace}(${uid})`;
      this.#config.recorder.event(pod, 'Warning', 'BackOff', message, `spec.containers{${container.name}}`);
    }
  }

  #renewLease(): void {
    renewLease(this.#config.client, this.#config.clock, this.name);
  }

  #writeNodeStatus(): void {
    writeNodeStatus(this.#config.client, this.name, this.#machine, this.#config.clock.timestamp());
  }
}
