// Neither server is ended, held, or made to do half of anything by what is sent to it.
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultsOfServer, type Tried, triedCluster, triedFileServer } from './servers.ts';

const REQUESTS = 10_000;
const SEED = 36;

async function faults(tried: Tried, requests = REQUESTS): Promise<readonly string[]> {
  try {
    return await faultsOfServer(tried, fc.sample(tried.requests, { seed: SEED, numRuns: requests }));
  } finally {
    tried.stop();
  }
}

describe('whatever bytes are sent', () => {
  it('npm start answers', async () => {
    expect(await faults(await triedFileServer())).toEqual([]);
  });

  it('npm run cluster answers', async () => {
    expect(await faults(await triedCluster())).toEqual([]);
  });
});

/** How many requests a server that is wrong gets to show it. */
const FEW = 3_000;

describe('it is noticed where a server', () => {
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    for (const module of MOCKED) vi.doUnmock(module);
  });

  const MOCKED = [
    '../../scripts/request-path.ts',
    '../../sandbox/http/request.ts',
    '../../sandbox/http/response.ts',
    '../../sandbox/http/server.ts',
  ];

  it('unescapes a path without a look at it', async () => {
    vi.doMock('../../scripts/request-path.ts', () => ({ pathOf: (target: string) => decodeURIComponent(target) }));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const servers = await import('./servers.ts');
    expect((await faults(await servers.triedFileServer(), FEW)).join('\n')).toContain('500 Internal Server Error');
  });

  it('lets such a path into the API', async () => {
    vi.doMock('../../sandbox/http/request.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/http/request.ts')>();
      const readRequest: typeof real.readRequest = ({ url = '' }) => ({ path: decodeURIComponent(url), query: {}, headers: {} });
      return { ...real, readRequest };
    });
    const servers = await import('./servers.ts');
    expect((await faults(await servers.triedCluster(), FEW)).join('\n')).toContain('URI malformed');
  });

  it('stores what it then cannot answer for', async () => {
    vi.doMock('../../sandbox/http/response.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/http/response.ts')>();
      const { newBadRequest } = await import('../../sandbox/apimachinery/status.ts');
      const write: typeof real.write = (outgoing, response) => {
        if (response.code < 300 && response.warnings.length > 0) throw newBadRequest('Invalid character in header content ["warning"]');
        real.write(outgoing, response);
      };
      return { ...real, write };
    });
    const servers = await import('./servers.ts');
    expect((await faults(await servers.triedCluster(), FEW)).join('\n')).toContain('refused, and done all the same');
  });

  it('ends with a request', async () => {
    vi.doMock('../../sandbox/http/server.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/http/server.ts')>();
      const newHttpServer: typeof real.newHttpServer = (options) =>
        real
          .newHttpServer(options)
          .removeAllListeners('request')
          .on('request', ({ url = '' }, response) => response.end(decodeURIComponent(url)));
      return { ...real, newHttpServer };
    });
    const servers = await import('./servers.ts');
    expect((await faults(await servers.triedCluster(), FEW)).join('\n')).toContain('the process would have ended: URIError');
  });
});
