// Probes of one container's run, one after the other (pkg/kubelet/prober/worker.go). A probe whose answer cannot change asks
// nobody: it rests until something happens to its container, and then goes on at the beat that it had.
import type { Container as ContainerSpec, Pod, Probe } from '../../api/generated/types.ts';
import type { EventRecorder } from '../../client-go/event-recorder.ts';
import type { Host } from '../../network/host.ts';
import type { Clock, Timer } from '../../time/clock.ts';
import { ask, type ProbeAnswer } from './probes.ts';
import type { ContainerRun } from './runtime.ts';

export type ProbeKind = 'Startup' | 'Readiness' | 'Liveness';

export interface ProberConfig {
  readonly clock: Clock;
  readonly recorder: EventRecorder;
  readonly node: Host;
  /** As it was last seen. */
  readonly pod: () => Pod;
  readonly address: string;
  readonly fieldPath: string;
  readonly spec: ContainerSpec;
  readonly run: ContainerRun;
  /** Whether the startup probe has passed. */
  readonly isStarted: () => boolean;
  /** Told of each change of the result. */
  readonly changed: () => void;
}

/** What a probe has said so far: see `ProbeFacts` of explain/readiness.ts. */
export interface Saying {
  readonly container: string;
  readonly kind: ProbeKind;
  readonly probe: Probe;
  /** What counts: it has passed, it has failed, or too little is known. */
  readonly result: boolean | undefined;
  readonly said: { readonly ok: boolean; readonly output: string } | undefined;
  /** When the first answer of that kind in a row came, and when it asked last, in ms. */
  readonly since: number;
  readonly last: number;
  /** In a row. */
  readonly failures: number;
}

/** Commands whose answer depends on more than files. */
const RESTLESS = /\b(?:date|ps|pgrep|pidof|kill|RANDOM|SECONDS|uptime|nc|wget|curl|nslookup|dig|host)\b/;

export class Prober {
  readonly kind: ProbeKind;
  readonly #probe: Probe;
  readonly #config: ProberConfig;
  readonly #period: number;
  /** undefined: not known yet. */
  result: boolean | undefined;
  /** The last answer, and how many of its kind came in a row. */
  #last: boolean | undefined;
  #streak = 0;
  #output = '';
  /** When the first of them came, in ms. */
  #since = 0;
  #timer: Timer | undefined;
  #stopAsking: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  /** When the last probe began. */
  #beat = 0;
  #stopped = false;
  #held = false;

  constructor(kind: ProbeKind, probe: Probe, config: ProberConfig) {
    this.kind = kind;
    this.#probe = probe;
    this.#config = config;
    this.#period = Math.max(1, probe.periodSeconds ?? 10) * 1000;
  }

  /** What it has said so far. */
  get facts(): Saying {
    const said = this.#last === undefined ? undefined : { ok: this.#last, output: this.#output };
    const { kind, result } = this;
    const failures = this.#last === false ? this.#streak : 0;
    return { container: this.#config.run.name, kind, probe: this.#probe, result, said, since: this.#since, last: this.#beat, failures };
  }

  /** Asks now, and then at every beat; whether it is alive only from the first beat on. */
  start(): void {
    this.#beat = this.#config.clock.now();
    if (this.kind === 'Liveness') {
      this.#next();
      return;
    }
    this.#timer = this.#config.clock.after(0, () => this.#tick());
  }

  /** Asks now, where nothing is known yet (the manual trigger of UpdatePodStatus). */
  trigger(): void {
    if (this.#stopped || this.kind === 'Liveness' || this.result !== undefined || this.#stopAsking) return;
    this.#timer?.cancel();
    this.start();
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.cancel();
    this.#stopAsking?.();
    this.#unwatch?.();
  }

  #tick(): void {
    if (this.#stopped || this.#held) return;
    const { clock, run, spec, address, node, isStarted } = this.#config;
    const { container } = run;
    this.#beat = clock.now();
    if (!container?.running) return;
    const delay = (this.#probe.initialDelaySeconds ?? 0) * 1000;
    if (clock.now() - run.startedAt < delay || (this.kind !== 'Startup' && !isStarted())) {
      this.#next();
      return;
    }
    if (this.kind === 'Startup' && this.result === true) return;
    const began = clock.now();
    const restless = container.restless;
    const exec = this.#probe.exec;
    let answered = false;
    let changes = 0;
    const unwatch = container.watch(() => {
      changes += 1;
    });
    this.#stopAsking = ask(this.#probe, { clock, node, address, spec, container }, (answer) => {
      answered = true;
      unwatch();
      this.#stopAsking = undefined;
      if (this.#stopped) return;
      const isSteady = exec
        ? clock.now() === began && changes === 0 && !RESTLESS.test((exec.command ?? []).join(' '))
        : container.restless === restless && answer.result !== 'error';
      this.#take(answer, isSteady);
    });
    if (answered) this.#stopAsking = undefined;
  }

  #take(answer: ProbeAnswer, isSteady: boolean): void {
    const { recorder, pod, fieldPath } = this.#config;
    const ok = answer.result === 'success' || answer.result === 'warning';
    const say = (reason: string, words: string) => recorder.event(pod(), 'Warning', reason, `${this.kind} probe ${words}`, fieldPath);
    if (answer.result === 'warning') say('ProbeWarning', `warning: ${answer.output}`);
    else if (answer.result === 'failure') say('Unhealthy', `failed: ${answer.output}`);
    else if (answer.result === 'error') say('Unhealthy', `errored and resulted in unknown state: ${answer.output}`);
    if (this.#last === ok) this.#streak += 1;
    else {
      this.#streak = 1;
      this.#since = this.#config.clock.now();
    }
    this.#output = answer.output;
    this.#last = ok;
    const needed = ok ? (this.#probe.successThreshold ?? 1) : (this.#probe.failureThreshold ?? 3);
    const reached = this.#streak >= needed;
    const before = this.result;
    if (reached) this.result = ok;
    // A failed liveness or startup probe rests until there is a new container.
    if (reached && !ok && this.kind !== 'Readiness') this.#held = true;
    if (this.kind === 'Startup' && this.result === true) this.#held = true;
    if (reached && before !== this.result) this.#config.changed();
    if (this.#held) return;
    // Each failure is told of, so only what is well may rest.
    if (isSteady && reached && ok && answer.result === 'success') this.#rest();
    else this.#next();
  }

  #next(): void {
    const { clock } = this.#config;
    const at = this.#beat + this.#period * Math.max(1, Math.ceil((clock.now() - this.#beat) / this.#period));
    this.#timer?.cancel();
    this.#timer = clock.background(at - clock.now(), () => this.#tick());
  }

  /** Nothing to ask until something happens. */
  #rest(): void {
    const { clock, run } = this.#config;
    this.#unwatch = run.container?.watch(() => {
      this.#unwatch?.();
      this.#unwatch = undefined;
      if (this.#stopped) return;
      // A change at the moment of a beat counts for the next.
      const beats = Math.floor((clock.now() - this.#beat) / this.#period);
      this.#beat += beats * this.#period;
      this.#next();
    });
  }
}
