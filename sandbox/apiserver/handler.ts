// The front door: each request passes authentication, authorization, and then the handler of its verb
// (k8s.io/apiserver/pkg/server/config.go's DefaultBuildHandlerChain).

import { namespaces } from '../api/resources.ts';
import { newInternalError, StatusError } from '../apimachinery/status.ts';
import { needsDefaultAccount } from './admission/service-account.ts';
import type { ApiServer } from './api-server.ts';
import { authenticate } from './authentication.ts';
import { limitBody } from './handlers/body.ts';
import { connector } from './handlers/connect.ts';
import { deleteCollection, deleteResource } from './handlers/delete.ts';
import { getResource, listResource } from './handlers/read.ts';
import { newScope, type RequestScope } from './handlers/scope.ts';
import { watchResource } from './handlers/watch.ts';
import { createResource, patchResource, updateResource } from './handlers/write.ts';
import { type ApiRequest, type ApiResponse, type ApiStream, type Handler, isPrettyPrint } from './http.ts';
import { handleNonResource, methodNotAllowed, notFound } from './non-resource.ts';
import type { UserInfo } from './request-context.ts';
import { requestInfo, type Verb } from './request-info.ts';

type Answer = Omit<ApiResponse, 'warnings'>;

const HANDLERS: Readonly<Record<Exclude<Verb, 'watch'>, (scope: RequestScope) => Answer>> = {
  get: getResource,
  list: listResource,
  create: createResource,
  update: updateResource,
  patch: patchResource,
  delete: deleteResource,
  deletecollection: deleteCollection,
};

/** The API as HTTP clients see it; `user` is who they are unless their headers say otherwise. */
export function newHandler(server: ApiServer, user: UserInfo): Handler {
  async function answer(request: ApiRequest, warnings: string[], signal?: AbortSignal): Promise<ApiResponse | ApiStream> {
    await server.faults.beforeRequest(server.clock);
    const requester = authenticate(server, user, request.headers);
    const info = requestInfo(request);
    server.authorize(requester, info);
    if (!info.resource) return handleNonResource(server, request);
    const { group, version, resource, subresource, verb } = info.resource;
    await server.complete(group, version);
    const discovered = server.discovery.find(group, version, resource, subresource);
    if (!discovered) return notFound();
    const warn = (text: string): void => {
      if (!warnings.includes(text)) warnings.push(text);
    };
    const connect = connector(info.resource);
    if (connect) return { ...connect({ server, user: requester, request, info: info.resource, warn }), warnings };
    if (!discovered.verbs.has(verb) || !server.serves(discovered.storage)) throw methodNotAllowed();
    const scope = newScope(server, request, info.resource, discovered, requester, warn);
    const { deprecation } = scope.registry.strategy;
    if (deprecation) warn(deprecation);
    if (verb === 'create' || verb === 'update' || verb === 'patch') limitBody(request.body);
    if (verb === 'create') await accountOf(scope);
    if (verb === 'watch') return { code: 200, warnings, items: watchResource(scope, signal ?? new AbortController().signal) };
    return { ...HANDLERS[verb](scope), warnings };
  }

  async function respond(request: ApiRequest, signal?: AbortSignal): Promise<ApiResponse | ApiStream> {
    const warnings: string[] = [];
    const response = await answer(request, warnings, signal).catch((error: unknown): ApiResponse => {
      // What the server did not foresee is its own mistake, not an end of everything (server/filters/wrap.go).
      const { status } = error instanceof StatusError ? error : newInternalError(error instanceof Error ? error.message : String(error));
      return { code: status.code ?? 500, body: status, warnings };
    });
    server.audit.record(request, response, authenticatedName(server, user, request));
    return isPrettyPrint(request) && !('items' in response) ? { ...response, indented: true } : response;
  }

  return {
    async handle(request) {
      const response = await respond(request);
      if ('items' in response) throw new TypeError(`${request.path} is a watch`);
      return response;
    },
    watch: respond,
  };
}

/** A pod may come before its namespace has its default service account: admission waits for it a while (getServiceAccount). */
async function accountOf({ server, info, discovered, request }: RequestScope): Promise<void> {
  if (discovered.kind !== 'Pod' || info.subresource !== '' || !server.registry(namespaces).store.get('', info.namespace)) return;
  for (let tries = 0; tries < 10 && needsDefaultAccount(server, info.namespace, request.body); tries++) await server.clock.sleep(100);
}

function authenticatedName(server: ApiServer, user: UserInfo, request: ApiRequest): string {
  try {
    return authenticate(server, user, request.headers).name;
  } catch {
    return '';
  }
}
