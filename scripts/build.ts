#!/usr/bin/env node
// Builds the site and finishes it: links under the base path, a Content-Security-Policy, and what is kept for offline use.
//
//   npm run build                     for the root of a host, into dist/
//   npm run build -- --base /x/       for a path of a host
//   npm run build -- --zip            and an archive beside dist/, endpointslice-lab.zip, that works at whatever path it is unpacked to
//   npm run build -- --zip --again    finishes once more what was compiled last for that base, in another form or folder
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { pagesPolicy, withPolicy } from './content-security-policy.ts';
import { licencesText } from './licences.ts';
import { anchored, besideEachOther, relativeTo } from './links.ts';
import { keepForOffline } from './offline.ts';
import { sbomText } from './sbom.ts';
import { nginxHeaders } from './security-headers.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: 'dist' },
    zip: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
  },
});
const base = values.zip ? '/' : `/${values.base.replace(/^\/|\/$/g, '')}/`.replace('//', '/');
const { out } = values;
/** What Astro has made, before it is finished: the same for a host's root and for the archive. */
const COMPILED = join('.cache', `compiled${base.replaceAll('/', '+')}`);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function compile(): void {
  rmSync(COMPILED, { recursive: true, force: true });
  const built = spawnSync('astro', ['build', '--base', base, '--outDir', COMPILED], { stdio: 'inherit', shell: false });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

function takeCompiled(): void {
  if (!existsSync(COMPILED)) {
    console.error(`Nothing was compiled for ${base} yet: npm run build, without --again`);
    process.exit(1);
  }
  rmSync(out, { recursive: true, force: true });
  cpSync(COMPILED, out, { recursive: true });
}

/** What a page shows comes before what it does: its script lets style and fonts go first. */
const scriptsLast = (html: string): string =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

/** Sets links right and gives every page its policy. */
function finishPages(): void {
  const pages = filesIn(out).filter((file) => file.endsWith('.html'));
  const linked = pages.map((page) => {
    const html = scriptsLast(readFileSync(page, 'utf8'));
    return values.zip ? relativeTo(html, relative(out, page)) : anchored(html, base);
  });
  for (const [at, page] of pages.entries()) writeFileSync(page, withPolicy(linked[at] ?? ''));
  writeFileSync(join(out, 'headers.conf'), nginxHeaders(pagesPolicy(linked)));
}

function finishStyles(): void {
  for (const sheet of filesIn(out).filter((file) => file.endsWith('.css')))
    writeFileSync(sheet, besideEachOther(readFileSync(sheet, 'utf8')));
}

function pack(): void {
  const files = Object.fromEntries(filesIn(out).map((file) => [join('endpointslice-lab', relative(out, file)), readFileSync(file)]));
  const archive = join(dirname(out), 'endpointslice-lab.zip');
  writeFileSync(archive, zipSync(files, { level: 9 }));
  console.log(archive);
}

if (!values.again) compile();
takeCompiled();
finishPages();
finishStyles();
await keepForOffline(out);
writeFileSync(join(out, 'LICENCES.txt'), licencesText());
writeFileSync(join(out, 'sbom.cdx.json'), sbomText());
for (const file of ['LICENSE', 'NOTICE']) cpSync(file, join(out, `${file}.txt`));
if (values.zip) pack();
