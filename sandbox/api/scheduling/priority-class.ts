// Classes of priority: k8s.io/kubernetes/pkg/{apis/scheduling,registry/scheduling/priorityclass}.
import { ageColumn, nameColumn } from '../columns.ts';
import { withDefaults } from '../defaulting.ts';
import { forbidden, notSupported } from '../field-errors.ts';
import type { PriorityClass } from '../generated/types.ts';
import { firstGeneration } from '../preparation.ts';
import { priorityClasses } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';

const SYSTEM = 'system-';
const HIGHEST_USER_DEFINABLE = 1_000_000_000;

/** SystemPriorityClasses: the two of every cluster. */
export const SYSTEM_CLASSES: readonly { readonly name: string; readonly value: number; readonly description: string }[] = [
  {
    name: 'system-node-critical',
    value: 2_000_001_000,
    description: 'Used for system critical pods that must not be moved from their current node.',
  },
  {
    name: 'system-cluster-critical',
    value: 2_000_000_000,
    description: 'Used for system critical pods that must run in the cluster, but can be moved to another node if necessary.',
  },
];

/** IsKnownSystemPriorityClass: why it is none of them. */
function whyNotSystem({ metadata: { name }, value = 0, globalDefault }: PriorityClass): string | undefined {
  const known = SYSTEM_CLASSES.find((each) => each.name === name);
  if (!known) return `${name} is not a known system priority class`;
  if (known.value !== value) return `value of ${name} PriorityClass must be ${known.value}`;
  return globalDefault ? `globalDefault of ${name} PriorityClass must be false` : undefined;
}

function validate(object: PriorityClass): readonly FieldError[] {
  const { metadata, value = 0, preemptionPolicy } = object;
  const errors = validateObjectMeta(metadata, false, isDNS1123Subdomain);
  const why = metadata.name.startsWith(SYSTEM) ? whyNotSystem(object) : undefined;
  if (why !== undefined) {
    const text = `priority class names with '${SYSTEM}' prefix are reserved for system use only. error: ${why}`;
    errors.push(forbidden('metadata.name', text));
  } else if (!metadata.name.startsWith(SYSTEM) && value > HIGHEST_USER_DEFINABLE) {
    errors.push(forbidden('value', `maximum allowed value of a user defined priority is ${HIGHEST_USER_DEFINABLE}`));
  }
  const policies = ['Never', 'PreemptLowerPriority'];
  if (preemptionPolicy !== undefined && !policies.includes(preemptionPolicy))
    errors.push(notSupported('preemptionPolicy', preemptionPolicy, ['PreemptLowerPriority', 'Never']));
  return errors;
}

export const priorityClassStrategy: Strategy<PriorityClass> = {
  resource: priorityClasses,
  columns: [
    nameColumn,
    { name: 'Value', type: 'integer', cell: ({ value }) => value ?? 0 },
    { name: 'Global-Default', type: 'boolean', cell: ({ globalDefault }) => globalDefault ?? false },
    ageColumn,
    { name: 'PreemptionPolicy', type: 'string', cell: ({ preemptionPolicy }) => preemptionPolicy ?? '' },
  ],
  hasStatus: false,
  setDefaults: (object) => withDefaults(object, { preemptionPolicy: 'PreemptLowerPriority' }),
  prepareForCreate: firstGeneration,
  validate,
  validateUpdate: (object, old) => [
    ...validateObjectMetaUpdate(object.metadata, old.metadata),
    ...(object.value === old.value ? [] : [forbidden('value', 'may not be changed in an update.')]),
    ...validateImmutable(object.preemptionPolicy, old.preemptionPolicy, 'preemptionPolicy'),
  ],
};
