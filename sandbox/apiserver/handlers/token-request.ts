// POST to a service account's `token` (pkg/registry/core/serviceaccount/storage/token.go).
import { invalid, invalidObject } from '../../api/field-errors.ts';
import { nodes, pods, type Resource, secrets, serviceAccounts } from '../../api/resources.ts';
import type { FieldError } from '../../api/strategy.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { newBadRequest, newConflict } from '../../apimachinery/status.ts';
import { issueToken, type TokenOrder, type TokenRef } from '../../component-helpers/serviceaccount/token.ts';
import { isPod } from '../admission/plugin.ts';
import type { ApiServer } from '../api-server.ts';
import { API_AUDIENCES } from '../token-authenticator.ts';
import type { Answer, Connection } from './connection.ts';

const GROUP = 'authentication.k8s.io';
const KIND = { group: GROUP, kind: 'TokenRequest' };

/** In seconds: of a token that does not say, and the least and the most that it may say (ValidateTokenRequest). */
const USUAL = 3600;
const LEAST = 600;
const MOST = 2 ** 32;

/** What kubelets ask for, for pods; such a token lives a year, and its use is noted after the time that was asked for. */
const OF_PODS = 3607;
const EXTENDED = 365 * 24 * 3600;

type Fields = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function requestToken({ server, info }: Pick<Connection, 'server' | 'info'>, body: Fields): Answer {
  const { namespace, name } = info;
  const metadata = isMap(body.metadata) ? body.metadata : {};
  const misplaced = [...differs('name', metadata.name, name), ...differs('namespace', metadata.namespace, namespace)];
  if (misplaced.length > 0) throw invalidObject(KIND, name, misplaced.slice(0, 1));
  const account = server.registry(serviceAccounts).get(namespace, name);
  const { uid } = account.metadata;
  if (metadata.uid && metadata.uid !== uid) {
    const why = `the UID in the token request (${metadata.uid}) does not match the UID of the service account (${uid})`;
    throw newConflict({ group: GROUP, resource: 'TokenRequest' }, name, why);
  }
  const spec = isMap(body.spec) ? body.spec : {};
  const seconds = typeof spec.expirationSeconds === 'number' ? spec.expirationSeconds : USUAL;
  const errors = lengthErrors(seconds);
  if (errors.length > 0) throw invalidObject(KIND, '', errors);
  const given = Array.isArray(spec.audiences) ? spec.audiences.filter((each) => typeof each === 'string') : [];
  const audiences = given.length > 0 ? given : API_AUDIENCES;
  const bound = isMap(spec.boundObjectRef) ? boundObject(server, namespace, name, spec.boundObjectRef) : undefined;
  const extended = bound?.pod && seconds === OF_PODS && audiences.every((each) => API_AUDIENCES.includes(each));
  const now = server.clock.now();
  const order: TokenOrder = { account, audiences, seconds, now, id: server.newTokenId() };
  const token = issueToken(server.tokenKey, {
    ...order,
    ...(bound && { bound }),
    ...(extended && { seconds: EXTENDED, warnAfter: OF_PODS }),
  });
  const expirationTimestamp = `${new Date(now + seconds * 1000).toISOString().slice(0, 19)}Z`;
  return {
    code: 201,
    body: {
      kind: 'TokenRequest',
      apiVersion: `${GROUP}/v1`,
      metadata: { ...metadata, name, namespace, uid, creationTimestamp: server.clock.timestamp() },
      spec: { audiences, expirationSeconds: seconds, boundObjectRef: spec.boundObjectRef ?? null },
      status: { token, expirationTimestamp },
    },
  };
}

function differs(field: string, given: unknown, wanted: string): readonly FieldError[] {
  if (typeof given !== 'string' || given === '' || given === wanted) return [];
  return [invalid(`metadata.${field}`, given, `must match the service account ${field} if specified`)];
}

function lengthErrors(seconds: number): readonly FieldError[] {
  const field = 'spec.expirationSeconds';
  if (seconds < LEAST) return [invalid(field, seconds, 'may not specify a duration less than 10 minutes')];
  return seconds > MOST ? [invalid(field, seconds, 'may not specify a duration larger than 2^32 seconds')] : [];
}

/** The object that the token is to be bound to; a pod brings its node. */
function boundObject(server: ApiServer, namespace: string, account: string, given: Fields): TokenOrder['bound'] {
  const [apiVersion, kind, name] = [textOf(given.apiVersion), textOf(given.kind), textOf(given.name)];
  const find = (resource: Resource, where: string): KubeObject => {
    const found = server.registry(resource).get(where, name);
    if (given.uid && given.uid !== found.metadata.uid) {
      const why = `the UID in the bound object reference (${given.uid}) does not match the UID in record. The object might have been deleted and then recreated`;
      throw newConflict({ group: '', resource: kind }, name, why);
    }
    return found;
  };
  switch (`${apiVersion} ${kind}`) {
    case 'v1 Pod': {
      const pod = server.registry(pods).get(namespace, name);
      if (isPod(pod) && (pod.spec?.serviceAccountName ?? '') !== account) {
        throw newBadRequest(`cannot bind token for serviceaccount "${account}" to pod running with different serviceaccount name.`);
      }
      const node = isPod(pod) && pod.spec?.nodeName ? nodeRef(server, pod.spec.nodeName) : undefined;
      return { pod: refOf(find(pods, namespace)), ...(node && { node }) };
    }
    case 'v1 Secret':
      return { secret: refOf(find(secrets, namespace)) };
    case 'v1 Node':
      return { node: refOf(find(nodes, '')) };
    default: {
      const [version = '', group = ''] = apiVersion.split('/').reverse();
      throw newBadRequest(`cannot bind token to object of type ${group}/${version}, Kind=${kind}`);
    }
  }
}

const refOf = ({ metadata: { name, uid } }: KubeObject): TokenRef => ({ name, uid });

/** A node that is not there is named without a UID. */
function nodeRef(server: ApiServer, name: string): TokenRef {
  const uid = server.registry(nodes).store.get('', name)?.metadata.uid;
  return { name, ...(uid !== undefined && { uid }) };
}
