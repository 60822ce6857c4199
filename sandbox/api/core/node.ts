// Nodes (k8s.io/kubernetes/pkg/registry/core/node).

import { ageColumn, nameColumn } from '../columns.ts';
import { withField } from '../defaulting.ts';
import type { Node } from '../generated/types.ts';
import { nodes } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { cidrWarnings } from '../validation/cidrs.ts';
import { wide } from '../workload-columns.ts';
import { validateNode, validateNodeUpdate } from './node-validation.ts';

const rolePrefix = 'node-role.kubernetes.io/';

const addressOf = (node: Node, type: string): string => node.status?.addresses?.find((one) => one.type === type)?.address || '<none>';

function statusOf({ spec, status }: Node): string {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  const text = ready ? (ready.status === 'True' ? 'Ready' : 'NotReady') : 'Unknown';
  return spec?.unschedulable ? `${text},SchedulingDisabled` : text;
}

/** findNodeRoles. */
function rolesOf({ metadata }: Node): string {
  const roles = Object.entries(metadata.labels ?? {}).flatMap(([key, value]) => {
    if (key.startsWith(rolePrefix)) return key.slice(rolePrefix.length) || [];
    return key === 'kubernetes.io/role' ? value || [] : [];
  });
  return [...new Set(roles)].sort().join(',') || '<none>';
}

function kernelOf({ status }: Node): string {
  const { kernelVersion, architecture } = status?.nodeInfo ?? {};
  return `${kernelVersion || '<unknown>'}${architecture ? ` (${architecture})` : ''}`;
}

const columns: readonly TableColumn<Node>[] = [
  nameColumn,
  { name: 'Status', type: 'string', cell: statusOf },
  { name: 'Roles', type: 'string', cell: rolesOf },
  ageColumn,
  { name: 'Version', type: 'string', cell: ({ status }) => status?.nodeInfo?.kubeletVersion ?? '' },
  wide('Internal-IP', (node) => addressOf(node, 'InternalIP')),
  wide('External-IP', (node) => addressOf(node, 'ExternalIP')),
  wide('OS-Image', ({ status }) => status?.nodeInfo?.osImage || '<unknown>'),
  wide('Kernel-Version', kernelOf),
  wide('Container-Runtime', ({ status }) => status?.nodeInfo?.containerRuntimeVersion || '<unknown>'),
];

/** SetDefaults_NodeStatus. */
function setDefaults(node: Node): Node {
  const { status } = node;
  return status?.capacity && !status.allocatable ? { ...node, status: { ...status, allocatable: status.capacity } } : node;
}

/** nodeWarnings. */
const nodeWarnings = ({ spec }: Node): readonly string[] => [
  ...(spec?.configSource ? ['spec.configSource: the feature is removed'] : []),
  ...(spec?.externalID ? ['spec.externalID: this field is deprecated, and is unused by Kubernetes'] : []),
  ...(spec?.podCIDRs ?? []).flatMap((value, i) => cidrWarnings(`spec.podCIDRs[${i}]`, value)),
];

export const nodeStrategy: Strategy<Node> = {
  resource: nodes,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForUpdate: (node, old) => withField(node, 'status', old.status),
  warningsOnCreate: nodeWarnings,
  warningsOnUpdate: nodeWarnings,
  validate: validateNode,
  validateUpdate: (node, old) => [...validateNode(node), ...validateNodeUpdate(node, old)],
  validateStatusUpdate: validateNodeUpdate,
  prepareForStatusUpdate: (node, old) => withField(node, 'spec', old.spec),
  selectableFields: ({ spec }) => ({ 'spec.unschedulable': String(spec?.unschedulable ?? false) }),
};
