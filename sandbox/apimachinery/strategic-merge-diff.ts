// Strategic merge patches, made: k8s.io/apimachinery/pkg/util/strategicpatch's diffMaps and CreateThreeWayMergePatch.
import { lookup, store } from './dictionary.ts';
import { deepEqual } from './equality.ts';
import { isMap, sprint } from './fmt.ts';
import {
  asMap,
  deletePrefix,
  directiveMarker,
  elementKind,
  inOrder,
  insertionSort,
  type JsonMap,
  type List,
  mergeValue,
  orderPrefix,
  requiredMergeValue,
  retainKeysDirective,
  sameType,
} from './patch-lists.ts';
import type { PatchField, PatchSchema } from './patch-schema.ts';
import { mergeMap } from './strategic-merge-patch.ts';

/** Which differences a patch is to carry. */
interface Differences {
  readonly additions: boolean;
  readonly deletions: boolean;
  readonly order: boolean;
}

/** The patch that makes `modified` of `original`: CreateTwoWayMergePatchUsingLookupPatchMeta. */
export const twoWayPatch = (original: JsonMap, modified: JsonMap, schema: PatchSchema): JsonMap =>
  diffMaps(original, modified, schema, { additions: true, deletions: true, order: true }, false);

/**
 * What `kubectl apply` sends: additions and changes against the live object, deletions against the last applied configuration.
 * `original` is undefined where nothing was applied before.
 */
export function threeWayPatch(original: JsonMap | undefined, modified: JsonMap, current: JsonMap, schema: PatchSchema): JsonMap {
  const delta = diffMaps(current, modified, schema, { additions: true, deletions: false, order: true }, false);
  const deletions = diffMaps(original ?? {}, modified, schema, { additions: false, deletions: true, order: true }, false);
  return mergeMap(deletions, delta, schema, 'patch');
}

function diffMaps(original: JsonMap, modified: JsonMap, schema: PatchSchema, wanted: Differences, retainKeys: boolean): JsonMap {
  const patch: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(modified)) {
    if (value === undefined) continue;
    const old = lookup(original, key);
    if (key === directiveMarker && old !== undefined) {
      if (old !== value) patch[key] = value;
    } else if (old === undefined || !sameType(old, value)) {
      if (wanted.additions) store(patch, key, value);
    } else if (isMap(old) && isMap(value)) diffMapField(patch, key, old, value, schema, wanted);
    else if (Array.isArray(old) && Array.isArray(value)) diffListField(patch, key, old, value, schema, wanted);
    else if (wanted.additions && old !== value) store(patch, key, value);
  }
  const dropped = Object.keys(original).filter((key) => lookup(original, key) !== undefined && lookup(modified, key) === undefined);
  if (wanted.deletions) for (const key of dropped) store(patch, key, null);
  if (retainKeys && (Object.keys(patch).length > 0 || dropped.length > 0)) {
    const keys = Object.keys(modified).filter((key) => lookup(modified, key) !== null && lookup(modified, key) !== undefined);
    if (keys.length > 0) patch[retainKeysDirective] = keys.sort();
  }
  return patch;
}

function diffMapField(
  patch: Record<string, unknown>,
  key: string,
  original: JsonMap,
  modified: JsonMap,
  schema: PatchSchema,
  wanted: Differences,
): void {
  if (original === modified) return;
  const field = fieldUnlessEqual(schema, key, original, modified);
  if (!field) return;
  if (field.strategy === 'replace') {
    if (wanted.additions) store(patch, key, modified);
    return;
  }
  const inner = diffMaps(original, modified, field.schema, wanted, field.retainKeys);
  if (Object.keys(inner).length > 0) store(patch, key, inner);
}

