// The metadata of every kind (k8s.io/apimachinery/pkg/api/validation/objectmeta.go).
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import type { ObjectMeta, OwnerReference, StringMap } from '../../apimachinery/meta.ts';
import { forbidden, invalid, required, tooLong } from '../field-errors.ts';
import type { FieldError } from '../strategy.ts';
import { isDNS1123Label, isLabelValue, isQualifiedName, maskTrailingDash, type NameRule } from './names.ts';

const maxAnnotationsBytes = 256 * 1024;

/** Maps found to be sound: labels and annotations are shared from one version of an object to the next. */
const soundLabels = new WeakSet<object>();
const soundAnnotations = new WeakSet<object>();

/** ValidateObjectMeta, on creation. */
export function validateObjectMeta(metadata: ObjectMeta, namespaced: boolean, rule: NameRule, field = 'metadata'): FieldError[] {
  const errors: FieldError[] = [];
  const { name, generateName } = metadata;
  if (generateName) {
    for (const finding of rule(maskTrailingDash(generateName))) errors.push(invalid(`${field}.generateName`, generateName, finding));
  }
  if (!name) errors.push(required(`${field}.name`, 'name or generateName is required'));
  else for (const finding of rule(name)) errors.push(invalid(`${field}.name`, name, finding));
  errors.push(...validateNamespace(metadata.namespace, namespaced, `${field}.namespace`));
  if ((metadata.generation ?? 0) < 0) {
    errors.push(invalid(`${field}.generation`, metadata.generation, 'must be greater than or equal to 0'));
  }
  errors.push(...validateLabels(metadata.labels, `${field}.labels`));
  errors.push(...validateAnnotations(metadata.annotations, `${field}.annotations`));
  errors.push(...validateOwnerReferences(metadata.ownerReferences ?? [], `${field}.ownerReferences`));
  errors.push(...validateFinalizers(metadata.finalizers ?? [], `${field}.finalizers`));
  return errors;
}

function validateNamespace(namespace: string | undefined, namespaced: boolean, field: string): readonly FieldError[] {
  if (!namespaced) return namespace ? [forbidden(field, 'not allowed on this type')] : [];
  if (!namespace) return [required(field, '')];
  return isDNS1123Label(namespace).map((finding) => invalid(field, namespace, finding));
}

/**
 * What rest.BeforeUpdate (validateCommonFields) and ValidateObjectMetaUpdate say of an update. The server has already put back what it
 * owns; a deletion that a client would begin by itself is found here.
 */
