// Which taints a node's condition calls for (pkg/controller/nodelifecycle: nodeConditionToTaintKeyStatusMap).
import type { Node, Taint } from '../../api/generated/types.ts';

const NOT_READY = 'node.kubernetes.io/not-ready';
export const UNREACHABLE = 'node.kubernetes.io/unreachable';
const UNSCHEDULABLE = 'node.kubernetes.io/unschedulable';

/** By condition and its status. */
const TAINT_KEYS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'Ready',
    new Map([
      ['False', NOT_READY],
      ['Unknown', UNREACHABLE],
    ]),
  ],
  ['MemoryPressure', new Map([['True', 'node.kubernetes.io/memory-pressure']])],
  ['DiskPressure', new Map([['True', 'node.kubernetes.io/disk-pressure']])],
  ['NetworkUnavailable', new Map([['True', 'node.kubernetes.io/network-unavailable']])],
  ['PIDPressure', new Map([['True', 'node.kubernetes.io/pid-pressure']])],
]);

/** The keys whose NoSchedule taints are the controller's own. */
export const SCHEDULE_TAINT_KEYS: ReadonlySet<string> = new Set([
  UNSCHEDULABLE,
  ...[...TAINT_KEYS.values()].flatMap((byStatus) => [...byStatus.values()]),
]);

/** The NoExecute taint by the status of Ready. */
export const EXECUTE_TAINTS: ReadonlyMap<string, string> = new Map([
  ['False', NOT_READY],
  ['Unknown', UNREACHABLE],
]);

/** The node's own NoSchedule taints as they ought to be; those that are there already stay the same objects. */
export function noScheduleTaints(node: Node, timestamp: string): readonly Taint[] {
  const keys = (node.status?.conditions ?? []).flatMap(({ type, status }) => TAINT_KEYS.get(type)?.get(status) ?? []);
  if (node.spec?.unschedulable) keys.push(UNSCHEDULABLE);
  return keys.map((key) => {
    const current = node.spec?.taints?.find((taint) => taint.key === key && taint.effect === 'NoSchedule');
    return current ?? { key, effect: 'NoSchedule', timeAdded: timestamp };
  });
}
