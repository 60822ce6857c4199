// Sets of fields, as metadata.managedFields writes them (sigs.k8s.io/structured-merge-diff/v6/fieldpath).
import { store } from './dictionary.ts';
import { isMap } from './fmt.ts';

/** One step of a path as FieldsV1 writes it: `f:spec`, `k:{"port":80}`, `v:"kubernetes"`. */
export type PathElement = string;
export type Path = readonly PathElement[];

const ELEMENT = /^[fkvi]:/;

interface Node {
  /** Whether the path that ends here belongs to the set. */
  readonly member: boolean;
  readonly children: ReadonlyMap<PathElement, Node>;
}

const NOTHING: Node = { member: false, children: new Map() };

const isEmpty = (node: Node): boolean => !node.member && node.children.size === 0;

/** A tree with other children; the same one where nothing has changed. */
const withChildren = (node: Node, member: boolean, children: Map<PathElement, Node> | undefined): Node =>
  children === undefined && member === node.member ? node : { member, children: children ?? node.children };

function union(a: Node, b: Node): Node {
  if (a === b || isEmpty(b)) return a;
  if (isEmpty(a)) return b;
  let children: Map<PathElement, Node> | undefined;
  for (const [key, other] of b.children) {
    const own = a.children.get(key);
    const child = own ? union(own, other) : other;
    if (child === own) continue;
    children ??= new Map(a.children);
    children.set(key, child);
  }
  return withChildren(a, a.member || b.member, children);
}

/** What of `a` is also in `b`, or is not; what comes out empty is left out. */
function part(a: Node, b: Node, shared: boolean): Node {
  if (isEmpty(a)) return a;
  if (isEmpty(b)) return shared ? NOTHING : a;
  let children: Map<PathElement, Node> | undefined;
  for (const [key, own] of a.children) {
    const child = part(own, b.children.get(key) ?? NOTHING, shared);
    if (child === own) continue;
    children ??= new Map(a.children);
    if (isEmpty(child)) children.delete(key);
    else children.set(key, child);
  }
  return withChildren(a, a.member && b.member === shared, children);
}

/** An immutable set of paths. */
export class FieldSet {
  readonly #root: Node;

  constructor(root: Node = NOTHING) {
    this.#root = root;
  }

  static of(paths: Iterable<Path>): FieldSet {
    const build = (own: readonly Path[], depth: number): Node => {
      const groups = new Map<PathElement, Path[]>();
      let member = false;
      for (const path of own) {
        const element = path[depth];
        if (element === undefined) {
          member = true;
          continue;
        }
        const group = groups.get(element);
        if (group) group.push(path);
        else groups.set(element, [path]);
      }
      return { member, children: new Map([...groups].map(([element, group]) => [element, build(group, depth + 1)])) };
    };
    const root = build([...paths], 0);
    // The empty path is the object itself, which nobody owns.
    return new FieldSet({ ...root, member: false });
  }

  /** What `toFieldsV1` has written; undefined where it is no set of fields. */
  static fromFieldsV1(fields: unknown): FieldSet | undefined {
    const root = nodeOf(fields);
    return root && new FieldSet({ ...root, member: false });
  }

  get empty(): boolean {
    return isEmpty(this.#root);
  }

  get elements(): Iterable<PathElement> {
    return this.#root.children.keys();
  }

  union(other: FieldSet): FieldSet {
    return new FieldSet(union(this.#root, other.#root));
  }

  difference(other: FieldSet): FieldSet {
    return new FieldSet(part(this.#root, other.#root, false));
  }

  intersection(other: FieldSet): FieldSet {
    return new FieldSet(part(this.#root, other.#root, true));
  }

  /** Without everything at and below these top-level fields. */
  without(fields: readonly PathElement[]): FieldSet {
    if (!fields.some((field) => this.#root.children.has(field))) return this;
    const children = new Map([...this.#root.children].filter(([element]) => !fields.includes(element)));
    return new FieldSet({ member: false, children });
  }

  has(element: PathElement): boolean {
    return this.#root.children.get(element)?.member ?? false;
  }

  includes(path: Path): boolean {
    let node: Node | undefined = this.#root;
    for (const element of path) node = node?.children.get(element);
    return node?.member ?? false;
  }

  /** What lies below an element. */
  withPrefix(element: PathElement): FieldSet {
    const child = this.#root.children.get(element);
    return child ? new FieldSet({ member: false, children: child.children }) : none;
  }

  /** `change` of what lies below each element, and whether the element itself is a member then. */
  map(
    change: (element: PathElement, member: boolean, below: FieldSet) => { readonly member: boolean; readonly below: FieldSet },
  ): FieldSet {
    const children = new Map<PathElement, Node>();
    for (const [element, child] of this.#root.children) {
      const { member, below } = change(element, child.member, new FieldSet({ member: false, children: child.children }));
      if (member || !below.empty) children.set(element, { member, children: below.#root.children });
    }
    return new FieldSet({ member: false, children });
  }

  /** Every path, members of a level before what lies below it. */
  *paths(): Iterable<Path> {
    yield* pathsOf(this.#root, []);
  }

  /** As managedFields has it: `{ "f:metadata": { "f:labels": { ".": {}, "f:app": {} } } }`. */
  toFieldsV1(): Record<string, unknown> {
    return fieldsV1(this.#root);
  }
}

/** An element with nothing below it is a member; one with something below it says so with a `.`. */
function nodeOf(fields: unknown): Node | undefined {
  if (!isMap(fields)) return undefined;
  const children = new Map<PathElement, Node>();
  for (const [element, below] of Object.entries(fields)) {
    if (element === '.') continue;
    const child = nodeOf(below);
    if (!child || !ELEMENT.test(element)) return undefined;
    children.set(element, child);
  }
  return { member: children.size === 0 || '.' in fields, children };
}

function* pathsOf(node: Node, prefix: Path): Iterable<Path> {
  const sorted = [...node.children].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [element, child] of sorted) if (child.member) yield [...prefix, element];
  for (const [element, child] of sorted) yield* pathsOf(child, [...prefix, element]);
}

function fieldsV1(node: Node): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [element, child] of [...node.children].sort(([a], [b]) => (a < b ? -1 : 1))) {
    store(fields, element, child.children.size > 0 && child.member ? { '.': {}, ...fieldsV1(child) } : fieldsV1(child));
  }
  return fields;
}

export const none = new FieldSet();

/** `.spec.ports[port=80,protocol="TCP"].targetPort` */
export function pathText(path: Path): string {
  return path.map(elementText).join('');
}

export function elementText(element: PathElement): string {
  const text = element.slice(2);
  switch (element[0]) {
    case 'f':
      return `.${text}`;
    case 'k': {
      const keys: unknown = JSON.parse(text);
      const shown = Object.entries(typeof keys === 'object' && keys !== null ? keys : {});
      return `[${shown.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(',')}]`;
    }
    default:
      return `[=${text}]`;
  }
}