export function validateObjectMetaUpdate(metadata: ObjectMeta, old: ObjectMeta, field = 'metadata'): FieldError[] {
  const errors: FieldError[] = [];
  if (metadata === old) return errors;
  if (old.deletionTimestamp)
    errors.push(...validateNoNewFinalizers(metadata.finalizers ?? [], old.finalizers ?? [], `${field}.finalizers`));
  if (!metadata.resourceVersion) errors.push(invalid(`${field}.resourceVersion`, '', 'must be specified for an update'));
  if ((metadata.generation ?? 0) < (old.generation ?? 0)) {
    errors.push(invalid(`${field}.generation`, metadata.generation, 'must not be decremented'));
  }
  for (const key of ['name', 'namespace', 'uid', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds'] as const) {
    if (metadata[key] !== old[key]) errors.push(...validateImmutable(metadata[key], old[key], `${field}.${key}`));
  }
  if (metadata.labels !== old.labels) errors.push(...validateLabels(metadata.labels, `${field}.labels`));
  if (metadata.annotations !== old.annotations) errors.push(...validateAnnotations(metadata.annotations, `${field}.annotations`));
  if (metadata.ownerReferences !== old.ownerReferences) {
    errors.push(...validateOwnerReferences(metadata.ownerReferences ?? [], `${field}.ownerReferences`));
  }
  if (metadata.finalizers !== old.finalizers) errors.push(...validateFinalizers(metadata.finalizers ?? [], `${field}.finalizers`));
  return errors;
}

/** ValidateLabels: of an object, of a template, of a plain selector. */
export function validateLabels(labels: StringMap | null | undefined, field: string): readonly FieldError[] {
  if (!labels || soundLabels.has(labels)) return [];
  const errors: FieldError[] = [];
  for (const key of Object.keys(labels).sort()) {
    for (const finding of isQualifiedName(key)) errors.push(invalid(field, key, finding));
    const value = lookup(labels, key) ?? '';
    for (const finding of isLabelValue(value)) errors.push(invalid(field, value, finding));
  }
  if (errors.length === 0) soundLabels.add(labels);
  return errors;
}

/** ValidateAnnotations. */
export function validateAnnotations(annotations: StringMap | null | undefined, field: string): readonly FieldError[] {
  if (!annotations || soundAnnotations.has(annotations)) return [];
  const errors: FieldError[] = [];
  let size = 0;
  for (const key of Object.keys(annotations).sort()) {
    for (const finding of isQualifiedName(key.toLowerCase())) errors.push(invalid(field, key, finding));
    size += key.length + (lookup(annotations, key) ?? '').length;
  }
  if (size > maxAnnotationsBytes) errors.push(tooLong(field, maxAnnotationsBytes));
  if (errors.length === 0) soundAnnotations.add(annotations);
  return errors;
}

function validateOwnerReferences(owners: readonly OwnerReference[], field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  let controller = '';
  for (const owner of owners) {
    errors.push(...validateOwnerReference(owner, field));
    if (!owner.controller) continue;
    const own = `${owner.kind}/${owner.name}`;
    if (controller) {
      const both = `Found "true" in references for ${controller} and ${own}`;
      errors.push(invalid(field, owners, `Only one reference can have Controller set to true. ${both}`));
    } else controller = own;
  }
  return errors;
}

function validateOwnerReference(owner: OwnerReference, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!owner.apiVersion) errors.push(invalid(`${field}.apiVersion`, owner.apiVersion, 'version must not be empty'));
  for (const key of ['kind', 'name', 'uid'] as const) {
    if (!owner[key]) errors.push(invalid(`${field}.${key}`, owner[key] ?? '', 'must not be empty'));
  }
  if (owner.apiVersion === 'v1' && owner.kind === 'Event') {
    errors.push(invalid(field, owner, '/v1, Kind=Event is disallowed from being an owner'));
  }
  return errors;
}

/** The names without a domain that are from before names had to have one (IsStandardFinalizerName). */
const STANDARD_FINALIZERS: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

function validateFinalizers(finalizers: readonly string[], field: string): readonly FieldError[] {
  const errors = finalizers.flatMap((finalizer) => isQualifiedName(finalizer).map((finding) => invalid(field, finalizer, finding)));
  for (const [i, finalizer] of finalizers.entries()) {
    if (!finalizer.includes('/') && !STANDARD_FINALIZERS.has(finalizer)) {
      errors.push(invalid(`${field}[${i}]`, finalizer, 'name is neither a standard finalizer name nor is it fully qualified'));
    }
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    errors.push(invalid(field, finalizers, 'finalizer orphan and foregroundDeletion cannot be both set'));
  }
  return errors;
}

function validateNoNewFinalizers(finalizers: readonly string[], old: readonly string[], field: string): readonly FieldError[] {
  const extra = [...new Set(finalizers)].filter((finalizer) => !old.includes(finalizer)).sort();
  if (extra.length === 0) return [];
  const list = `[]string{${extra.map((finalizer) => JSON.stringify(finalizer)).join(', ')}}`;
  return [forbidden(field, `no new finalizers can be added if the object is being deleted, found new finalizers ${list}`)];
}

/** ValidateImmutableField. */
export function validateImmutable(value: unknown, old: unknown, field: string): readonly FieldError[] {
  return value === old || deepEqual(value, old) ? [] : [invalid(field, value, 'field is immutable')];
}
