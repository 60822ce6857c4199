// Strategic merge patches, applied: k8s.io/apimachinery/pkg/util/strategicpatch's mergeMap.
import { lookup, store } from './dictionary.ts';
import { deepEqual } from './equality.ts';
import { isMap, sprint } from './fmt.ts';
import { PatchError } from './json-patch.ts';
import {
  asList,
  asMap,
  deletePrefix,
  directiveMarker,
  elementKind,
  interleave,
  type JsonMap,
  type List,
  noMergeKey,
  orderAfterMerge,
  orderPrefix,
  partition,
  requiredMergeValue,
  retainKeysDirective,
  sameType,
} from './patch-lists.ts';
import type { PatchField, PatchSchema } from './patch-schema.ts';

/** A patch is applied to an object, or joined to another patch (whose directives then stay). */
export type Target = 'object' | 'patch';

/** Merges a patch into a map whose schema is known: an object, or another patch. Pure; what is equal is shared. */
export function mergeMap(original: JsonMap, patch: JsonMap, schema: PatchSchema, target: Target): JsonMap {
  const directive = patch[directiveMarker];
  if (directive !== undefined) return replaceOrDelete(directive, patch);
  const merged = retained(original, patch, target);
  const settled = new Set<string>([retainKeysDirective]);
  for (const key of Object.keys(patch)) if (key.startsWith(orderPrefix)) mergeOrdered(merged, patch, key, schema, target, settled);
  for (const [patchKey, value] of Object.entries(patch)) {
    if (settled.has(patchKey) || value === undefined) continue;
    const deletes = patchKey.startsWith(deletePrefix);
    if (deletes && target === 'patch') store(merged, patchKey, value);
    else mergeField(merged, deletes ? patchKey.slice(deletePrefix.length) : patchKey, value, deletes, schema, target);
  }
  return unchanged(original, merged) ? original : merged;
}

function replaceOrDelete(directive: unknown, patch: JsonMap): JsonMap {
  if (directive === 'delete') return {};
  if (directive !== 'replace') throw badPatchType(directive, patch);
  const { [directiveMarker]: _, ...replacement } = patch;
  return replacement;
}

const badPatchType = (type: unknown, map: JsonMap): PatchError =>
  new PatchError(`unknown patch type: ${sprint(type)} in map: ${sprint(map)}`, 500);

function unchanged(original: JsonMap, merged: JsonMap): boolean {
  const keys = Object.keys(merged);
  return keys.length === Object.keys(original).length && keys.every((key) => lookup(merged, key) === lookup(original, key));
}

/** A copy of `original` without what `$retainKeys` leaves out. */
function retained(original: JsonMap, patch: JsonMap, target: Target): Record<string, unknown> {
  const list = patch[retainKeysDirective];
  if (list === undefined) return { ...original };
  if (target === 'patch') {
    const other = original[retainKeysDirective];
    if (other !== undefined && !deepEqual(other, list))
      throw new PatchError(
        `${sprint(other)} and ${sprint(list)} are not deep equal: this may happen when calculating the 3-way diff patch`,
        500,
      );
    return { ...original, [retainKeysDirective]: list };
  }
  const bad = () => new PatchError('invalid patch format of retainKeys', 400);
  if (!Array.isArray(list)) throw bad();
  const keep = new Set<unknown>(list);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null || key === retainKeysDirective || key.startsWith(deletePrefix) || key.startsWith(orderPrefix)) continue;
    if (!keep.has(key)) throw bad();
  }
  return Object.fromEntries(Object.entries(original).filter(([key]) => keep.has(key)));
}

/** mergePatchIntoOriginal: a list with a `$setElementOrder`, merged and sorted. Marks what it has dealt with as `settled`. */
function mergeOrdered(
  merged: Record<string, unknown>,
  patch: JsonMap,
  directive: string,
  schema: PatchSchema,
  target: Target,
  settled: Set<string>,
): void {
  const order = lookup(patch, directive);
  settled.add(directive);
  if (target === 'patch') {
    const other = lookup(merged, directive);
    if (other !== undefined && !deepEqual(other, order)) throw new PatchError('invalid patch format of setElementOrder list', 400);
    store(merged, directive, order);
  }
  const names = asList(order);
  const key = directive.slice(orderPrefix.length);
  const originalList = Object.hasOwn(merged, key) ? asList(lookup(merged, key)) : undefined;
  const patchList = Object.hasOwn(patch, key) ? asList(lookup(patch, key)) : undefined;
  const field = schema.field(key);
  checkOrder(patchList ?? [], names, field.mergeKey);
  if (!originalList && !patchList) return;
  const list = !originalList
    ? asList(withoutDirectives(patchList))
    : patchList
      ? mergeList(originalList, patchList, field, false, target)
      : originalList;
  const { named, others } = partition(list, names, field.mergeKey);
  const kind = elementKind(originalList ?? [], patchList ?? []);
  const merges = kind === 'map' && patchList !== undefined && field.strategy === 'merge';
  const serverOrder = merges ? orderAfterMerge(originalList ?? [], patchList, field.mergeKey) : (originalList ?? []);
  store(merged, key, shareList(originalList, interleave(named, others, names, serverOrder, field.mergeKey, kind)));
  settled.add(key);
}

