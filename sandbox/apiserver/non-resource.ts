// Paths that are no resources: discovery, health, version, OpenAPI.

import { newStatusError } from '../apimachinery/status.ts';
import { byHost } from '../time/host.ts';
import type { ApiServer } from './api-server.ts';
import { prefersAggregated } from './discovery.ts';
import type { ApiRequest, ApiResponse } from './http.ts';
import { HEALTH_CHECKS, indexPaths } from './index-paths.ts';

export const VERSION = {
  major: '1',
  minor: '36',
  emulationMajor: '1',
  emulationMinor: '36',
  minCompatibilityMajor: '1',
  minCompatibilityMinor: '35',
  gitVersion: 'v1.36.3',
  gitCommit: '',
  gitTreeState: '',
  buildDate: '1970-01-01T00:00:00Z',
  goVersion: 'go1.26.0',
  compiler: 'gc',
  platform: 'linux/amd64',
};

/** kubectl falls back to version 2 for kinds that version 3 does not have, and wants it in protobuf: an empty document is enough. */
const OPENAPI_V2 = 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf';

const HEALTH = new Set(['healthz', 'livez', 'readyz']);

const ok = (body: unknown, contentType = 'application/json'): ApiResponse => ({ code: 200, body, warnings: [], contentType });

/** Whatever the method: `/healthz`, or one of its checks alone. */
function health([first = '', ...names]: readonly string[], verbose: boolean): ApiResponse {
  const check = names.length > 0 ? names.join('/') : undefined;
  if (check !== undefined && !HEALTH_CHECKS.get(first)?.includes(check)) return notFound();
  return ok(verbose ? `[+]ping ok\n${first} check passed\n` : 'ok', 'text/plain; charset=utf-8');
}

/** Answers what the path asks for; a 404 where it is none. */
export async function handleNonResource(server: ApiServer, { path, method, headers = {}, query = {} }: ApiRequest): Promise<ApiResponse> {
  const { discovery } = server;
  const parts = path.split('/').filter((part) => part !== '');
  if (HEALTH.has(parts[0] ?? '')) return health(parts, query.verbose !== undefined);
  if (method !== 'GET') {
    if (discovery.document(path, headers.accept) === undefined) return notFound();
    throw methodNotAllowed();
  }
  const [first = ''] = parts;
  if (parts.length === 0) return { ...ok({ paths: indexPaths(discovery.paths()) }), indented: true };
  if (path === '/version' || path === '/version/') return { ...ok(VERSION), indented: true };
  if (path === '/openapi/v2') return ok('', OPENAPI_V2);
  if (first === 'openapi') {
    const { openApiDocument } = await byHost(import('./openapi.ts'));
    const document = await openApiDocument(server, path);
    return document === undefined ? notFound() : ok(document);
  }
  const document = discovery.document(path, headers.accept);
  if (document === undefined) return notFound();
  // Clients know the aggregated form by its content type.
  const aggregated = parts.length === 1 ? prefersAggregated(headers.accept) : undefined;
  return aggregated ? ok(document, `application/json;g=apidiscovery.k8s.io;v=${aggregated};as=APIGroupDiscoveryList`) : ok(document);
}

/** What the server's router says of a path that nobody serves; client-go puts it in its own words. */
export const notFound = (): ApiResponse => ({
  code: 404,
  body: '404 page not found\n',
  warnings: [],
  contentType: 'text/plain; charset=utf-8',
});

export const methodNotAllowed = (): Error =>
  newStatusError(405, 'MethodNotAllowed', 'the server does not allow this method on the requested resource', {});
