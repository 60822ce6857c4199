// GET of an object or a collection (k8s.io/apiserver/pkg/endpoints/handlers/get.go).
import { newBadRequest } from '../../apimachinery/status.ts';
import type { ListOptions } from '../client.ts';
import type { ApiResponse } from '../http.ts';
import { predicateOf } from '../loopback-client.ts';
import { transformList, transformObject, transformScale } from './response.ts';
import type { RequestScope } from './scope.ts';

const ok = (body: unknown): Omit<ApiResponse, 'warnings'> => ({ code: 200, body });

export function getResource(scope: RequestScope): Omit<ApiResponse, 'warnings'> {
  const { registry, info, namespace } = scope;
  const object = registry.get(namespace, info.name);
  if (info.subresource === 'scale') return ok(transformScale(scope, object));
  return ok(transformObject(scope, object));
}

export function listResource(scope: RequestScope): Omit<ApiResponse, 'warnings'> {
  const { registry, server } = scope;
  const options = listOptions(scope);
  return ok(transformList(scope, server.list(registry, predicateOf(registry, options), options)));
}

/** What the query of a list, a watch or a deletecollection selects. */
export function listOptions({ query, namespace }: RequestScope): ListOptions {
  const limit = query.limit === undefined || query.limit === '' ? 0 : Number(query.limit);
  if (!Number.isInteger(limit) || limit < 0) throw newBadRequest(`limit: Invalid value: "${query.limit}"`);
  return {
    ...(namespace && { namespace }),
    ...(query.labelSelector && { labelSelector: query.labelSelector }),
    ...(query.fieldSelector && { fieldSelector: query.fieldSelector }),
    ...(limit > 0 && { limit }),
    ...(query.continue && { continue: query.continue }),
  };
}
