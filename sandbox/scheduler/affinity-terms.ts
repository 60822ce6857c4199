// What a pod demands of the pods around it (pkg/scheduler/framework/types.go: GetPodAffinityTerms).
import type { Pod, PodAffinityTerm } from '../api/generated/types.ts';

/** Pods that must be near. */
export const requiredAffinity = (pod: Pod): readonly PodAffinityTerm[] =>
  pod.spec?.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];

/** Pods that must not be near. */
export const requiredAntiAffinity = (pod: Pod): readonly PodAffinityTerm[] =>
  pod.spec?.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
