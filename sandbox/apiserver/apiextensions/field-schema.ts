// A structural schema as managed fields read it (kube-openapi/pkg/schemaconv/openapi.go).
import type { JSONSchemaProps } from '../../api/generated/types.ts';
import { type Definition, extendSchema, type FieldSchema } from '../../api/schema.ts';
import { isSchema } from './structural.ts';

/** The schema of whole objects. `name` tells this version of this definition from all others. */
export function objectFieldSchema(schema: JSONSchemaProps, name: string): FieldSchema {
  const definitions: Record<string, Definition> = {};
  const struct = (of: JSONSchemaProps, path: string, more: Readonly<Record<string, FieldSchema>> = {}): FieldSchema => {
    const fields = Object.entries(of.properties ?? {}).map(([key, property]) => [key, convert(property, `${path}.${key}`)] as const);
    definitions[path] = { fields: { ...Object.fromEntries(fields), ...more } };
    return { ref: path, ...(of['x-kubernetes-map-type'] && { mapType: of['x-kubernetes-map-type'] }) };
  };
  const convert = (of: JSONSchemaProps, path: string): FieldSchema => {
    const { type, items, additionalProperties: further } = of;
    if (of['x-kubernetes-preserve-unknown-fields'] && !of.properties) return { type: 'object' };
    if (type === 'array' && isSchema(items)) {
      const listType = of['x-kubernetes-list-type'] ?? 'atomic';
      const keys = of['x-kubernetes-list-map-keys'];
      return { items: convert(items, `${path}[]`), listType, ...(keys && { listMapKeys: keys }) };
    }
    if (isSchema(further)) {
      const mapType = of['x-kubernetes-map-type'];
      return { type: 'object', values: convert(further, `${path}{}`), ...(mapType && { mapType }) };
    }
    if (of.properties) return struct(of, path);
    return { ...(type && { type }), ...(of.default !== undefined && { default: of.default }) };
  };
  const root = struct(schema, name, {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { ref: 'meta.v1.ObjectMeta' },
  });
  extendSchema({ definitions });
  return root;
}
