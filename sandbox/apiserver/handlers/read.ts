// GET of an object or a collection (k8s.io/apiserver/pkg/endpoints/handlers/get.go).
import { forbidden, invalidObject, notSupported } from '../../api/field-errors.ts';
import type { FieldError } from '../../api/strategy.ts';
import { newBadRequest } from '../../apimachinery/status.ts';
import type { ListOptions } from '../../client-go/client.ts';
import type { ApiResponse } from '../../client-go/transport.ts';
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
  const { registry, server, query } = scope;
  const { resourceVersion } = query;
  const findings = matchFindings(query);
  if (findings.length > 0) throw invalidObject({ group: 'meta.k8s.io', kind: 'ListOptions' }, '', findings);
  const options = listOptions(scope);
  if (resourceVersion && !/^\d+$/.test(resourceVersion)) {
    const quoted = JSON.stringify(resourceVersion);
    const why = `resourceVersion: Invalid value: ${quoted}: strconv.ParseUint: parsing ${quoted}: invalid syntax`;
    throw newBadRequest(`invalid resource version: ${why}`);
  }
  return ok(transformList(scope, server.list(registry, predicateOf(registry, options), options)));
}

/** ValidateListOptions: which revisions a list may ask for. */
function matchFindings({ resourceVersionMatch: match, resourceVersion, continue: token }: RequestScope['query']): readonly FieldError[] {
  if (!match) return [];
  const field = 'resourceVersionMatch';
  const findings: FieldError[] = [];
  if (!resourceVersion) findings.push(forbidden(field, `${field} is forbidden unless resourceVersion is provided`));
  if (token) findings.push(forbidden(field, `${field} is forbidden when continue is provided`));
  if (match !== 'Exact' && match !== 'NotOlderThan') findings.push(notSupported(field, match, ['Exact', 'NotOlderThan', '']));
  if (match === 'Exact' && resourceVersion === '0')
    findings.push(forbidden(field, `${field} "exact" is forbidden for resourceVersion "0"`));
  return findings;
}

/** What the query of a list, a watch or a deletecollection selects. */
export function listOptions({ query, namespace }: RequestScope): ListOptions {
  const limit = query.limit === undefined || query.limit === '' ? 0 : Number(query.limit);
  if (!Number.isSafeInteger(limit)) throw newBadRequest(`strconv.ParseInt: parsing ${JSON.stringify(query.limit)}: invalid syntax`);
  return {
    ...(namespace && { namespace }),
    ...(query.labelSelector && { labelSelector: query.labelSelector }),
    ...(query.fieldSelector && { fieldSelector: query.fieldSelector }),
    ...(limit > 0 && { limit }),
    ...(query.continue && { continue: query.continue }),
  };
}
