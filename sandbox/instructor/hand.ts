// The instructor's words, carried out.

import type { Node, Pod } from '../api/generated/types.ts';
import { nodes, pods, type Resource, services } from '../api/resources.ts';
import { lookup } from '../apimachinery/dictionary.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Faults } from '../apiserver/faults.ts';
import type { Client } from '../client-go/client.ts';
import { isNodeReady } from '../component-helpers/nodes.ts';
import type { ControllerManager } from '../controllers/controller-manager.ts';
import type { TraceLog } from '../controllers/trace.ts';
import type { ProbeFacts } from '../explain/readiness.ts';
import type { Orders } from '../kubelet/orders.ts';
import type { Clock } from '../time/clock.ts';
import { breathe, byHost } from '../time/host.ts';
import { turnByTurn } from '../time/work.ts';
import type { Instructor } from './instructor.ts';
import type { Kubelets as KubeletOrders, QuietWatch } from './quiet.ts';

/** The kubelets as the instructor reaches them. */
export interface Kubelets extends KubeletOrders {
  order(namespace: string, name: string, order: Partial<Orders>): void;
  get(node: string): { readonly stopped: boolean; stop(): void; start(): void } | undefined;
  /** What the probes of a pod's containers have said; absent where none run. */
  probesOf?(pod: Pod): readonly ProbeFacts[];
}

/** Requests that somebody in the cluster makes: `from` is a pod, `namespace/name`, or the learner's machine. They give the text. */
export interface Requests {
  /** One, and what was decided on its way. */
  trace(url: string, from: string | undefined, signal: AbortSignal): Promise<string>;
  /** Many, and who answered. `duration` in ms. */
  load(
    options: { readonly url: string; readonly rps: number; readonly duration: number },
    from: string | undefined,
    signal: AbortSignal,
  ): Promise<string>;
}

export interface HandConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly kubelets: Kubelets;
  readonly controllerManager: ControllerManager;
  /** Restarts kube-controller-manager with another `--controllers`. */
  readonly controlPlane: { setControllers(controllers: string): void };
  readonly faults: Faults;
  readonly traces: TraceLog;
  readonly quiet: QuietWatch;
  /** Absent where nothing runs. */
  readonly requests?: Requests;
}

/** How often the instructor looks, in ms. */
const GLANCE = 100;
/** Time for an order to be taken up before it counts whether the cluster is quiet. */
const UPTAKE = 300;
/** How long a controller manager takes to catch up after a restart, in ms. */
const RESTART = 4_000;

const POD_ORDERS: Readonly<Record<string, Partial<Orders>>> = {
  ready: { ready: true },
  unready: { ready: false },
  crash: { crash: true },
  recover: { crash: false },
  drain: { drain: true },
  exit: { exited: true },
};

/** Whether the control plane takes the node for ready, or for gone. What keeps pods away from a node that was gone goes a little later. */
const shows = (node: Node, ready: boolean): boolean =>
  isNodeReady(node) === ready && !(ready && node.spec?.taints?.some(({ key }) => key === 'node.kubernetes.io/unreachable'));

const unknownRequest = (words: readonly string[]): Error => new Error(`lab: unknown request: ${words.join(' ')}`);

/** Whether there is an object of that name, `namespace/name`. */
function has<T extends KubeObject>(client: Client, resource: Resource<T>, key: string): boolean {
  const [namespace, name] = key.split('/');
  return client.list(resource, { namespace: namespace ?? '' }).items.some(({ metadata }) => metadata.name === name);
}

class Hand implements Instructor {
  readonly #config: HandConfig;

  constructor(config: HandConfig) {
    this.#config = config;
  }

  async command(words: readonly string[], columns?: number, signal?: AbortSignal): Promise<string> {
    const [verb, what] = words;
    switch (verb) {
      case 'settle':
        await this.#settle(signal);
        return '';
      case 'wait':
        await this.#config.clock.sleep(seconds(what, unknownRequest(words)), signal);
        if (!this.#config.quiet.rules.real) await this.#settle(signal);
        return '';
      case 'why':
        return this.#why(words, columns);
      case 'metrics':
        return this.#metrics(what);
      case 'trace':
      case 'load':
        return this.#request(words, signal);
    }
    this.order(words);
    if (verb === 'api') return '';
    if (verb === 'node' && (what === 'stop' || this.#config.quiet.rules.real))
      await this.#untilItShows(words[2] ?? '', what === 'start', signal);
    await this.#config.clock.sleep(verb === 'controllers' ? RESTART : UPTAKE, signal);
    await this.#settle(signal);
    return '';
  }

  order(words: readonly string[]): void {
    const unknown = unknownRequest(words);
    switch (words[0]) {
      case 'pod':
        this.#pod(words, unknown);
        break;
      case 'node':
        this.#node(words, unknown);
        break;
      case 'controllers':
        this.#controllers(words[1], unknown);
        break;
      case 'controller':
        this.#controllerLag(words, unknown);
        break;
      case 'api':
        this.#api(words, unknown);
        break;
      default:
        throw unknown;
    }
  }

  /** `why SERVICE [POD]`, or `why POD` where no Service has that name; the names may bring their namespace. */
  async #why([, service, pod]: readonly string[], columns: number | undefined): Promise<string> {
    if (!service) throw new Error('lab: why: name a Service, as in `lab why web` or `lab why shop/web web-1`');
    const { client, clock, controllerManager, traces } = this.#config;
    const subject = service.includes('/') ? service : `default/${service}`;
    const alone = pod === undefined && !has(client, services, subject) && has(client, pods, subject);
    if (alone) return this.#whyPod(subject, columns);
    const isRunning = (managedBy: string) => controllerManager.runs(managedBy.replace(/\.k8s\.io$/, ''));
    const { why } = await byHost(import('../explain/why.ts'));
    const words = await turnByTurn(why({ traces, api: client, isRunning }, clock.now(), subject, pod, columns), breathe);
    const [namespace] = subject.split('/');
    const isOne = pod !== undefined && this.#config.kubelets.probesOf && has(client, pods, `${namespace}/${pod}`);
    return isOne ? `${words}\n${await this.#whyPod(`${namespace}/${pod}`, columns)}` : words;
  }

  /** Why a pod is ready, or not. */
  async #whyPod(subject: string, columns: number | undefined): Promise<string> {
    const { client, clock, kubelets } = this.#config;
    const [namespace = '', name = ''] = subject.split('/');
    const pod = client.get(pods, name, namespace);
    const [{ inWords }, { explainReadiness }] = await byHost(Promise.all([import('../explain/why.ts'), import('../explain/readiness.ts')]));
    return inWords(explainReadiness(pod, kubelets.probesOf?.(pod)), clock.now(), columns);
  }

  /** `metrics`: what `/metrics` of kube-controller-manager answers with. */
  #metrics(component = 'kube-controller-manager'): string {
    if (component !== 'kube-controller-manager') throw new Error(`lab: metrics: no such component: ${component}`);
    const { metrics } = this.#config.controllerManager;
    if (metrics === undefined) throw new Error('lab: metrics: connection refused: kube-controller-manager does not run');
    return metrics;
  }

