// The status that a kubelet reports of its node (pkg/kubelet/nodestatus/setters.go).
import type { Node } from '../api/generated/types.ts';
import { nodes } from '../api/resources.ts';
import { StatusError } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';

const CONDITIONS = [
  ['MemoryPressure', 'False', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'],
  ['DiskPressure', 'False', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'],
  ['PIDPressure', 'False', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'],
  ['Ready', 'True', 'KubeletReady', 'kubelet is posting ready status'],
] as const;

/** What a node has to give. */
export const ALLOCATABLE: Readonly<Record<string, string>> = { cpu: '4', 'ephemeral-storage': '100Gi', memory: '8Gi', pods: '110' };

/** What tells one machine from another. */
export interface Machine {
  readonly addresses: readonly string[];
  readonly containerRuntimeVersion: string;
  readonly osImage: string;
  /** Where its kubelet can be asked. */
  readonly daemonEndpoints?: NonNullable<Node['status']>['daemonEndpoints'];
}

/** `now` is a metav1.Time. */
function nodeStatus(node: Node, machine: Machine, now: string): NonNullable<Node['status']> {
  const { addresses, containerRuntimeVersion, osImage, daemonEndpoints } = machine;
  const current = node.status?.conditions ?? [];
  return {
    ...node.status,
    capacity: ALLOCATABLE,
    allocatable: ALLOCATABLE,
    addresses: [...addresses.map((address) => ({ type: 'InternalIP', address })), { type: 'Hostname', address: node.metadata.name }],
    ...(daemonEndpoints && { daemonEndpoints }),
    nodeInfo: {
      architecture: 'amd64',
      bootID: '',
      containerRuntimeVersion,
      kernelVersion: '6.12.0',
      kubeProxyVersion: '',
      kubeletVersion: 'v1.36.3',
      machineID: '',
      operatingSystem: 'linux',
      osImage,
      systemUUID: '',
    },
    conditions: CONDITIONS.map(([type, status, reason, message]) => {
      const before = current.find((condition) => condition.type === type);
      const lastTransitionTime = before?.status === status ? before.lastTransitionTime : now;
      return { type, status, reason, message, lastHeartbeatTime: now, lastTransitionTime };
    }),
  };
}

/** Reports a node as it is `now`, a metav1.Time. What the API server refuses is tried again at the next beat. */
export function writeNodeStatus(client: Client, name: string, machine: Machine, now: string): void {
  try {
    const node = client.get(nodes, name);
    client.update(nodes, { ...node, status: nodeStatus(node, machine, now) }, { subresource: 'status' });
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
  }
}
