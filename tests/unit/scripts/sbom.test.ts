import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licences } from '../../../scripts/licences.ts';
import { sbomText } from '../../../scripts/sbom.ts';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}

const { components }: { components: readonly Component[] } = JSON.parse(sbomText());

test('the bill of materials names what the licences go with, each with its sum', () => {
  expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual(licences().map(({ name, version }) => `${name} ${version}`));
  for (const { hashes } of components) expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
  expect(components.find(({ name }) => name === '@xterm/xterm')?.purl).toMatch(/^pkg:npm\/%40xterm\/xterm@\d/);
});

test('the build puts it beside the licences', () => {
  expect(readFileSync('scripts/build.ts', 'utf8')).toContain("writeFileSync(join(out, 'sbom.cdx.json'), sbomText())");
});
