// Kubelets without containers: they report of each pod that is bound to their node what a transcript asks them to.
import { setTimeout as sleep } from 'node:timers/promises';
import { CoreV1Api, type KubeConfig, PatchStrategy, setHeaderOptions, type V1Pod } from '@kubernetes/client-node';
import { nodeAddress, nodeNumber, type PlayedNodes } from './played-nodes.ts';
import { isUnpullable, type Orders, podStatus, type Started } from './pod-status.ts';

/** How often, in ms, they look at their pods. */
const INTERVAL = 100;

interface Played extends Orders {
  uid: string;
  started?: Started;
  /** What was last reported, but for its times. */
  reported: string;
}

/** `namespace/name` of a pod; the namespace is `default` where it is not given. */
export const podKey = (name: string): string => (name.includes('/') ? name : `default/${name}`);

export class PlayedKubelets {
  readonly #core: CoreV1Api;
  readonly #nodes: PlayedNodes;
  readonly #dualStack: boolean;
  readonly #pods = new Map<string, Played>();
  /** The last host number that each node has given out. */
  readonly #hosts = new Map<string, number>();
  #working: Promise<void> | undefined;
  #isStopped = false;
  #lastEvent = 0n;

  constructor(config: KubeConfig, nodes: PlayedNodes, dualStack: boolean) {
    this.#core = config.makeApiClient(CoreV1Api);
    this.#nodes = nodes;
    this.#dualStack = dualStack;
  }

  start(): void {
    this.#working = this.#work();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#working;
  }

  /** What has been said of a pod, by its key, to be read and changed. */
  orders(key: string): Orders {
    return this.#played(key);
  }

  /** Whether a pod waits for its kubelet, or for the scheduler. */
  owes(pod: V1Pod): boolean {
    const { metadata, spec, status } = pod;
    if (this.#nodes.isStopped(spec?.nodeName)) return false;
    const { drain, exited } = this.#played(`${metadata?.namespace}/${metadata?.name}`);
    if (metadata?.deletionTimestamp && !(drain && !exited)) return true;
    if (!spec?.nodeName) return !status?.conditions?.some(({ reason }) => reason === 'Unschedulable' || reason === 'SchedulingGated');
    return status?.podIP === undefined;
  }

  #played(key: string): Played {
    let played = this.#pods.get(key);
    if (!played) {
      played = { uid: '', ready: true, crash: false, drain: false, exited: false, reported: '' };
      this.#pods.set(key, played);
    }
    return played;
  }

  async #work(): Promise<void> {
    while (!this.#isStopped) {
      const { items } = await this.#core.listPodForAllNamespaces({ fieldSelector: 'spec.nodeName!=' });
      const age = (pod: V1Pod) => `${pod.metadata?.creationTimestamp?.toISOString()} ${pod.metadata?.name}`;
      for (const pod of items.sort((a, b) => age(a).localeCompare(age(b)))) {
        // What is refused, since another has written meanwhile, is tried again at the next look.
        if (!this.#nodes.isStopped(pod.spec?.nodeName)) await this.#sync(pod).catch(() => {});
      }
      await sleep(INTERVAL);
    }
  }

  async #sync(pod: V1Pod): Promise<void> {
    const { name = '', namespace = '', uid = '', resourceVersion, deletionTimestamp } = pod.metadata ?? {};
    const key = `${namespace}/${name}`;
    const played = this.#played(key);
    if (played.uid !== uid) Object.assign(played, { uid, started: undefined, exited: false, reported: '' });
    if (deletionTimestamp && !(played.drain && !played.exited)) {
      await this.#core.deleteNamespacedPod({ name, namespace, body: { gracePeriodSeconds: 0, preconditions: { uid } } });
      this.#pods.delete(key);
      return;
    }
    if (!played.started) {
      played.started = { addresses: this.#addressesFor(pod), at: new Date() };
      await this.#recordEvents(pod);
    }
    const status = podStatus(pod, played, played.started);
    const report = JSON.stringify(status, (field: string, value: unknown) => (field === 'lastTransitionTime' ? undefined : value));
    // The node lifecycle controller may have written that it is not ready: a kubelet that is back puts it right.
    const readiness = ({ conditions }: typeof status) => conditions?.find(({ type }) => type === 'Ready')?.status;
    if (report === played.reported && pod.status && readiness(pod.status) === readiness(status)) return;
    const body = { metadata: { uid, resourceVersion }, status };
    await this.#core.patchNamespacedPodStatus({ name, namespace, body }, setHeaderOptions('Content-Type', PatchStrategy.MergePatch));
    played.reported = report;
  }

  #addressesFor({ spec }: V1Pod): string[] {
    const node = spec?.nodeName ?? '';
    if (spec?.hostNetwork) return [nodeAddress(node)];
    const host = (this.#hosts.get(node) ?? 1) + 1;
    this.#hosts.set(node, host);
    const n = nodeNumber(node);
    return [`10.244.${n}.${host}`, ...(this.#dualStack ? [`fd00:10:244:${n}::${host.toString(16)}`] : [])];
  }

  async #recordEvents({ metadata, spec }: V1Pod): Promise<void> {
    const { name = '', namespace = '', uid, resourceVersion } = metadata ?? {};
    const source = { component: 'kubelet', host: spec?.nodeName };
    const now = new Date();
    for (const container of spec?.containers ?? []) {
      const fieldPath = `spec.containers{${container.name}}`;
      const involvedObject = { apiVersion: 'v1', kind: 'Pod', name, namespace, uid, resourceVersion, fieldPath };
      const present = `Container image "${container.image}" already present on machine and can be accessed by the pod`;
      const events = isUnpullable(container)
        ? [['Warning', 'BackOff', `Back-off pulling image "${container.image}"`]]
        : [
            ['Normal', 'Pulled', present],
            ['Normal', 'Created', 'Container created'],
            ['Normal', 'Started', 'Container started'],
          ];
      for (const [type, reason, message] of events) {
        const body = {
          metadata: { name: `${name}.${this.#eventId()}`, namespace },
          involvedObject,
          type,
          reason,
          message,
          count: 1,
          source,
        };
        const times = { firstTimestamp: now, lastTimestamp: now, reportingComponent: 'kubelet', reportingInstance: spec?.nodeName };
        await this.#core.createNamespacedEvent({ namespace, body: { ...body, ...times } });
      }
    }
  }

  /** Nanoseconds in hexadecimal, as client-go ends an event's name with, so that events list in their order. */
  #eventId(): string {
    const now = BigInt(Date.now()) * 1_000_000n;
    this.#lastEvent = now > this.#lastEvent ? now : this.#lastEvent + 1000n;
    return this.#lastEvent.toString(16);
  }
}
