// Paths that are no resources: discovery, health, version, OpenAPI.

import { isMap } from '../apimachinery/fmt.ts';
import { newStatusError } from '../apimachinery/status.ts';
import type { ApiRequest, ApiResponse } from '../client-go/transport.ts';
import { byHost } from '../time/host.ts';
import type { ApiServer } from './api-server.ts';
import { isBuiltInGroup, prefersAggregated } from './discovery.ts';
import { healthOf, slisText } from './health.ts';
import { indexPaths } from './index-paths.ts';
import { metricsText } from './metrics.ts';
import { negotiateObject } from './negotiation.ts';
import { openIdDocument } from './openid.ts';
import { splitPath } from './request-info.ts';
import { VERSION } from './version.ts';
import { zpage } from './zpages.ts';

/** kubectl falls back to version 2 for kinds that version 3 does not have, and wants it in protobuf: an empty document is enough. */
const OPENAPI_V2 = 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf';

/** Where the API server listens in this cluster. */
const ADDRESS = '172.18.0.2:6443';

const METRICS = 'text/plain; version=0.0.4; charset=utf-8; escaping=underscores';

const ok = (body: unknown, contentType = 'application/json'): ApiResponse => ({ code: 200, body, warnings: [], contentType });

/** Answers what the path asks for; a 404 where it is none. */
export async function handleNonResource(server: ApiServer, { path, method, headers = {}, query = {} }: ApiRequest): Promise<ApiResponse> {
  const { discovery } = server;
  const checked = healthOf(path, query);
  if (checked !== undefined) return ok(checked, 'text/plain; charset=utf-8');
  const parts = splitPath(path);
  if (path === '/metrics') return ok(metricsText(server), METRICS);
  if (path === '/metrics/slis') return ok(slisText(), METRICS);
  const openId = method === 'GET' ? openIdDocument(path, server.tokenKey, ADDRESS) : undefined;
  const told = method === 'GET' ? zpage(server, path) : undefined;
  if (told !== undefined) return ok(told, 'text/plain; charset=utf-8');
  if (openId) return { ...openId, code: 200, warnings: [] };
  if (method !== 'GET') {
    if (discovery.document(path, headers.accept) === undefined) return nothingAt(path);
    throw methodNotAllowed();
  }
  const [first = ''] = parts;
  if (path === '/' || path === '/index.html') return { ...ok({ paths: indexPaths(discovery.paths()) }), indented: true };
  if (path === '/version' || path === '/version/') return { ...ok(VERSION), indented: true };
  if (path === '/openapi/v2') return ok('', OPENAPI_V2);
  if (first === 'openapi') {
    const { openApiDocument } = await byHost(import('./openapi.ts'));
    const document = await openApiDocument(server, path);
    return document === undefined ? notFound() : ok(document);
  }
  const document = discovery.document(path, headers.accept);
  if (document === undefined) {
    refuseAggregated(server, path);
    return nothingAt(path);
  }
  // Clients know the aggregated form by its content type.
  const aggregated = parts.length === 1 ? prefersAggregated(headers.accept) : undefined;
  if (!aggregated) negotiateObject(headers.accept);
  return aggregated ? ok(document, `application/json;g=apidiscovery.k8s.io;v=${aggregated};as=APIGroupDiscoveryList`) : ok(document);
}

/** Throws where an APIService has another server answer for this path: none here can (kube-aggregator's handler_proxy.go). */
export function refuseAggregated(server: ApiServer, path: string): void {
  const [, group, version] = /^\/apis\/([^/]+)\/([^/]+)/.exec(path) ?? [];
  const object = group && version ? server.registry(API_SERVICES).store.get('', `${version}.${group}`) : undefined;
  const spec: unknown = object && 'spec' in object ? object.spec : undefined;
  if (isMap(spec) && spec.service !== undefined)
    throw newStatusError(503, 'ServiceUnavailable', 'the server is currently unable to handle the request');
}

const API_SERVICES = { group: 'apiregistration.k8s.io', resource: 'apiservices' };

/** What the server's router says of a path that nobody serves; client-go puts it in its own words. */
export const notFound = (): ApiResponse => ({
  code: 404,
  body: '404 page not found\n',
  warnings: [],
  contentType: 'text/plain; charset=utf-8',
});

/** The answer to a path that leads nowhere: below a group of Kubernetes's own it is go-restful's, in a Status. */
export function nothingAt(path: string): ApiResponse {
  const [prefix = '', group = ''] = splitPath(path);
  const isRoutes = path.startsWith('/api/') || (path.startsWith('/apis/') && isBuiltInGroup(group));
  if (!isRoutes || !['api', 'apis'].includes(prefix)) return notFound();
  throw newStatusError(404, 'NotFound', 'the server could not find the requested resource', {});
}

export const methodNotAllowed = (): Error =>
  newStatusError(405, 'MethodNotAllowed', 'the server does not allow this method on the requested resource', {});
