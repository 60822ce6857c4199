// Tokens of service accounts (pkg/serviceaccount). They have the shape of JSON Web Tokens and are signed by nobody.
import { isMap } from '../apimachinery/fmt.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { serviceAccountOf } from './authentication.ts';
import type { UserInfo } from './request-context.ts';

const encode = (value: unknown): string => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const decode = (text: string): unknown => JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));

export interface IssuedToken {
  readonly token: string;
  readonly expirationTimestamp: string;
}

/** A token for an account, good for so many seconds from `now` (milliseconds). */
export function issueToken({ metadata }: KubeObject, seconds: number, now: number): IssuedToken {
  const issued = Math.floor(now / 1000);
  const { name, namespace = '', uid } = metadata;
  const claims = {
    aud: ['https://kubernetes.default.svc'],
    exp: issued + seconds,
    iat: issued,
    iss: 'https://kubernetes.default.svc',
    'kubernetes.io': { namespace, serviceaccount: { name, uid } },
    nbf: issued,
    sub: `system:serviceaccount:${namespace}:${name}`,
  };
  return {
    token: `${encode({ alg: 'none', kid: 'endpointslice-lab' })}.${encode(claims)}.${encode(uid)}`,
    expirationTimestamp: `${new Date((issued + seconds) * 1000).toISOString().slice(0, 19)}Z`,
  };
}

/** Whose token this is; undefined where it is no account's, or no longer good. */
export function tokenUser(token: string, now: number): UserInfo | undefined {
  try {
    const claims = decode(token.split('.')[1] ?? '');
    if (typeof claims !== 'object' || claims === null || !('sub' in claims) || typeof claims.sub !== 'string') return undefined;
    if (!('exp' in claims) || typeof claims.exp !== 'number' || claims.exp * 1000 < now) return undefined;
    const account = serviceAccountOf(claims.sub);
    if (!account) return undefined;
    const bound = 'kubernetes.io' in claims && isMap(claims['kubernetes.io']) ? claims['kubernetes.io'].serviceaccount : undefined;
    const uid = isMap(bound) ? bound.uid : undefined;
    return {
      name: claims.sub,
      ...(typeof uid === 'string' && { uid }),
      groups: ['system:serviceaccounts', `system:serviceaccounts:${account.namespace}`, 'system:authenticated'],
    };
  } catch {
    return undefined;
  }
}
