// Who owns which fields after a write (sigs.k8s.io/structured-merge-diff/v6/merge/update.go).
import type { FieldSchema } from '../../api/schema.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { type FieldSet, none } from '../../apimachinery/field-set.ts';
import { compare, ensureNamedFieldsAreMembers, fieldsOf, merge, removeItems } from './typed.ts';

/** A manager as managedFields tells them apart. */
export interface ManagerKey {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly apiVersion: string;
  readonly subresource: string;
}

export interface Owner extends ManagerKey {
  readonly fields: FieldSet;
  /** Absent where an apply changed nothing. */
  readonly time?: string;
}

export type Owners = readonly Owner[];

export const isSameManager = (a: ManagerKey, b: ManagerKey): boolean =>
  a.manager === b.manager &&
  a.operation === b.operation &&
  a.subresource === b.subresource &&
  (a.operation === 'Apply' || a.apiVersion === b.apiVersion);

/** A field that another manager owns, and that an apply would change. */
export interface Conflict {
  readonly owner: Owner;
  readonly fields: FieldSet;
}

export class Conflicts extends Error {
  readonly list: readonly Conflict[];

  constructor(list: readonly Conflict[]) {
    super('conflicts');
    this.list = list;
  }
}

export interface Write {
  readonly schema: FieldSchema;
  readonly writer: ManagerKey;
  readonly time: string;
  /** Top-level fields that this kind of write does not touch: `f:status`. */
  readonly ignored: readonly string[];
}

/** Takes from others what has changed. Throws Conflicts where that is not allowed. */
function takeOver(before: unknown, after: unknown, owners: Owners, { schema, writer, ignored }: Write, force: boolean) {
  const difference = compare(before, after, schema);
  const changed = difference.modified.union(difference.added).without(ignored);
  const removed = difference.removed.without(ignored);
  const conflicts: Conflict[] = [];
  const left = owners.flatMap((owner): Owner[] => {
    if (isSameManager(owner, writer)) return [owner];
    const taken = owner.fields.intersection(changed);
    if (!taken.empty) conflicts.push({ owner, fields: taken });
    const fields = owner.fields.difference(taken).difference(removed);
    return fields.empty ? [] : [{ ...owner, fields }];
  });
  if (!force && conflicts.length > 0) throw new Conflicts(conflicts);
  return { owners: left, changed, removed };
}

/** The owners after a create, an update or a patch: the writer owns what it changed. */
export function update(before: unknown, after: unknown, owners: Owners, write: Write): Owners {
  const { writer, time } = write;
  const result = takeOver(before, after, owners, write, true);
  const previous = result.owners.find((owner) => isSameManager(owner, writer));
  const others = result.owners.filter((owner) => owner !== previous);
  const kept = (previous?.fields ?? none).difference(result.removed);
  const fields = kept.union(result.changed);
  if (fields.empty) return others;
  return [...others, { ...writer, fields, time: result.changed.empty && previous?.time ? previous.time : time }];
}

export interface Applied {
  readonly value: unknown;
  readonly owners: Owners;
}

/** The object and its owners after an apply. Throws Conflicts unless `force`. */
export function apply(live: unknown, config: unknown, owners: Owners, write: Write, force: boolean): Applied {
  const { schema, writer, time, ignored } = write;
  const last = owners.find((owner) => isSameManager(owner, writer));
  const fields = fieldsOf(config, schema).without(ignored);
  const mine: Owner = { ...writer, fields, time };
  const claimed = [...owners.filter((owner) => owner !== last), mine];
  const value = prune(merge(live, config, schema), claimed, last, schema);
  const result = takeOver(live, value, claimed, write, force);
  if (!deepEqual(live, value)) return { value, owners: result.owners };
  const { time: _unchanged, ...untimed } = mine;
  const kept = last?.time === undefined ? untimed : { ...mine, time: last.time };
  return { value: live, owners: result.owners.map((owner) => (owner === mine ? kept : owner)) };
}

/** Drops what the applier named last time, names no more, and nobody else owns. */
function prune(merged: unknown, owners: Owners, last: Owner | undefined, schema: FieldSchema): unknown {
  if (!last || last.fields.empty) return merged;
  const named = (fields: FieldSet): FieldSet => ensureNamedFieldsAreMembers(fields, schema);
  const lastFields = named(last.fields);
  const mergedFields = named(fieldsOf(merged, schema));
  const owned = named(owners.reduce((all, owner) => all.union(owner.fields), none));
  const remaining = named(fieldsOf(removeItems(merged, lastFields, schema), schema));
  const addedBack = removeItems(merged, mergedFields.difference(remaining.union(owned)), schema);
  const gone = mergedFields.difference(named(fieldsOf(addedBack, schema))).intersection(lastFields);
  return removeItems(merged, gone, schema);
}
