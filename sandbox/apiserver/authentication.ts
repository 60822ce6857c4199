// Who sends a request (k8s.io/apiserver/pkg/endpoints/filters/{authentication,impersonation}.go).
import type { Secret } from '../api/generated/types.ts';
import { secrets, serviceAccounts } from '../api/resources.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { newForbidden, newStatusError } from '../apimachinery/status.ts';
import type { ApiServer } from './api-server.ts';
import { forbidden } from './authorizer/forbidden.ts';
import { ADMIN_TOKEN } from './http.ts';
import type { UserInfo } from './request-context.ts';
import { tokenUser } from './token.ts';

/** kubectl's user in this cluster. */
export const ADMIN: UserInfo = { name: 'kubernetes-admin', uid: 'admin', groups: ['system:masters', 'system:authenticated'] };

/** The user that the headers name: by impersonation, or `user` where they name nobody. */
export function authenticate(server: ApiServer, client: UserInfo, headers: Readonly<Record<string, string>> = {}): UserInfo {
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  const user = token === undefined ? client : userOfToken(server, client, token);
  const name = headers['impersonate-user'];
  const groups = (headers['impersonate-group'] ?? '').split(',').filter((group) => group !== '');
  const uid = headers['impersonate-uid'];
  if (name === undefined && groups.length === 0 && uid === undefined) return user;
  if (name === undefined) throw newForbidden({ group: '', resource: 'users' }, '', 'requested impersonation without a user');
  checkImpersonation(server, user, name, groups);
  return { name, ...(uid !== undefined && { uid }), groups: impersonatedGroups(name, groups) };
}

/** Whose token this is; `client` for kubectl's own. Throws an Unauthorized. */
export function userOfToken(server: ApiServer, client: UserInfo, token: string): UserInfo {
  if (token === ADMIN_TOKEN) return client;
  const user = tokenUser(token, server.clock.now(), (held, name, account) => {
    const secret = server.registry(secrets).store.get(account.namespace, name);
    const owner = server.registry(serviceAccounts).store.get(account.namespace, account.name);
    return owner?.metadata.uid === account.uid && isSecret(secret) && secret.data?.token === btoa(held);
  });
  if (user) return user;
  throw newStatusError(401, 'Unauthorized', 'Unauthorized');
}

const isSecret = (object: KubeObject | undefined): object is Secret => object?.kind === 'Secret';

/** `system:serviceaccount:NAMESPACE:NAME` → its namespace and name. */
export function serviceAccountOf(user: string): { readonly namespace: string; readonly name: string } | undefined {
  const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user) ?? [];
  return namespace !== undefined && name !== undefined ? { namespace, name } : undefined;
}

function impersonatedGroups(name: string, given: readonly string[]): readonly string[] {
  if (name === 'system:anonymous') return given.length > 0 ? given : ['system:unauthenticated'];
  const account = serviceAccountOf(name);
  const own = given.length > 0 || !account ? given : ['system:serviceaccounts', `system:serviceaccounts:${account.namespace}`];
  return own.includes('system:authenticated') || own.includes('system:unauthenticated') ? own : [...own, 'system:authenticated'];
}

function checkImpersonation(server: ApiServer, user: UserInfo, name: string, groups: readonly string[]): void {
  const account = serviceAccountOf(name);
  const subject = account
    ? { resource: 'serviceaccounts', namespace: account.namespace, name: account.name }
    : { resource: 'users', namespace: '', name };
  const wanted = [subject, ...groups.map((group) => ({ resource: 'groups', namespace: '', name: group }))];
  for (const each of wanted) {
    const attributes = { verb: 'impersonate', group: '', subresource: '', ...each };
    const { allowed, reason } = server.authorizer.authorize(user, attributes);
    if (!allowed) throw forbidden(user, attributes, reason);
  }
}
