// The front door: each request passes authentication, authorization, and then the handler of its verb
// (k8s.io/apiserver/pkg/server/config.go's DefaultBuildHandlerChain).

import { namespaces } from '../api/resources.ts';
import { durationProblem } from '../apimachinery/go-duration.ts';
import { newBadRequest, newInternalError, StatusError } from '../apimachinery/status.ts';
import { type ApiRequest, type ApiResponse, type ApiStream, type Handler, isPrettyPrint } from '../client-go/transport.ts';
import { awaiting, Calls } from './admission/calls.ts';
import { needsDefaultAccount } from './admission/service-account.ts';
import type { ApiServer } from './api-server.ts';
import { auditLine, isLogged } from './audit-line.ts';
import { authenticate, type Peers } from './authentication.ts';
import { limitBody } from './handlers/body.ts';
import { connector } from './handlers/connect.ts';
import { forwardPort, type Streams, streamer } from './handlers/containers.ts';
import { deleteCollection, deleteResource } from './handlers/delete.ts';
import { getResource, listResource } from './handlers/read.ts';
import { newScope, type RequestScope } from './handlers/scope.ts';
import { watchResource } from './handlers/watch.ts';
import { createResource, patchResource, updateResource } from './handlers/write.ts';
import { handleNonResource, methodNotAllowed, notFound, nothingAt, refuseAggregated } from './non-resource.ts';
import { loadParts } from './parts.ts';
import type { UserInfo } from './request-context.ts';
import { type RequestInfo, requestInfo, type Verb } from './request-info.ts';
import { routeOf } from './routes.ts';
import { recordedWarnings } from './warning.ts';

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

/** What is known of a request while it is answered, and still after it has failed. */
interface About {
  /** Who sent it, once that is clear. */
  user: string;
  requester?: UserInfo;
  readonly warnings: string[];
}

/** What goes on as long as somebody listens: no timeout is for it (genericfilters.BasicLongRunningRequestCheck). */
const LONG_RUNNING: ReadonlySet<string> = new Set(['attach', 'exec', 'proxy', 'log', 'portforward']);

/** WithRequestDeadline: a client may say how long it waits, and has to say it rightly. */
function checkTimeout({ query }: ApiRequest, { resource }: RequestInfo): void {
  if (!query?.timeout || resource?.verb === 'watch' || LONG_RUNNING.has(resource?.subresource ?? '')) return;
  const problem = durationProblem(query.timeout);
  if (problem) throw newBadRequest(`invalid timeout specified in the request URL - ${problem}`);
}

