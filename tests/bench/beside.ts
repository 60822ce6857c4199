// webernetes leaves the endings of its imports to a bundler, so it is bundled for Node first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Time on the processor, in ms, until a Deployment is ready in the slices of webernetes; undefined where it does not get there. */
export async function beside(replicas: readonly number[]): Promise<readonly (number | undefined)[]> {
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
    const times: (number | undefined)[] = [];
    for (const count of replicas) times.push(await webernetes(count));
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
