// What a request's path says it is about (k8s.io/apiserver/pkg/endpoints/request/requestinfo.go).
import { parseFieldSelector } from '../apimachinery/field-selector.ts';
import type { ApiRequest } from '../client-go/transport.ts';

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
  /** Whether the path goes through a namespace: `/api/v1/namespaces/default/pods`. */
  readonly inNamespace: boolean;
  /** Whether the path names one object: a selector may give a name to a request for many. */
  readonly named: boolean;
  /** What the path has below a subresource. */
  readonly below: readonly string[];
}

export interface RequestInfo {
  /** As in the URL, with nothing escaped: `/api/v1/pods`. */
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

/** Before the resource, as clients of old asked: `/api/v1/watch/pods`. */
const SPECIAL_VERBS: ReadonlyMap<string, Verb> = new Map([['watch', 'watch']]);

const NAMESPACE_SUBRESOURCES = new Set(['status', 'finalize']);

/** The parts of a path (splitPath): between two slashes there may be nothing. */
export function splitPath(path: string): readonly string[] {
  const text = unescaped(path).replace(/^\/+|\/+$/g, '');
  return text === '' ? [] : text.split('/');
}

/** RequestInfoFactory.NewRequestInfo. */
export function requestInfo({ method, path, query = {} }: Pick<ApiRequest, 'method' | 'path' | 'query'>): RequestInfo {
  const other = { path: unescaped(path), verb: method.toLowerCase() };
  const parts = [...splitPath(path)];
  const prefix = parts.shift();
  const group = prefix === 'apis' ? parts.shift() : prefix === 'api' ? '' : undefined;
  const version = parts.shift();
  if (group === undefined || version === undefined || parts.length === 0) return other;
  const special = parts.length > 1 ? SPECIAL_VERBS.get(parts[0] ?? '') : undefined;
  if (special) parts.shift();
  let namespace = '';
  let inNamespace = false;
  if (parts[0] === 'namespaces' && parts[1] !== undefined) {
    namespace = parts[1];
    inNamespace = parts[2] !== undefined && !NAMESPACE_SUBRESOURCES.has(parts[2]);
    if (inNamespace) parts.splice(0, 2);
  }
  const [resource = '', given = '', subresource = '', ...below] = parts;
  let verb = special ?? VERBS[method];
  let name = given;
  if (name === '' && verb === 'get') {
    verb = isTrue(query.watch) ? 'watch' : 'list';
    name = selectedName(query.fieldSelector);
  }
  if (given === '' && verb === 'delete') verb = 'deletecollection';
  return { ...other, resource: { verb, group, version, namespace, resource, subresource, name, inNamespace, named: given !== '', below } };
}

export const isTrue = (value: string | undefined): boolean => value !== undefined && value !== 'false' && value !== '0';

/** A path as net/url gives it; one that is badly escaped stays as it is. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
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
