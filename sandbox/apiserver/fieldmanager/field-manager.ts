// metadata.managedFields (k8s.io/apimachinery/pkg/util/managedfields). A write only notes that it happened; the sets of
// fields are worked out when somebody reads them.
import { decode } from '../../api/decode.ts';
import { definitionName, type FieldSchema } from '../../api/schema.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { FieldSet } from '../../apimachinery/field-set.ts';
import { onceInARow } from '../../apimachinery/memory.ts';
import type { KubeObject, ManagedFieldsEntry } from '../../apimachinery/meta.ts';
import { NamespacedNameMap } from '../../apimachinery/namespaced-name-map.ts';
import { originalOf } from '../change.ts';
import type { RequestContext } from '../request-context.ts';
import { takesBack } from './take-back.ts';
import { type ManagerKey, type Owner, type Owners, update } from './updater.ts';

/** A write whose effect on the owners is not worked out yet. */
interface Pending {
  /** What was known before it. */
  readonly previous: Known | undefined;
  readonly before: KubeObject | undefined;
  /** As the client sent it, with defaults: what the server fills in belongs to nobody. */
  readonly written: KubeObject;
  readonly schema: FieldSchema | undefined;
  readonly writer: ManagerKey;
  readonly time: string;
  readonly ignored: readonly string[];
  /** How many such writes it builds upon. */
  readonly depth: number;
}

type Known = Owners | Pending;

/** Working out takes as long as it takes, early or late: it is put off for as long as what waits is no burden to keep. */
const DEEPEST = 64;

const STRIPPED = ['managedFields', 'name', 'namespace', 'creationTimestamp', 'selfLink', 'uid', 'generation', 'resourceVersion'];

/** Nobody owns what identifies an object (stripMetaManager). */
function withoutIdentity(fields: FieldSet): FieldSet {
  return fields
    .without(['f:apiVersion', 'f:kind'])
    .map((element, member, below) =>
      element === 'f:metadata' ? { member: false, below: below.without(STRIPPED.map((name) => `f:${name}`)) } : { member, below },
    );
}

/** The schema of an object's kind; undefined for kinds that have none. */
function schemaOf({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): FieldSchema | undefined {
  const ref = definitionName(apiVersion, kind);
  return ref === undefined ? undefined : rootSchema(ref);
}

const roots = new Map<string, FieldSchema>();
function rootSchema(ref: string): FieldSchema {
  const known = roots.get(ref);
  if (known) return known;
  const schema = { ref };
  roots.set(ref, schema);
  return schema;
}

const empty = new WeakMap<FieldSchema, unknown>();

/** A new object of a kind, as Go writes it: structs are there, and nobody owns them for that. */
function emptyObject(schema: FieldSchema): unknown {
  const known = empty.get(schema);
  if (known !== undefined) return known;
  const made = schema.ref === undefined ? {} : decode(schema.ref, {}).value;
  empty.set(schema, made);
  return made;
}

/**
 * Who owns what by the managedFields that a client sends along: nobody where it sends an empty list, and undefined where it sends
 * none, or such as cannot be read (decodeLiveOrNew).
 */
export function givenOwners(entries: readonly ManagedFieldsEntry[] | undefined): Owners | undefined {
  if (!entries) return undefined;
  if (entries.length === 0 || (entries.length === 1 && entries.every((only) => Object.keys(only).length === 0))) return [];
  const owners = entries.map(ownerOf);
  return owners.every((owner) => owner !== undefined) ? owners : undefined;
}

function ownerOf({ manager = '', operation, apiVersion, time, fieldsType, fieldsV1, subresource = '' }: ManagedFieldsEntry) {
  if ((operation !== 'Apply' && operation !== 'Update') || !apiVersion || fieldsType !== 'FieldsV1') return undefined;
  const fields = FieldSet.fromFieldsV1(fieldsV1);
  return fields && { ...sharedKey(manager, operation, apiVersion, subresource), fields, ...(time !== undefined && { time }) };
}

export const writerOf = (context: RequestContext, apiVersion: string, operation: ManagerKey['operation']): ManagerKey =>
  sharedKey(context.fieldManager || 'unknown', operation, apiVersion, context.subresource ?? '');

/** One writer often writes many objects in a row. */
const sharedKey = onceInARow(
  (manager: string, operation: ManagerKey['operation'], apiVersion: string, subresource: string): ManagerKey => ({
    manager,
    operation,
    apiVersion,
    subresource,
  }),
);

const STATUS = ['f:status'];
const SPEC = ['f:spec'];
const METADATA_AND_SPEC = ['f:metadata', 'f:spec'];

/** The owners of the fields of one resource's objects. */
export class ManagedFields {
  readonly #known = new NamespacedNameMap<Known>();
  readonly #schema: () => FieldSchema | undefined;
  readonly #statusAlone: () => boolean;
  /** Of objects that are not what is stored now: earlier and deleted ones, and those of dry runs. */
  readonly #others = new WeakMap<KubeObject, Known>();

  /** `schema` gives that of a kind that a definition adds; `statusAlone` is the kind's, as its strategy has it. */
  constructor(schema: () => FieldSchema | undefined = () => undefined, statusAlone: () => boolean = () => false) {
    this.#schema = schema;
    this.#statusAlone = statusAlone;
  }

  /** GetResetFields: a write to the object leaves its status alone, one to `/status` all the rest. */
  ignoredFields(subresource: string): readonly string[] {
    if (subresource !== 'status') return STATUS;
    return this.#statusAlone() ? METADATA_AND_SPEC : SPEC;
  }

  /** The schema of these objects; undefined where there is none. */
  schemaOf(object: { readonly apiVersion: string; readonly kind: string }): FieldSchema | undefined {
    return this.#schema() ?? schemaOf(object);
  }

  /** Notes that `stored` came of `before` by what a client wrote. */
  record(before: KubeObject | undefined, stored: KubeObject, written: KubeObject, context: RequestContext): void {
    const { namespace = '', name } = stored.metadata;
    const previous = before && this.#known.get(namespace, name);
    const known = context.applied ?? this.#after(context.given ?? previous, before, written, context);
    if (context.dryRun) {
      this.#others.set(stored, known);
      return;
    }
    if (before && previous) this.#others.set(before, previous);
    this.#known.set(namespace, name, known);
  }

  /** The server itself changed the object: the owners stay. */
  keep(before: KubeObject): void {
    const known = this.#latest(before);
    if (known) this.#others.set(before, known);
  }

  forget(object: KubeObject): void {
    this.keep(object);
    this.#known.delete(object.metadata.namespace ?? '', object.metadata.name);
  }

  #latest({ metadata: { namespace = '', name } }: KubeObject): Known | undefined {
    return this.#known.get(namespace, name);
  }

  ownersOf(object: KubeObject): Owners {
    const other = this.#others.get(object);
    if (other) return resolve(other);
    const known = this.#latest(object);
    if (!known) return [];
    const owners = resolve(known);
    this.#known.set(object.metadata.namespace ?? '', object.metadata.name, owners);
    return owners;
  }

  /** Whether a write that leaves the object as it is still changes who owns what of it. */
  changesOwners(object: KubeObject, written: KubeObject | undefined, context: RequestContext): boolean {
    const after = context.applied ?? this.#ownersAfter(object, written, context);
    return after !== undefined && !deepEqual(owned(this.ownersOf(object)), owned(after));
  }

  /** A client that lets go of a field no longer owns it, though the server may put it back. */
  #ownersAfter(object: KubeObject, written: KubeObject | undefined, context: RequestContext): Owners | undefined {
    if (!written || (deepEqual(written, object) && !context.given)) return undefined;
    return resolve(this.#after(context.given ?? this.ownersOf(object), object, written, context));
  }

  /** One manager's writes in a row count as one, unless one takes back what another did. */
  #after(previous: Known | undefined, before: KubeObject | undefined, written: KubeObject, context: RequestContext): Pending {
    const writer = writerOf(context, written.apiVersion, 'Update');
    const write = { written, schema: this.schemaOf(written), time: context.timestamp, ignored: this.ignoredFields(writer.subresource) };
    if (!previous || !isPending(previous)) return { ...write, previous, before, writer, depth: 0 };
    if (isSame(previous.writer, writer) && !takesBack(previous.before, previous.written, written)) return { ...previous, ...write };
    if (previous.depth >= DEEPEST) return { ...write, previous: resolve(previous), before, writer, depth: 0 };
    return { ...write, previous, before, writer, depth: previous.depth + 1 };
  }

  /** As metadata.managedFields shows them now; they are worked out when the function is called. */
  entriesOf(object: KubeObject): () => readonly ManagedFieldsEntry[] {
    const known = this.#others.get(originalOf(object)) ?? this.#latest(object) ?? [];
    return () => [...resolve(known)].sort(inOrder).map(entry);
  }
}

