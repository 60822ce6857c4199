// Schemas as definitions carry them (k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1/types_jsonschema.go). Their parts are
// read as JSONSchemaProps, though OpenAPI calls `items` and `additionalProperties` values of any sort.
import { decode } from '../decode.ts';
import { mapShared } from '../defaulting.ts';
import type { JSONSchemaProps } from '../generated/types.ts';

const isSchema = (value: unknown): value is JSONSchemaProps => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema with `items` and `additionalProperties` read like the rest: what is empty there is left out. */
export function decodeSchema(schema: JSONSchemaProps): JSONSchemaProps {
  let result = schema;
  const set = <K extends keyof JSONSchemaProps>(key: K, value: JSONSchemaProps[K]): void => {
    if (result[key] !== value) result = { ...result, [key]: value };
  };
  const each = (part: unknown): JSONSchemaProps => {
    const { value } = decode('apiextensions.v1.JSONSchemaProps', part);
    return decodeSchema(isSchema(value) ? value : {});
  };
  if (isSchema(schema.items)) set('items', each(schema.items));
  if (isSchema(schema.additionalProperties)) set('additionalProperties', each(schema.additionalProperties));
  if (schema.not) set('not', decodeSchema(schema.not));
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) if (schema[key]) set(key, mapShared(schema[key], decodeSchema));
  if (schema.properties) {
    const properties = Object.entries(schema.properties).map(([name, property]) => [name, decodeSchema(property)] as const);
    set('properties', Object.fromEntries(properties));
  }
  return result;
}
