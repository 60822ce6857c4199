// Findings of validation (k8s.io/apimachinery/pkg/util/validation/field).
import { newInvalid, type StatusError } from '../apimachinery/status.ts';
import type { FieldError } from './strategy.ts';

/** A value as Go's field.Error prints it: strings in quotes, numbers and booleans plain, the rest as JSON. */
export function goValue(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}

const finding = (reason: string, field: string, message: string): FieldError => ({ reason, field, message });

export const required = (field: string, detail: string): FieldError =>
  finding('FieldValueRequired', field, detail ? `Required value: ${detail}` : 'Required value');
export const invalid = (field: string, value: unknown, detail: string): FieldError =>
  finding('FieldValueInvalid', field, detail ? `Invalid value: ${goValue(value)}: ${detail}` : `Invalid value: ${goValue(value)}`);
export const duplicate = (field: string, value: unknown): FieldError =>
  finding('FieldValueDuplicate', field, `Duplicate value: ${goValue(value)}`);
export const forbidden = (field: string, detail: string): FieldError =>
  finding('FieldValueForbidden', field, detail ? `Forbidden: ${detail}` : 'Forbidden');
export const notFound = (field: string, value: unknown): FieldError => finding('FieldValueNotFound', field, `Not found: ${goValue(value)}`);
export const typeInvalid = (field: string, value: unknown, detail: string): FieldError =>
  finding('FieldValueTypeInvalid', field, `Invalid value: ${goValue(value)}: ${detail}`);
/** The supported values are said in the order given: sort them where Kubernetes keeps them in a set. */
export const notSupported = (field: string, value: unknown, supported: readonly string[]): FieldError =>
  finding(
    'FieldValueNotSupported',
    field,
    supported.length > 0
      ? `Unsupported value: ${goValue(value)}: supported values: ${supported.map(goValue).join(', ')}`
      : `Unsupported value: ${goValue(value)}`,
  );
export const tooLong = (field: string, maxLength: number): FieldError =>
  finding('FieldValueTooLong', field, `Too long: may not be more than ${maxLength} ${maxLength === 1 ? 'byte' : 'bytes'}`);
export const tooMany = (field: string, actual: number, max: number): FieldError =>
  finding('FieldValueTooMany', field, `Too many: ${actual}: must have at most ${max} ${max === 1 ? 'item' : 'items'}`);

/** The whole of it in one line, as ErrorList.ToAggregate: what is said twice is said once, several stand in brackets. */
export function aggregate(errors: readonly FieldError[]): string {
  const lines = [...new Set(errors.map(({ field, message }) => `${field}: ${message}`))];
  return lines.length === 1 && lines[0] !== undefined ? lines[0] : `[${lines.join(', ')}]`;
}

/** apierrors.NewInvalid. */
export function invalidObject(
  kind: { readonly group: string; readonly kind: string },
  name: string,
  errors: readonly FieldError[],
): StatusError {
  return newInvalid(
    kind,
    name,
    errors.map(({ reason, field, message }) => ({ reason, message, field })),
    aggregate(errors),
  );
}
