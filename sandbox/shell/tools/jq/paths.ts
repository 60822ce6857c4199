// Into values and out of them: by key, by index, by slice, along paths.
import { compare, isArray, isObject, JqError, type JsonObject, shown, typeOf, type Value } from './values.ts';

const SLICE = (key: Value): key is JsonObject => isObject(key);

/** `.[key]` */
export function get(target: Value, key: Value): Value {
  if (isObject(target) && typeof key === 'string') return target.get(key) ?? null;
  if (isArray(target) && typeof key === 'number') {
    const index = Math.floor(key);
    return target[index < 0 ? target.length + index : index] ?? null;
  }
  if (SLICE(key) && (isArray(target) || typeof target === 'string' || target === null)) return slice(target, key);
  if (isArray(target) && isArray(key)) return indices(target, key);
  if (target === null && (typeof key === 'string' || typeof key === 'number')) return null;
  if (typeof key === 'string') throw new JqError(`Cannot index ${typeOf(target)} with "${key}"`);
  throw new JqError(`Cannot index ${typeOf(target)} with ${typeOf(key)}`);
}

/** Where `part` begins in `whole`. */
export function indices(whole: readonly Value[], part: readonly Value[]): Value {
  if (part.length === 0) return null;
  const same = (a: Value | undefined, b: Value) => a !== undefined && JSON.stringify(plain(a)) === JSON.stringify(plain(b));
  return whole.flatMap((_, at) => (part.every((item, i) => same(whole[at + i], item)) ? [at] : []));
}

const plain = (value: Value): unknown =>
  isArray(value) ? value.map(plain) : isObject(value) ? [...value].map(([key, inner]) => [key, plain(inner)]).sort() : value;

interface Bounds {
  readonly from: number;
  readonly to: number;
}

function boundsOf(length: number, key: JsonObject): Bounds {
  const bound = (value: Value | undefined, otherwise: number, round: (n: number) => number) => {
    if (value === undefined || value === null) return otherwise;
    if (typeof value !== 'number') throw new JqError('Start and end indices of an array slice must be numbers');
    const index = round(value);
    return Math.min(length, Math.max(0, index < 0 ? length + index : index));
  };
  const from = bound(key.get('start'), 0, Math.floor);
  return { from, to: Math.max(from, bound(key.get('end'), length, Math.ceil)) };
}

export function slice(target: readonly Value[] | string | null, key: JsonObject): Value {
  if (target === null) return null;
  const items = typeof target === 'string' ? [...target] : target;
  const { from, to } = boundsOf(items.length, key);
  const part = items.slice(from, to);
  return typeof target === 'string' ? part.join('') : part;
}

export const sliceKey = (from: Value, to: Value): JsonObject =>
  new Map<string, Value>([
    ['start', from],
    ['end', to],
  ]);

/** The target with another value at a key. */
export function set(target: Value, key: Value, value: Value): Value {
  if (typeof key === 'string' && (isObject(target) || target === null)) {
    return new Map([...(target ?? new Map<string, Value>()), [key, value] as const]);
  }
  if (typeof key === 'number' && (isArray(target) || target === null)) {
    const items = [...(target ?? [])];
    const index = Math.floor(key);
    const at = index < 0 ? items.length + index : index;
    if (at < 0) throw new JqError('Out of bounds negative array index');
    if (at > 1_000_000) throw new JqError('Array index too large');
    while (items.length < at) items.push(null);
    items[at] = value;
    return items;
  }
  if (SLICE(key) && (isArray(target) || target === null)) {
    if (!isArray(value)) throw new JqError('A slice of an array can only be assigned another array');
    const items = target ?? [];
    const { from, to } = boundsOf(items.length, key);
    return [...items.slice(0, from), ...value, ...items.slice(to)];
  }
  if (SLICE(key)) throw new JqError(`Cannot update field at object index of ${typeOf(target)}`);
  if (typeof key === 'string') throw new JqError(`Cannot index ${typeOf(target)} with "${key}"`);
  throw new JqError(`Cannot index ${typeOf(target)} with ${typeOf(key)}`);
}

export function getPath(target: Value, path: readonly Value[]): Value {
  let value = target;
  for (const key of path) {
    if (value === null) return null;
    value = get(value, key);
  }
  return value;
}

export function setPath(target: Value, path: readonly Value[], value: Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  return set(target, key, setPath(get(target, key), rest, value));
}

/** The target without what a path leads to. */
export function deletePath(target: Value, path: readonly Value[]): Value {
  const [key, ...rest] = path;
  if (key === undefined) return null;
  if (target === null) return null;
  if (rest.length > 0) {
    const inner = get(target, key);
    return inner === null ? target : set(target, key, deletePath(inner, rest));
  }
  if (isObject(target) && typeof key === 'string') return new Map([...target].filter(([name]) => name !== key));
  if (isArray(target) && typeof key === 'number') {
    const index = Math.floor(key);
    const at = index < 0 ? target.length + index : index;
    return target.filter((_, i) => i !== at);
  }
  if (isArray(target) && SLICE(key)) {
    const { from, to } = boundsOf(target.length, key);
    return [...target.slice(0, from), ...target.slice(to)];
  }
  if (isObject(target)) throw new JqError(`Cannot delete field at ${typeOf(key)} index of object`);
  if (isArray(target)) throw new JqError(`Cannot delete field at ${typeOf(key) === 'string' ? 'object' : typeOf(key)} index of array`);
  throw new JqError(`Cannot delete field at ${typeof key === 'string' ? 'object' : 'array'} index of ${typeOf(target)}`);
}

/** What `.[]` gives, each with its key. */
export function entries(value: Value): readonly (readonly [key: Value, value: Value])[] {
  if (isArray(value)) return value.map((item, i) => [i, item]);
  if (isObject(value)) return [...value];
  throw new JqError(`Cannot iterate over ${value === null ? 'null' : `${typeOf(value)} (${shown(value)})`}`);
}

/** The target without what several paths lead to: from the last to the first, so that places do not move. */
export function deletePaths(target: Value, paths: readonly (readonly Value[])[]): Value {
  return [...paths].sort((a, b) => compare(b, a)).reduce<Value>(deletePath, target);
}
