// Who is who in a StatefulSet: names, ordinals, volumes (pkg/controller/statefulset/stateful_set_utils.go).
import type { PersistentVolumeClaim, Pod, PodTemplateSpec, StatefulSet, Volume } from '../../api/generated/types.ts';
import { controllerOf, type Draft } from '../../apimachinery/meta.ts';
import { REVISION_HASH } from '../history.ts';
import { podFromTemplate } from '../pod-control.ts';

const POD_NAME = 'statefulset.kubernetes.io/pod-name';
const POD_INDEX = 'apps.kubernetes.io/pod-index';

export const startOrdinal = (set: StatefulSet): number => set.spec?.ordinals?.start ?? 0;

/** `web-2` → 2; -1 for a name that is no member's. */
export function ordinalOf(set: StatefulSet, pod: Pod): number {
  const match = /^(.*)-(\d+)$/.exec(pod.metadata.name);
  return match?.[1] === set.metadata.name ? Number(match[2]) : -1;
}

export const isMember = (set: StatefulSet, pod: Pod): boolean => ordinalOf(set, pod) >= 0;

export const podName = (set: StatefulSet, ordinal: number): string => `${set.metadata.name}-${ordinal}`;

export const revisionOf = (pod: Pod): string | undefined => pod.metadata.labels?.[REVISION_HASH];

export const belongsTo = (set: StatefulSet, pod: Pod): boolean => controllerOf(pod)?.uid === set.metadata.uid;

const claimName = (claim: PersistentVolumeClaim, set: StatefulSet, ordinal: number): string =>
  `${claim.metadata.name}-${set.metadata.name}-${ordinal}`;

/** The claims that the pod of this ordinal needs. */
export const claimsOf = (set: StatefulSet, ordinal: number): readonly Draft<PersistentVolumeClaim>[] =>
  (set.spec?.volumeClaimTemplates ?? []).map((claim) => ({
    ...claim,
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: claimName(claim, set, ordinal),
      namespace: set.metadata.namespace,
      labels: { ...claim.metadata.labels, ...set.spec?.selector.matchLabels },
      annotations: claim.metadata.annotations,
    },
  }));

export function newPod(set: StatefulSet, template: PodTemplateSpec, revision: string, ordinal: number): Draft<Pod> {
  const { generateName: _, ...metadata } = podFromTemplate(template, set).metadata;
  const name = podName(set, ordinal);
  const claims = (set.spec?.volumeClaimTemplates ?? []).map(
    (claim): Volume => ({ name: claim.metadata.name, persistentVolumeClaim: { claimName: claimName(claim, set, ordinal) } }),
  );
  const others = template.spec?.volumes?.filter((volume) => !claims.some((claim) => claim.name === volume.name)) ?? [];
  const volumes = [...claims, ...others];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...metadata,
      name,
      labels: { ...metadata.labels, [REVISION_HASH]: revision, [POD_NAME]: name, [POD_INDEX]: String(ordinal) },
    },
    spec: {
      ...template.spec,
      containers: template.spec?.containers ?? [],
      hostname: name,
      ...(set.spec?.serviceName && { subdomain: set.spec.serviceName }),
      ...(volumes.length > 0 && { volumes }),
    },
  };
}
