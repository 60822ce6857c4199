// What is known of each kind's fields: Kubernetes's own OpenAPI and Go structs, as scripts/generate-*.mjs keep them.
import goFields from './generated/go-fields.json' with { type: 'json' };
import schema from './generated/schema.json' with { type: 'json' };

/** The type of one field. */
export interface FieldSchema {
  /** The name of a definition: `core.v1.ServicePort`. */
  readonly ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly items?: FieldSchema;
  readonly values?: FieldSchema;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly listType?: string;
  readonly listMapKeys?: readonly string[];
  readonly mapType?: string;
  readonly patchStrategy?: string;
  readonly patchMergeKey?: string;
}

/** A type of the API: a struct with its fields, or a named scalar. */
export interface Definition extends FieldSchema {
  readonly fields?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

const definitions = new Map(Object.entries<Definition>(schema.definitions));
const kinds = new Map(Object.entries(schema.kinds));

/** `core.v1.ServicePort` → its definition. */
export const definitionOf = (name: string): Definition | undefined => definitions.get(name);

/** (`v1`, `Service`) → `core.v1.Service`; undefined for kinds that the API does not have. */
export const definitionName = (apiVersion: string, kind: string): string | undefined => kinds.get(`${apiVersion}/${kind}`);

/** All kinds with a schema, as `apps/v1/Deployment` → `apps.v1.Deployment`. */
export const schemaKinds: ReadonlyMap<string, string> = kinds;

/** A field of a struct as Go's JSON encoder and decoder see it. */
export interface StructField extends FieldSchema {
  readonly name: string;
  /** Written even when it has its zero value. */
  readonly always: boolean;
  /** Nil or set: a zero value counts as set. */
  readonly pointer: boolean;
  /** The embedded struct that it comes from, if one. */
  readonly embedded?: string;
  /** Its Go type as error messages name it. */
  readonly goType: string;
}

const goFieldLists = new Map(Object.entries<string>(goFields));
const structs = new Map<string, readonly StructField[] | undefined>();

/** What is known of further kinds, in the shape of the generated files. */
export interface SchemaExtension {
  /** `storage.k8s.io/v1/StorageClass` → `storage.v1.StorageClass`. */
  readonly kinds?: Readonly<Record<string, string>>;
  readonly definitions: Readonly<Record<string, Definition>>;
  /** Of each struct, its fields as scripts/generate-go-fields.mjs writes them. */
  readonly goFields?: Readonly<Record<string, string>>;
}

/** Adds what is loaded later: kinds that few ask for (api/rare.ts). */
export function extendSchema({ kinds: more = {}, definitions: further, goFields: lists = {} }: SchemaExtension): void {
  for (const [gvk, name] of Object.entries(more)) kinds.set(gvk, name);
  for (const [name, definition] of Object.entries(further)) definitions.set(name, definition);
  for (const [name, list] of Object.entries(lists)) goFieldLists.set(name, list);
}

/** The fields of a struct, in the order of their declaration; undefined for what is no struct. */
export function structFields(name: string): readonly StructField[] | undefined {
  if (!structs.has(name)) structs.set(name, readStruct(name));
  return structs.get(name);
}

function readStruct(name: string): readonly StructField[] | undefined {
  const fields = definitions.get(name)?.fields;
  if (!fields) return undefined;
  const tokens = goFieldLists.get(name)?.split(' ') ?? Object.keys(fields).map((field) => `${field}?`);
  return tokens.flatMap((token) => {
    const [, field, flag, embedded, named] = /^([^?*!@:]+)([?*!]?)(?:@([^:]+))?(?::(.+))?$/.exec(token) ?? [];
    const schemaOfField = field === undefined ? undefined : fields[field];
    if (field === undefined || !schemaOfField) return [];
    return [
      {
        ...schemaOfField,
        name: field,
        always: flag === '' || flag === '!',
        pointer: flag === '*' || flag === '!',
        ...(embedded && { embedded }),
        goType: named ?? goTypeOf(schemaOfField),
      },
    ];
  });
}

/** The Go type of what OpenAPI describes: `int32`, `[]v1.ServicePort`, `map[string]string`. */
export function goTypeOf(field: FieldSchema): string {
  if (field.ref) return goTypeName(field.ref);
  if (field.items) return `[]${goTypeOf(field.items)}`;
  if (field.values) return `map[string]${goTypeOf(field.values)}`;
  switch (field.type) {
    case 'integer':
      return field.format ?? 'int64';
    case 'number':
      return 'float64';
    case 'boolean':
      return 'bool';
    case 'string':
      return field.format === 'byte' ? '[]uint8' : 'string';
    default:
      return 'interface {}';
  }
}

/** `core.v1.ServicePort` → `v1.ServicePort`. */
export const goTypeName = (definition: string): string => definition.split('.').slice(-2).join('.');
