// webernetes leaves the endings of its imports to a bundler, so it is bundled for Node first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Outcome } from './webernetes.ts';

/** How long webernetes takes until a Deployment of each size is ready in its slices, or how long it was waited for in vain. */
export async function beside(replicas: readonly number[]): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: { ssr: resolve('tests/bench/webernetes.ts'), outDir: folder, rollupOptions: { output: { entryFileNames: 'webernetes.mjs' } } },
    });
    const { webernetes }: typeof import('./webernetes.ts') = await import(pathToFileURL(join(folder, 'webernetes.mjs')).href);
    const outcomes: Outcome[] = [];
    for (const count of replicas) outcomes.push(await webernetes(count));
    return outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