/** The API as HTTP clients see it. */
export function newHandler(server: ApiServer, peers: Peers): Handler {
  const lines = server.random.fork('audit');

  async function answer(request: ApiRequest, about: About, signal?: AbortSignal, streams?: Streams): Promise<ApiResponse | ApiStream> {
    await server.faults.beforeRequest(server.clock, signal);
    const info = requestInfo(request);
    checkTimeout(request, info);
    const requester = authenticate(server, peers, request.headers);
    about.user = requester.name;
    about.requester = requester;
    const { warnings } = about;
    server.authorize(requester, info);
    // What is trimmed to say whom a request is for is not trimmed to serve it.
    if (info.path.startsWith('//')) return notFound();
    if (!info.resource) return handleNonResource(server, request);
    const { group, version, resource, subresource, verb } = info.resource;
    await server.complete(group, version);
    const discovered = server.discovery.find(group, version, resource, subresource);
    const route = discovered && routeOf(info.resource, discovered);
    if (!discovered) refuseAggregated(server, info.path);
    if (!discovered || route === 'unknown') return nothingAt(info.path);
    if (route === 'not allowed') throw methodNotAllowed();
    const warn = (text: string): void => {
      if (!warnings.includes(text)) warnings.push(text);
    };
    const stream = server.nodeAgents && streamer(info.resource);
    if (stream) return { ...(await stream({ server, user: requester, request, info: info.resource, warn }, streams, signal)), warnings };
    const connect = connector(info.resource);
    if (connect) return { ...(await connect({ server, user: requester, request, info: info.resource, warn })), warnings };
    if (!server.serves(discovered.storage)) throw methodNotAllowed();
    const scope = newScope(server, request, info.resource, discovered, requester, warn);
    const { deprecation } = scope.registry.strategy;
    if (deprecation) warn(deprecation);
    if (verb === 'create' || verb === 'update' || verb === 'patch') {
      limitBody(request.body);
      await loadParts(server, info.resource, request.body);
    }
    if (verb === 'create') await accountOf(scope);
    if (verb === 'watch') return { code: 200, warnings, items: watchResource(scope, signal ?? new AbortController().signal) };
    if (server.dynamic.length === 0) return { ...HANDLERS[verb](scope), warnings };
    const asking = { ...scope, context: { ...scope.context, calls: new Calls() } };
    return { ...(await awaiting(() => HANDLERS[verb](asking))), warnings };
  }

  async function respond(request: ApiRequest, signal?: AbortSignal, streams?: Streams): Promise<ApiResponse | ApiStream> {
    const about: About = { user: '', warnings: [] };
    const received = server.clock.microTimestamp();
    const response = await answer(request, about, signal, streams).catch((error: unknown): ApiResponse => {
      if (signal?.aborted) throw signal.reason;
      // What the server did not foresee is its own mistake, not an end of everything (server/filters/wrap.go).
      const { status } = error instanceof StatusError ? error : newInternalError(error instanceof Error ? error.message : String(error));
      return { code: status.code ?? 500, body: status, warnings: about.warnings };
    });
    server.audit.record(request, response, about.user);
    logLine(request, response, about, received);
    const warned = { ...response, warnings: recordedWarnings(response.warnings) };
    return isPrettyPrint(request) && !('items' in warned) ? { ...warned, indented: true } : warned;
  }

  /** The line that the audit log's file has of a request, if it has one. */
  function logLine(request: ApiRequest, response: ApiResponse | ApiStream, { requester }: About, received: string): void {
    const { audit, authorizer } = server;
    const { resource } = requestInfo(request);
    if (!audit.onLine || !requester || !isLogged(resource) || 'items' in response) return;
    const { authorization } = request.headers ?? {};
    const user = authenticate(server, peers, authorization === undefined ? {} : { authorization });
    audit.onLine(
      auditLine({
        id: lines.uuid(),
        request,
        about: resource,
        user,
        impersonated: user.name === requester.name ? undefined : requester,
        decision: authorizer.authorize(requester, resource),
        code: response.code,
        body: response.body,
        received,
        answered: server.clock.microTimestamp(),
      }),
    );
  }

  return {
    async handle(request, signal) {
      const response = await respond(request, signal);
      if ('items' in response) throw new TypeError(`${request.path} is a watch`);
      return response;
    },
    watch: (request, signal) => respond(request, signal),
    async connect(request, streams, signal) {
      const response = await respond(request, signal, streams);
      // What is played writes nothing more, and only its reader ends it.
      if (!server.nodeAgents && response.code === 200 && request.query?.follow === 'true') await aborted(signal);
      if ('items' in response) throw new TypeError(`${request.path} is a watch`);
      return response;
    },
    forward: (request, port, stream, signal) => forwardPort(server, request, port, stream, signal),
  };
}

/** A pod may come before its namespace has its default service account: admission waits for it a while (getServiceAccount). */
async function accountOf({ server, info, discovered, request }: RequestScope): Promise<void> {
  if (discovered.kind !== 'Pod' || info.subresource !== '' || !server.registry(namespaces).store.get('', info.namespace)) return;
  for (let tries = 0; tries < 10 && needsDefaultAccount(server.loopback, info.namespace, request.body); tries++)
    await server.clock.sleep(100);
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
