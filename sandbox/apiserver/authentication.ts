// Who sends a request (k8s.io/apiserver/pkg/endpoints/filters/{authentication,impersonation}.go).
import { constantTimeEqual } from '../apimachinery/constant-time.ts';
import { newBadRequest, newStatusError } from '../apimachinery/status.ts';
import { forbidden } from './authorizer/forbidden.ts';
import type { RbacAuthorizer } from './authorizer/rbac.ts';
import type { UserInfo } from './request-context.ts';
import { serviceAccountOf } from './service-account-user.ts';
import { BadToken, type TokenOwner } from './token-authenticator.ts';

/** kubectl's user in this cluster. */
export const ADMIN: UserInfo = { name: 'kubernetes-admin', uid: 'admin', groups: ['system:masters', 'system:authenticated'] };

/** Who shows nothing at all. */
export const ANONYMOUS: UserInfo = { name: 'system:anonymous', groups: ['system:unauthenticated'] };

/** Who may stand at the other end of a connection. */
export interface Peers {
  /** A client that shows no token. */
  readonly nobody: UserInfo;
  /** Who is known by a token of their own (--token-auth-file). */
  readonly known?: { readonly token: string; readonly user: UserInfo };
}

/** What an API server knows of users. */
export interface Authenticator {
  /** Whose token this is. Throws a BadToken. */
  authenticateToken(token: string): TokenOwner;
  readonly authorizer: RbacAuthorizer;
}

/** The user that the headers name: by a token, by impersonation, or the one who shows nothing. */
export function authenticate(server: Authenticator, peers: Peers, headers: Readonly<Record<string, string>> = {}): UserInfo {
  const user = bearer(server, peers, bearerToken(headers.authorization));
  const name = headers['impersonate-user'];
  const groups = (headers['impersonate-group'] ?? '').split(',').filter((group) => group !== '');
  const uid = headers['impersonate-uid'];
  const extra = extraOf(headers);
  if (name === undefined && groups.length === 0 && uid === undefined && extra.length === 0) return user;
  if (name === undefined) {
    throw newBadRequest(`requested &user.DefaultInfo{${goInfo(uid, groups, extra)}} without impersonating a user name`);
  }
  checkImpersonation(server, user, { name, groups, uid, extra });
  return {
    name,
    ...(uid !== undefined && { uid }),
    groups: impersonatedGroups(name, groups),
    ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
  };
}

type Extra = readonly (readonly [key: string, values: readonly string[]])[];

const EXTRA = 'impersonate-extra-';

/** What `Impersonate-Extra-KEY` says, by the keys; a key is escaped as in a URL, and several values stand in lines of their own. */
const extraOf = (headers: Readonly<Record<string, string>>): Extra =>
  Object.entries(headers)
    .filter(([header]) => header.startsWith(EXTRA))
    .map(([header, values]) => [unescaped(header.slice(EXTRA.length)), values.split('\n')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

function unescaped(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** As Go's `%#v` shows whom somebody wants to be. */
function goInfo(uid = '', groups: readonly string[], extra: Extra): string {
  const strings = (all: readonly string[]): string => `[]string{${all.map((each) => JSON.stringify(each)).join(', ')}}`;
  const shownGroups = groups.length > 0 ? strings(groups) : '[]string(nil)';
  const entries = extra.map(([key, values]) => `${JSON.stringify(key)}:${strings(values)}`).join(', ');
  const shownExtra = extra.length > 0 ? `map[string][]string{${entries}}` : 'map[string][]string(nil)';
  return `Name:"", UID:${JSON.stringify(uid)}, Groups:${shownGroups}, Extra:${shownExtra}`;
}

/** The token of an `Authorization` header; undefined where it holds none (request/bearertoken). */
export function bearerToken(header = ''): string | undefined {
  const [scheme = '', token = ''] = header.trim().split(' ');
  return scheme.toLowerCase() === 'bearer' && token !== '' ? token : undefined;
}

function bearer(server: Authenticator, { nobody, known }: Peers, token: string | undefined): UserInfo {
  if (token === undefined) return nobody;
  if (known && constantTimeEqual(token, known.token)) return known.user;
  try {
    return server.authenticateToken(token).user;
  } catch (error) {
    throw error instanceof BadToken ? newStatusError(401, 'Unauthorized', 'Unauthorized') : error;
  }
}

function impersonatedGroups(name: string, given: readonly string[]): readonly string[] {
  if (name === 'system:anonymous') return given.length > 0 ? given : ['system:unauthenticated'];
  const account = serviceAccountOf(name);
  const own = given.length > 0 || !account ? given : ['system:serviceaccounts', `system:serviceaccounts:${account.namespace}`];
  return own.includes('system:authenticated') || own.includes('system:unauthenticated') ? own : [...own, 'system:authenticated'];
}

/** Whom somebody wants to be. */
interface Wanted {
  readonly name: string;
  readonly groups: readonly string[];
  readonly uid: string | undefined;
  readonly extra: Extra;
}

const AUTHENTICATION = 'authentication.k8s.io';

/** Each part of it has to be allowed (buildImpersonationRequests). */
function checkImpersonation(server: Authenticator, user: UserInfo, { name, groups, uid, extra }: Wanted): void {
  const account = serviceAccountOf(name);
  const subject = account
    ? { resource: 'serviceaccounts', namespace: account.namespace, name: account.name }
    : { resource: 'users', namespace: '', name };
  const wanted = [
    subject,
    ...groups.map((group) => ({ resource: 'groups', namespace: '', name: group })),
    ...extra.flatMap(([key, values]) =>
      values.map((value) => ({ group: AUTHENTICATION, resource: 'userextras', subresource: key, namespace: '', name: value })),
    ),
    ...(uid === undefined ? [] : [{ group: AUTHENTICATION, resource: 'uids', namespace: '', name: uid }]),
  ];
  for (const each of wanted) {
    const attributes = { verb: 'impersonate', group: '', subresource: '', ...each };
    const { allowed, reason } = server.authorizer.authorize(user, attributes);
    if (!allowed) throw forbidden(user, attributes, reason);
  }
}
