// The licences of what the built site contains: the packages that pages and workers load, with all that these depend on, and
// those that the tools of the build leave in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap } from '../sandbox/apimachinery/fmt.ts';

/** Tools of the build that leave code of their own in the site, and none of what they depend on. */
const LEAVE_CODE: readonly string[] = [
  '@astrojs/preact',
  '@astrojs/starlight',
  'astro',
  'pagefind',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

/** Dependencies that only build it. */
const BUILD_ONLY: ReadonlySet<string> = new Set(['@astrojs/mdx', 'zod', ...LEAVE_CODE]);

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it: `MIT`. */
  readonly licence: string;
  /** What has to go with every copy. */
  readonly text: string;
}

const fieldsOf = (path: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isMap(value) ? value : {};
};
const dependenciesOf = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  isMap(fields.dependencies) ? Object.keys(fields.dependencies) : [];

/** Throws where a package has no licence to go with it. */
function licensed(name: string): Licensed {
  const folder = join('node_modules', name);
  const { version, license } = fieldsOf(join(folder, 'package.json'));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice|thirdpartynotices|ofl)/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  if (typeof version !== 'string' || typeof license !== 'string') throw new Error(`${name} does not say under which licence it is`);
  return { name, version, licence: license, text: text || `${license}: https://spdx.org/licenses/${license}.html` };
}

/** Every package of which the site contains something, by name. */
export function licences(): readonly Licensed[] {
  const names = new Set(LEAVE_CODE);
  const wanted = dependenciesOf(fieldsOf('package.json')).filter((name) => !BUILD_ONLY.has(name));
  for (const name of wanted) {
    const path = join('node_modules', name, 'package.json');
    if (names.has(name) || !existsSync(path)) continue;
    names.add(name);
    wanted.push(...dependenciesOf(fieldsOf(path)));
  }
  return [...names].sort().map(licensed);
}

/** All of them as one text. */
export function licencesText(): string {
  const all = licences();
  const table = all.map(({ name, version, licence }) => `${name} ${version}: ${licence}\n`).join('');
  const texts = all.map(({ name, version, text }) => `\n${'='.repeat(80)}\n${name} ${version}\n${'='.repeat(80)}\n\n${text}\n`).join('');
  return `EndpointSlice Lab is under the Apache License 2.0 (LICENSE.txt, NOTICE.txt). It contains, under licences of their own:\n\n${table}${texts}`;
}
