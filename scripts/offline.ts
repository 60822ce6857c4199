// The service worker of a built site: it keeps every file, so that the site works without a network after the first visit.
import { join } from 'node:path';
import { generateSW } from 'workbox-build';

/** Writes `sw.js` into the folder, for the files that are in it now. */
export async function keepForOffline(folder: string): Promise<void> {
  const { count, size, warnings } = await generateSW({
    swDest: join(folder, 'sw.js'),
    globDirectory: folder,
    globPatterns: ['**/*.{html,js,css,json,yaml,sh,woff2,ttf,svg,png,wasm,pagefind,pf_meta,pf_index,pf_fragment}'],
    globIgnores: ['headers.conf', 'sw.js'],
    maximumFileSizeToCacheInBytes: 8_000_000,
    directoryIndex: 'index.html',
    // Pages of the same name with another query are the same page.
    ignoreURLParametersMatching: [/.*/],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
  });
  for (const warning of warnings) console.warn(warning);
  console.log(`kept for offline use: ${count} files, ${(size / 1024 / 1024).toFixed(1)} MB`);
}
