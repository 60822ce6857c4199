// JSON merge patches (RFC 7386), and how kubectl makes one from three documents (apimachinery/pkg/util/jsonmergepatch).
import { lookup, store } from './dictionary.ts';
import { deepEqual } from './equality.ts';
import { isMap } from './fmt.ts';

type JsonMap = Readonly<Record<string, unknown>>;

/** Applies a merge patch. Pure: where nothing changes, `document` itself comes back. */
export function mergePatch(document: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch;
  const target = isMap(document) ? document : {};
  const result: Record<string, unknown> = { ...target };
  let changed = target !== document;
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) {
      if (!Object.hasOwn(result, key)) continue;
      delete result[key];
      changed = true;
      continue;
    }
    const old = lookup(result, key);
    const merged = isMap(value) ? mergePatch(old, value) : deepEqual(old, value) ? old : value;
    if (merged === old) continue;
    store(result, key, merged);
    changed = true;
  }
  return changed ? result : document;
}

/** The patch that makes `modified` of `original`: jsonpatch.CreateMergePatch. */
export function createMergePatch(original: JsonMap, modified: JsonMap): JsonMap {
  const patch: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(modified)) {
    const old = lookup(original, key);
    if (value === undefined || deepEqual(old, value)) continue;
    if (isMap(old) && isMap(value)) {
      const inner = createMergePatch(old, value);
      if (Object.keys(inner).length > 0) store(patch, key, inner);
    } else store(patch, key, value);
  }
  for (const key of Object.keys(original))
    if (lookup(original, key) !== undefined && lookup(modified, key) === undefined) store(patch, key, null);
  return patch;
}

/** What `kubectl apply` sends for kinds without a schema: additions against the live object, deletions against the last applied one. */
export function threeWayMergePatch(original: JsonMap | undefined, modified: JsonMap, current: JsonMap): JsonMap {
  const additions = withoutNulls(createMergePatch(current, modified));
  const deletions = onlyNulls(createMergePatch(original ?? {}, modified));
  return union(deletions, additions);
}

function withoutNulls(patch: JsonMap): JsonMap {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) continue;
    if (!isMap(value)) store(kept, key, value);
    else if (Object.keys(value).length === 0) store(kept, key, value);
    else {
      const inner = withoutNulls(value);
      if (Object.keys(inner).length > 0) store(kept, key, inner);
    }
  }
  return kept;
}

function onlyNulls(patch: JsonMap): JsonMap {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) store(kept, key, null);
    else if (isMap(value)) {
      const inner = onlyNulls(value);
      if (Object.keys(inner).length > 0) store(kept, key, inner);
    }
  }
  return kept;
}

function union(first: JsonMap, second: JsonMap): JsonMap {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const old = lookup(merged, key);
    store(merged, key, isMap(old) && isMap(value) ? union(old, value) : value);
  }
  return merged;
}
