// The key that signs the tokens of service accounts (kube-apiserver's --service-account-signing-key-file).
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { constantTimeEqual } from '../../apimachinery/constant-time.ts';
import type { Random } from '../../time/random.ts';

export interface TokenKey {
  /** As a token's header names them: `alg` and `kid`. */
  readonly algorithm: string;
  readonly id: string;
  /** What everybody may know of it, as a JSON web key has it; absent where whoever can check can sign. */
  readonly published?: Readonly<Record<string, string>>;
  /** The signature of a text, in base64url without padding. */
  sign(text: string): string;
  /** Whether this is the signature of the text, in this very spelling. */
  verify(text: string, signature: string): boolean;
}

/** Bytes in base64url without padding (RFC 7515). */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * A key of the cluster's own chance, so that the same seed gives the same tokens: for a cluster that only its own page can
 * reach. One that others reach is given a key that nobody can guess (`ClusterOptions.tokenKey`).
 */
export function newTokenKey(random: Random): TokenKey {
  const words = Uint32Array.from({ length: 8 }, () => random.uint32());
  const key = new Uint8Array(words.buffer);
  const sign = (text: string): string => base64url(hmac(sha256, key, utf8ToBytes(text)));
  return {
    algorithm: 'HS256',
    id: 'endpointslice-lab',
    sign,
    verify: (text, signature) => constantTimeEqual(sign(text), signature),
  };
}
