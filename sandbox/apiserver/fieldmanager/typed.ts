// Values seen through their schema: which fields they have, how two differ, how one is merged into another
// (sigs.k8s.io/structured-merge-diff/v6/typed).

import type { FieldSchema } from '../../api/schema.ts';
import { lookup, store } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { elementText, FieldSet, type Path, type PathElement } from '../../apimachinery/field-set.ts';
import { isMap, sprint } from '../../apimachinery/fmt.ts';
import { type Atom, atomOf, entrySchema, fieldElement, itemElement, KeyError } from './atom.ts';

type List = readonly unknown[];
type MapAtom = Extract<Atom, { kind: 'map' }>;
type ListAtom = Extract<Atom, { kind: 'list' }>;

const present = (value: unknown): boolean => value !== undefined && value !== null;
const listOf = (value: unknown): List => (Array.isArray(value) ? value : []);
const mapOf = (value: unknown): Readonly<Record<string, unknown>> => (isMap(value) ? value : {});
const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : isMap(value) ? Object.keys(value).length : 0);

/** A list's items by what they are known by. What nobody has applied may be there twice. */
function byElement(atom: ListAtom, list: List): Map<PathElement, List> {
  return Map.groupBy(list, (item) => itemElement(atom, item));
}

/** The fields that a configuration names (toFieldSet). */
export function fieldsOf(value: unknown, schema: FieldSchema): FieldSet {
  const paths: Path[] = [];
  const visit = (current: unknown, its: FieldSchema, path: Path): void => {
    const atom = atomOf(its);
    if (atom.kind === 'scalar' || atom.atomic) {
      paths.push(path);
      return;
    }
    if (atom.kind === 'list') {
      for (const [element, items] of byElement(atom, listOf(current))) {
        if (items.length === 1) visit(items[0], atom.items, [...path, element]);
        paths.push([...path, element]);
      }
      return;
    }
    for (const [key, child] of Object.entries(mapOf(current))) {
      if (child === undefined) continue;
      const childPath = [...path, fieldElement(key)];
      const childSchema = entrySchema(atom, key);
      if (childSchema) visit(child, childSchema, childPath);
      const isStructField = atom.fields !== undefined && childSchema !== undefined;
      if (child === null || (isMap(child) && sizeOf(child) === 0) || !isStructField) paths.push(childPath);
    }
  };
  visit(value, schema, []);
  return FieldSet.of(paths);
}

export interface Comparison {
  readonly added: FieldSet;
  readonly modified: FieldSet;
  readonly removed: FieldSet;
}

/** How `after` differs from `before` (TypedValue.Compare). */
export function compare(before: unknown, after: unknown, schema: FieldSchema): Comparison {
  const added: Path[] = [];
  const modified: Path[] = [];
  const removed: Path[] = [];

  const leaf = (left: unknown, right: unknown, path: Path): void => {
    if (left === undefined) added.push(path);
    else if (right === undefined) removed.push(path);
    else if (!deepEqual(left, right)) modified.push(path);
  };
  const visit = (left: unknown, right: unknown, its: FieldSchema | undefined, path: Path): void => {
    if (left === right) return;
    const atom = its && atomOf(its);
    if (!atom || atom.kind === 'scalar' || atom.atomic || (sizeOf(left) === 0 && sizeOf(right) === 0)) {
      leaf(left, right, path);
      return;
    }
    if (atom.kind === 'list') visitItems(left, right, atom, path);
    else visitEntries(left, right, atom, path);
    if (left === undefined) added.push(path);
    else if (right === undefined) removed.push(path);
  };
  const visitItems = (left: unknown, right: unknown, atom: ListAtom, path: Path): void => {
    const old = byElement(atom, listOf(left));
    const next = byElement(atom, listOf(right));
    for (const element of new Set([...old.keys(), ...next.keys()])) {
      const [was, is] = [old.get(element) ?? [], next.get(element) ?? []];
      const itemPath = [...path, element];
      // Items that are there twice are looked at together.
      if (was.length > 1 && is.length > 1) {
        if (!deepEqual(was, is)) modified.push(itemPath);
      } else if (was.length > 1) {
        if (is.length > 0) visit(undefined, is[0], atom.items, itemPath);
        removed.push(itemPath);
      } else if (is.length > 1) {
        if (was.length > 0) visit(was[0], undefined, atom.items, itemPath);
        added.push(itemPath);
      } else visit(was[0], is[0], atom.items, itemPath);
    }
  };
  const visitEntries = (left: unknown, right: unknown, atom: MapAtom, path: Path): void => {
    const old = mapOf(left);
    const next = mapOf(right);
    for (const key of new Set([...Object.keys(old), ...Object.keys(next)])) {
      if (lookup(old, key) === undefined && lookup(next, key) === undefined) continue;
      visit(lookup(old, key), lookup(next, key), entrySchema(atom, key), [...path, fieldElement(key)]);
    }
  };

  visit(before, after, schema, []);
  return { added: FieldSet.of(added), modified: FieldSet.of(modified), removed: FieldSet.of(removed) };
}

/** `live` with what `config` says (TypedValue.Merge). */
export function merge(live: unknown, config: unknown, schema: FieldSchema): unknown {
  if (config === undefined) return live;
  if (!present(live) || config === null) return config;
  const atom = atomOf(schema);
  if (atom.kind === 'scalar' || atom.atomic) return config;
  if (atom.kind === 'list') return mergeItems(listOf(live), listOf(config), atom);
  const old = mapOf(live);
  const merged: Record<string, unknown> = { ...old };
  for (const [key, value] of Object.entries(mapOf(config))) {
    const its = entrySchema(atom, key);
    store(merged, key, its ? merge(lookup(old, key), value, its) : value);
  }
  return merged;
}

