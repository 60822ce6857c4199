// Whose token is this, and is it still good? (pkg/serviceaccount/{jwt,claims,legacy}.go)
import type { Secret } from '../api/generated/types.ts';
import { nodes, pods, type Resource, secrets, serviceAccounts } from '../api/resources.ts';
import { constantTimeEqual } from '../apimachinery/constant-time.ts';
import { isMap } from '../apimachinery/fmt.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { StatusError } from '../apimachinery/status.ts';
import { type Client, getIfExists } from '../client-go/client.ts';
import { type Claims, ISSUER, parseToken, SECRET_ISSUER, secretClaim } from '../component-helpers/serviceaccount/token.ts';
import type { TokenKey } from '../component-helpers/serviceaccount/token-key.ts';
import type { Clock } from '../time/clock.ts';
import type { UserInfo } from './request-context.ts';
import { serviceAccountOf } from './service-account-user.ts';

/** go-jose's: clocks that are apart by less agree (ms). */
const LEEWAY = 60_000;

/** What the API server answers to; tokens for others are not for it. */
export const API_AUDIENCES: readonly string[] = [ISSUER];

/** Thrown for a token that is not good; the message is what a TokenReview says of it. */
export class BadToken extends Error {}

export interface TokenOwner {
  readonly user: UserInfo;
  /** Of those that were wanted, the ones that the token is for. */
  readonly audiences: readonly string[];
}

/** Where the objects are that a token names, and what time it is. */
export interface TokenGetter {
  readonly loopback: Client;
  readonly clock: Clock;
}

/** Throws a BadToken. */
export function authenticateToken(server: TokenGetter, key: TokenKey, text: string, wanted = API_AUDIENCES): TokenOwner {
  const token = parseToken(text);
  const { iss } = token?.claims ?? {};
  // Each of the two authenticators leaves the tokens of other issuers alone.
  if (!token || (iss !== ISSUER && iss !== SECRET_ISSUER)) throw new BadToken('invalid bearer token');
  const { header, claims, content, signature } = token;
  if (header.kid !== undefined && header.kid !== '' && header.kid !== key.id) {
    throw new BadToken('[invalid bearer token, invalid signature, no keys found]');
  }
  if (header.alg !== key.algorithm || !key.verify(content, signature)) {
    throw new BadToken('[invalid bearer token, square/go-jose: error in cryptographic primitive]');
  }
  const audiences = intersection(audiencesOf(claims), wanted);
  if (audiences.length === 0) {
    throw new BadToken(
      `[invalid bearer token, token audiences ${quoted(audiencesOf(claims))} is invalid for the target audiences ${quoted(wanted)}]`,
    );
  }
  try {
    return { user: iss === SECRET_ISSUER ? secretUser(server, claims, text) : boundUser(server, claims), audiences };
  } catch (error) {
    throw error instanceof BadToken ? new BadToken(`[invalid bearer token, ${error.message}]`) : error;
  }
}

const intersection = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((each) => others.includes(each));

/** As Go prints a list of texts with `%q`. */
const quoted = (texts: readonly string[]): string => `[${texts.map((each) => JSON.stringify(each)).join(' ')}]`;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A token that says nothing is for the API server. */
function audiencesOf({ aud }: Claims): readonly string[] {
  const all = (Array.isArray(aud) ? aud : [aud]).filter((each) => typeof each === 'string');
  return all.length > 0 ? all : API_AUDIENCES;
}

interface Ref {
  readonly name: string;
  readonly uid: string;
}
const refOf = (value: unknown): Ref | undefined => (isMap(value) ? { name: textOf(value.name), uid: textOf(value.uid) } : undefined);

/** validator.Validate. */
function boundUser(server: TokenGetter, claims: Claims): UserInfo {
  checkTimes(claims, server.clock.now());
  const { 'kubernetes.io': own } = claims;
  const bound = isMap(own) ? own : {};
  const namespace = textOf(bound.namespace);
  const account = refOf(bound.serviceaccount) ?? { name: '', uid: '' };
  const found = stored(server, serviceAccounts, namespace, account.name);
  if (!found) throw new BadToken(`serviceaccounts "${account.name}" not found`);
  if (found.metadata.uid !== account.uid)
    throw new BadToken(`service account UID (${found.metadata.uid}) does not match claim (${account.uid})`);
  if (isGone(server, found)) throw new BadToken(`service account ${namespace}/${account.name} has been deleted`);
  const [pod, secret, node] = [refOf(bound.pod), refOf(bound.secret), refOf(bound.node)];
  if (secret) checkAlive(server, secrets, namespace, secret, 'secret');
  if (pod) checkAlive(server, pods, namespace, pod, 'pod');
  else if (node) checkAlive(server, nodes, '', node, 'node');
  const id = textOf(claims.jti);
  return {
    ...accountUser({ namespace, ...account }),
    extra: {
      ...(id && { 'authentication.kubernetes.io/credential-id': [`JTI=${id}`] }),
      ...(node && { 'authentication.kubernetes.io/node-name': [node.name] }),
      ...(node?.uid && { 'authentication.kubernetes.io/node-uid': [node.uid] }),
      ...(pod && { 'authentication.kubernetes.io/pod-name': [pod.name], 'authentication.kubernetes.io/pod-uid': [pod.uid] }),
    },
  };
}

