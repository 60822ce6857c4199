#!/usr/bin/env node
// What the built site contains, as a CycloneDX 1.6 document: the same packages as LICENCES.txt, with the sums of the lock file.
// `npm run sbom` prints it; the build puts it into the site as sbom.cdx.json.
import { readFileSync } from 'node:fs';
import { isMap } from '../sandbox/apimachinery/fmt.ts';
import { licences } from './licences.ts';

const read = (file: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isMap(value) ? value : {};
};

/** `@scope/name` as a package URL has it. */
const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The lock file's sum of a package, as CycloneDX writes one; none for what is not in it. */
function hashes(locked: unknown): readonly { readonly alg: string; readonly content: string }[] {
  const [, sum] = /^sha512-(\S+)/.exec(isMap(locked) ? String(locked.integrity ?? '') : '') ?? [];
  return sum === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }];
}

/** One is written as its name, several as an expression. */
const licenceOf = (licence: string) => (licence.includes(' ') ? { expression: licence } : { license: { id: licence } });

export function sbomText(): string {
  const { name, version } = read('package.json');
  const { packages } = read('package-lock.json');
  const locked = isMap(packages) ? packages : {};
  const components = licences().map((each) => ({
    type: 'library',
    'bom-ref': purl(each.name, each.version),
    name: each.name,
    version: each.version,
    licenses: [licenceOf(each.licence)],
    purl: purl(each.name, each.version),
    hashes: hashes(locked[`node_modules/${each.name}`]),
  }));
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': String(name), name, version, licenses: [{ license: { id: 'Apache-2.0' } }] } },
    components,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

if (import.meta.main) process.stdout.write(sbomText());
