// Nodes without machines: their Node objects, and the heartbeats of their kubelets.
import {
  ApiException,
  CoordinationV1Api,
  CoreV1Api,
  type KubeConfig,
  PatchStrategy,
  setHeaderOptions,
  V1MicroTime,
  type V1NodeStatus,
} from '@kubernetes/client-node';
import { until } from './until.ts';

/** In ms, as a kubelet's. */
const HEARTBEAT = 10_000;
const LEASES = 'kube-node-lease';
const RESOURCES = { cpu: '4', 'ephemeral-storage': '100Gi', memory: '8Gi', pods: '110' };

export const nodeNumber = (name: string): number => Number(name.split('-')[1]);
export const nodeAddress = (name: string): string => `172.18.0.${10 + nodeNumber(name)}`;

export class PlayedNodes {
  readonly #core: CoreV1Api;
  readonly #coordination: CoordinationV1Api;
  readonly #release: string;
  readonly #names = new Set<string>();
  readonly #stopped = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  /** `release` is what the kubelets say their version is. */
  constructor(config: KubeConfig, release: string) {
    this.#core = config.makeApiClient(CoreV1Api);
    this.#coordination = config.makeApiClient(CoordinationV1Api);
    this.#release = release;
  }

  /** Adds node-1 to node-`count`, one zone after another, and resolves when pods can be bound to them. */
  async start(count: number, dualStack: boolean): Promise<void> {
    for (let n = 1; n <= count; n += 1) await this.#create(`node-${n}`, dualStack);
    await until('nodes without taints', async () => (await this.#core.listNode()).items.every(({ spec }) => !spec?.taints));
    // The node lifecycle controller tells of each some seconds later: what a transcript hears of is its own doing.
    const greetings = { namespace: 'default', fieldSelector: 'reason=RegisteredNode' };
    await until('events of all nodes', async () => (await this.#core.listNamespacedEvent(greetings)).items.length >= count);
    this.#timer = setInterval(() => void this.#beat(), HEARTBEAT);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  isStopped(name: string | undefined): boolean {
    return name !== undefined && this.#stopped.has(name);
  }

  /** The kubelet of a node falls silent; resolves when the node lifecycle controller has noticed. */
  async stopNode(name: string): Promise<void> {
    this.#stopped.add(name);
    const noticed = async () => {
      const { status } = await this.#core.readNode({ name });
      return status?.conditions?.find(({ type }) => type === 'Ready')?.status !== 'True';
    };
    await until(`${name} not ready`, noticed, 120);
  }

  async startNode(name: string): Promise<void> {
    this.#stopped.delete(name);
    await this.#heartbeat(name);
  }

  async #create(name: string, dualStack: boolean): Promise<void> {
    const n = nodeNumber(name);
    const podCIDRs = [`10.244.${n}.0/24`, ...(dualStack ? [`fd00:10:244:${n}::/64`] : [])];
    const labels = {
      'kubernetes.io/arch': 'amd64',
      'kubernetes.io/os': 'linux',
      'kubernetes.io/hostname': name,
      'topology.kubernetes.io/region': 'region-1',
      'topology.kubernetes.io/zone': `zone-${'abc'[(n - 1) % 3]}`,
    };
    await this.#core.createNode({ body: { metadata: { name, labels }, spec: { podCIDR: podCIDRs[0], podCIDRs } } });
    this.#names.add(name);
    await this.#heartbeat(name);
  }

  async #beat(): Promise<void> {
    // A node that someone has deleted is not made anew.
    for (const name of this.#names) if (!this.#stopped.has(name)) await this.#heartbeat(name).catch(() => this.#names.delete(name));
  }

  async #heartbeat(name: string): Promise<void> {
    const body = { status: this.#status(name) };
    const { metadata } = await this.#core.patchNodeStatus(
      { name, body },
      setHeaderOptions('Content-Type', PatchStrategy.StrategicMergePatch),
    );
    const lease = { name, namespace: LEASES };
    const spec = { holderIdentity: name, leaseDurationSeconds: 40, renewTime: new V1MicroTime() };
    const patch = setHeaderOptions('Content-Type', PatchStrategy.MergePatch);
    try {
      await this.#coordination.patchNamespacedLease({ ...lease, body: { spec } }, patch);
    } catch (error) {
      if (!(error instanceof ApiException && error.code === 404)) throw error;
      const ownerReferences = [{ apiVersion: 'v1', kind: 'Node', name, uid: metadata?.uid ?? '' }];
      await this.#coordination.createNamespacedLease({ namespace: LEASES, body: { metadata: { name, ownerReferences }, spec } });
    }
  }

  #status(name: string): V1NodeStatus {
    const now = new Date();
    const condition = (type: string, status: string, reason: string, message: string) => ({
      type,
      status,
      reason,
      message,
      lastHeartbeatTime: now,
      lastTransitionTime: now,
    });
    return {
      capacity: RESOURCES,
      allocatable: RESOURCES,
      addresses: [
        { type: 'InternalIP', address: nodeAddress(name) },
        { type: 'Hostname', address: name },
      ],
      nodeInfo: {
        architecture: 'amd64',
        bootID: '',
        containerRuntimeVersion: 'containerd://2.2.0',
        kernelVersion: '6.12.0',
        kubeProxyVersion: '',
        kubeletVersion: this.#release,
        machineID: '',
        operatingSystem: 'linux',
        osImage: 'Debian GNU/Linux 12 (bookworm)',
        systemUUID: '',
      },
      conditions: [
        condition('MemoryPressure', 'False', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'),
        condition('DiskPressure', 'False', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'),
        condition('PIDPressure', 'False', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'),
        condition('Ready', 'True', 'KubeletReady', 'kubelet is posting ready status'),
      ],
    };
  }
}
