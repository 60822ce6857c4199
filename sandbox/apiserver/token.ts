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

/** The account that a token in a Secret is for. */
export interface TokenAccount {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
}

const SECRET_ISSUER = 'kubernetes/serviceaccount';
const secretClaim = (name: string): string => `kubernetes.io/serviceaccount/${name}`;

/** The token that a Secret of this name holds: it has no end, and is good for as long as the Secret holds it (LegacyClaims). */
export function secretToken({ namespace, name, uid }: TokenAccount, secret: string): string {
  const claims = {
    iss: SECRET_ISSUER,
    [secretClaim('namespace')]: namespace,
    [secretClaim('secret.name')]: secret,
    [secretClaim('service-account.name')]: name,
    [secretClaim('service-account.uid')]: uid,
    sub: `system:serviceaccount:${namespace}:${name}`,
  };
  return `${encode({ alg: 'none', kid: 'endpointslice-lab' })}.${encode(claims)}.${encode(uid)}`;
}

/** Whether a Secret holds this very token, and its account is still the same (legacyValidator). */
export type HeldToken = (token: string, secret: string, account: TokenAccount) => boolean;

/** Whose token this is; undefined where it is no account's, or no longer good. */
export function tokenUser(token: string, now: number, isHeld: HeldToken): UserInfo | undefined {
  const claims = claimsOf(token);
  const { sub } = claims;
  const account = typeof sub === 'string' ? serviceAccountOf(sub) : undefined;
  if (!account) return undefined;
  const { namespace, name } = account;
  const user = { name: `system:serviceaccount:${namespace}:${name}`, groups: accountGroups(namespace) };
  if (claims.iss === SECRET_ISSUER) {
    const uid = String(claims[secretClaim('service-account.uid')]);
    const secret = String(claims[secretClaim('secret.name')]);
    return isHeld(token, secret, { namespace, name, uid }) ? { ...user, uid } : undefined;
  }
  if (typeof claims.exp !== 'number' || claims.exp * 1000 < now) return undefined;
  const { serviceaccount: bound } = isMap(claims['kubernetes.io']) ? claims['kubernetes.io'] : {};
  const uid = isMap(bound) ? bound.uid : undefined;
  return { ...user, ...(typeof uid === 'string' && { uid }) };
}

const accountGroups = (namespace: string): readonly string[] => [
  'system:serviceaccounts',
  `system:serviceaccounts:${namespace}`,
  'system:authenticated',
];

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims = decode(token.split('.')[1] ?? '');
    return isMap(claims) ? claims : {};
  } catch {
    return {};
  }
}
