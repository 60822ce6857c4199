import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** All of the machine: left to itself, vitest keeps a core free, which is half of a machine that has two. */
const maxWorkers = availableParallelism();

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 240_000, maxWorkers } },
      { test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], environment: 'node', testTimeout: 240_000, maxWorkers } },
      { test: { name: 'lessons', include: ['tests/lessons/**/*.test.ts'], environment: 'node', testTimeout: 240_000, maxWorkers } },
      // What the build has made: npm run build comes first.
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'laws', include: ['tests/laws/**/*.test.ts'], environment: 'node', testTimeout: 240_000, maxWorkers } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 120_000,
          // What is waited for comes when it comes: how fast the machine is, is not what is tested.
          expect: { poll: { timeout: 30_000 } },
          // Each file has a browser and a server of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
});
