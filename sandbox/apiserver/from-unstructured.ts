// What a strategic merge patch says where its result does not fit the kind's Go type: the words of
// k8s.io/apimachinery/pkg/runtime/converter.go, which differ from those of the JSON decoder.

import { decode } from '../api/decode.ts';
import { definitionOf, type FieldSchema, structFields } from '../api/schema.ts';
import { lookup } from '../apimachinery/dictionary.ts';
import { isMap } from '../apimachinery/fmt.ts';

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'slice';
  if (isMap(value)) return 'map';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int64' : 'float64';
  return typeof value === 'boolean' ? 'bool' : 'string';
};

/** The first value that does not fit the type that `definition` (`core.v1.Service`) names; undefined where all do. */
export function conversionError(definition: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const fields = structFields(definition);
  if (!fields) return namedError(definition, value);
  if (!isMap(value)) return `cannot restore struct from: ${kindOf(value)}`;
  for (const field of fields) {
    const error = fieldError(field, lookup(value, field.name), field.goType);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** Types that decode themselves (Time, Quantity, IntOrString), and names for scalars. */
function namedError(definition: string, value: unknown): string | undefined {
  const schema = definitionOf(definition);
  return schema && (schema.items || schema.values) ? fieldError(schema, value, '') : decode(definition, value).error;
}

function fieldError(field: FieldSchema, value: unknown, goType: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (field.ref) return conversionError(field.ref, value);
  const { items, values } = field;
  if (items) {
    if (!Array.isArray(value)) return `cannot restore slice from ${kindOf(value)}`;
    return first(value.map((item: unknown) => () => fieldError(items, item, goType.replace(/^\[\]/, ''))));
  }
  if (values) {
    if (!isMap(value)) return `cannot restore map from ${kindOf(value)}`;
    return first(Object.values(value).map((item) => () => fieldError(values, item, goType.replace(/^map\[string\]/, ''))));
  }
  return scalarError(field, value, goType);
}

function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const error = check();
    if (error !== undefined) return error;
  }
  return undefined;
}

function scalarError({ type, format }: FieldSchema, value: unknown, goType: string): string | undefined {
  const given = kindOf(value);
  switch (type) {
    case 'string':
      if (given === 'string') return undefined;
      if (format === 'byte') return `cannot restore slice from ${given}`;
      // Go turns a number into the character of that code, which is not what anybody wants.
      return given === 'int64' ? `cannot convert int64 to ${goType || 'string'}` : 'unrecognized type: string';
    case 'integer':
      if (given === 'int64') return undefined;
      return given === 'float64' ? `cannot convert float64 to ${format ?? 'int64'}` : `unrecognized type: ${format ?? 'int64'}`;
    case 'boolean':
      return given === 'bool' ? undefined : 'unrecognized type: bool';
    default:
      return undefined;
  }
}
