// What a kubelet knows of a pod's containers (pkg/kubelet/container/runtime.go): each run of each, the newest last.
import type { Container as ContainerSpec } from '../../api/generated/types.ts';
import type { Container } from '../../containers/container.ts';
import type { Host } from '../../network/host.ts';
import type { Random } from '../../time/random.ts';

/** One run of a container. */
export interface ContainerRun {
  readonly id: string;
  readonly name: string;
  readonly spec: ContainerSpec;
  readonly image: string;
  readonly imageID: string;
  readonly restartCount: number;
  /** In ms; 0 where it could not be started. */
  readonly startedAt: number;
  readonly container: Container | undefined;
  state: 'running' | 'exited';
  finishedAt: number;
  exitCode: number;
  reason: string;
  message: string;
}

/** What the kubelet's relisting has seen of a run (PLEG's cache): somewhat behind. */
export interface SeenRun {
  readonly run: ContainerRun;
  readonly state: 'running' | 'exited';
}

/** The sandbox of a pod: its network namespace, held by a pause container. */
export interface PodSandbox {
  readonly host: Host;
  readonly addresses: readonly string[];
  /** containerd's name for it, and that of its network namespace. */
  readonly id: string;
  readonly netns: string;
  /** Frees its address; absent for a pod in its node's network. */
  release(): void;
}

/** Why a container could not be started: what is shown as the reason of its waiting. */
export class StartFailure extends Error {
  readonly reason: string;
  /** When it is of use to try again, in ms since the epoch. */
  readonly retryAt: number | undefined;

  constructor(reason: string, message: string, retryAt?: number) {
    super(message);
    this.reason = reason;
    this.retryAt = retryAt;
  }
}

/** A name as containerd makes them. */
export const containerId = (random: Random): string =>
  Array.from({ length: 8 }, () => random.uint32().toString(16).padStart(8, '0')).join('');

/** The newest run of a container. */
export const latest = (runs: readonly SeenRun[], name: string): SeenRun | undefined => runs.findLast(({ run }) => run.name === name);

export const isSidecar = (container: ContainerSpec): boolean => container.restartPolicy === 'Always';

/** Exponential back-off (client-go/util/flowcontrol/backoff.go): 10 s, doubled each time up to five minutes. */
export class Backoff {
  readonly #entries = new Map<string, { backoff: number; updated: number }>();
  static readonly FIRST = 10_000;
  static readonly MOST = 300_000;

  /** Until when it lasts, of what began at `since`; undefined where there is none. */
  until(key: string, since: number, now: number): number | undefined {
    const entry = this.#entries.get(key);
    if (!entry || since - entry.updated > 2 * Backoff.MOST) return undefined;
    const end = since + entry.backoff;
    return now < end ? end : undefined;
  }

  get(key: string): number {
    return this.#entries.get(key)?.backoff ?? 0;
  }

  next(key: string, since: number, now: number): void {
    const entry = this.#entries.get(key);
    if (!entry || since - entry.updated > 2 * Backoff.MOST) this.#entries.set(key, { backoff: Backoff.FIRST, updated: now });
    else this.#entries.set(key, { backoff: Math.min(2 * entry.backoff, Backoff.MOST), updated: now });
  }

  forget(prefix: string): void {
    for (const key of [...this.#entries.keys()]) if (key.startsWith(prefix)) this.#entries.delete(key);
  }
}
