// What a request's path says it is about (k8s.io/apiserver/pkg/endpoints/request/requestinfo.go).
import { parseFieldSelector } from '../apimachinery/field-selector.ts';
import type { ApiRequest } from './http.ts';

export type Verb = 'get' | 'list' | 'watch' | 'create' | 'update' | 'patch' | 'delete' | 'deletecollection';

export interface ResourceRequest {
  readonly verb: Verb;
  readonly group: string;
  readonly version: string;
  /** Empty for cluster-scoped resources and for requests across all namespaces. */
  readonly namespace: string;
  readonly resource: string;
  readonly subresource: string;
  /** Empty for collections. */
  readonly name: string;
}

export interface RequestInfo {
  /** As in the URL: `/api/v1/pods`. */
  readonly path: string;
  /** The verb of a request that is not for a resource: the method in lower case. */
  readonly verb: string;
  readonly resource?: ResourceRequest;
}

const VERBS: Readonly<Record<ApiRequest['method'], Verb>> = {
  GET: 'get',
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

const NAMESPACE_SUBRESOURCES = new Set(['status', 'finalize']);

/** RequestInfoFactory.NewRequestInfo. */
export function requestInfo({ method, path, query = {} }: Pick<ApiRequest, 'method' | 'path' | 'query'>): RequestInfo {
  const other = { path, verb: method.toLowerCase() };
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(unescaped);
  const prefix = parts.shift();
  const group = prefix === 'apis' ? parts.shift() : prefix === 'api' ? '' : undefined;
  const version = parts.shift();
  if (group === undefined || version === undefined || parts.length === 0) return other;
  let namespace = '';
  if (parts[0] === 'namespaces' && parts[1] !== undefined) {
    namespace = parts[1];
    if (parts[2] !== undefined && !NAMESPACE_SUBRESOURCES.has(parts[2])) parts.splice(0, 2);
  }
  const [resource = '', given = '', subresource = ''] = parts;
  let verb = VERBS[method];
  let name = given;
  if (name === '' && verb === 'get') {
    verb = isTrue(query.watch) ? 'watch' : 'list';
    name = selectedName(query.fieldSelector);
  }
  if (given === '' && verb === 'delete') verb = 'deletecollection';
  return { path, verb, resource: { verb, group, version, namespace, resource, subresource, name } };
}

export const isTrue = (value: string | undefined): boolean => value !== undefined && value !== 'false' && value !== '0';

/** A part of the path; one that is badly escaped stays as it is. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A list of one object by its name is authorized as a request for that name. */
function selectedName(fieldSelector: string | undefined): string {
  if (!fieldSelector) return '';
  try {
    return parseFieldSelector(fieldSelector).requiredValue('metadata.name') ?? '';
  } catch {
    return '';
  }
}