/**
 * Items that both have come in the order of `config`; those of `live` alone stay where they are between them, even where they are there
 * twice (visitListItems).
 */
function mergeItems(live: List, config: List, atom: ListAtom): List {
  const mine = byElement(atom, live);
  const theirs = byElement(atom, config);
  const merged: unknown[] = [];
  const left = live.map((item) => itemElement(atom, item));
  const right = [...theirs.keys()];
  const shared = right.filter((element) => mine.has(element));
  const done = new Set<PathElement>();
  /** With what `config` says of it; of what was there twice nothing is left. */
  const take = (element: PathElement): void => {
    done.add(element);
    const own = mine.get(element) ?? [];
    merged.push(merge(own.length === 1 ? own[0] : undefined, theirs.get(element)?.[0], atom.items));
  };
  for (let [l, r] = [0, 0]; l < left.length || r < right.length; ) {
    const [own, other] = [left[l], right[r]];
    if (own !== undefined && own === other) {
      take(own);
      l += 1;
      r += 1;
      shared.shift();
      continue;
    }
    // Shared, but not the one that is next.
    if (own !== undefined && other !== undefined && theirs.has(own) && shared.length > 0 && shared[0] !== own) {
      l += 1;
      continue;
    }
    if (own !== undefined && !theirs.has(own)) {
      merged.push(live[l]);
      l += 1;
      continue;
    }
    if (own !== undefined && done.has(own)) l += 1;
    if (other !== undefined) {
      take(other);
      r += 1;
      if (shared[0] === other) shared.shift();
    }
  }
  return merged;
}

/** `value` without the fields of a set (TypedValue.RemoveItems); undefined where nothing is left. */
export function removeItems(value: unknown, fields: FieldSet, schema: FieldSchema): unknown {
  const atom = atomOf(schema);
  if (fields.empty || atom.kind === 'scalar') return value;
  if (atom.kind === 'list') {
    if (atom.atomic) return undefined;
    const kept = listOf(value).flatMap((item) => {
      const element = itemElement(atom, item);
      return fields.has(element) ? [] : [removeItems(item, fields.withPrefix(element), atom.items)];
    });
    return kept.length > 0 ? kept : undefined;
  }
  const kept: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(mapOf(value))) {
    const element = fieldElement(key);
    if (child === undefined || fields.has(element)) continue;
    const its = entrySchema(atom, key);
    const below = fields.withPrefix(element);
    const left = its && !below.empty ? removeItems(child, below, its) : child;
    if (left !== undefined) store(kept, key, left);
  }
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** Fields of structs that have owned fields below them count as owned (EnsureNamedFieldsAreMembers). */
export function ensureNamedFieldsAreMembers(fields: FieldSet, schema: FieldSchema | undefined): FieldSet {
  const atom = schema && atomOf(schema);
  return fields.map((element, member, below) => {
    const name = element.slice(2);
    const its = atom?.kind === 'map' ? entrySchema(atom, name) : atom?.kind === 'list' ? atom.items : undefined;
    const named = atom?.kind === 'map' && atom.fields !== undefined && its !== undefined && !below.empty;
    return { member: member || named, below: ensureNamedFieldsAreMembers(below, its) };
  });
}

/** What is wrong with a configuration, a line for each finding: `.spec.selectors: field not declared in schema`. */
export function findings(value: unknown, schema: FieldSchema, path = ''): string[] {
  if (!present(value)) return [];
  const atom = atomOf(schema);
  const finding = (text: string): string[] => [`${path}: ${text}`];
  switch (atom.kind) {
    case 'scalar':
      return scalarFindings(value, atom.type).flatMap(finding);
    case 'list':
      return Array.isArray(value) ? itemFindings(value, atom, path) : finding(`expected list, got &{${shown(value)}}`);
    case 'map': {
      if (!isMap(value)) return finding(`expected map, got &{${shown(value)}}`);
      const found: string[] = [];
      for (const key of Object.keys(value).sort()) {
        const its = entrySchema(atom, key);
        if (!its) return [...found, `${path}.${key}: field not declared in schema`];
        found.push(...findings(lookup(value, key), its, `${path}.${key}`));
      }
      return found;
    }
  }
}

const shown = (value: unknown): string => sprint(value);

function scalarFindings(value: unknown, type: Extract<Atom, { kind: 'scalar' }>['type']): string[] {
  const given = typeof value;
  switch (type) {
    case 'numeric':
      return given === 'number' ? [] : [`expected numeric (int or float), got ${given === 'boolean' ? 'bool' : given}`];
    case 'string':
      return given === 'string' ? [] : [`expected string, got &value.valueUnstructured{Value:${shown(value)}}`];
    case 'boolean':
      return given === 'boolean' ? [] : [`expected boolean, got &{${shown(value)}}`];
    case 'untyped':
      return [];
  }
}

function itemFindings(list: List, atom: ListAtom, path: string): string[] {
  const found: string[] = [];
  const seen = new Set<PathElement>();
  for (const [index, item] of list.entries()) {
    let label = `[${index}]`;
    if (!atom.atomic) {
      try {
        const element = itemElement(atom, item);
        label = elementText(element);
        if (seen.has(element)) found.push(`${path}: duplicate entries for key ${label}`);
        seen.add(element);
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        return [...found, `${path}: element ${index}: ${error.message}`];
      }
    }
    found.push(...findings(item, atom.items, `${path}${label}`));
  }
  return found;
}
