// Gives pods what their runtime class says (plugin/pkg/admission/runtimeclass/admission.go).

import { withField } from '../../api/defaulting.ts';
import type { PodSpec } from '../../api/generated/types.ts';
import { runtimeClasses } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import { getIfExists } from '../../client-go/client.ts';
import { type AdmissionPlugin, type Attributes, isPod } from './plugin.ts';

function completed({ client, resource, name }: Attributes, spec: PodSpec): PodSpec {
  const { runtimeClassName } = spec;
  const refuse = (why: string): never => {
    throw newForbidden(resource, name, why);
  };
  const found = runtimeClassName === undefined ? undefined : getIfExists(client, runtimeClasses, runtimeClassName);
  if (runtimeClassName !== undefined && !found) return refuse(`pod rejected: RuntimeClass ${JSON.stringify(runtimeClassName)} not found`);
  const { overhead, scheduling } = found ?? {};
  let result = spec;
  if (overhead) {
    if (spec.overhead && !deepEqual(spec.overhead, overhead.podFixed))
      refuse("pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead");
    result = { ...result, ...(overhead.podFixed && { overhead: overhead.podFixed }) };
  } else if (spec.overhead) refuse('pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead');
  if (!scheduling) return result;
  for (const [key, value] of Object.entries(scheduling.nodeSelector ?? {})) {
    const own = spec.nodeSelector?.[key];
    if (own !== undefined && own !== value)
      refuse(`conflict: runtimeClass.scheduling.nodeSelector[${key}] = ${value}; pod.spec.nodeSelector[${key}] = ${own}`);
  }
  const tolerations = [...(spec.tolerations ?? [])];
  for (const each of scheduling.tolerations ?? []) if (!tolerations.some((other) => deepEqual(other, each))) tolerations.push(each);
  return {
    ...result,
    ...(scheduling.nodeSelector && { nodeSelector: { ...spec.nodeSelector, ...scheduling.nodeSelector } }),
    ...(tolerations.length > 0 && { tolerations }),
  };
}

export const runtimeClass: AdmissionPlugin = {
  complete(attributes, pod) {
    if (!isPod(pod) || !pod.spec || (pod.spec.runtimeClassName === undefined && pod.spec.overhead === undefined)) return pod;
    return withField(pod, 'spec', completed(attributes, pod.spec));
  },
};
