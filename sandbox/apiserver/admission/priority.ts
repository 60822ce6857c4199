// Gives pods the priority of their class (plugin/pkg/admission/priority/admission.go).
import { withField } from '../../api/defaulting.ts';
import type { PodSpec, PriorityClass } from '../../api/generated/types.ts';
import { priorityClasses } from '../../api/resources.ts';
import { onceInARow, oncePerObject } from '../../apimachinery/memory.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import { getIfExists } from '../../client-go/client.ts';
import { type AdmissionPlugin, type Attributes, isPod } from './plugin.ts';

/** What a class says of a pod. */
type Priority = Pick<PriorityClass, 'value' | 'preemptionPolicy'>;

const PREEMPT = 'PreemptLowerPriority';

/** The two classes of every cluster, which count before anybody has asked for classes. */
const SYSTEM: ReadonlyMap<string, Priority> = new Map([
  ['system-cluster-critical', { value: 2_000_000_000, preemptionPolicy: PREEMPT }],
  ['system-node-critical', { value: 2_000_001_000, preemptionPolicy: PREEMPT }],
]);
const NO_CLASS: Priority = { value: 0, preemptionPolicy: PREEMPT };

const isClass = (object: KubeObject): object is PriorityClass => object.kind === 'PriorityClass';

/** getDefaultPriorityClass: of several the lowest. */
const defaultClass = oncePerObject(
  (classes: readonly PriorityClass[]): PriorityClass | undefined =>
    classes.filter(({ globalDefault }) => globalDefault).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0],
);

function priorityOf({ client, resource, name }: Attributes, className: string): Priority {
  const known = getIfExists(client, priorityClasses, className) ?? SYSTEM.get(className);
  if (!known) throw newForbidden(resource, name, `no PriorityClass with name ${className} was found`);
  return known;
}

/** Throws where the pod says otherwise than its class. */
function prioritized(attributes: Attributes, spec: PodSpec): PodSpec {
  const { resource, name, client } = attributes;
  const byDefault = spec.priorityClassName ? undefined : defaultClass(client.list(priorityClasses).items);
  const { value = 0, preemptionPolicy } = spec.priorityClassName ? priorityOf(attributes, spec.priorityClassName) : (byDefault ?? NO_CLASS);
  if (spec.priority !== undefined && spec.priority !== value) {
    const why = `the integer value of priority (${spec.priority}) must not be provided in pod spec; priority admission controller computed ${value} from the given PriorityClass name`;
    throw newForbidden(resource, name, why);
  }
  if (spec.preemptionPolicy !== undefined && preemptionPolicy !== undefined && spec.preemptionPolicy !== preemptionPolicy) {
    const why = `the string value of PreemptionPolicy (${spec.preemptionPolicy}) must not be provided in pod spec; priority admission controller computed ${preemptionPolicy} from the given PriorityClass name`;
    throw newForbidden(resource, name, why);
  }
  return filled(spec, byDefault?.metadata.name, value, preemptionPolicy);
}

/** Pods of one template share their spec. */
const filled = onceInARow(
  (spec: PodSpec, className: string | undefined, priority: number, preemptionPolicy: string | undefined): PodSpec => {
    const named = className === undefined ? spec : { ...spec, priorityClassName: className };
    return withPriority(named, priority, preemptionPolicy);
  },
);

function withPriority(spec: PodSpec, value: number | undefined, preemptionPolicy: string | undefined): PodSpec {
  if (value === spec.priority && preemptionPolicy === spec.preemptionPolicy) return spec;
  return { ...spec, ...(value !== undefined && { priority: value }), ...(preemptionPolicy && { preemptionPolicy }) };
}

export const priority: AdmissionPlugin = {
  checkCreate(attributes, pod) {
    if (isPod(pod) && pod.spec) prioritized(attributes, pod.spec);
  },

  admit(attributes, pod, old) {
    if (!isPod(pod) || !pod.spec) return pod;
    if (!old) return withField(pod, 'spec', prioritized(attributes, pod.spec));
    const kept = isPod(old) ? old.spec : undefined;
    const { priority: value = kept?.priority, preemptionPolicy = kept?.preemptionPolicy } = pod.spec;
    return withField(pod, 'spec', withPriority(pod.spec, value, preemptionPolicy));
  },

  validateCreate: checkDefault,
  validateUpdate: checkDefault,
};

/** Of all classes one may be the default. */
function checkDefault({ client, resource, name }: Attributes, object: KubeObject): void {
  if (!isClass(object) || !object.globalDefault) return;
  const other = defaultClass(client.list(priorityClasses).items);
  if (!other || other.metadata.name === name) return;
  const why = `PriorityClass ${other.metadata.name} is already marked as default. Only one default can exist`;
  throw newForbidden(resource, name, why);
}
