// Requests that are answered without an object of their own: reviews, and the verbs that look like subresources of pods
// and service accounts (pkg/registry/core/pod/storage, pkg/registry/core/serviceaccount/storage).
import { pods } from '../../api/resources.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { newBadRequest, newStatusError } from '../../apimachinery/status.ts';
import { isPod } from '../admission/plugin.ts';
import { evictPod } from '../eviction.ts';
import { negotiateObject } from '../negotiation.ts';
import type { RequestContext } from '../request-context.ts';
import type { ResourceRequest } from '../request-info.ts';
import { reviewOf } from '../reviews.ts';
import { bindPod } from '../subresources.ts';
import { parsedBody } from './body.ts';
import { componentStatus, componentStatuses } from './component-statuses.ts';
import type { Answer, Connection } from './connection.ts';
import { PROXY_VERBS, proxy } from './proxy.ts';
import { requestToken } from './token-request.ts';

type Connect = (connection: Connection) => Answer | Promise<Answer>;

const CONNECTORS: ReadonlyMap<string, Connect> = new Map<string, Connect>([
  ['create/pods/binding', bind],
  ['create/bindings/', bind],
  ['create/pods/eviction', evict],
  [
    'create/serviceaccounts/token',
    (connection) => {
      negotiateObject(connection.request.headers?.accept);
      return requestToken(connection, bodyOf(connection));
    },
  ],
  [
    'get/pods/log',
    (connection) => {
      negotiateObject(connection.request.headers?.accept);
      return { code: 200, body: logOf(connection), contentType: 'text/plain' };
    },
  ],
  ...['exec', 'attach', 'portforward'].flatMap((subresource) =>
    ['get', 'create'].map((verb) => [`${verb}/pods/${subresource}`, refuseConnection] as const),
  ),
  ...['pods', 'services', 'nodes'].flatMap((resource) => PROXY_VERBS.map((verb) => [`${verb}/${resource}/proxy`, proxy] as const)),
  ['get/componentstatuses/', componentStatus],
  ['list/componentstatuses/', componentStatuses],
]);

/** Who answers such a request, if it is one. */
export function connector({ verb, group, resource, subresource }: ResourceRequest): Connect | undefined {
  const review = verb === 'create' ? reviewOf(group, resource) : undefined;
  if (review) {
    return (connection) => {
      const { server, user, info } = connection;
      negotiateObject(connection.request.headers?.accept);
      const request = { server, user, namespace: info.namespace };
      return { code: 201, body: review({ ...request, body: bodyOf(connection) }) };
    };
  }
  return group === '' ? CONNECTORS.get(`${verb}/${resource}/${subresource}`) : undefined;
}

function bodyOf({ request }: Connection): Readonly<Record<string, unknown>> {
  const body = parsedBody(request);
  if (!isMap(body)) throw newBadRequest('the object provided is unrecognized');
  return body;
}

function contextOf({ server, user, request, info }: Connection): RequestContext {
  const userAgent = request.headers?.['user-agent'] ?? '';
  const dryRun = (request.query?.dryRun ?? '') !== '';
  return server.context(user, { userAgent, fieldManager: userAgent.split('/')[0] ?? '', dryRun, subresource: info.subresource });
}

function bind(connection: Connection): Answer {
  const { server, info } = connection;
  const { target, metadata } = bodyOf(connection);
  const name = info.name || (isMap(metadata) && typeof metadata.name === 'string' ? metadata.name : '');
  const nodeName = isMap(target) && typeof target.name === 'string' ? target.name : '';
  if (!nodeName) throw newStatusError(422, 'Invalid', ' "" is invalid: target.name: Required value', {});
  bindPod(server, server.registry(pods), info.namespace, name, { nodeName }, contextOf(connection));
  return { code: 201, body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', code: 201 } };
}

function evict(connection: Connection): Answer {
  const { server, info } = connection;
  const { deleteOptions: given, metadata } = bodyOf(connection);
  if (isMap(metadata) && metadata.name !== info.name) throw newBadRequest('name in URL does not match name in Eviction object');
  const options = isMap(given) ? given : {};
  const { gracePeriodSeconds: grace, dryRun } = options;
  const { uid, resourceVersion } = isMap(options.preconditions) ? options.preconditions : {};
  const preconditions = {
    ...(typeof uid === 'string' && { uid }),
    ...(typeof resourceVersion === 'string' && { resourceVersion }),
  };
  const context = contextOf(connection);
  const isDry = context.dryRun || (Array.isArray(dryRun) && dryRun.length > 0);
  const refusal = evictPod(
    server,
    info.namespace,
    info.name,
    { ...(typeof grace === 'number' && { gracePeriodSeconds: grace }), preconditions },
    { ...context, dryRun: isDry },
  );
  return { code: 201, body: refusal ?? { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', code: 201 } };
}

/** Nothing runs in the played containers that one could talk to. */
function refuseConnection({ server, info }: Connection): Answer {
  server.registry(pods).get(info.namespace, info.name);
  throw newStatusError(501, 'NotImplemented', `containers are played here: there is nothing to ${info.subresource} to`);
}

/** The played containers print nothing; a pod that is not there has no log, and a container that has not begun says why. */
function logOf({ server, info: { namespace, name }, request }: Connection): string {
  const pod = server.registry(pods).get(namespace, name);
  if (!isPod(pod)) return '';
  if (!pod.spec?.nodeName) throw newBadRequest(`pod ${name} does not have a host assigned`);
  const container = request.query?.container || pod.spec.containers[0]?.name;
  const reason = pod.status?.containerStatuses?.find((each) => each.name === container)?.state?.waiting?.reason;
  if (!reason || reason === 'CrashLoopBackOff') return '';
  const why = reason === 'ImagePullBackOff' || reason === 'ErrImagePull' ? 'trying and failing to pull image' : reason;
  throw newBadRequest(`container "${container}" in pod "${name}" is waiting to start: ${why}`);
}
