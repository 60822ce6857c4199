// The probes of a pod's containers (pkg/kubelet/prober/prober_manager.go).
import type { RunningPod } from './node.ts';
import type { Verdicts } from './pod-actions.ts';
import { type ProbeKind, Prober, type Saying } from './prober.ts';
import { type ContainerRun, latest, type SeenRun } from './runtime.ts';

export class Probers implements Verdicts {
  readonly #worker: RunningPod;
  readonly #probers = new Map<ContainerRun, Prober[]>();
  #terminating = false;

  constructor(worker: RunningPod) {
    this.#worker = worker;
  }

  /** Begins to ask what runs now, and stops to ask what does not. */
  follow(seen: readonly SeenRun[]): void {
    for (const [run, probers] of this.#probers) {
      if (latest(seen, run.name)?.run === run && run.state === 'running') continue;
      for (const prober of probers) prober.stop();
      this.#probers.delete(run);
    }
    if (this.#terminating) return;
    for (const { run, state } of seen) {
      if (state !== 'running' || run.state !== 'running' || this.#probers.has(run)) {
        for (const prober of this.#probers.get(run) ?? []) if (prober.kind === 'Readiness') prober.trigger();
        continue;
      }
      this.#begin(run);
    }
  }

  isStarted(run: ContainerRun): boolean {
    if (run.state !== 'running') return false;
    if (!run.spec.startupProbe) return true;
    return this.#of(run, 'Startup')?.result === true;
  }

  isReady(run: ContainerRun): boolean {
    if (!run.spec.readinessProbe) return true;
    return this.#of(run, 'Readiness')?.result === true;
  }

  failed(run: ContainerRun): 'liveness' | 'startup' | undefined {
    if (this.#of(run, 'Liveness')?.result === false) return 'liveness';
    return this.#of(run, 'Startup')?.result === false ? 'startup' : undefined;
  }

  /** A container that is to end is not killed for its probes; whether it is ready still counts. */
  stopForTermination(): void {
    this.#terminating = true;
    for (const probers of this.#probers.values()) for (const prober of probers) if (prober.kind !== 'Readiness') prober.stop();
  }

  stopAll(): void {
    for (const probers of this.#probers.values()) for (const prober of probers) prober.stop();
  }

  /** What each probe of a container that runs has said so far. */
  get facts(): readonly Saying[] {
    return [...this.#probers.values()].flatMap((probers) => probers.map((prober) => prober.facts));
  }

  #of(run: ContainerRun, kind: ProbeKind): Prober | undefined {
    return this.#probers.get(run)?.find((prober) => prober.kind === kind);
  }

  #begin(run: ContainerRun): void {
    const { spec } = run;
    const { node, addresses } = this.#worker;
    const probes = [
      ['Startup', spec.startupProbe],
      ['Readiness', spec.readinessProbe],
      ['Liveness', spec.livenessProbe],
    ] as const;
    const isInit = this.#worker.pod.spec?.initContainers?.some(({ name }) => name === run.name);
    const probers = probes.flatMap(([kind, probe]) =>
      probe
        ? [
            new Prober(kind, probe, {
              clock: node.clock,
              recorder: node.recorder,
              node: node.host,
              pod: () => this.#worker.pod,
              address: addresses[0] ?? '',
              fieldPath: `spec.${isInit ? 'initContainers' : 'containers'}{${run.name}}`,
              spec,
              run,
              isStarted: () => this.isStarted(run),
              changed: () => {
                if (kind === 'Startup') for (const other of this.#probers.get(run) ?? []) if (other.kind !== 'Startup') other.trigger();
                this.#worker.wake();
              },
            }),
          ]
        : [],
    );
    this.#probers.set(run, probers);
    for (const prober of probers) prober.start();
  }
}
