// Which folder of the sandbox imports which: `sandbox/layers.json` says what may be, and this holds it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { circles, folderEdges, forbidden, importsOf, layers, layersInMarkdown, sandboxFiles } from '../../scripts/layers.ts';

const table = layers();
const files = sandboxFiles();
const graph = importsOf(files);
const edges = folderEdges(graph);
const foldersOf = (of: typeof edges) => new Map([...of].map(([from, targets]) => [from, targets.keys()]));

/** The graph of the sandbox with one more import in one of its files. */
const withImport = (file: string, imported: string) =>
  importsOf(new Map([...files, [file, `${files.get(file)}\nimport '${imported}';\n`]]));

test('no files and no folders import each other in a circle', () => {
  expect(circles(graph)).toEqual([]);
  expect(circles(foldersOf(edges))).toEqual([]);
});

test('a folder imports what its row of the table allows', () => {
  expect(forbidden(edges, table)).toEqual([]);
});

test('each row allows folders of rows above it alone, and each folder has its row', () => {
  const above = new Set<string>();
  for (const [folder, { why, imports }] of table) {
    expect({ folder, below: imports.filter((each) => !above.has(each)) }).toEqual({ folder, below: [] });
    expect(why).toMatch(/^\S.*\.$/);
    above.add(folder);
  }
  expect([...edges.keys()].filter((folder) => !above.has(folder))).toEqual([]);
});

test('a circle of files is noticed, also one of types', () => {
  expect(circles(withImport('client-go/client.ts', './informer.ts'))).toContainEqual(
    expect.arrayContaining(['client-go/client.ts', 'client-go/informer.ts']),
  );
});

test('a circle of folders is noticed', () => {
  const put = folderEdges(withImport('apimachinery/meta.ts', '../api/kinds.ts'));
  expect(circles(foldersOf(put))).toEqual([expect.arrayContaining(['api', 'apimachinery'])]);
});

test('an import that the table does not allow is noticed, and named', () => {
  const put = folderEdges(withImport('kubectl/rest.ts', '../apiserver/store.ts'));
  expect(forbidden(put, table)).toEqual(['kubectl/rest.ts → apiserver/store.ts']);
});

test('ARCHITECTURE.md shows the table as it is (npm run layers -- write)', () => {
  const text = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');
  expect(text).toContain(layersInMarkdown(table));
});
