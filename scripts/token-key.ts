// The key with which a served cluster signs tokens: of this process alone, as kubeadm makes one for each cluster.
import { createHash, generateKeyPair, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { TokenKey } from '../sandbox/component-helpers/serviceaccount/token-key.ts';

const BITS = 2048;

export async function newRandomTokenKey(): Promise<TokenKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const { kty = '', n = '', e = '' } = publicKey.export({ format: 'jwk' });
  return {
    algorithm: 'RS256',
    published: { kty, n, e },
    // keyIDFromPublicKey
    id: createHash('sha256').update(der).digest('base64url'),
    sign: (text) => sign('sha256', Buffer.from(text), privateKey).toString('base64url'),
    verify(text, signature) {
      const bytes = Buffer.from(signature, 'base64url');
      return bytes.toString('base64url') === signature && verify('sha256', Buffer.from(text), publicKey, bytes);
    },
  };
}
