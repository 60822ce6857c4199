// Objects of kinds that definitions add, as their structural schema has them: what is unknown is pruned, what is missing has its
// default (k8s.io/apiextensions-apiserver/pkg/apiserver/schema/{pruning,defaulting}/algorithm.go).
import type { JSONSchemaProps } from '../../api/generated/types.ts';
import { lookup, store } from '../../apimachinery/dictionary.ts';
import { isMap } from '../../apimachinery/fmt.ts';

export const isSchema = (value: unknown): value is JSONSchemaProps => isMap(value);

const META = new Set(['apiVersion', 'kind', 'metadata']);

const itemsOf = ({ items }: JSONSchemaProps): JSONSchemaProps | undefined => (isSchema(items) ? items : undefined);
/** The schema of further properties; an empty one where any will do, undefined where there may be none. */
const additionalOf = ({ additionalProperties: more }: JSONSchemaProps): JSONSchemaProps | undefined =>
  isSchema(more) ? more : more === true ? ANYTHING : undefined;
const ANYTHING: JSONSchemaProps = { 'x-kubernetes-preserve-unknown-fields': true };

/** What a schema says of a property; undefined where it says nothing. */
const propertyOf = (schema: JSONSchemaProps, name: string): JSONSchemaProps | undefined =>
  lookup(schema.properties, name) ?? additionalOf(schema);

/** A value without fields that its schema does not know; their paths are added to `unknown`. */
export function prune(value: unknown, schema: JSONSchemaProps | undefined, path: string, unknown: string[], isRoot = false): unknown {
  const preserves = schema?.['x-kubernetes-preserve-unknown-fields'] ?? false;
  if (Array.isArray(value)) {
    const items = schema && itemsOf(schema);
    return value.map((item: unknown, i) => (preserves && !items ? item : prune(item, items, `${path}[${i}]`, unknown)));
  }
  if (!isMap(value)) return value;
  const result: Record<string, unknown> = {};
  const hasMeta = isRoot || (schema?.['x-kubernetes-embedded-resource'] ?? false);
  for (const [key, item] of Object.entries(value)) {
    const place = path ? `${path}.${key}` : key;
    const property = schema && propertyOf(schema, key);
    if (hasMeta && META.has(key)) store(result, key, item);
    else if (property) store(result, key, prune(item, property, place, unknown));
    else if (preserves) store(result, key, item);
    else unknown.push(place);
  }
  return result;
}

/** A value with its defaults; a null that may not be one counts as missing. */
export function withSchemaDefaults(value: unknown, schema: JSONSchemaProps | undefined): unknown {
  if (!schema) return value;
  if (Array.isArray(value)) {
    const items = itemsOf(schema);
    return items ? value.map((item: unknown) => withSchemaDefaults(item, items)) : value;
  }
  if (!isMap(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const property = propertyOf(schema, key);
    if (item === null && property && !property.nullable && !property['x-kubernetes-preserve-unknown-fields']) {
      if (property.default !== undefined) store(result, key, withSchemaDefaults(property.default, property));
      continue;
    }
    store(result, key, withSchemaDefaults(item, property));
  }
  for (const [key, property] of Object.entries(schema.properties ?? {}))
    if (property.default !== undefined && !Object.hasOwn(result, key)) store(result, key, withSchemaDefaults(property.default, property));
  return result;
}