const owned = (owners: Owners): unknown => [...owners].sort(byManager).map(({ fields, time: _when, ...key }) => [key, fields.toFieldsV1()]);
const byManager = (a: Owner, b: Owner): number => inOrder({ ...a, time: '' }, { ...b, time: '' });

const isPending = (known: Owners | Pending): known is Pending => 'written' in known;
const isSame = (a: ManagerKey, b: ManagerKey): boolean => a.manager === b.manager && a.subresource === b.subresource;

function resolve(known: Known): Owners {
  if (!isPending(known)) return known;
  const { previous, before, written, schema, writer, time, ignored } = known;
  const owners = previous ? resolve(previous) : [];
  // Where somebody has made managedFields empty, they stay so until the next apply (skipNonAppliedManager).
  if (before && previous && owners.length === 0) return owners;
  if (!schema) return owners;
  const write = { schema, writer, time, ignored };
  const after = stripped(update(before ?? emptyObject(schema), written, owners, write));
  return writer.subresource === 'scale' ? after.map((owner) => (isSame(owner, writer) ? untimed(owner) : owner)) : after;
}

/** What comes by way of a Scale has lost its time (k8s.io/apimachinery/pkg/util/managedfields/scalehandler.go). */
function untimed({ time: _lost, ...owner }: Owner): Owner {
  return owner;
}

/** Owners without what nobody owns; who owns nothing then is left out. */
export function stripped(owners: Owners): Owners {
  return owners.flatMap((owner): Owner[] => {
    const fields = withoutIdentity(owner.fields);
    return fields.empty ? [] : [{ ...owner, fields }];
  });
}

function inOrder(a: Owner, b: Owner): number {
  const key = ({ operation, time = '', manager, apiVersion, subresource }: Owner): string[] => [
    operation,
    time,
    manager,
    apiVersion,
    subresource,
  ];
  const right = key(b);
  for (const [i, text] of key(a).entries()) {
    const other = right[i] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

const entry = ({ manager, operation, apiVersion, time, fields, subresource }: Owner): ManagedFieldsEntry => ({
  manager,
  operation,
  apiVersion,
  ...(time !== undefined && { time }),
  fieldsType: 'FieldsV1',
  fieldsV1: fields.toFieldsV1(),
  ...(subresource !== '' && { subresource }),
});
