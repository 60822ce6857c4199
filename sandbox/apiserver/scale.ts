// `/scale` of workloads: the number of replicas and nothing else (pkg/registry/apps/…/storage, ScaleREST).
import { ageColumn, nameColumn } from '../api/columns.ts';
import { isMap } from '../apimachinery/fmt.ts';
import type { Draft, KubeObject, LabelSelector } from '../apimachinery/meta.ts';
import { formatLabelSelector } from '../apimachinery/selector.ts';
import { newBadRequest } from '../apimachinery/status.ts';
import type { Columns } from './table.ts';

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const isSelector = (value: unknown): value is LabelSelector =>
  isMap(value) && (value.matchLabels === undefined || isMap(value.matchLabels));

const partOf = (object: KubeObject, part: string): Readonly<Record<string, unknown>> => {
  const value: unknown = Object.entries(object).find(([key]) => key === part)?.[1];
  return isMap(value) ? value : {};
};

/** A ReplicationController's selector is a map of labels. */
function selectorOf({ kind }: KubeObject, selector: unknown): LabelSelector | undefined {
  const asked = kind === 'ReplicationController' ? { matchLabels: selector } : selector;
  return isSelector(asked) ? asked : undefined;
}

/** The autoscaling/v1 Scale that shows a workload. */
export function scaleOf(object: KubeObject): KubeObject {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = object.metadata;
  const spec = partOf(object, 'spec');
  const selector = selectorOf(object, spec.selector);
  const replicas = numberOf(spec.replicas);
  const scale = {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, ...(namespace !== undefined && { namespace }), uid, resourceVersion, creationTimestamp },
    spec: replicas === 0 ? {} : { replicas },
    status: { replicas: numberOf(partOf(object, 'status').replicas), ...(selector && { selector: formatLabelSelector(selector) }) },
  };
  return scale;
}

export const scaleColumns: Columns = {
  columns: [
    nameColumn,
    { name: 'Desired', type: 'integer', cell: (scale) => numberOf(partOf(scale, 'spec').replicas) },
    { name: 'Available', type: 'integer', cell: (scale) => numberOf(partOf(scale, 'status').replicas) },
    ageColumn,
  ],
};

/** The workload with the replicas that a submitted Scale asks for. */
export function withScale(object: KubeObject, scale: Draft<KubeObject>): Draft<KubeObject> {
  const spec: unknown = 'spec' in scale ? scale.spec : undefined;
  const replicas = isMap(spec) ? numberOf(spec.replicas) : 0;
  if (replicas < 0) throw newBadRequest('spec.replicas: Invalid value: must be greater than or equal to 0');
  const resourceVersion = scale.metadata.resourceVersion;
  const { resourceVersion: _own, ...metadata } = object.metadata;
  const scaled = {
    ...object,
    metadata: { ...metadata, ...(resourceVersion !== undefined && { resourceVersion }) },
    spec: { ...partOf(object, 'spec'), replicas },
  };
  return scaled;
}
