// Types that are told of when somebody asks: those of kinds that few meet, and those that definitions add, of which the server's
// OpenAPI document tells.
import rareDescriptions from '../../api/generated/descriptions-rare.json' with { type: 'json' };
import rareEnums from '../../api/generated/enums-rare.json' with { type: 'json' };
import '../../api/rare.ts';
import { type Definition, definitionName, extendSchema, type FieldSchema } from '../../api/schema.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import type { Invocation } from '../invocation.ts';
import { type DocumentedType, describeTypes, type Enum, typeNamed } from './documentation.ts';

describeTypes(rareDescriptions, rareEnums);

type Schema = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
const mapOf = (value: unknown): Schema => (isMap(value) ? value : {});

/** The type of a kind, where anybody has one. */
export async function documentedType(invocation: Invocation, version: string, kind: string): Promise<DocumentedType | undefined> {
  const known = typeNamed(definitionName(version, kind) ?? '');
  if (known) return known;
  const [group = '', name = ''] = version.split('/');
  const root = name ? `apis/${version}` : `api/${group}`;
  const document = mapOf(await invocation.client.request({ method: 'GET', path: `/openapi/v3/${root}` }).catch(() => undefined));
  const schemas = mapOf(mapOf(document.components).schemas);
  const isKind = (schema: unknown): boolean => {
    const kinds = mapOf(schema)['x-kubernetes-group-version-kind'];
    return Array.isArray(kinds) && kinds.some((each: unknown) => mapOf(each).kind === kind);
  };
  const found = Object.entries(schemas).find(([, schema]) => isKind(schema));
  if (!found) return undefined;
  const [full, schema] = found;
  const gathered: Types = { definitions: {}, texts: {}, enums: {} };
  addType(full, mapOf(schema), gathered);
  extendSchema(gathered);
  describeTypes(gathered.texts, gathered.enums);
  return typeNamed(full);
}

/** What is gathered of types. */
interface Types {
  readonly definitions: Record<string, Definition>;
  readonly texts: Record<string, Readonly<Record<string, string>>>;
  readonly enums: Record<string, Record<string, Enum>>;
}

/** Gives each object within the schema a type of its own, which has no name to be shown. */
function addType(name: string, schema: Schema, types: Types): void {
  const fields: Record<string, FieldSchema> = {};
  const said: Record<string, string> = { '': text(schema.description) };
  const enums: Record<string, Enum> = {};
  for (const [key, property] of Object.entries(mapOf(schema.properties))) {
    fields[key] = fieldOf(`${name}.${key}.Object`, mapOf(property), types);
    said[key] = text(mapOf(property).description);
    const values = texts(mapOf(property).enum);
    if (values.length > 0) enums[key] = { values };
  }
  types.definitions[name] = { fields, required: texts(schema.required) };
  types.texts[name] = said;
  types.enums[name] = enums;
}

function fieldOf(name: string, schema: Schema, types: Types): FieldSchema {
  const [reference] = Array.isArray(schema.allOf) ? schema.allOf.map(mapOf) : [];
  if (text(reference?.$ref).endsWith('.ObjectMeta')) return { ref: 'meta.v1.ObjectMeta' };
  if (isMap(schema.items)) return { type: 'array', items: fieldOf(name, schema.items, types) };
  if (isMap(schema.additionalProperties)) return { type: 'object', values: fieldOf(name, schema.additionalProperties, types) };
  if (isMap(schema.properties)) {
    addType(name, schema, types);
    return { ref: name };
  }
  const format = text(schema.format);
  return {
    type: text(schema.type) || 'Object',
    ...(format && { format }),
    ...(schema.default !== undefined && { default: schema.default }),
  };
}
