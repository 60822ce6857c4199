// One pod on its node, from the first sync to the last (pkg/kubelet/pod_workers.go; SyncPod and its kin of pkg/kubelet/kubelet.go).
import type { Pod, PodStatus } from '../../api/generated/types.ts';
import { pods } from '../../api/resources.ts';
import { isConflict, isNotFound, StatusError } from '../../apimachinery/status.ts';
import type { Clock, Timer } from '../../time/clock.ts';
import type { Random } from '../../time/random.ts';
import { type Node, type RunningPod, sandboxFor } from './node.ts';
import { isOver, type Kill, podActions } from './pod-actions.ts';
import { Probers } from './probers.ts';
import { type ContainerRun, type PodSandbox, type SeenRun, StartFailure } from './runtime.ts';
import { startContainer, stopContainer } from './start-container.ts';
import { StatusManager } from './status-manager.ts';
import { MountFailure, PodVolumes } from './volumes.ts';

/** How often containers are looked at, in ms (PLEG's relisting). */
const RELIST = 1_000;
/** A sandbox with its network takes so long, in ms. */
const SANDBOX = 180;
/** After an error, in ms, the next try comes (backOffPeriod), and with chance up to half as much later. */
const RETRY = 10_000;
/** A volume that cannot be mounted is tried again after so long, in ms, doubled up to two minutes. */
const REMOUNT = 500;
const LAST_REMOUNT = 122_000;
/** From the end of the last container until the pod is gone, in ms: its sandbox, volumes and control groups are taken away. */
const CLEANUP = 150;

export class PodWorker implements RunningPod {
  readonly node: Node;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly volumes: PodVolumes;
  readonly probers: Probers;
  /** As it was last seen. */
  pod: Pod;
  /** Every run that is remembered, the newest last. */
  readonly runs: ContainerRun[] = [];
  readonly reasons = new Map<string, { readonly reason: string; readonly message: string }>();
  readonly signal: AbortSignal;
  readonly #gone = new AbortController();
  sandbox: PodSandbox | undefined;
  #seen: readonly SeenRun[] = [];
  #sandboxSeen = false;
  readonly #status: StatusManager;
  #phase: 'running' | 'terminating' | 'terminated' = 'running';
  #working = false;
  #pending = false;
  #timer: Timer | undefined;
  #relist: Timer | undefined;
  #remount = REMOUNT;
  /** When the grace period ends at the latest, in ms since the epoch. */
  #deadline = Number.POSITIVE_INFINITY;
  #stopped = false;
  /** The containers that are being stopped are told when their grace period gets shorter. */
  readonly #hurry = new Set<() => void>();

  constructor(node: Node, pod: Pod) {
    this.node = node;
    this.pod = pod;
    this.#clock = node.clock;
    this.#random = node.random;
    this.signal = this.#gone.signal;
    this.volumes = new PodVolumes(node.client, node.volumes);
    this.#status = new StatusManager(node, pod);
    this.probers = new Probers(this);
  }

  /** Its addresses, once it has some. */
  get addresses(): readonly string[] {
    return this.sandbox?.addresses ?? [];
  }

