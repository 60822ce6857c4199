// Nodes (k8s.io/kubernetes/pkg/registry/core/node).
import { ageColumn, nameColumn } from '../columns.ts';
import { withField } from '../defaulting.ts';
import { duplicate, forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type { Node, Taint } from '../generated/types.ts';
import { nodes } from '../resources.ts';
import type { FieldError, Strategy, TableColumn } from '../strategy.ts';
import { validateLegacyCIDR } from '../validation/cidrs.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain, isLabelValue, isQualifiedName } from '../validation/names.ts';
import { wide } from '../workload-columns.ts';

const rolePrefix = 'node-role.kubernetes.io/';
const taintEffects: readonly string[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

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

function validate(node: Node): readonly FieldError[] {
  return [
    ...validateObjectMeta(node.metadata, false, isDNS1123Subdomain),
    ...validateTaints(node.spec?.taints ?? []),
    ...(node.spec?.podCIDRs ?? []).flatMap((range, i) => validateLegacyCIDR(`spec.podCIDRs[${i}]`, range)),
  ];
}

function validateTaints(taints: readonly Taint[]): readonly FieldError[] {
  const seen = new Set<string>();
  return taints.flatMap(({ key, value = '', effect }, i) => {
    const field = `metadata.taints[${i}]`;
    const errors: FieldError[] = isQualifiedName(key).map((finding) => invalid(`${field}.key`, key, finding));
    for (const finding of isLabelValue(value)) errors.push(invalid(`${field}.value`, value, finding));
    if (!effect) errors.push(required(`${field}.effect`, ''));
    else if (!taintEffects.includes(effect)) errors.push(notSupported(`${field}.effect`, effect, taintEffects));
    if (seen.has(`${effect} ${key}`)) errors.push(duplicateTaint(field, { Key: key, Value: value, Effect: effect, TimeAdded: null }));
    seen.add(`${effect} ${key}`);
    return errors;
  });
}

/** The API server prints the taint as its internal type has it. */
function duplicateTaint(field: string, taint: object): FieldError {
  const error = duplicate(field, taint);
  return { ...error, message: `${error.message}: taints must be unique by key and effect pair` };
}

/** A podCIDR that is not the first of podCIDRs stands for them all (Convert_v1_NodeSpec_To_core_NodeSpec). */
function podRanges({ spec }: Node): readonly string[] {
  const { podCIDR, podCIDRs = [] } = spec ?? {};
  return podCIDR && podCIDR !== podCIDRs[0] ? [podCIDR] : podCIDRs;
}

function validateUpdate(node: Node, old: Node): readonly FieldError[] {
  const errors = validateObjectMetaUpdate(node.metadata, old.metadata);
  if (node.spec === old.spec) return errors;
  errors.push(...validateTaints(node.spec?.taints ?? []));
  const [before, after] = [podRanges(old), podRanges(node)];
  if (before.length > 0 && before.join() !== after.join()) {
    errors.push(forbidden('spec.podCIDRs', 'node updates may not change podCIDR except from "" to valid'));
  }
  const provider = old.spec?.providerID;
  if (provider && provider !== node.spec?.providerID) {
    errors.push(forbidden('spec.providerID', 'node updates may not change providerID except from "" to valid'));
  }
  return errors;
}

export const nodeStrategy: Strategy<Node> = {
  resource: nodes,
  columns,
  hasStatus: true,
  setDefaults,
  prepareForUpdate: (node, old) => withField(node, 'status', old.status),
  validate,
  validateUpdate,
  prepareForStatusUpdate: (node, old) => withField(node, 'spec', old.spec),
  selectableFields: ({ spec }) => ({ 'spec.unschedulable': String(spec?.unschedulable ?? false) }),
};
