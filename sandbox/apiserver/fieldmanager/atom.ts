// What structured merge makes of a field's schema (sigs.k8s.io/structured-merge-diff/v6/schema, kube-openapi/pkg/schemaconv).

import { definitionOf, type FieldSchema } from '../../api/schema.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import type { PathElement } from '../../apimachinery/field-set.ts';
import { isMap } from '../../apimachinery/fmt.ts';

export type Atom =
  | { readonly kind: 'scalar'; readonly type: 'string' | 'numeric' | 'boolean' | 'untyped' }
  /** Without keys and not atomic, it is a set of scalars. */
  | { readonly kind: 'list'; readonly atomic: boolean; readonly keys: readonly string[]; readonly items: FieldSchema }
  | {
      readonly kind: 'map';
      readonly atomic: boolean;
      readonly fields: Readonly<Record<string, FieldSchema>> | undefined;
      readonly values: FieldSchema | undefined;
    };

const UNTYPED: FieldSchema = {};
const known = new WeakMap<FieldSchema, Atom>();

/** How values of this schema are compared and merged. */
export function atomOf(schema: FieldSchema): Atom {
  let atom = known.get(schema);
  if (!atom) {
    atom = resolve(schema);
    known.set(schema, atom);
  }
  return atom;
}

function resolve(schema: FieldSchema): Atom {
  const definition = schema.ref === undefined ? undefined : definitionOf(schema.ref);
  const { type, items, values, mapType } = { ...definition, ...schema, type: definition?.type ?? schema.type };
  if (definition?.fields) return { kind: 'map', atomic: mapType === 'atomic', fields: definition.fields, values: undefined };
  if (items) return listAtom(schema, items);
  if (type === 'object' || values) return { kind: 'map', atomic: mapType === 'atomic', fields: undefined, values: values ?? UNTYPED };
  switch (type) {
    case 'string':
      return { kind: 'scalar', type };
    case 'integer':
    case 'number':
      return { kind: 'scalar', type: 'numeric' };
    case 'boolean':
      return { kind: 'scalar', type };
    default:
      return { kind: 'scalar', type: 'untyped' };
  }
}

function listAtom({ listType, listMapKeys, patchStrategy, patchMergeKey }: FieldSchema, items: FieldSchema): Atom {
  if (listType === 'map') return { kind: 'list', atomic: false, keys: listMapKeys ?? [], items };
  if (listType === 'set') return { kind: 'list', atomic: false, keys: [], items };
  const merges = listType === undefined && (patchStrategy?.split(',').includes('merge') ?? false);
  return { kind: 'list', atomic: !merges, keys: merges && patchMergeKey ? [patchMergeKey] : [], items };
}

/** The schema of a map's entry; undefined where a struct has no such field. */
export const entrySchema = ({ fields, values }: Extract<Atom, { kind: 'map' }>, key: string): FieldSchema | undefined =>
  fields ? (Object.hasOwn(fields, key) ? lookup(fields, key) : undefined) : (values ?? UNTYPED);

export const fieldElement = (name: string): PathElement => `f:${name}`;

/** Thrown where an item of an associative list cannot be told from others. */
export class KeyError extends Error {}

/** By what an item of a list that is no atom is known: its keys, or the value itself. */
export function itemElement({ keys, items }: Extract<Atom, { kind: 'list' }>, item: unknown): PathElement {
  if (keys.length === 0) {
    if (isMap(item)) throw new KeyError("associative list without keys has an element that's a map type");
    return `v:${JSON.stringify(item)}`;
  }
  if (!isMap(item)) throw new KeyError('associative list with keys may not have non-map elements');
  const atom = atomOf(items);
  const found: [string, unknown][] = [];
  for (const key of [...keys].sort()) {
    const value = lookup(item, key) ?? (atom.kind === 'map' ? entrySchema(atom, key)?.default : undefined);
    if (value !== undefined && value !== null) found.push([key, value]);
  }
  if (found.length === 0) {
    const names = keys.map((key) => JSON.stringify(key)).join(' ');
    throw new KeyError(
      `associative list with keys has an element that omits all key fields [${names}] (and doesn't have default values for any key fields)`,
    );
  }
  return `k:${JSON.stringify(Object.fromEntries(found))}`;
}
