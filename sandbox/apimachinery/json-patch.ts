// RFC 6902 as evanphx/json-patch v4 has it, which the API server and kubectl use: with its leniencies and its words.
import { lookup } from './dictionary.ts';
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

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

/** Where a path leads: a key of a container, and how a changed container becomes the document again. */
interface Place {
  readonly container: Container;
  readonly key: string;
  put(changed: Container): unknown;
}

/** Applies the operations in order. Pure: what they leave alone is shared with `document`. */
export function jsonPatch(document: unknown, operations: readonly JsonPatchOperation[]): unknown {
  return operations.reduce(apply, document);
}

function apply(document: unknown, operation: JsonPatchOperation): unknown {
  const value = operation.value ?? null;
  switch (operation.op) {
    case 'add':
      return addAt(document, pathOf(operation, 'add'), value);
    case 'remove':
      return removeAt(document, pathOf(operation, 'remove'));
    case 'replace':
      return replaceAt(document, pathOf(operation, 'replace'), value);
    case 'move':
      return move(document, operation);
    case 'copy':
      return copy(document, operation);
    case 'test':
      return test(document, pathOf(operation, 'test'), value);
    default:
      throw new PatchError(`Unexpected kind: ${typeof operation.op === 'string' ? operation.op : 'unknown'}`);
  }
}

const missing = 'missing value';

function pathOf({ path }: JsonPatchOperation, op: string): string {
  if (typeof path === 'string') return path;
  const bare = op === 'add' || op === 'remove' || op === 'copy';
  throw new PatchError(`${op} operation failed to decode path: ${bare ? '' : 'operation missing path field: '}${missing}`);
}

function fromOf({ from }: JsonPatchOperation, op: string): string {
  if (typeof from === 'string') return from;
  throw new PatchError(`${op} operation failed to decode from: operation, missing from field: ${missing}`);
}

const isContainer = (value: unknown): value is Container => isMap(value) || Array.isArray(value);

/** findObject: undefined where the way there is not. */
function find(document: unknown, path: string): Place | undefined {
  const keys = path
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~[01]/g, (sign) => (sign === '~1' ? '/' : '~')));
  const last = keys.pop();
  if (last === undefined || !isContainer(document)) return undefined;
  let place: Place = { container: document, key: '', put: (changed) => changed };
  for (const key of keys) {
    const { container, put } = place;
    const child = hasIndex(container, key) ? get(container, key) : undefined;
    if (!isContainer(child)) return undefined;
    place = { container: child, key: '', put: (changed) => put(set(container, key, changed)) };
  }
  return { ...place, key: last };
}

const hasIndex = (container: Container, key: string): boolean => {
  if (!Array.isArray(container)) return true;
  const index = atoi(key);
  return index !== undefined && index < container.length && index >= -container.length;
};

const atoi = (text: string): number | undefined => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined);

const invalidIndex = (index: number): PatchError => new PatchError(`Unable to access invalid index: ${index}: invalid index referenced`);

/** A place in a list, counted from its end where it is negative; `size` is how many places there are. */
function indexIn(key: string, size: number): number {
  const index = atoi(key);
  if (index === undefined) throw new PatchError(`strconv.Atoi: parsing ${JSON.stringify(key)}: invalid syntax`);
  if (index >= size || index < -size) throw invalidIndex(index);
  return index < 0 ? index + size : index;
}

function get(container: Container, key: string): unknown {
  if (isList(container)) return container[indexIn(key, container.length)];
  return lookup(container, key);
}

const isList = (container: Container): container is readonly unknown[] => Array.isArray(container);

function set(container: Container, key: string, value: unknown): Container {
  return isList(container) ? container.with(indexIn(key, container.length), value) : { ...container, [key]: value };
}

