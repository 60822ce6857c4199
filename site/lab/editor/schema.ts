// What fields a kind has: the sandbox's own schema, which was made from Kubernetes's OpenAPI documents.
import enums from '../../../sandbox/api/generated/enums.json' with { type: 'json' };
import schema from '../../../sandbox/api/generated/schema.json' with { type: 'json' };

export interface Field {
  readonly type?: string;
  readonly ref?: string;
  readonly items?: Field;
  readonly values?: Field;
}
interface Definition {
  readonly type?: string;
  readonly fields?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
}

const definitions: Readonly<Record<string, Definition>> = schema.definitions;
const kinds: Readonly<Record<string, string>> = schema.kinds;

export const knownKinds = (): string[] => Object.keys(kinds);
export const resolve = (apiVersion: string, kind: string): string | undefined => kinds[`${apiVersion}/${kind}`];
export const definitionOf = (type: string): Definition | undefined => definitions[type];
export const fieldsOf = (type: string): Readonly<Record<string, Field>> | undefined => definitions[type]?.fields;
export const requiredOf = (type: string): readonly string[] => definitions[type]?.required ?? [];

/** The type whose fields may stand at `path` below `type`. */
export function typeAt(type: string, path: readonly (string | number)[]): string | undefined {
  let field: Field | undefined = { ref: type };
  for (const step of path) {
    if (!field) return undefined;
    if (typeof step === 'number') field = field.items;
    else field = field.ref ? fieldsOf(field.ref)?.[step] : field.values;
  }
  return field?.ref;
}

type Enums = Readonly<Record<string, Readonly<Record<string, { readonly values?: readonly string[] }>>>>;
const known: Enums = enums;

/** The only values that the API server takes for a field; undefined where it takes others too. */
export const valuesOf = (type: string, field: string): readonly string[] | undefined => known[type]?.[field]?.values;