  /** Something about the pod, its containers or their probes has changed. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#working) {
      this.#pending = true;
      return;
    }
    this.#timer?.cancel();
    this.#timer = this.#clock.after(0, () => void this.#work());
  }

  changed(pod: Pod): void {
    const before = this.pod;
    this.pod = pod;
    if (pod.metadata.deletionTimestamp !== undefined) {
      // The grace period begins when the kubelet hears of it.
      const deadline = this.#clock.now() + (pod.metadata.deletionGracePeriodSeconds ?? 0) * 1000;
      if (
        before.metadata.deletionGracePeriodSeconds !== pod.metadata.deletionGracePeriodSeconds ||
        this.#deadline === Number.POSITIVE_INFINITY
      ) {
        this.#deadline = Math.min(this.#deadline, deadline);
        for (const hurry of [...this.#hurry]) hurry();
      }
    }
    this.wake();
  }

  /** The object is gone: whatever still runs is ended. */
  removed(): void {
    if (this.#phase === 'terminated') return;
    this.#deadline = Math.min(this.#deadline, this.#clock.now() + (this.#phase === 'running' ? 1_000 : 0));
    for (const hurry of [...this.#hurry]) hurry();
    this.#orphaned = true;
    this.wake();
  }
  #orphaned = false;

  /** The kubelet falls silent; containers run on. */
  pause(): void {
    this.#stopped = true;
    this.#timer?.cancel();
    this.#relist?.cancel();
    this.#relist = undefined;
  }

  resume(): void {
    this.#stopped = false;
    this.#status.forget(this.pod);
    this.relistSoon();
    this.wake();
  }

  /** A container has started or ended, or the sandbox: the next relisting sees it. */
  relistSoon(): void {
    if (this.#relist || this.#stopped) return;
    const now = this.#clock.now();
    const at = this.node.relistPhase + Math.ceil((now + 1 - this.node.relistPhase) / RELIST) * RELIST;
    this.#relist = this.#clock.after(at - now, () => {
      this.#relist = undefined;
      this.#look();
      this.wake();
    });
  }

  #look(): void {
    this.#seen = this.runs.map((run) => ({ run, state: run.state }));
    this.#sandboxSeen = this.sandbox !== undefined;
  }

  async #work(): Promise<void> {
    this.#working = true;
    this.#timer?.cancel();
    let again: number | undefined;
    try {
      do {
        this.#pending = false;
        again = await this.#sync();
      } while (this.#pending && !this.#stopped && this.#phase !== 'terminated');
    } catch (error) {
      // The API server is out of order: try again.
      if (!(error instanceof StatusError)) throw error;
      again = this.#clock.now() + 1_000;
    } finally {
      this.#working = false;
    }
    if (again !== undefined && !this.#stopped) {
      this.#timer = this.#clock.background(Math.max(0, again - this.#clock.now()), () => void this.#work());
    }
  }

  /** One sync; gives when to try again where something went wrong. */
  async #sync(): Promise<number | undefined> {
    if (this.#phase === 'terminated') return undefined;
    const isDeleted = this.pod.metadata.deletionTimestamp !== undefined || this.#orphaned;
    if (isDeleted || this.#phase === 'terminating') {
      await this.#terminate();
      return undefined;
    }
    const status = this.#report(false);
    if (isOver(this.pod, status, this.#seen)) {
      await this.#terminate();
      return undefined;
    }
    if (this.node.orders.of(this.pod)?.crash) this.#crash();
    try {
      this.volumes.setUp(this.node.factsOf(this));
      this.#remount = REMOUNT;
    } catch (error) {
      if (!(error instanceof MountFailure)) throw error;
      this.node.recorder.event(this.pod, 'Warning', 'FailedMount', error.message);
      this.#remount = Math.min(2 * this.#remount, LAST_REMOUNT);
      return this.#clock.now() + this.#remount;
    }
    if (!this.sandbox) {
      await this.#clock.sleep(SANDBOX + this.#random.below(10), this.signal);
      if (this.#mustStop()) return undefined;
      this.sandbox = sandboxFor(this.node, this.pod);
      this.#sandboxSeen = true;
    }
    return this.#act();
  }

  #mustStop(): boolean {
    return this.#stopped || this.#orphaned || this.pod.metadata.deletionTimestamp !== undefined;
  }

  async #act(): Promise<number | undefined> {
    // What it does rests on a relisting that is newer than what it did last; that one wakes it.
    if (this.#relist) return undefined;
    const actions = podActions(this.pod, this.#seen, this.probers);
    let again: number | undefined;
    for (const kill of actions.kill) await this.#kill(kill);
    for (const { spec, kind } of actions.start) {
      if (this.#mustStop()) return undefined;
      if (this.runs.some((run) => run.name === spec.name && run.state === 'running')) continue;
      try {
        await startContainer(this, spec, kind);
        this.reasons.delete(spec.name);
      } catch (error) {
        if (this.signal.aborted) return undefined;
        if (!(error instanceof StartFailure)) throw error;
        this.reasons.set(spec.name, { reason: error.reason, message: error.message });
        const wait = error.retryAt === undefined ? RETRY : Math.max(0, error.retryAt - this.#clock.now());
        const at = this.#clock.now() + Math.round(wait * (1 + this.#random.below(500) / 1000));
        again = again === undefined ? at : Math.min(again, at);
        // The others wait for an init container.
        if (kind === 'initContainers') break;
      }
    }
    return again;
  }

  async #kill({ run, message, cause }: Kill): Promise<void> {
    const probe = cause === 'liveness' ? run.spec.livenessProbe : cause === 'startup' ? run.spec.startupProbe : undefined;
    const grace = probe?.terminationGracePeriodSeconds ?? this.pod.spec?.terminationGracePeriodSeconds ?? 30;
    await stopContainer(this, run, message, () => this.#clock.now() + grace * 1000, this.#hurry);
    this.#look();
  }

  /** The instructor's order: its containers end. */
  #crash(): void {
    for (const run of this.runs) if (run.state === 'running') run.container?.crash();
  }

  async #terminate(): Promise<void> {
    if (this.#phase === 'running') {
      this.#phase = 'terminating';
      if (this.pod.metadata.deletionTimestamp !== undefined) this.#report(false);
      this.probers.stopForTermination();
    }
    const running = this.runs.filter((run) => run.state === 'running');
    const graced = (this.pod.spec?.terminationGracePeriodSeconds ?? 30) * 1000;
    const from = this.#clock.now();
    const until = () => (this.#deadline === Number.POSITIVE_INFINITY ? from + graced : this.#deadline);
    const { initContainers = [] } = this.pod.spec ?? {};
    const isSidecar = (run: ContainerRun) => initContainers.some(({ name }) => name === run.name);
    const stop = (run: ContainerRun) => stopContainer(this, run, `Stopping container ${run.name}`, until, this.#hurry);
    // Sidecars end after the others, the last first.
    await Promise.all(running.filter((run) => !isSidecar(run)).map(stop));
    for (const run of running.filter(isSidecar).reverse()) await stop(run);
    this.probers.stopAll();
    this.#look();
    await this.#clock.sleep(CLEANUP).catch(() => {});
    if (this.#stopped) return;
    this.#finish();
  }

  /** Nothing runs any more: the sandbox goes, and the object, if it was deleted. */
  #finish(): void {
    this.#phase = 'terminated';
    this.#relist?.cancel();
    this.sandbox?.release();
    this.#sandboxSeen = false;
    this.#gone.abort(new Error('the pod is over'));
    this.node.forget(this);
    if (this.#orphaned) return;
    this.#report(true);
    if (this.pod.metadata.deletionTimestamp !== undefined) this.#delete();
  }

  #delete(): void {
    const { name, namespace, uid } = this.pod.metadata;
    try {
      this.node.client.delete(pods, name, namespace, { gracePeriodSeconds: 0, preconditions: { uid } });
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      if (!isNotFound(error) && !isConflict(error)) this.#clock.after(1_000, () => this.#delete());
    }
    this.node.orders.forget(this.pod);
  }

  /** A pod that was over before it was deleted has nothing left but its object. */
  deleteOnly(): void {
    if (this.#phase === 'terminated' && this.pod.metadata.deletionTimestamp !== undefined) this.#delete();
  }

  get isOver(): boolean {
    return this.#phase === 'terminated';
  }

  /** Reports the pod as it was seen last. */
  #report(terminal: boolean): PodStatus {
    const { status, pod } = this.#status.report(this, this.probers, {
      runs: this.#seen,
      hasSandbox: this.#sandboxSeen,
      terminal,
      mayRun: this.#phase !== 'terminated',
    });
    this.pod = pod;
    if (!terminal) this.probers.follow(this.#seen);
    return status;
  }
}
