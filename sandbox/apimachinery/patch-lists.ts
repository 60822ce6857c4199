// The order of lists in strategic merge patches (apimachinery/pkg/util/strategicpatch): shared by applying and by diffing.
import { lookup } from './dictionary.ts';
import { isMap, sprint } from './fmt.ts';
import { PatchError } from './json-patch.ts';

export type JsonMap = Readonly<Record<string, unknown>>;
export type List = readonly unknown[];

export const directiveMarker = '$patch';
export const retainKeysDirective = '$retainKeys';
export const deletePrefix = '$deleteFromPrimitiveList/';
export const orderPrefix = '$setElementOrder/';

export const noMergeKey = (map: JsonMap, key: string): PatchError =>
  new PatchError(`map: ${sprint(map)} does not contain declared merge key: ${key}`, 500);

const typeName = (value: unknown): string => {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int64' : 'float64';
  if (Array.isArray(value)) return '[]interface {}';
  return value === null ? '%!s(<nil>)' : 'map[string]interface {}';
};

export function asMap(value: unknown): JsonMap {
  if (!isMap(value)) throw new PatchError(`expected a map[string]interface {}, but received a ${typeName(value)}`, 500);
  return value;
}

export function asList(value: unknown): List {
  if (!Array.isArray(value)) throw new PatchError(`expected a []interface {}, but received a ${typeName(value)}`, 500);
  return value;
}

/** Whether two values have the same Go type, as far as JSON tells them apart. */
export const sameType = (left: unknown, right: unknown): boolean => typeName(left) === typeName(right);

/** Whether the lists hold maps or scalars; mixed lists and lists of lists are refused. */
export function elementKind(...lists: readonly List[]): 'map' | 'scalar' {
  let first: string | undefined;
  for (const item of lists.flat(1)) {
    const type = typeName(item);
    if (type === '[]interface {}') throw new PatchError('lists of lists are not supported', 422);
    if (first !== undefined && type !== first)
      throw new PatchError(`list element types are not identical: [${lists.map(sprint).join(' ')}]`, 500);
    first = type;
  }
  if (first === undefined) throw new PatchError('no elements in any of the given slices', 500);
  return first === 'map[string]interface {}' ? 'map' : 'scalar';
}

export const mergeValue = (item: unknown, mergeKey: string): unknown => (mergeKey && isMap(item) ? lookup(item, mergeKey) : item);

/** The merge key's value of a map that must have one. */
export function requiredMergeValue(item: unknown, mergeKey: string): unknown {
  const map = asMap(item);
  if (!Object.hasOwn(map, mergeKey)) throw noMergeKey(map, mergeKey);
  return lookup(map, mergeKey);
}

/** Go's insertion sort, which both sort.Sort and sort.SliceStable use for short lists: `less` may be inconsistent. */
export function insertionSort<T>(items: readonly T[], less: (left: T, right: T) => boolean): T[] {
  const sorted: T[] = [];
  for (const item of items) {
    let at = sorted.length;
    for (let before = sorted[at - 1]; at > 0 && before !== undefined && less(item, before); before = sorted[at - 1]) at -= 1;
    sorted.splice(at, 0, item);
  }
  return sorted;
}

export const isDeletion = (item: unknown): boolean => isMap(item) && item[directiveMarker] === 'delete';

/** normalizeSliceOrder: sorts `items` as `order` has them, deletions last. */
export function inOrder(items: List, order: List, mergeKey: string, kind: 'map' | 'scalar'): List {
  if (kind === 'map') for (const item of [...items, ...order]) requiredMergeValue(item, mergeKey);
  const key = kind === 'map' ? mergeKey : '';
  const positions = new Map(order.map((item, index) => [mergeValue(item, key), order.length - index]).reverse() as [unknown, number][]);
  const position = (item: unknown): number | undefined => positions.get(mergeValue(item, key));
  const kept = kind === 'map' ? items.filter((item) => !isDeletion(item)) : items;
  const deleted = kind === 'map' ? items.filter(isDeletion) : [];
  const sorted = insertionSort(kept, (left, right) => {
    const l = position(left);
    const r = position(right);
    return l !== undefined && r !== undefined ? l > r : true;
  });
  return [...sorted, ...deleted];
}

/** normalizeElementOrder: what the patch names in the patch's order, what only the server has between, where the server had it. */
export function interleave(
  patched: List,
  serverOnly: List,
  patchOrder: List,
  serverOrder: List,
  mergeKey: string,
  kind: 'map' | 'scalar',
): List {
  const right = inOrder(patched, patchOrder, mergeKey, kind);
  const left = inOrder(serverOnly, serverOrder, mergeKey, kind);
  const key = kind === 'map' ? mergeKey : '';
  const place = (item: unknown): number => serverOrder.findIndex((other) => mergeValue(other, key) === mergeValue(item, key));
  const merged: unknown[] = [];
  let i = 0;
  for (const item of right) {
    const at = place(item);
    while (i < left.length && at >= 0) {
      const other = place(left[i]);
      if (other < 0 || other >= at) break;
      merged.push(left[i]);
      i += 1;
    }
    merged.push(item);
  }
  return [...merged, ...left.slice(i)];
}

/** The items whose merge key (or value) `names` has, and the others. */
export function partition(items: List, names: List, mergeKey: string): { readonly named: List; readonly others: List } {
  const values = new Set(names.map((item) => mergeValue(item, mergeKey)));
  const isNamed = (item: unknown) => values.has(mergeKey ? requiredMergeValue(item, mergeKey) : item);
  return { named: items.filter(isNamed), others: items.filter((item) => !isNamed(item)) };
}

/**
 * The order of the live list as normalizeElementOrder reads it: Go's merge has deleted from that list and appended to it in
 * place by then, so that what a patch adds stands where what it deletes has made room.
 */
export function orderAfterMerge(original: List, patch: List, mergeKey: string): List {
  const slots = [...original];
  let length = original.length;
  const places = (value: unknown) => slots.slice(0, length).findIndex((item) => mergeValue(item, mergeKey) === value);
  for (const item of patch.filter(isDeletion)) {
    for (let at = places(mergeValue(item, mergeKey)); at >= 0; at = places(mergeValue(item, mergeKey))) {
      slots.copyWithin(at, at + 1, length);
      length -= 1;
    }
  }
  for (const item of patch) {
    if (length === slots.length) break;
    if ((isMap(item) && Object.hasOwn(item, directiveMarker)) || places(mergeValue(item, mergeKey)) >= 0) continue;
    slots[length] = item;
    length += 1;
  }
  return slots;
}
