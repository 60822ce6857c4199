// Giving a pod its node: BindingREST in k8s.io/kubernetes/pkg/registry/core/pod/storage/storage.go.
import { onceInARow, oncePerPair } from '../../../apimachinery/memory.ts';
import { keyOf, type ObjectMeta, type StringMap } from '../../../apimachinery/meta.ts';
import { newConflict } from '../../../apimachinery/status.ts';
import type { Pod, PodCondition, PodStatus } from '../../generated/types.ts';
import { pods } from '../../resources.ts';

/** What a Binding says. */
export interface PodAssignment {
  readonly nodeName: string;
  readonly labels?: StringMap;
  readonly annotations?: StringMap;
}

/** The pod on its node, with what the binding adds to it (setPodNodeAndMetadata). Throws a Conflict where it may not be bound. */
export function assignPod(pod: Pod, { nodeName, labels, annotations }: PodAssignment, timestamp: string): Pod {
  refuseAssignment(pod);
  const { metadata, spec, status = {} } = pod;
  return {
    ...pod,
    metadata: withAssigned(metadata, labels, annotations),
    spec: { ...spec, containers: spec?.containers ?? [], nodeName },
    status: { ...withoutNomination(status), conditions: withScheduled(status.conditions, timestamp) },
  };
}

/** Pods that are bound together are told the same. */
const withScheduled = onceInARow((conditions: PodStatus['conditions'], timestamp: string): readonly PodCondition[] => [
  ...(conditions ?? []).filter(({ type }) => type !== 'PodScheduled'),
  { lastProbeTime: null, lastTransitionTime: timestamp, status: 'True', type: 'PodScheduled' },
]);

/** Pods of one template that go to one place share their labels. */
const merged = oncePerPair((own: StringMap, given: StringMap): StringMap => ({ ...own, ...given }));
const none: StringMap = {};

function withAssigned(metadata: ObjectMeta, labels: StringMap | undefined, annotations: StringMap | undefined): ObjectMeta {
  return {
    ...metadata,
    ...(labels && { labels: merged(metadata.labels ?? none, labels) }),
    ...(annotations && { annotations: { ...metadata.annotations, ...annotations } }),
  };
}

function withoutNomination(status: PodStatus): PodStatus {
  if (status.nominatedNodeName === undefined) return status;
  const { nominatedNodeName: _nomination, ...rest } = status;
  return rest;
}

function refuseAssignment(pod: Pod): void {
  const { metadata, spec } = pod;
  const conflict = (why: string) => newConflict({ ...pods, resource: 'pods/binding' }, metadata.name, why);
  if (metadata.deletionTimestamp) throw conflict(`pod ${metadata.name} is being deleted, cannot be assigned to a host`);
  if (spec?.nodeName) throw conflict(`pod ${metadata.name} is already assigned to node "${spec.nodeName}"`);
  if (spec?.schedulingGates?.length) throw conflict(`pod ${keyOf(pod)} has non-empty .spec.schedulingGates`);
}
