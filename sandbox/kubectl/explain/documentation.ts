// What the API's documentation says of types and fields, as the server's OpenAPI v3 document has it.

import descriptions from '../../api/generated/descriptions.json' with { type: 'json' };
import enums from '../../api/generated/enums.json' with { type: 'json' };
import { type Definition, definitionOf, type FieldSchema } from '../../api/schema.ts';
import { lookup } from '../../apimachinery/dictionary.ts';

const described = new Map(Object.entries<Readonly<Record<string, string>>>(descriptions));

export interface Enum {
  readonly values?: readonly string[];
  readonly text?: string;
}
const enumerated = new Map(Object.entries<Record<string, Enum>>(enums));

/** Adds what is said of further types, by the names of their definitions, and the values that their fields may have. */
export function describeTypes(
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  enums: Readonly<Record<string, Readonly<Record<string, Enum>>>> = {},
): void {
  for (const [name, text] of Object.entries(texts)) described.set(name, text);
  for (const [name, values] of Object.entries(enums)) enumerated.set(name, values);
}

/** A field as it stands in a type. */
export interface DocumentedField {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly description: string;
  readonly required: boolean;
  readonly enum: readonly string[] | undefined;
}

/** A type, by the name of its definition. */
export interface DocumentedType {
  readonly name: string;
  readonly definition: Definition;
  readonly description: string;
}

export function typeNamed(name: string): DocumentedType | undefined {
  const definition = definitionOf(name);
  return definition && { name, definition, description: described.get(name)?.[''] ?? '' };
}

export function fieldOf({ name: type, definition }: DocumentedType, name: string): DocumentedField | undefined {
  const schema = lookup(definition.fields, name);
  if (!schema) return undefined;
  const known = lookup(enumerated.get(type), name);
  const description = [lookup(described.get(type), name), known?.text].filter((text) => text).join('\n\n');
  return { name, schema, description, required: definition.required?.includes(name) ?? false, enum: known?.values };
}

export const fieldsOf = (type: DocumentedType): readonly DocumentedField[] =>
  Object.keys(type.definition.fields ?? {})
    .sort()
    .flatMap((name) => fieldOf(type, name) ?? []);

/** The type that a field, its items or its values refer to. */
export function referredBy(schema: FieldSchema): DocumentedType | undefined {
  if (schema.ref) return typeNamed(schema.ref);
  const inner = schema.items ?? schema.values;
  return inner && referredBy(inner);
}

/** `[]EndpointPort`, `map[string]string`, `integer`: typeGuess of kubectl's template. */
export function typeText({ ref, type, items, values }: FieldSchema): string {
  if (items) return `[]${typeText(items)}`;
  if (values) return `map[string]${typeText(values)}`;
  if (ref) {
    const definition = definitionOf(ref);
    const scalar = definition?.fields ? undefined : definition?.type;
    const named = !scalar || ['object', 'any', 'int-or-string'].includes(scalar);
    return named ? (ref.split('.').at(-1) ?? 'Object') : scalar;
  }
  return !type || type === 'object' ? 'Object' : type;
}