function diffListField(
  patch: Record<string, unknown>,
  key: string,
  original: List,
  modified: List,
  schema: PatchSchema,
  wanted: Differences,
): void {
  const field = fieldUnlessEqual(schema, key, original, modified);
  if (!field) return;
  if (field.strategy !== 'merge') {
    if (wanted.additions && !deepEqual(original, modified)) store(patch, key, modified);
    return;
  }
  if (original.length === 0) {
    if (modified.length > 0 && wanted.additions) store(patch, key, modified);
    return;
  }
  const { list, deletions, order } =
    elementKind(original, modified) === 'map'
      ? diffListsOfMaps(original, modified, field, wanted)
      : diffListsOfScalars(original, modified, wanted);
  if (list.length > 0) store(patch, key, list);
  if (deletions.length > 0) store(patch, `${deletePrefix}${key}`, deletions);
  if (order.length > 0) store(patch, `${orderPrefix}${key}`, order);
}

/** A field that no type declares is an error, but not where nothing differs. */
function fieldUnlessEqual(schema: PatchSchema, key: string, original: unknown, modified: unknown): PatchField | undefined {
  try {
    return schema.field(key);
  } catch (error) {
    if (deepEqual(original, modified)) return undefined;
    throw error;
  }
}

interface ListDifference {
  readonly list: List;
  readonly deletions: List;
  readonly order: List;
}

const byText = (mergeKey: string) => (left: unknown, right: unknown) =>
  sprint(mergeValue(left, mergeKey)) <= sprint(mergeValue(right, mergeKey));

/** Walks two sorted lists side by side. */
function walk(
  original: List,
  modified: List,
  mergeKey: string,
  found: { both(old: unknown, item: unknown): void; added(item: unknown): void; removed(old: unknown): void },
): void {
  const left = insertionSort(original, byText(mergeKey));
  const right = insertionSort(modified, byText(mergeKey));
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const old = sprint(mergeValue(left[i], mergeKey));
    const item = sprint(mergeValue(right[j], mergeKey));
    if (i < left.length && j < right.length && old === item) found.both(left[i++], right[j++]);
    else if (i >= left.length || (j < right.length && old > item)) found.added(right[j++]);
    else found.removed(left[i++]);
  }
}

function diffListsOfMaps(original: List, modified: List, field: PatchField, wanted: Differences): ListDifference {
  const { mergeKey } = field;
  for (const item of [...original, ...modified]) requiredMergeValue(item, mergeKey);
  const changes: unknown[] = [];
  const deletions: unknown[] = [];
  walk(original, modified, mergeKey, {
    both: (old, item) => {
      const inner = diffMaps(asMap(old), asMap(item), field.schema, wanted, field.retainKeys);
      if (Object.keys(inner).length > 0) changes.push({ ...inner, [mergeKey]: mergeValue(item, mergeKey) });
    },
    added: (item) => {
      if (wanted.additions) changes.push(item);
    },
    removed: (old) => {
      if (wanted.deletions) deletions.push({ [directiveMarker]: 'delete', [mergeKey]: mergeValue(old, mergeKey) });
    },
  });
  const list = [...inOrder(changes, modified, mergeKey, 'map'), ...deletions];
  const orderSame =
    original.length === modified.length &&
    modified.every((item, index) => mergeValue(item, mergeKey) === mergeValue(original[index], mergeKey));
  const ordered = wanted.order && ((wanted.additions && (list.length > 0 || !orderSame)) || (wanted.deletions && list.length > 0));
  return { list, deletions: [], order: ordered ? modified.map((item) => ({ [mergeKey]: mergeValue(item, mergeKey) })) : [] };
}

function diffListsOfScalars(original: List, modified: List, wanted: Differences): ListDifference {
  const added: unknown[] = [];
  const deletions = new Set<unknown>();
  walk(original, modified, '', {
    both: () => {},
    added: (item) => {
      if (wanted.additions) added.push(item);
    },
    removed: (old) => {
      if (wanted.deletions) deletions.add(old);
    },
  });
  const ordered = wanted.order && ((wanted.deletions && deletions.size > 0) || (wanted.additions && !deepEqual(original, modified)));
  return { list: inOrder(added, modified, '', 'scalar'), deletions: [...deletions], order: ordered ? modified : [] };
}
