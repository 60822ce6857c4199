// Cases recorded from Kubernetes's own tests by record.mjs: what its functions were given, and what they gave back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Case<In, Out, After = unknown> {
  /** The test of Kubernetes's that made the call. */
  readonly test: string;
  readonly in: In;
  readonly out: Out;
  readonly after: After;
}

const data = (file: string): Buffer => readFileSync(join(import.meta.dirname, 'data', file));

/** Some of Kubernetes's tests leave out the protocol, which the API server fills in. */
const parse = (text: Buffer) => JSON.parse(text.toString().replaceAll('"protocol":""', '"protocol":"TCP"'));

/** The cases of one function, each with a title. Types are the reader's word: the files are Go's JSON. */
export function cases<In, Out, After = unknown>(name: string): readonly (readonly [title: string, Case<In, Out, After>])[] {
  const small: readonly Case<In, Out, After>[] = parse(data(`${name}.json`));
  const packed: readonly (Case<In, Out, After> & { readonly function: string })[] = parse(gunzipSync(data('large.json.gz')));
  const all = [...small, ...packed.filter((entry) => entry.function === name)];
  return all.map((entry, i) => [`${i} ${entry.test || 'in the background'}`, entry]);
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** A value with what is empty left out and the keys in order, so that two that say the same are equal. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, plain(item)] as const)
    .filter(([, item]) => !isNothing(item));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for a list whose order says nothing. */
export const unordered = (values: readonly unknown[] = []): readonly string[] => values.map((value) => JSON.stringify(plain(value))).sort();

/** An object of Go's JSON as ours are: with its kind, and with metadata even where there is none to tell. */
export function revive<T extends { readonly metadata: object }>(apiVersion: string, kind: string, object: T): T {
  // An endpoint names its pod's UID where there is one, so a pod is not to have an empty one.
  const metadata = { name: '', ...(kind !== 'Pod' && { uid: '' }), ...object?.metadata };
  return { apiVersion, kind, ...object, metadata };
}

export const reviveAll = <T extends { readonly metadata: object }>(
  apiVersion: string,
  kind: string,
  objects: readonly T[] = [],
): readonly T[] => objects.map((object) => revive(apiVersion, kind, object));