function add(container: Container, key: string, value: unknown): Container {
  if (!isList(container)) return { ...container, [key]: value };
  if (key === '-') return [...container, value];
  if (atoi(key) === undefined) {
    throw new PatchError(`value was not a proper array index: '${key}': strconv.Atoi: parsing ${JSON.stringify(key)}: invalid syntax`);
  }
  return container.toSpliced(indexIn(key, container.length + 1), 0, value);
}

function remove(container: Container, key: string): Container {
  if (isList(container)) return container.toSpliced(indexIn(key, container.length), 1);
  if (!Object.hasOwn(container, key)) throw new PatchError(`Unable to remove nonexistent key: ${key}: ${missing}`);
  const { [key]: _, ...rest } = container;
  return rest;
}

/** Says before the words of a failure what was tried. */
function within<T>(what: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    throw error instanceof PatchError ? new PatchError(`${what}: ${error.message}`, error.code) : error;
  }
}

function addAt(document: unknown, path: string, value: unknown): unknown {
  const place = find(document, path);
  if (!place) throw new PatchError(`add operation does not apply: doc is missing path: ${JSON.stringify(path)}: ${missing}`);
  return within(`error in add for path: '${path}'`, () => place.put(add(place.container, place.key, value)));
}

function removeAt(document: unknown, path: string): unknown {
  const place = find(document, path);
  if (!place) throw new PatchError(`remove operation does not apply: doc is missing path: ${JSON.stringify(path)}: ${missing}`);
  return within(`error in remove for path: '${path}'`, () => place.put(remove(place.container, place.key)));
}

/** What is not in a map is put there: only of a list it is asked whether there is something to replace. */
function replaceAt(document: unknown, path: string, value: unknown): unknown {
  if (path === '') {
    if (isContainer(value)) return value;
    throw new PatchError('replace operation value must be object or array: %!w(<nil>)');
  }
  const place = find(document, path);
  if (!place) throw new PatchError(`replace operation does not apply: doc is missing path: ${path}: ${missing}`);
  if (!hasIndex(place.container, place.key)) {
    throw new PatchError(`replace operation does not apply: doc is missing key: ${path}: ${missing}`);
  }
  return place.put(set(place.container, place.key, value));
}

function move(document: unknown, operation: JsonPatchOperation): unknown {
  const from = fromOf(operation, 'move');
  const source = find(document, from);
  if (!source) throw new PatchError(`move operation does not apply: doc is missing from path: ${from}: ${missing}`);
  const { container, key } = source;
  const taking = `error in move for path: '${key}'`;
  const value = within(taking, () => get(container, key));
  const rest = within(taking, () => source.put(remove(container, key)));
  const path = pathOf(operation, 'move');
  const target = find(rest, path);
  if (!target) throw new PatchError(`move operation does not apply: doc is missing destination path: ${path}: ${missing}`);
  return within(`error in move for path: '${path}'`, () => target.put(add(target.container, target.key, value ?? null)));
}

function copy(document: unknown, operation: JsonPatchOperation): unknown {
  const from = fromOf(operation, 'copy');
  const source = find(document, from);
  if (!source) throw new PatchError(`copy operation does not apply: doc is missing from path: ${from}: ${missing}`);
  const value = within(`error in copy for from: '${from}'`, () => get(source.container, source.key));
  const path = pathOf(operation, 'copy');
  const target = find(document, path);
  if (!target) throw new PatchError(`copy operation does not apply: doc is missing destination path: ${path}: ${missing}`);
  return within('error while adding value during copy', () => target.put(add(target.container, target.key, value ?? null)));
}

/** What is missing is as null. */
function test(document: unknown, path: string, value: unknown): unknown {
  const place = path === '' ? undefined : find(document, path);
  if (path !== '' && !place) throw new PatchError(`test operation does not apply: is missing path: ${path}: ${missing}`);
  const found = place ? within(`error in test for path: '${path}'`, () => get(place.container, place.key)) : document;
  if (deepEqual(found ?? null, value)) return document;
  throw new PatchError(`testing value ${path} failed: test failed`);
}
