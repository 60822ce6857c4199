// RFC 6902 as evanphx/json-patch v4 has it, which the API server and kubectl use: with its leniencies and its words.
import { lookup, store } from './dictionary.ts';
import { deepEqual } from './equality.ts';
import { isMap } from './fmt.ts';

type PatchCode = 400 | 413 | 422 | 500;

/** Thrown where a patch cannot be applied; `code` is what the API server answers: 422 without the words, 400, 413 and 500 with them. */
export class PatchError extends Error {
  readonly code: PatchCode;

  constructor(message: string, code: PatchCode = 422) {
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
type OwnContainer = Record<string, unknown> | unknown[];

/** Where a path leads: the containers on the way, each with its key, the last with the key that is meant. */
interface Place {
  readonly way: readonly Container[];
  readonly keys: readonly string[];
  readonly container: Container;
  readonly key: string;
}

/** How many operations one patch may have (endpoints/handlers/patch.go). */
const MOST_OPERATIONS = 10_000;
/** How much all its copies together may take as JSON, in bytes (genericapiserver.Config's JSONPatchMaxCopyBytes). */
const MOST_COPIED = 3 * 1024 * 1024;

/** Applies the operations in order. Pure: what they leave alone is shared with `document`. */
export function jsonPatch(document: unknown, operations: readonly JsonPatchOperation[]): unknown {
  if (operations.length > MOST_OPERATIONS) {
    const why = `The allowed maximum operations in a JSON patch is ${MOST_OPERATIONS}, got ${operations.length}`;
    throw new PatchError(why, 413);
  }
  const patched = new Patched(document);
  for (const operation of operations) patched.apply(operation);
  return patched.document;
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
const isList = (container: Container): container is readonly unknown[] => Array.isArray(container);

const ownCopy = (container: Container): OwnContainer => (isList(container) ? container.slice() : { ...container });

const hasIndex = (container: Container, key: string): boolean => {
  if (!isList(container)) return true;
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

const get = (container: Container, key: string): unknown =>
  isList(container) ? container[indexIn(key, container.length)] : lookup(container, key);

function set(container: OwnContainer, key: string, value: unknown): void {
  if (Array.isArray(container)) container[indexIn(key, container.length)] = value;
  else store(container, key, value);
}

function add(container: OwnContainer, key: string, value: unknown): void {
  if (!Array.isArray(container)) store(container, key, value);
  else if (key === '-') container.push(value);
  else if (atoi(key) !== undefined) container.splice(indexIn(key, container.length + 1), 0, value);
  else throw new PatchError(`value was not a proper array index: '${key}': strconv.Atoi: parsing ${JSON.stringify(key)}: invalid syntax`);
}

function remove(container: OwnContainer, key: string): void {
  if (Array.isArray(container)) {
    container.splice(indexIn(key, container.length), 1);
    return;
  }
  if (!Object.hasOwn(container, key)) throw new PatchError(`Unable to remove nonexistent key: ${key}: ${missing}`);
  delete container[key];
}

/** Says before the words of a failure what was tried. */
function within<T>(what: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    throw error instanceof PatchError ? new PatchError(`${what}: ${error.message}`, error.code) : error;
  }
}

/** A document while it is patched. What an operation reaches is copied the first time and changed in place from then on. */
class Patched {
  document: unknown;
  /** The containers that belong to this patch alone. */
  readonly #own = new WeakSet<object>();
  #copied = 0;

  constructor(document: unknown) {
    this.document = document;
  }

  apply(operation: JsonPatchOperation): void {
    const value = operation.value ?? null;
    switch (operation.op) {
      case 'add':
        this.#add(pathOf(operation, 'add'), value);
        break;
      case 'remove':
        this.#remove(pathOf(operation, 'remove'));
        break;
      case 'replace':
        this.#replace(pathOf(operation, 'replace'), value);
        break;
      case 'move':
        this.#move(operation);
        break;
      case 'copy':
        this.#copy(operation);
        break;
      case 'test':
        this.#test(pathOf(operation, 'test'), value);
        break;
      default:
        throw new PatchError(`Unexpected kind: ${typeof operation.op === 'string' ? operation.op : 'unknown'}`);
    }
  }

  /** findObject: undefined where the way there is not. */
  #find(path: string): Place | undefined {
    const keys = path
      .split('/')
      .slice(1)
      .map((part) => part.replace(/~[01]/g, (sign) => (sign === '~1' ? '/' : '~')));
    const key = keys.at(-1);
    if (key === undefined || !isContainer(this.document)) return undefined;
    let container = this.document;
    const way = [container];
    for (const part of keys.slice(0, -1)) {
      const child = hasIndex(container, part) ? get(container, part) : undefined;
      if (!isContainer(child)) return undefined;
      container = child;
      way.push(child);
    }
    return { way, keys, container, key };
  }

  #isOwn(container: Container): container is OwnContainer {
    return this.#own.has(container);
  }

  /** The container that a path leads to, for this patch to change; so are those on the way. */
  #writable({ way, keys }: Place): OwnContainer {
    let parent: OwnContainer = [];
    for (const [at, container] of way.entries()) {
      let own: OwnContainer;
      if (this.#isOwn(container)) own = container;
      else {
        own = ownCopy(container);
        this.#own.add(own);
        if (at === 0) this.document = own;
        else set(parent, keys[at - 1] ?? '', own);
      }
      parent = own;
    }
    return parent;
  }

  #add(path: string, value: unknown): void {
    const place = this.#find(path);
    if (!place) throw new PatchError(`add operation does not apply: doc is missing path: ${JSON.stringify(path)}: ${missing}`);
    within(`error in add for path: '${path}'`, () => add(this.#writable(place), place.key, value));
  }

  #remove(path: string): void {
    const place = this.#find(path);
    if (!place) throw new PatchError(`remove operation does not apply: doc is missing path: ${JSON.stringify(path)}: ${missing}`);
    within(`error in remove for path: '${path}'`, () => remove(this.#writable(place), place.key));
  }

  /** What is not in a map is put there: only of a list it is asked whether there is something to replace. */
  #replace(path: string, value: unknown): void {
    if (path === '') {
      if (!isContainer(value)) throw new PatchError('replace operation value must be object or array: %!w(<nil>)');
      this.document = value;
      return;
    }
    const place = this.#find(path);
    if (!place) throw new PatchError(`replace operation does not apply: doc is missing path: ${path}: ${missing}`);
    if (!hasIndex(place.container, place.key)) {
      throw new PatchError(`replace operation does not apply: doc is missing key: ${path}: ${missing}`);
    }
    set(this.#writable(place), place.key, value);
  }

  #move(operation: JsonPatchOperation): void {
    const from = fromOf(operation, 'move');
    const source = this.#find(from);
    if (!source) throw new PatchError(`move operation does not apply: doc is missing from path: ${from}: ${missing}`);
    const { container, key } = source;
    const taking = `error in move for path: '${key}'`;
    const value = within(taking, () => get(container, key));
    within(taking, () => remove(this.#writable(source), key));
    const path = pathOf(operation, 'move');
    const target = this.#find(path);
    if (!target) throw new PatchError(`move operation does not apply: doc is missing destination path: ${path}: ${missing}`);
    within(`error in move for path: '${path}'`, () => add(this.#writable(target), target.key, value ?? null));
  }

  /** The copy is one, so that a change of it does not change what it was copied from. */
  #copy(operation: JsonPatchOperation): void {
    const from = fromOf(operation, 'copy');
    const source = this.#find(from);
    if (!source) throw new PatchError(`copy operation does not apply: doc is missing from path: ${from}: ${missing}`);
    const value = within(`error in copy for from: '${from}'`, () => get(source.container, source.key)) ?? null;
    const path = pathOf(operation, 'copy');
    const target = this.#find(path);
    if (!target) throw new PatchError(`copy operation does not apply: doc is missing destination path: ${path}: ${missing}`);
    const text = JSON.stringify(value);
    this.#copied += text.length;
    if (this.#copied > MOST_COPIED) {
      throw new PatchError(
        `Unable to complete the copy, the accumulated size increase of copy is ${this.#copied}, exceeding the limit ${MOST_COPIED}`,
      );
    }
    const copied: unknown = JSON.parse(text);
    within('error while adding value during copy', () => add(this.#writable(target), target.key, copied));
  }

  /** What is missing is as null. */
  #test(path: string, value: unknown): void {
    const place = path === '' ? undefined : this.#find(path);
    if (path !== '' && !place) throw new PatchError(`test operation does not apply: is missing path: ${path}: ${missing}`);
    const found = place ? within(`error in test for path: '${path}'`, () => get(place.container, place.key)) : this.document;
    if (!deepEqual(found ?? null, value)) throw new PatchError(`testing value ${path} failed: test failed`);
  }
}
