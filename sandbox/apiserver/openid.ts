// How others check the tokens of service accounts (pkg/serviceaccount/openidmetadata.go).
import type { ApiResponse } from '../client-go/transport.ts';
import { ISSUER } from '../component-helpers/serviceaccount/token.ts';
import type { TokenKey } from '../component-helpers/serviceaccount/token-key.ts';

const KEYS = '/openid/v1/jwks';

export const OPENID_PATHS: readonly string[] = ['/.well-known/openid-configuration', KEYS];

/** `host` is where clients reach the server. Undefined for other paths. */
export function openIdDocument(path: string, key: TokenKey, host: string): Pick<ApiResponse, 'body' | 'contentType'> | undefined {
  if (!OPENID_PATHS.includes(path)) return undefined;
  const { algorithm, id, published } = key;
  if (path === KEYS) {
    const keys = published ? [{ use: 'sig', kty: published.kty, kid: id, alg: algorithm, n: published.n, e: published.e }] : [];
    return { body: JSON.stringify({ keys }), contentType: 'application/jwk-set+json' };
  }
  const document = {
    issuer: ISSUER,
    jwks_uri: `https://${host}${KEYS}`,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [algorithm],
  };
  return { body: JSON.stringify(document), contentType: 'application/json' };
}
