// What a kubelet says of its node (pkg/kubelet/nodestatus/setters.go).
import type { Node } from '../../api/generated/types.ts';

const CONDITIONS = [
  ['MemoryPressure', 'False', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'],
  ['DiskPressure', 'False', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'],
  ['PIDPressure', 'False', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'],
  ['Ready', 'True', 'KubeletReady', 'kubelet is posting ready status'],
] as const;

/** What a node has to give. */
export const ALLOCATABLE: Readonly<Record<string, string>> = { cpu: '4', 'ephemeral-storage': '100Gi', memory: '8Gi', pods: '110' };

export function nodeStatus(node: Node, addresses: readonly string[], now: string): NonNullable<Node['status']> {
  const current = node.status?.conditions ?? [];
  return {
    ...node.status,
    capacity: ALLOCATABLE,
    allocatable: ALLOCATABLE,
    addresses: [...addresses.map((address) => ({ type: 'InternalIP', address })), { type: 'Hostname', address: node.metadata.name }],
    daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
    nodeInfo: {
      architecture: 'amd64',
      bootID: '',
      containerRuntimeVersion: 'containerd://2.4.2',
      kernelVersion: '6.12.0',
      kubeProxyVersion: '',
      kubeletVersion: 'v1.36.3',
      machineID: '',
      operatingSystem: 'linux',
      osImage: 'Debian GNU/Linux 13 (trixie)',
      systemUUID: '',
    },
    conditions: CONDITIONS.map(([type, status, reason, message]) => {
      const before = current.find((condition) => condition.type === type);
      const lastTransitionTime = before?.status === status ? before.lastTransitionTime : now;
      return { type, status, reason, message, lastHeartbeatTime: now, lastTransitionTime };
    }),
  };
}
