// `/scale` of workloads: the number of replicas and nothing else (pkg/registry/apps/…/storage, ScaleREST).
import { ageColumn, nameColumn } from '../api/columns.ts';
import type { ScalePaths } from '../api/strategy.ts';
import { lookup } from '../apimachinery/dictionary.ts';
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

const keysOf = (path: string): readonly string[] => path.split('.').filter((key) => key !== '');

/** What stands at a path such as `.spec.replicas`. */
const valueAt = (object: KubeObject, path: string): unknown =>
  keysOf(path).reduce<unknown>((value, key) => (isMap(value) ? lookup(value, key) : undefined), object);

function withValueAt(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  if (key === undefined) return given;
  const map = isMap(value) ? value : {};
  return { ...map, [key]: withValueAt(lookup(map, key), rest, given) };
}

/** What a workload's scale says: of kinds that a definition adds, what stands at its paths. */
function figuresOf(object: KubeObject, paths: ScalePaths | undefined) {
  if (paths) {
    const selector = paths.labelSelectorPath === undefined ? undefined : valueAt(object, paths.labelSelectorPath);
    return {
      replicas: numberOf(valueAt(object, paths.specReplicasPath)),
      current: numberOf(valueAt(object, paths.statusReplicasPath)),
      selector: typeof selector === 'string' ? selector : undefined,
    };
  }
  const spec = partOf(object, 'spec');
  const selector = selectorOf(object, spec.selector);
  return {
    replicas: numberOf(spec.replicas),
    current: numberOf(partOf(object, 'status').replicas),
    selector: selector && formatLabelSelector(selector),
  };
}

/** The autoscaling/v1 Scale that shows a workload. */
export function scaleOf(object: KubeObject, paths?: ScalePaths): KubeObject {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = object.metadata;
  const { replicas, current, selector } = figuresOf(object, paths);
  const scale = {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, ...(namespace !== undefined && { namespace }), uid, resourceVersion, creationTimestamp },
    spec: replicas === 0 ? {} : { replicas },
    status: { replicas: current, ...(selector !== undefined && { selector }) },
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
export function withScale(object: KubeObject, scale: Draft<KubeObject>, paths?: ScalePaths): Draft<KubeObject> {
  const spec: unknown = 'spec' in scale ? scale.spec : undefined;
  const replicas = isMap(spec) ? numberOf(spec.replicas) : 0;
  if (replicas < 0) throw newBadRequest('spec.replicas: Invalid value: must be greater than or equal to 0');
  const resourceVersion = scale.metadata.resourceVersion;
  const { resourceVersion: _own, ...metadata } = object.metadata;
  const place = keysOf(paths?.specReplicasPath ?? '.spec.replicas');
  const [part = 'spec', ...below] = place;
  const scaled = {
    ...object,
    metadata: { ...metadata, ...(resourceVersion !== undefined && { resourceVersion }) },
    [part]: withValueAt(partOf(object, part), below, replicas),
  };
  return scaled;
}
