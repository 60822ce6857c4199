// Whether a schema is structural (k8s.io/apiextensions-apiserver/pkg/apiserver/schema/validation.go): each place has one type.
import { goRegexp } from '../../apimachinery/go-regexp.ts';
import { forbidden, invalid, required } from '../field-errors.ts';
import type { JSONSchemaProps } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';

type Level = 'root' | 'item' | 'field';

const WHERE: Readonly<Record<Level, string>> = {
  root: 'at the root',
  item: 'for specified array items',
  field: 'for specified object fields',
};

const isSchema = (value: unknown): value is JSONSchemaProps => typeof value === 'object' && value !== null && !Array.isArray(value);

/** ValidateStructural: findings in the order of their words. */
export function validateStructural(schema: JSONSchemaProps, field: string): readonly FieldError[] {
  const text = (error: FieldError): string => `${error.field}: ${error.message}`;
  return invariants(schema, 'root', field).sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

function invariants(schema: JSONSchemaProps, level: Level, field: string): FieldError[] {
  const errors: FieldError[] = [];
  const { type = '', items, properties = {}, additionalProperties } = schema;
  const preserves = schema['x-kubernetes-preserve-unknown-fields'] ?? false;
  const embedded = schema['x-kubernetes-embedded-resource'] ?? false;
  const intOrString = schema['x-kubernetes-int-or-string'] ?? false;
  if (type === 'array' && items === undefined) errors.push(required(`${field}.items`, 'must be specified'));
  if (isSchema(items)) errors.push(...invariants(items, 'item', `${field}.items`));
  for (const [name, property] of Object.entries(properties)) errors.push(...invariants(property, 'field', `${field}.properties[${name}]`));
  if (additionalProperties !== undefined) {
    if (level === 'root') errors.push(forbidden(`${field}.additionalProperties`, 'must not be used at the root'));
    if (isSchema(additionalProperties)) errors.push(...invariants(additionalProperties, 'field', `${field}.additionalProperties`));
    if (Object.keys(properties).length > 0)
      errors.push(forbidden(`${field}.additionalProperties`, 'additionalProperties and properties are mutual exclusive'));
  }
  if (intOrString && preserves)
    errors.push(invalid(`${field}.x-kubernetes-preserve-unknown-fields`, true, 'must be false if x-kubernetes-int-or-string is true'));
  if (embedded && type !== 'object') {
    const why = 'must be object if x-kubernetes-embedded-resource is true';
    errors.push(type ? invalid(`${field}.type`, type, why) : required(`${field}.type`, why));
  } else if (!type && !intOrString && !preserves) errors.push(required(`${field}.type`, `must not be empty ${WHERE[level]}`));
  if (level === 'root' && type && type !== 'object') errors.push(invalid(`${field}.type`, type, 'must be object at the root'));
  if (schema.pattern) errors.push(...validatePattern(schema.pattern, `${field}.pattern`));
  for (const key of ['anyOf', 'allOf', 'oneOf'] as const) {
    const parts = schema[key] ?? [];
    if (intOrString && key !== 'oneOf') continue;
    for (const [i, part] of parts.entries()) errors.push(...nested(part, `${field}.${key}[${i}]`));
  }
  if (schema.not) errors.push(...nested(schema.not, `${field}.not`));
  return errors;
}

/** Below a logical junctor only values may be judged. */
function nested(schema: JSONSchemaProps, field: string): FieldError[] {
  const errors: FieldError[] = [];
  if (schema.type) errors.push(forbidden(`${field}.type`, 'must be empty to be structural'));
  if (schema.additionalProperties !== undefined)
    errors.push(forbidden(`${field}.additionalProperties`, 'must be undefined to be structural'));
  if (schema.default !== undefined) errors.push(forbidden(`${field}.default`, 'must be undefined to be structural'));
  if (schema.title) errors.push(forbidden(`${field}.title`, 'must be empty to be structural'));
  if (schema.description) errors.push(forbidden(`${field}.description`, 'must be empty to be structural'));
  if (schema.nullable) errors.push(forbidden(`${field}.nullable`, 'must be false to be structural'));
  if (isSchema(schema.items)) errors.push(...nested(schema.items, `${field}.items`));
  for (const [name, property] of Object.entries(schema.properties ?? {})) errors.push(...nested(property, `${field}.properties[${name}]`));
  for (const key of ['anyOf', 'allOf', 'oneOf'] as const)
    for (const [i, part] of (schema[key] ?? []).entries()) errors.push(...nested(part, `${field}.${key}[${i}]`));
  return errors;
}

function validatePattern(pattern: string, field: string): readonly FieldError[] {
  const read = goRegexp(pattern);
  return 'error' in read ? [invalid(field, pattern, `must be a valid regular expression, but isn't: ${read.error}`)] : [];
}
