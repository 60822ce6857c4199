// Which controllers run, and how they are stopped and started again (cmd/kube-controller-manager).

import type { Client } from '../client-go/client.ts';
import { newEventRecorder } from '../client-go/event-recorder.ts';
import { InformerFactory } from '../client-go/informer.ts';
import { Registry } from '../component-base/metrics.ts';
import type { TokenKey } from '../component-helpers/serviceaccount/token-key.ts';
import type { Clock } from '../time/clock.ts';
import type { Random } from '../time/random.ts';
import { aliases, implemented, knownControllers } from './descriptors.ts';
import { RunningController } from './running-controller.ts';
import type { Tracer } from './trace.ts';

export interface ControllerManagerConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
  readonly tracer: Tracer;
  /** --service-account-private-key-file: the API server's own. */
  readonly tokenKey: TokenKey;
}

/** What `--controllers` says of one controller: the first word about it counts, then `*` (IsControllerEnabled). */
export function isControllerEnabled(name: string, controllers: readonly string[]): boolean {
  for (const word of controllers) {
    if (word === name) return true;
    if (word === `-${name}`) return false;
  }
  return controllers.includes('*') && knownControllers.get(name) !== 'off by default';
}

/** A name in `--controllers` that nobody has, in Kubernetes's words. */
export class UnknownController extends Error {
  constructor(name: string) {
    super(`"${name}" is not in the list of known controllers`);
  }
}

/** The words of `--controllers`, with aliases resolved. Throws an UnknownController. */
export function parseControllers(text: string): readonly string[] {
  return text.split(',').map((word) => {
    if (word === '*') return word;
    const sign = word.startsWith('-') ? '-' : '';
    const given = word.slice(sign.length);
    const name = aliases.get(given) ?? given;
    if (!knownControllers.has(name)) throw new UnknownController(given);
    return sign + name;
  });
}

/** The process: one set of informers, shared by the controllers it runs. */
export class ControllerManager {
  readonly #config: ControllerManagerConfig;
  readonly #lags = new Map<string, number>();
  #running = new Map<string, RunningController>();
  #informers: InformerFactory | undefined;
  #starts = 0;
  #metrics = new Registry();

  constructor(config: ControllerManagerConfig) {
    this.#config = config;
  }

  get isRunning(): boolean {
    return this.#informers !== undefined;
  }

  /** What the process's `/metrics` answers with; undefined where no process runs. */
  get metrics(): string | undefined {
    return this.#informers && this.#metrics.text();
  }

  /** Whether a controller runs, by its name: `endpointslice-controller`. */
  runs(name: string): boolean {
    return this.#running.has(name);
  }

  start(controllers: string): void {
    const words = parseControllers(controllers);
    this.stop();
    const { client, clock, random, tracer, tokenKey } = this.#config;
    const informers = new InformerFactory(client);
    this.#starts += 1;
    const metrics = new Registry();
    this.#metrics = metrics;
    for (const [name, { component, create }] of implemented) {
      if (!isControllerEnabled(name, words)) continue;
      const recorder = newEventRecorder(client, clock, component);
      const controller = new RunningController(clock, this.#lags.get(name) ?? 0);
      create({
        ...controller.own,
        client,
        informers,
        clock,
        started: clock.now(),
        random: random.fork(`${name}/${this.#starts}`),
        recorder,
        metrics,
        tracer,
        tokenKey,
      });
      this.#running.set(name, controller);
    }
    this.#informers = informers;
    informers.start();
  }

  stop(): void {
    for (const controller of this.#running.values()) controller.stop();
    this.#running = new Map();
    this.#informers?.stop();
    this.#informers = undefined;
  }

  /** Makes a controller slow, by its name or alias; false where there is no such controller. */
  setLag(name: string, ms: number): boolean {
    const known = aliases.get(name) ?? name;
    if (!implemented.has(known)) return false;
    this.#lags.set(known, ms);
    const running = this.#running.get(known);
    if (running) running.lag = ms;
    return true;
  }
}
