// What goes over the wire, gzipped: the engine, and the JavaScript of the built site's pages.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const gzipped = (code: string | Buffer): number => gzipSync(code, { level: 9 }).length / 1024;

/** The worker with all that it loads at its start: cluster, kubectl, shell. */
export async function engineSize(): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'esnext', modulePreload: false, rollupOptions: { input: resolve('sandbox/session/worker.ts') } },
  });
  const chunks = [result].flat().flatMap((built) => ('output' in built ? built.output.filter((file) => file.type === 'chunk') : []));
  const wanted = chunks.filter(({ isEntry }) => isEntry);
  for (const chunk of wanted) wanted.push(...chunks.filter((other) => chunk.imports.includes(other.fileName) && !wanted.includes(other)));
  return wanted.reduce((sum, { code }) => sum + gzipped(code), 0);
}

const IMPORT = /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/** A built page's scripts with what they import, before anything is clicked; undefined where the site is not built. */
export function pageSize(page: string): number | undefined {
  const file = join('dist', page, 'index.html');
  if (!existsSync(file)) return undefined;
  const html = readFileSync(file, 'utf8');
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g), ...html.matchAll(/(?:component-url|renderer-url)="([^"]+)"/g)];
  const wanted = new Set(sources.map(([, source = '']) => (source.startsWith('/') ? join('dist', source) : join(dirname(file), source))));
  let size = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].reduce((sum, [, code = '']) => sum + gzipped(code), 0);
  for (const script of wanted) {
    if (!existsSync(script)) continue;
    const code = readFileSync(script, 'utf8');
    size += gzipped(code);
    for (const [, imported = ''] of code.matchAll(IMPORT)) wanted.add(join(dirname(script), imported));
  }
  return size;
}
