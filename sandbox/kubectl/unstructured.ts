// Fields of objects whose type is not known (apimachinery/pkg/apis/meta/v1/unstructured): read safely, changed by copying.
import { lookup } from '../apimachinery/dictionary.ts';
import { isMap } from '../apimachinery/fmt.ts';

/** An object as kubectl handles it: unstructured. */
export type Unstructured = Readonly<Record<string, unknown>>;

const none: Unstructured = {};

/** The value at a path of field names; undefined where there is none. */
export function field(object: unknown, ...path: readonly string[]): unknown {
  let value = object;
  for (const name of path) value = isMap(value) ? lookup(value, name) : undefined;
  return value;
}

export function mapField(object: unknown, ...path: readonly string[]): Unstructured {
  const value = field(object, ...path);
  return isMap(value) ? value : none;
}

export function textField(object: unknown, ...path: readonly string[]): string {
  const value = field(object, ...path);
  return typeof value === 'string' ? value : '';
}

export function numberField(object: unknown, ...path: readonly string[]): number | undefined {
  const value = field(object, ...path);
  return typeof value === 'number' ? value : undefined;
}

export function listField(object: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = field(object, ...path);
  return Array.isArray(value) ? value : [];
}

/** The maps of a list. */
export const mapsField = (object: unknown, ...path: readonly string[]): readonly Unstructured[] => listField(object, ...path).filter(isMap);

/** A map of strings, such as labels. */
export function stringsField(object: unknown, ...path: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapField(object, ...path)).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

export const nameOf = (object: unknown): string => textField(object, 'metadata', 'name');

/** A copy with the value at a path; undefined removes the field. */
export function withField(object: Unstructured, path: readonly string[], value: unknown): Unstructured {
  const [name, ...rest] = path;
  if (name === undefined) return isMap(value) ? value : object;
  const changed = rest.length === 0 ? value : withField(mapField(object, name), rest, value);
  if (changed !== undefined) return { ...object, [name]: changed };
  const { [name]: _, ...others } = object;
  return others;
}