function checkTimes({ exp, nbf, iat }: Claims, now: number): void {
  const at = (value: unknown): number | undefined => (typeof value === 'number' ? value * 1000 : undefined);
  if (now + LEEWAY < (at(nbf) ?? 0)) throw new BadToken('service account token is not valid yet');
  if (now - LEEWAY > (at(exp) ?? Number.POSITIVE_INFINITY)) throw new BadToken('service account token has expired');
  if (now + LEEWAY < (at(iat) ?? 0)) throw new BadToken('service account token is issued in the future');
}

const stored = <T extends KubeObject>({ loopback }: TokenGetter, resource: Resource<T>, namespace: string, name: string): T | undefined =>
  getIfExists(loopback, resource, name, namespace);

function isGone(server: TokenGetter, { metadata: { deletionTimestamp } }: KubeObject): boolean {
  return deletionTimestamp !== undefined && Date.parse(deletionTimestamp) < server.clock.now() - LEEWAY;
}

function checkAlive(server: TokenGetter, resource: Resource, namespace: string, { name, uid }: Ref, word: string): void {
  const found = stored(server, resource, namespace, name);
  if (!found) throw new BadToken('service account token has been invalidated');
  if (found.metadata.uid !== uid)
    throw new BadToken(`${word} UID (${found.metadata.uid}) does not match service account ${word} ref claim (${uid})`);
  if (isGone(server, found)) throw new BadToken('service account token has been invalidated');
}

const INVALID_SINCE = 'kubernetes.io/legacy-token-invalid-since';
const LAST_USED = 'kubernetes.io/legacy-token-last-used';

/** legacyValidator.Validate: the Secret must still hold this very token. */
function secretUser(server: TokenGetter, claims: Claims, token: string): UserInfo {
  const namespace = textOf(claims[secretClaim('namespace')]);
  const secretName = textOf(claims[secretClaim('secret.name')]);
  const name = textOf(claims[secretClaim('service-account.name')]);
  const uid = textOf(claims[secretClaim('service-account.uid')]);
  const subject = serviceAccountOf(textOf(claims.sub));
  if (subject?.namespace !== namespace || subject.name !== name) throw new BadToken('sub claim is invalid');
  const secret = stored(server, secrets, namespace, secretName);
  if (!secret || secret.metadata.deletionTimestamp !== undefined) throw new BadToken('Token has been invalidated');
  if (!constantTimeEqual(secret.data?.token ?? '', btoa(token))) throw new BadToken("Token does not match server's copy");
  const account = stored(server, serviceAccounts, namespace, name);
  if (!account) throw new BadToken(`serviceaccounts "${name}" not found`);
  if (account.metadata.deletionTimestamp !== undefined) throw new BadToken(`ServiceAccount ${namespace}/${name} has been deleted`);
  if (account.metadata.uid !== uid) throw new BadToken(`ServiceAccount UID (${account.metadata.uid}) does not match claim (${uid})`);
  if (secret.metadata.labels?.[INVALID_SINCE]) {
    throw new BadToken(
      `the token in secret ${namespace}/${secretName} for service account ${namespace}/${name} has been marked invalid. Use tokens from the TokenRequest API or manually created secret-based tokens, or remove the '${INVALID_SINCE}' label from the secret to temporarily allow use of this token`,
    );
  }
  noteUse(server, secret);
  return accountUser({ namespace, name, uid });
}

/** patchSecretWithLastUsedDate. */
function noteUse(server: TokenGetter, secret: Secret): void {
  const today = new Date(server.clock.now()).toISOString().slice(0, 10);
  if (secret.metadata.labels?.[LAST_USED] === today) return;
  const labels = { ...secret.metadata.labels, [LAST_USED]: today };
  try {
    server.loopback.update(secrets, { ...secret, metadata: { ...secret.metadata, labels } });
  } catch (error) {
    // The token is good all the same.
    if (!(error instanceof StatusError)) throw error;
  }
}

const accountUser = ({ namespace, name, uid }: { readonly namespace: string } & Ref): UserInfo => ({
  name: `system:serviceaccount:${namespace}:${name}`,
  uid,
  groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'],
});
