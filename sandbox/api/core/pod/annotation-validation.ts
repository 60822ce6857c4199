// What a pod's annotations may say of its containers (k8s.io/kubernetes/pkg/apis/core/validation: ValidatePodSpecificAnnotations).
import { deepEqual } from '../../../apimachinery/equality.ts';
import type { StringMap } from '../../../apimachinery/meta.ts';
import { forbidden, invalid } from '../../field-errors.ts';
import type { AppArmorProfile, Container, PodSpec, SeccompProfile } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { appArmorAnnotation, appArmorProfileOf } from './app-armor.ts';

const none: readonly FieldError[] = [];
const MIRROR = 'kubernetes.io/config.mirror';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const APP_ARMOR = appArmorAnnotation('');
const maxInt32 = 2 ** 31 - 1;

/** ValidatePodSpecificAnnotations; `field` is the path of the annotations. */
export function validatePodAnnotations(annotations: StringMap | undefined, spec: PodSpec, field: string): readonly FieldError[] {
  if (!annotations) return none;
  const errors: FieldError[] = [];
  const entries = Object.entries(annotations);
  const mirror = annotations[MIRROR];
  if (mirror !== undefined && !spec.nodeName)
    errors.push(invalid(`${field}[${MIRROR}]`, mirror, 'must set spec.nodeName if mirror pod annotation is set'));
  const cost = annotations[DELETION_COST];
  if (cost !== undefined && !isDeletionCost(cost)) errors.push(invalid(`${field}[${DELETION_COST}]`, cost, 'must be a 32bit integer'));
  const seccomp = annotations[SECCOMP_POD];
  if (seccomp !== undefined) errors.push(...validateSeccomp(seccomp, `${field}.${SECCOMP_POD}`));
  for (const [key, profile] of entries) {
    if (key.startsWith(SECCOMP_CONTAINER)) errors.push(...validateSeccomp(profile, `${field}.${key}`));
  }
  for (const [key, profile] of entries) if (key.startsWith(APP_ARMOR)) errors.push(...validateAppArmor(key, profile, spec, field));
  return errors;
}

/** ValidatePodSpecificAnnotationUpdates. */
export function validatePodAnnotationUpdate(
  annotations: StringMap | undefined,
  old: StringMap | undefined,
  spec: PodSpec,
  field: string,
): readonly FieldError[] {
  if (annotations === old) return none;
  const errors: FieldError[] = [];
  const [now, before] = [annotations ?? {}, old ?? {}];
  const guarded = (key: string): string | undefined =>
    key.startsWith(APP_ARMOR) ? 'AppArmor annotations' : key === MIRROR ? 'mirror pod annotation' : undefined;
  for (const [key, value] of Object.entries(before)) {
    const what = guarded(key);
    if (what && now[key] !== value) errors.push(forbidden(`${field}[${key}]`, `may not remove or update ${what}`));
  }
  for (const key of Object.keys(now)) {
    const what = guarded(key);
    if (what && !Object.hasOwn(before, key)) errors.push(forbidden(`${field}[${key}]`, `may not add ${what}`));
  }
  return [...errors, ...validatePodAnnotations(annotations, spec, field)];
}

/** GetDeletionCostFromPodAnnotations: plainly written, or not at all. */
const isDeletionCost = (text: string): boolean => /^(0|-?[1-9][0-9]*)$/.test(text) && Math.abs(Number(text)) <= maxInt32;

function validateSeccomp(profile: string, field: string): readonly FieldError[] {
  if (['runtime/default', 'docker/default', 'unconfined'].includes(profile)) return none;
  if (!profile.startsWith(LOCALHOST)) return [invalid(field, profile, 'must be a valid seccomp profile')];
  const path = profile.slice(LOCALHOST.length);
  if (path.startsWith('/')) return [invalid(field, path, 'must be a relative path')];
  return path.split('/').includes('..') ? [invalid(field, path, "must not contain '..'")] : none;
}

const LOCALHOST = 'localhost/';

function validateAppArmor(key: string, profile: string, spec: PodSpec, field: string): readonly FieldError[] {
  const name = key.slice(APP_ARMOR.length);
  const path = `${field}[${key}]`;
  const known = ['', 'runtime/default', 'unconfined'].includes(profile) || profile.startsWith(LOCALHOST);
  return [
    ...(allContainers(spec).some((container) => container.name === name) ? none : [invalid(path, name, 'container not found')]),
    ...(known ? none : [invalid(path, profile, `invalid AppArmor profile name: ${JSON.stringify(profile)}`)]),
  ];
}

const allContainers = ({ initContainers = [], containers }: PodSpec): readonly Container[] => [...initContainers, ...(containers ?? [])];

/** validateSeccompAnnotationsAndFields and validateAppArmorAnnotationsAndFieldsMatchOnCreate. */
export function validateProfilesMatch(annotations: StringMap | undefined, spec: PodSpec, field: string): readonly FieldError[] {
  if (!annotations || !Object.keys(annotations).some((key) => key.startsWith(APP_ARMOR) || key.includes('seccomp.security.'))) return none;
  const { securityContext: pod } = spec;
  const containers = (['initContainers', 'containers'] as const).flatMap((list) =>
    (spec[list] ?? []).map(({ name, securityContext }, i) => ({ name, securityContext, path: `${field}.${list}[${i}].securityContext` })),
  );
  return [
    ...seccompMismatch(annotations[SECCOMP_POD], pod?.seccompProfile, `${field}.securityContext.seccompProfile`),
    ...containers.flatMap(({ name, securityContext, path }) =>
      seccompMismatch(annotations[`${SECCOMP_CONTAINER}${name}`], securityContext?.seccompProfile, `${path}.seccompProfile`),
    ),
    ...(spec.os?.name === 'windows'
      ? none
      : containers.flatMap(({ name, securityContext, path }) =>
          appArmorMismatch(
            annotations[appArmorAnnotation(name)],
            securityContext?.appArmorProfile ?? pod?.appArmorProfile,
            `${path}.appArmorProfile`,
          ),
        )),
  ];
}

function appArmorMismatch(annotation: string | undefined, profile: AppArmorProfile | undefined, field: string): readonly FieldError[] {
  if (annotation === undefined || !profile) return none;
  return mismatch(annotation, profile, deepEqual(appArmorProfileOf(annotation), profile), 'apparmor', field);
}

function seccompMismatch(annotation: string | undefined, profile: SeccompProfile | undefined, field: string): readonly FieldError[] {
  if (annotation === undefined || !profile) return none;
  const { type, localhostProfile } = profile;
  const equal =
    (type === 'Unconfined' && annotation === 'unconfined') ||
    (type === 'RuntimeDefault' && (annotation === 'runtime/default' || annotation === 'docker/default')) ||
    (type === 'Localhost' && localhostProfile !== undefined && annotation === LOCALHOST + localhostProfile);
  return mismatch(annotation, profile, equal, 'seccomp', field);
}

function mismatch(
  annotation: string,
  { type }: AppArmorProfile | SeccompProfile,
  equal: boolean,
  what: 'apparmor' | 'seccomp',
  field: string,
): readonly FieldError[] {
  if (equal || !['Unconfined', 'RuntimeDefault', 'Localhost'].includes(type)) return none;
  return type === 'Localhost' && annotation.startsWith(LOCALHOST)
    ? [forbidden(`${field}.localhostProfile`, `${what} profile in annotation and field must match`)]
    : [forbidden(`${field}.type`, `${what} type in annotation and field must match`)];
}
