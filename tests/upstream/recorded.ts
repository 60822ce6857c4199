// Cases recorded from Kubernetes's own tests by record-api.mjs: what the API server's functions were given, and what they gave back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Case } from './cases.ts';

type Recorded<In, Out, After> = Readonly<Record<string, readonly Case<In, Out, After>[]>>;

/** The cases of a package's functions, by the functions' names. Types are the reader's word: the files are Go's JSON. */
export function recordedOf<In, Out, After = unknown>(name: string): Recorded<In, Out, After> {
  return JSON.parse(gunzipSync(readFileSync(join(import.meta.dirname, 'data', `${name}.json.gz`))).toString());
}

/** Each case with a title. */
export function titled<In, Out, After>(all: readonly Case<In, Out, After>[]): readonly (readonly [title: string, Case<In, Out, After>])[] {
  return all.map((one, i) => [`${i} ${one.test}`, one]);
}
