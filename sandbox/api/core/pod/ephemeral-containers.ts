// Containers that are put into a running pod (podEphemeralContainersStrategy of pkg/registry/core/pod/strategy.go,
// ValidatePodEphemeralContainersUpdate of pkg/apis/core/validation).

import { deepEqual } from '../../../apimachinery/equality.ts';
import { forbidden } from '../../field-errors.ts';
import type { EphemeralContainer, Pod } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { setPodDefaults } from './defaults.ts';
import { structDifference } from './spec-difference.ts';

/** The pod as it was, with the ephemeral containers of another, in their defaults. */
export function withEphemeralContainers(old: Pod, given: Pod): Pod {
  const containers = given.spec?.ephemeralContainers ?? [];
  const { ephemeralContainers: _ephemeral, ...spec } = old.spec ?? { containers: [] };
  const drafts = containers.map(({ targetContainerName: _target, ...container }) => container);
  const defaulted = setPodDefaults({ ...old, spec: { ...spec, containers: drafts } }).spec?.containers ?? [];
  const own: EphemeralContainer[] = defaulted.map((container, i) => {
    const { targetContainerName } = containers[i] ?? {};
    return { ...container, ...(targetContainerName && { targetContainerName }) };
  });
  const changed = !deepEqual(own, old.spec?.ephemeralContainers ?? []);
  const { generation = 0 } = old.metadata;
  return {
    ...old,
    metadata: changed ? { ...old.metadata, generation: generation + 1 } : old.metadata,
    spec: { ...spec, ...(own.length > 0 && { ephemeralContainers: own }) },
  };
}

export function validateEphemeralContainersUpdate(pod: Pod, old: Pod): readonly FieldError[] {
  const field = 'spec.ephemeralContainers';
  const errors: FieldError[] = [];
  for (const before of old.spec?.ephemeralContainers ?? []) {
    const after = pod.spec?.ephemeralContainers?.find(({ name }) => name === before.name);
    if (!after) errors.push(forbidden(field, `existing ephemeral containers "${before.name}" may not be removed\n`));
    else if (!deepEqual(before, after)) {
      const difference = structDifference('Container', before, after);
      errors.push(forbidden(field, `existing ephemeral containers "${before.name}" may not be changed\n${difference}`));
    }
  }
  return errors;
}
