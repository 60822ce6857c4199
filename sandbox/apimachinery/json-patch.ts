// RFC 6902, with the leniencies of evanphx/json-patch v4, which the API server uses.
import { deepEqual } from './equality.ts';
import { isMap } from './fmt.ts';

/** Thrown where a patch cannot be applied; `code` is what the API server answers: 422 without the words, 400 and 500 with them. */
export class PatchError extends Error {
  readonly code: 400 | 422 | 500;

  constructor(message: string, code: 400 | 422 | 500 = 422) {
    super(message);
    this.code = code;
  }
}

export interface JsonPatchOperation {
  readonly op?: unknown;
  readonly path?: unknown;
  readonly from?: unknown;
  readonly value?: unknown;
}

type Edit = (container: unknown, key: string) => unknown;

/** Applies the operations in order. Pure: what they leave alone is shared with `document`. */
export function jsonPatch(document: unknown, operations: readonly JsonPatchOperation[]): unknown {
  return operations.reduce(apply, document);
}

function apply(document: unknown, operation: JsonPatchOperation): unknown {
  const path = pointer(operation.path, 'path');
  switch (operation.op) {
    case 'add':
      return edit(document, path, 'add', (container, key) => add(container, key, operation.value ?? null));
    case 'remove':
      return edit(document, path, 'remove', remove);
    case 'replace':
      return edit(document, path, 'replace', (container, key) => replace(container, key, operation.value ?? null));
    case 'move': {
      const from = pointer(operation.from, 'from');
      const value = read(document, from, 'move');
      return edit(edit(document, from, 'move', remove), path, 'move', (container, key) => add(container, key, value));
    }
    case 'copy': {
      const value = read(document, pointer(operation.from, 'from'), 'copy');
      return edit(document, path, 'copy', (container, key) => add(container, key, value));
    }
    case 'test':
      if (deepEqual(read(document, path, 'test'), operation.value ?? null)) return document;
      throw new PatchError(`testing value ${String(operation.path)} failed`);
    default:
      throw new PatchError(`Unexpected kind: ${String(operation.op ?? 'unknown')}`);
  }
}

function pointer(path: unknown, field: string): readonly string[] {
  if (typeof path !== 'string') throw new PatchError(`missing value: operation, missing ${field} field`);
  return path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const missing = (op: string, path: readonly string[]): PatchError =>
  new PatchError(`${op} operation does not apply: doc is missing path: /${path.join('/')}: missing value`);

function edit(document: unknown, path: readonly string[], op: string, change: Edit): unknown {
  const [key, ...rest] = path;
  if (key === undefined) throw missing(op, path);
  if (rest.length === 0) return change(document, key);
  const child = childOf(document, key);
  if (!isMap(child) && !Array.isArray(child)) throw missing(op, path);
  const changed = edit(child, rest, op, change);
  if (changed === child) return document;
  if (Array.isArray(document)) return document.with(indexIn(document, key), changed);
  return isMap(document) ? { ...document, [key]: changed } : document;
}

function read(document: unknown, path: readonly string[], op: string): unknown {
  let value = document;
  for (const key of path) {
    if (op !== 'test' && (isMap(value) ? !(key in value) : !Array.isArray(value))) throw missing(op, path);
    value = childOf(value, key);
  }
  return value ?? null;
}

const childOf = (container: unknown, key: string): unknown => {
  if (Array.isArray(container)) return container[indexIn(container, key)];
  return isMap(container) ? container[key] : undefined;
};

/** Negative indices count from the end, as evanphx/json-patch allows. */
function indexIn(list: readonly unknown[], key: string): number {
  const index = /^[+-]?\d+$/.test(key) ? Number(key) : Number.NaN;
  const at = index < 0 ? list.length + index : index;
  if (!(at >= 0 && at < list.length)) throw new PatchError(`Unable to access invalid index: ${key}: invalid index referenced`);
  return at;
}

function add(container: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(container)) {
    if (key === '-') return [...container, value];
    const index = /^[+-]?\d+$/.test(key) ? Number(key) : Number.NaN;
    const at = index < 0 ? container.length + 1 + index : index;
    if (!(at >= 0 && at <= container.length)) throw new PatchError(`Unable to access invalid index: ${key}: invalid index referenced`);
    return container.toSpliced(at, 0, value);
  }
  return { ...(isMap(container) && container), [key]: value };
}

function remove(container: unknown, key: string): unknown {
  if (Array.isArray(container)) return container.toSpliced(indexIn(container, key), 1);
  if (!isMap(container) || !(key in container)) throw new PatchError(`Unable to remove nonexistent key: ${key}: missing value`);
  const { [key]: _, ...rest } = container;
  return rest;
}

function replace(container: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(container)) return container.with(indexIn(container, key), value);
  // Whether a map has the key is not asked (partialDoc.get has no error to give).
  return { ...(isMap(container) && container), [key]: value };
}