  /** `trace URL [POD]`, `load URL RPS SECONDS [POD]`. */
  async #request([verb, url, ...rest]: readonly string[], signal = new AbortController().signal): Promise<string> {
    const { requests } = this.#config;
    if (!requests) throw new Error(`lab: ${verb}: containers are played in this cluster, and nobody can be asked`);
    if (!url) throw new Error(`lab: ${verb}: name a URL, as in \`lab ${verb} http://web --from client\``);
    if (verb === 'trace') return requests.trace(url, rest[0], signal);
    const [rps, time, from] = rest;
    const options = { url, rps: Number(rps), duration: 1000 * Number(time) };
    return requests.load(options, from, signal);
  }

  async #settle(signal?: AbortSignal): Promise<void> {
    const { clock, quiet } = this.#config;
    const { patience, real } = quiet.rules;
    const end = clock.now() + patience;
    quiet.touch();
    for (;;) {
      const at = quiet.quietAt();
      if (at !== undefined && at <= clock.now()) return;
      if (clock.now() >= end) {
        // Where containers crash and probes fail it is never quiet.
        if (real) return;
        throw new Error('lab: the cluster did not settle');
      }
      await clock.sleep(at === undefined ? GLANCE : Math.min(at, end) - clock.now(), signal);
    }
  }

  #pod([, what = '', name]: readonly string[], unknown: Error): void {
    const order = lookup(POD_ORDERS, what);
    if (!order || !name) throw unknown;
    const slash = name.indexOf('/');
    this.#config.kubelets.order(slash < 0 ? 'default' : name.slice(0, slash), name.slice(slash + 1), order);
  }

  #node([, what, name = '']: readonly string[], unknown: Error): void {
    if (what !== 'stop' && what !== 'start') throw unknown;
    const kubelet = this.#config.kubelets.get(name);
    if (!kubelet) throw new Error(`lab: no such node: ${name}`);
    if (what === 'stop') kubelet.stop();
    else if (kubelet.stopped) kubelet.start();
  }

  /** Until the control plane says of the node that it is ready, or not. */
  async #untilItShows(name: string, ready: boolean, signal?: AbortSignal): Promise<void> {
    const { client, clock } = this.#config;
    const end = clock.now() + 120_000;
    while (!shows(client.get(nodes, name), ready)) {
      if (clock.now() >= end) throw new Error(`lab: no answer within 120 s: node ${ready ? '' : 'not '}ready`);
      await clock.sleep(GLANCE, signal);
    }
  }

  #controllers(list: string | undefined, unknown: Error): void {
    if (!list) throw unknown;
    this.#config.controlPlane.setControllers(list);
  }

  #controllerLag([, what, name = '', lag]: readonly string[], unknown: Error): void {
    if (what !== 'lag') throw unknown;
    if (!this.#config.controllerManager.setLag(name, seconds(lag, unknown))) throw new Error(`lab: no such controller: ${name}`);
  }

  #api([, what, value, duration]: readonly string[], unknown: Error): void {
    const { faults, clock } = this.#config;
    if (what === 'ok') faults.clear();
    else if (what === 'slow') faults.setLatency(number(value, unknown));
    else if (what === 'fail') {
      faults.setFailure(number(value, unknown), duration === undefined ? undefined : clock.now() + seconds(duration, unknown));
    } else throw unknown;
  }
}

function number(text: string | undefined, unknown: Error): number {
  const value = Number(text);
  if (text === undefined || !Number.isFinite(value) || value < 0) throw unknown;
  return value;
}

/** In milliseconds. */
const seconds = (text: string | undefined, unknown: Error): number => number(text, unknown) * 1000;

export const newInstructor = (config: HandConfig): Instructor => new Hand(config);
