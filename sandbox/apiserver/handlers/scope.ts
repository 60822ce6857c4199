// What the handlers of one request share (k8s.io/apiserver/pkg/endpoints/handlers/rest.go, RequestScope).
import { lookup } from '../../apimachinery/dictionary.ts';
import { newBadRequest } from '../../apimachinery/status.ts';
import type { ApiRequest } from '../../client-go/transport.ts';
import type { ApiServer } from '../api-server.ts';
import type { DiscoveredResource } from '../discovery.ts';
import { negotiateShape, type Shape } from '../negotiation.ts';
import type { Registry } from '../registry.ts';
import type { RequestContext, UserInfo } from '../request-context.ts';
import { isTrue, type ResourceRequest } from '../request-info.ts';

export type FieldValidation = 'Ignore' | 'Warn' | 'Strict';

export interface RequestScope {
  readonly server: ApiServer;
  readonly request: ApiRequest;
  readonly info: ResourceRequest;
  readonly discovered: DiscoveredResource;
  readonly registry: Registry;
  readonly user: UserInfo;
  readonly context: RequestContext;
  readonly shape: Shape;
  readonly query: Readonly<Record<string, string>>;
  readonly fieldValidation: FieldValidation;
  /** Where the objects lie: empty for cluster-scoped ones, a namespace itself among them. */
  readonly namespace: string;
}

/** Reads a request's headers and parameters. */
export function newScope(
  server: ApiServer,
  request: ApiRequest,
  info: ResourceRequest,
  discovered: DiscoveredResource,
  user: UserInfo,
  warn: (text: string) => void,
): RequestScope {
  const { query = {}, headers = {} } = request;
  const registry = server.registry(discovered.storage);
  const userAgent = headers['user-agent'] ?? '';
  const context = server.context(user, {
    // managerOrUserAgent
    fieldManager: query.fieldManager || (userAgent.split('/')[0] ?? '').slice(0, 128),
    userAgent,
    dryRun: dryRunOf(query.dryRun),
    ...(info.subresource && { subresource: info.subresource }),
    warn,
  });
  return {
    server,
    request,
    info,
    discovered,
    registry,
    user,
    context: { ...context, fromOutside: true },
    shape: negotiateShape(headers.accept),
    query,
    fieldValidation: fieldValidationOf(query.fieldValidation),
    namespace: discovered.namespaced ? info.namespace : '',
  };
}

function dryRunOf(value: string | undefined): boolean {
  if (value === undefined || value === '') return false;
  if (value !== 'All') throw newBadRequest(`Invalid value: ["${value}"]: Unsupported value: "${value}": supported values: "All"`);
  return true;
}

function fieldValidationOf(value: string | undefined): FieldValidation {
  return value === 'Ignore' || value === 'Strict' ? value : 'Warn';
}

export const parameter = (scope: RequestScope, name: string): boolean => isTrue(lookup(scope.query, name));
