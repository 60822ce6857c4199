import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultsOfRenaming, renamings } from './inherited.ts';

const CASES = 40;
/** In commands. */
const LONGEST = 25;

it('names that objects inherit are names like any other', async () => {
  const faults: string[] = [];
  for (const renaming of renamings('36', CASES, LONGEST)) faults.push(...(await faultsOfRenaming(renaming)));
  expect(faults).toEqual([]);
});

describe('it is noticed where', () => {
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.doUnmock('../../sandbox/apimachinery/dictionary.ts');
  });

  it('a dictionary answers with what objects inherit', async () => {
    vi.doMock('../../sandbox/apimachinery/dictionary.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/apimachinery/dictionary.ts')>();
      return { ...real, lookup: (dictionary: object, key: string): unknown => Reflect.get(dictionary, key) };
    });
    const { faultsOfRenaming: faultsOf } = await import('./inherited.ts');
    const found: string[] = [];
    for (const renaming of renamings('36', CASES, LONGEST))
      found.push(...(await faultsOf(renaming).catch((error: unknown) => [String(error)])));
    expect(found).not.toEqual([]);
  });
});
