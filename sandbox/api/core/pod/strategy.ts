// How pods are stored: k8s.io/kubernetes/pkg/registry/core/pod/strategy.go.
import { oncePerObject } from '../../../apimachinery/memory.ts';
import type { ObjectMeta } from '../../../apimachinery/meta.ts';
import { withField } from '../../defaulting.ts';
import type { Pod, PodCondition, PodSpec, PodStatus } from '../../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../../preparation.ts';
import { pods } from '../../resources.ts';
import type { Strategy, StrategyContext } from '../../strategy.ts';
import { ipWarnings } from '../../validation/addresses.ts';
import { withAppArmorProfiles } from './app-armor.ts';
import { podColumns } from './columns.ts';
import { emptyPodSpec, setPodDefaults } from './defaults.ts';
import { withMatchLabelKeys } from './match-label-keys.ts';
import { podQos } from './qos.ts';
import { validatePod, validatePodStatusUpdate, validatePodUpdate } from './validation.ts';
import { hostnameWarnings, podWarnings } from './warnings.ts';

/** Pods of one template begin alike. */
const newStatus = oncePerObject((spec: PodSpec): PodStatus => ({ phase: 'Pending', qosClass: podQos(spec) }));

function prepareForCreate(given: Pod, { timestamp, warn }: StrategyContext): Pod {
  const profiled = withAppArmorProfiles(given, warn);
  const spec = withMatchLabelKeys(profiled.spec ?? emptyPodSpec, profiled);
  const pod = spec === profiled.spec ? profiled : { ...profiled, spec };
  const status = newStatus(spec);
  const gated = spec.schedulingGates?.length ? { ...status, conditions: [schedulingGated(timestamp)] } : status;
  return newWithStatus(pod, gated);
}

const schedulingGated = (timestamp: string): PodCondition => ({
  lastProbeTime: null,
  lastTransitionTime: timestamp,
  message: 'Scheduling is blocked due to non-empty scheduling gates',
  reason: 'SchedulingGated',
  status: 'False',
  type: 'PodScheduled',
});

/** A status update leaves the spec and the owners alone; the quality of service never changes. */
function prepareForStatusUpdate(pod: Pod, old: Pod): Pod {
  const kept = withField(withField(pod, 'spec', old.spec), 'metadata', withOwnersOf(pod.metadata, old.metadata));
  const status = kept.status ?? {};
  return status.qosClass ? kept : { ...kept, status: { ...status, qosClass: old.status?.qosClass } };
}

function withOwnersOf(metadata: ObjectMeta, { ownerReferences }: ObjectMeta): ObjectMeta {
  if (metadata.ownerReferences === ownerReferences) return metadata;
  const { ownerReferences: _submitted, ...rest } = metadata;
  return ownerReferences ? { ...rest, ownerReferences } : rest;
}

/** CheckGracefulDelete: nobody has to stop a pod that has no node, or has ended. */
function gracePeriodSeconds({ spec, status }: Pod, given: number | undefined): number {
  const ended = status?.phase === 'Failed' || status?.phase === 'Succeeded';
  if (!spec?.nodeName || ended) return 0;
  const period = given ?? spec.terminationGracePeriodSeconds ?? 0;
  return period < 0 ? 1 : period;
}

/** ToSelectableFields. */
function selectableFields({ spec, status }: Pod): Readonly<Record<string, string>> {
  return {
    'spec.nodeName': spec?.nodeName ?? '',
    // As clients before v1 called it.
    'spec.host': spec?.nodeName ?? '',
    'spec.restartPolicy': spec?.restartPolicy ?? '',
    'spec.schedulerName': spec?.schedulerName ?? '',
    'spec.serviceAccountName': spec?.serviceAccountName ?? '',
    'spec.hostNetwork': String(spec?.hostNetwork ?? false),
    'status.phase': status?.phase ?? '',
    'status.podIP': status?.podIPs?.[0]?.ip ?? '',
    // Its name may be asked for; nothing is ever found by it (ToSelectableFields).
    'status.podIPs': '',
    'status.nominatedNodeName': status?.nominatedNodeName ?? '',
  };
}

export const podStrategy: Strategy<Pod> = {
  resource: pods,
  columns: podColumns,
  hasStatus: true,
  setDefaults: setPodDefaults,
  prepareForCreate,
  prepareForUpdate: keepStatusAndCount,
  prepareForStatusUpdate,
  validate: validatePod,
  validateUpdate: validatePodUpdate,
  validateStatusUpdate: validatePodStatusUpdate,
  warningsOnCreate: (pod) => [...hostnameWarnings(pod.metadata.name, "the Pod's hostname"), ...podWarnings(pod)],
  warningsOnStatusUpdate: ({ status }) => [
    ...(status?.podIPs ?? []).flatMap(({ ip }, i) => ipWarnings(`status.podIPs[${i}].ip`, ip)),
    ...(status?.hostIPs ?? []).flatMap(({ ip }, i) => ipWarnings(`status.hostIPs[${i}].ip`, ip)),
  ],
  gracePeriodSeconds,
  selectableFields,
};
