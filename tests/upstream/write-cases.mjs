// Keeps what was recorded of the API server: one packed file a Go package, in it the cases of each function.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const data = join(import.meta.dirname, 'data');

const byCodePoint = ([a], [b]) => (a < b ? -1 : 1);

export function writeCases(recorded) {
  const files = new Map();
  for (const { function: name, test, in: given, out, after } of recorded) {
    const dot = name.lastIndexOf('.');
    const [file, func] = [name.slice(0, dot), name.slice(dot + 1)];
    const functions = files.get(file) ?? new Map();
    files.set(file, functions);
    functions.set(func, [...(functions.get(func) ?? []), { test, in: given, out, ...(Object.keys(after).length > 0 && { after }) }]);
  }
  mkdirSync(data, { recursive: true });
  for (const [file, functions] of files) {
    const sorted = Object.fromEntries([...functions].sort(byCodePoint));
    writeFileSync(join(data, `${file}.json.gz`), gzipSync(JSON.stringify(sorted), { level: 9 }));
    for (const [name, entries] of Object.entries(sorted)) console.log(`${entries.length} ${file}.${name}`);
  }
}
