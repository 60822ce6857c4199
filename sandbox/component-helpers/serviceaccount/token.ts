// What tokens of service accounts say, and how they are written down (pkg/serviceaccount/claims.go and legacy.go).
import { isMap } from '../../apimachinery/fmt.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { base64url, type TokenKey } from './token-key.ts';

/** --service-account-issuer; it is --api-audiences, too, where that is not given. */
export const ISSUER = 'https://kubernetes.default.svc';
/** Of the tokens in Secrets. */
export const SECRET_ISSUER = 'kubernetes/serviceaccount';

export type Claims = Readonly<Record<string, unknown>>;

/** An object that a token names: it is good for as long as that one lives. */
export interface TokenRef {
  readonly name: string;
  readonly uid?: string;
}

/** What a token is asked for. */
export interface TokenOrder {
  readonly account: KubeObject;
  readonly audiences: readonly string[];
  readonly seconds: number;
  /** Of the cluster, in ms. */
  readonly now: number;
  /** `jti`: a UUID. */
  readonly id: string;
  readonly bound?: { readonly pod?: TokenRef; readonly secret?: TokenRef; readonly node?: TokenRef };
  /** After how many seconds its use is frowned upon. */
  readonly warnAfter?: number;
}

/** A token that the TokenRequest API gives. */
export function issueToken(key: TokenKey, { account, audiences, seconds, now, id, bound, warnAfter }: TokenOrder): string {
  const issued = Math.floor(now / 1000);
  const { name, namespace = '', uid } = account.metadata;
  return signed(key, {
    aud: audiences,
    exp: issued + seconds,
    iat: issued,
    iss: ISSUER,
    jti: id,
    'kubernetes.io': {
      namespace,
      ...(bound?.node && { node: bound.node }),
      ...(bound?.pod && { pod: bound.pod }),
      ...(bound?.secret && { secret: bound.secret }),
      serviceaccount: { name, uid },
      ...(warnAfter !== undefined && { warnafter: issued + warnAfter }),
    },
    nbf: issued,
    sub: `system:serviceaccount:${namespace}:${name}`,
  });
}

/** The account that a token in a Secret is for. */
export interface TokenAccount {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
}

export const secretClaim = (name: string): string => `kubernetes.io/serviceaccount/${name}`;

/** The token that a Secret of this name holds: it has no end, and is good for as long as the Secret holds it (LegacyClaims). */
export function secretToken(key: TokenKey, { namespace, name, uid }: TokenAccount, secret: string): string {
  return signed(key, {
    iss: SECRET_ISSUER,
    [secretClaim('namespace')]: namespace,
    [secretClaim('secret.name')]: secret,
    [secretClaim('service-account.name')]: name,
    [secretClaim('service-account.uid')]: uid,
    sub: `system:serviceaccount:${namespace}:${name}`,
  });
}

const encoded = (value: unknown): string => base64url(new TextEncoder().encode(JSON.stringify(value)));

function signed(key: TokenKey, claims: Claims): string {
  const content = `${encoded({ alg: key.algorithm, kid: key.id })}.${encoded(claims)}`;
  return `${content}.${key.sign(content)}`;
}

/** A token in its parts; undefined where the text is none. Nothing in it is proven. */
export interface UnprovenToken {
  readonly header: Claims;
  readonly claims: Claims;
  /** What was signed. */
  readonly content: string;
  readonly signature: string;
}

export function parseToken(token: string): UnprovenToken | undefined {
  const [header, claims, signature, ...more] = token.split('.');
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0) return undefined;
  const [head, body] = [decoded(header), decoded(claims)];
  return head && body && { header: head, claims: body, content: `${header}.${claims}`, signature };
}

function decoded(text: string): Claims | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
