// Kubernetes's own tests of patches: k8s.io/apimachinery/pkg/util/{strategicpatch,jsonmergepatch} and evanphx/json-patch v4.
import { describe, expect, it } from 'vitest';
import { isMap } from '../../../sandbox/apimachinery/fmt.ts';
import { type JsonPatchOperation, jsonPatch } from '../../../sandbox/apimachinery/json-patch.ts';
import { createMergePatch, mergePatch, threeWayMergePatch } from '../../../sandbox/apimachinery/merge-patch.ts';
import type { PatchField, PatchSchema } from '../../../sandbox/apimachinery/patch-schema.ts';
import { threeWayPatch, twoWayPatch } from '../../../sandbox/apimachinery/strategic-merge-diff.ts';
import { mergeMap } from '../../../sandbox/apimachinery/strategic-merge-patch.ts';
import type { Case } from '../../upstream/cases.ts';
import { recordedOf, titled } from '../../upstream/recorded.ts';

type JsonMap = Readonly<Record<string, unknown>>;
type Texts = Readonly<Record<string, string>>;

interface Patched {
  readonly patched: string;
  readonly error: string | null;
}

/** The types MergeItem and PrecisionItem of strategicpatch/patch_test.go. */
function schemaOf(name: string, fields: Readonly<Record<string, Partial<PatchField>>>): PatchSchema {
  const struct: PatchSchema = {
    name,
    field(key) {
      const known = fields[key];
      if (!known) throw new Error(`unable to find api field in struct ${name} for the json field ${JSON.stringify(key)}`);
      return { strategy: '', retainKeys: false, mergeKey: '', schema: struct, ...known };
    },
  };
  return struct;
}

const anything: PatchSchema = { name: '', field: () => ({ strategy: '', retainKeys: false, mergeKey: '', schema: anything }) };
const scalars: Readonly<Record<string, Partial<PatchField>>> = { name: {}, value: {}, other: {} };
const merged: Partial<PatchField> = { strategy: 'merge', mergeKey: 'name' };
const mergeItem: PatchSchema = schemaOf('MergeItem', {
  ...scalars,
  mergingList: merged,
  nonMergingList: {},
  mergingIntList: { strategy: 'merge' },
  nonMergingIntList: {},
  mergeItemPtr: merged,
  simpleMap: { schema: anything },
  replacingItem: { strategy: 'replace', schema: anything },
  jsonItem: { schema: schemaOf('', { Raw: {} }) },
  get retainKeysMap() {
    return { retainKeys: true, schema: retained };
  },
  retainKeysMergingList: { ...merged, retainKeys: true },
});
const retained = schemaOf('RetainKeysMergeItem', {
  ...scalars,
  simpleMap: { schema: anything },
  mergingIntList: { strategy: 'merge' },
  mergingList: { ...merged, schema: mergeItem },
  nonMergingList: { schema: mergeItem },
});
const schemas: Readonly<Record<string, PatchSchema>> = {
  MergeItem: mergeItem,
  PrecisionItem: schemaOf('PrecisionItem', { name: {}, int32: {}, int64: {}, float32: {}, float64: {} }),
};

function map(text = ''): JsonMap {
  const value: unknown = text === '' ? {} : JSON.parse(text);
  if (value === null) return {};
  if (!isMap(value)) throw new TypeError(`not a map: ${text}`);
  return value;
}

const schemaNamed = (name = ''): PatchSchema => schemas[name] ?? anything;

const functions: Readonly<Record<string, (given: Texts) => unknown>> = {
  CreateTwoWayMergePatchUsingLookupPatchMeta: ({ original, modified, schema }) =>
    twoWayPatch(map(original), map(modified), schemaNamed(schema)),
  CreateThreeWayMergePatch: ({ original, modified, current, schema }) =>
    threeWayPatch(original ? map(original) : undefined, map(modified), map(current), schemaNamed(schema)),
  StrategicMergePatchUsingLookupPatchMeta: ({ original, patch, schema }) =>
    mergeMap(map(original), map(patch), schemaNamed(schema), 'object'),
  CreateThreeWayJSONMergePatch: ({ original, modified, current }) =>
    threeWayMergePatch(original ? map(original) : undefined, map(modified), map(current)),
};

/** What comes of it: a value, or the words of a refusal. */
function outcome(make: () => unknown): unknown {
  try {
    return { value: make() };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : error };
  }
}

const expected = ({ after: { patched, error } }: Case<unknown, unknown, Patched>): unknown =>
  error === null ? { value: JSON.parse(patched) } : { refused: error };

/** `kubectl apply --overwrite=false`, which looks for conflicts, is not in the sandbox. */
const findsConflicts = ({ after: { error } }: Case<unknown, unknown, Patched>) => error?.includes('conflicts with changes made') ?? false;

describe.each(Object.entries(functions))('%s', (name, make) => {
  const cases = (recordedOf<Texts, unknown, Patched>('patches')[name] ?? []).filter((one) => !findsConflicts(one));
  it.each(titled(cases))('%s', (_, one) => {
    expect(outcome(() => make(one.in))).toEqual(expected(one));
  });
});

interface JsonPatchGiven {
  readonly doc: string;
  readonly patch: readonly JsonPatchOperation[];
}

describe('json-patch', () => {
  const recorded = recordedOf<JsonPatchGiven, unknown, Patched>('jsonpatch').ApplyIndent ?? [];
  // An empty text is no document; and the limit of what a patch may copy is another in these tests.
  const cases = recorded.filter(({ in: { doc }, after: { error } }) => doc !== '' && !error?.includes('exceeding the limit'));
  it.each(titled(cases))('%s', (_, one) => {
    const { doc, patch } = one.in;
    expect(outcome(() => jsonPatch(JSON.parse(doc), patch))).toEqual(expected(one));
  });
});

describe('merge patch', () => {
  const { MergePatch = [], CreateMergePatch = [] } = recordedOf<Texts, unknown, Patched>('jsonpatch');
  // What is no JSON, or no object, never gets so far.
  const isRefused = ({ after: { error } }: Case<unknown, unknown, Patched>) => error !== null;
  it.each(titled(MergePatch.filter((one) => !isRefused(one))))('%s', (_, one) => {
    const { docData = '', patchData = '' } = one.in;
    expect(outcome(() => mergePatch(JSON.parse(docData), JSON.parse(patchData)))).toEqual(expected(one));
  });
  const ofObjects = CreateMergePatch.filter((one) => !isRefused(one) && !one.in.originalJSON?.startsWith('['));
  it.each(titled(ofObjects))('%s', (_, one) => {
    const { originalJSON, modifiedJSON } = one.in;
    expect(outcome(() => createMergePatch(map(originalJSON), map(modifiedJSON)))).toEqual(expected(one));
  });
});
