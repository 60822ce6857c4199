// What Go writes for fields that nobody set (encoding/json's view of Kubernetes's structs).
import { definitionOf, type FieldSchema, structFields } from './schema.ts';

const zeroStructs = new Map<string, unknown>();

/** What Go writes for a field that was never set. */
export function zeroOf(field: FieldSchema): unknown {
  if (field.items || field.values) return null;
  if (!field.ref)
    return field.type === 'string'
      ? field.format === 'byte'
        ? null
        : ''
      : field.type === 'boolean'
        ? false
        : field.type === 'object'
          ? null
          : 0;
  switch (field.ref) {
    case 'meta.v1.Time':
    case 'meta.v1.MicroTime':
    case 'meta.v1.FieldsV1':
    case 'runtime.RawExtension':
      return null;
    case 'api.resource.Quantity':
      return '0';
    case 'util.intstr.IntOrString':
      return 0;
  }
  const fields = structFields(field.ref);
  if (!fields) {
    const definition = definitionOf(field.ref);
    return definition ? zeroOf(definition) : null;
  }
  if (!zeroStructs.has(field.ref)) {
    const always = fields.filter((inner) => inner.always).map((inner) => [inner.name, zeroOf(inner)]);
    zeroStructs.set(field.ref, Object.freeze(Object.fromEntries(always)));
  }
  return zeroStructs.get(field.ref);
}
