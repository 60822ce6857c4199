import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licences, licencesText } from '../../../scripts/licences.ts';

test('each package that the pages load is there, under a licence that lets it be', () => {
  const all = licences();
  const names = all.map(({ name }) => name);
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  // Prose is compiled and lessons are checked with them, and nothing of them is left.
  expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual(['@astrojs/mdx', 'zod']);
  expect(names).toEqual(expect.arrayContaining(['@preact/signals-core', 'monaco-editor', 'pagefind', 'workbox-precaching']));
  for (const { licence } of all)
    expect(licence).toMatch(/^(MIT|ISC|Apache-2\.0|OFL-1\.1|BSD-[23]-Clause|PSF-2\.0|\(MPL-2\.0 OR Apache-2\.0\))$/);
});

test('with its text', () => {
  expect(licencesText()).toMatch(/Permission is hereby granted[\s\S]*SIL OPEN FONT LICENSE/i);
});
