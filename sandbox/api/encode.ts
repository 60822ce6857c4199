// Objects as the API server's encoder writes them: what is always written is there, in the order of the Go structs.

import { lookup, store } from '../apimachinery/dictionary.ts';
import { isMap } from '../apimachinery/fmt.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { definitionName, definitionOf, type FieldSchema, type StructField, structFields } from './schema.ts';
import { zeroOf } from './zero-values.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** By definition, what became of each struct: objects share most of their parts, and what is complete is its own encoding. */
const encoded = new Map<string, WeakMap<object, JsonObject>>();

/** A stored object, whichever part of the cluster wrote it, as clients are to see it. */
export function encode(object: KubeObject): KubeObject {
  const definition = definitionName(object.apiVersion, object.kind);
  const fields = definition === undefined ? undefined : structFields(definition);
  if (definition === undefined || !fields || !isMap(object)) return object;
  const whole = encodeStruct(definition, fields, object);
  return isKubeObject(whole) ? whole : object;
}

const isKubeObject = (value: JsonObject): value is JsonObject & KubeObject =>
  typeof value.apiVersion === 'string' && typeof value.kind === 'string' && isMap(value.metadata);

function encodeStruct(definition: string, fields: readonly StructField[], value: JsonObject): JsonObject {
  let known = encoded.get(definition);
  if (!known) {
    known = new WeakMap();
    encoded.set(definition, known);
  }
  const before = known.get(value);
  if (before) return before;
  const result: Record<string, unknown> = {};
  for (const field of fields) {
    const item = lookup(value, field.name);
    if (item !== undefined && item !== null && !isNoTime(field, item)) store(result, field.name, encodeValue(field, item));
    else if (field.always) store(result, field.name, field.pointer ? null : zeroOf(field));
  }
  const complete = isSame(value, result) ? value : result;
  known.set(value, complete);
  known.set(complete, complete);
  return complete;
}

/** A time that was never set has no text. */
const isNoTime = ({ ref }: FieldSchema, value: unknown): boolean => value === '' && (ref === 'meta.v1.Time' || ref === 'meta.v1.MicroTime');

/** Whether nothing was added, left out, changed or moved. */
function isSame(before: JsonObject, after: JsonObject): boolean {
  const keys = Object.keys(after);
  let i = 0;
  for (const key in before) {
    if (keys[i] !== key || lookup(before, key) !== lookup(after, key)) return false;
    i += 1;
  }
  return i === keys.length;
}

function encodeValue(field: FieldSchema, value: unknown): unknown {
  if (field.ref) {
    const fields = isMap(value) ? structFields(field.ref) : undefined;
    if (fields && isMap(value)) return encodeStruct(field.ref, fields, value);
    const definition = definitionOf(field.ref);
    return definition && !definition.fields && (definition.items || definition.values) ? encodeValue(definition, value) : value;
  }
  const { items, values } = field;
  if (items?.ref && Array.isArray(value)) return encodeList(items, value);
  if (values && isMap(value)) return encodeMap(values, value);
  return value;
}

function encodeList(items: FieldSchema, list: readonly unknown[]): readonly unknown[] {
  const result = list.map((item) => encodeValue(items, item));
  return result.every((item, i) => item === list[i]) ? list : result;
}

/** Go writes a map in the order of its keys. */
function encodeMap(values: FieldSchema, map: JsonObject): JsonObject {
  const keys = Object.keys(map);
  const inOrder = keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key);
  const entries = (inOrder ? keys : keys.sort()).map((key) => [key, encodeValue(values, lookup(map, key))] as const);
  return inOrder && entries.every(([key, item]) => item === lookup(map, key)) ? map : Object.fromEntries(entries);
}