/** validatePatchWithSetOrderList: the patch's items stand in the order that the directive gives. */
function checkOrder(patchList: List, names: List, mergeKey: string): void {
  if (names.length === 0 || patchList.length === 0) return;
  let next = 0;
  const items = patchList.filter((item) => !(isMap(item) && Object.hasOwn(item, directiveMarker)));
  for (const item of items) {
    const value = mergeKey ? requiredMergeValue(item, mergeKey) : item;
    while (next < names.length && (mergeKey ? requiredMergeValue(names[next], mergeKey) : names[next]) !== value) next += 1;
    if (next >= names.length)
      throw new PatchError(
        `The order in patch list:\n${sprint(patchList)}\n doesn't match $setElementOrder list:\n${sprint(names)}\n`,
        500,
      );
    next += 1;
  }
}

function mergeField(
  merged: Record<string, unknown>,
  key: string,
  value: unknown,
  deletes: boolean,
  schema: PatchSchema,
  target: Target,
): void {
  if (value === null) {
    delete merged[key];
    if (target === 'patch') store(merged, key, null);
    return;
  }
  const old = lookup(merged, key);
  if (old === undefined || !sameType(old, value)) {
    if (!deletes) take(merged, key, target === 'object' ? withoutNulls(value) : value);
  } else if (isMap(value)) {
    const field = schema.field(key);
    store(merged, key, field.strategy === 'replace' ? value : mergeMap(asMap(old), value, field.schema, target));
  } else if (Array.isArray(value)) {
    store(merged, key, shareList(asList(old), mergeList(asList(old), value, schema.field(key), deletes, target)));
  } else store(merged, key, value);
}

/** Sets what the patch has, unless it is itself a directive. */
function take(merged: Record<string, unknown>, key: string, value: unknown): void {
  const kept = withoutDirectives(value);
  if (kept === undefined) delete merged[key];
  else store(merged, key, kept);
}

function mergeList(original: List, patch: List, field: PatchField, deletes: boolean, target: Target): List {
  if (field.strategy !== 'merge' && !deletes) return patch;
  if (original.length === 0 && patch.length === 0) return original;
  const { mergeKey } = field;
  const kind = elementKind(original, patch);
  if (kind === 'scalar') {
    if (deletes) return original.filter((item) => !patch.includes(item));
    const { named, others } = partition([...new Set([...original, ...patch])], patch, mergeKey);
    return interleave(named, others, patch, original, mergeKey, kind);
  }
  if (!mergeKey) throw new PatchError(`cannot merge lists without merge key for ${field.schema.name}`, 500);
  const { base, additions } = applySpecialElements(original, patch, mergeKey);
  const list = mergeElements(base, additions, field, target);
  const { named, others } = partition(list, additions, mergeKey);
  return interleave(named, others, additions, base, mergeKey, kind);
}

/** Elements with `$patch`: deletions take from the original, a replacement empties it. */
function applySpecialElements(original: List, patch: List, mergeKey: string): { readonly base: List; readonly additions: List } {
  let base = original;
  let replace = false;
  const additions: unknown[] = [];
  for (const item of patch) {
    const map = asMap(item);
    const directive = map[directiveMarker];
    if (directive === undefined) additions.push(item);
    else if (directive === 'delete') {
      if (!Object.hasOwn(map, mergeKey)) throw noMergeKey(map, mergeKey);
      base = base.filter((other) => lookup(asMap(other), mergeKey) !== lookup(map, mergeKey));
    } else if (directive === 'replace') replace = true;
    else if (directive === 'merge') throw new PatchError('merging lists cannot yet be specified in the patch', 500);
    else throw badPatchType(directive, map);
  }
  return replace ? { base: additions, additions: [] } : { base, additions };
}

function mergeElements(original: List, patch: List, field: PatchField, target: Target): List {
  const merged = [...original];
  const places = new Map<unknown, number>();
  for (const [index, item] of merged.entries()) {
    const value = lookup(asMap(item), field.mergeKey);
    if (value !== undefined && !places.has(value)) places.set(value, index);
  }
  for (const item of patch) {
    const value = requiredMergeValue(item, field.mergeKey);
    const at = places.get(value);
    if (at === undefined) {
      places.set(value, merged.length);
      merged.push(item);
    } else merged[at] = mergeMap(asMap(merged[at]), asMap(item), field.schema, target);
  }
  return merged;
}

const shareList = (original: List | undefined, merged: List): List =>
  original && original.length === merged.length && merged.every((item, index) => item === original[index]) ? original : merged;

/** discardNullValuesFromPatch. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return shareList(value, value.map(withoutNulls));
  if (!isMap(value)) return value;
  const kept = Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
  return unchanged(value, kept) ? value : kept;
}

/** removeDirectives: undefined where the value is itself a directive. */
function withoutDirectives(value: unknown): unknown {
  if (Array.isArray(value))
    return shareList(
      value,
      value.map(withoutDirectives).filter((item) => item !== undefined),
    );
  if (!isMap(value)) return value;
  if (Object.hasOwn(value, directiveMarker)) return undefined;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) take(kept, key, inner);
  return unchanged(value, kept) ? value : kept;
}
