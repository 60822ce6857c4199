// What a client needs to reach a cluster that `npm run cluster` serves: a certificate and a token.
import { randomBytes } from 'node:crypto';
import { generate } from 'selfsigned';

export interface AdminCredentials {
  /** Both are PEM; the certificate is good for 127.0.0.1 and localhost, and signed by itself. */
  readonly key: string;
  readonly cert: string;
  readonly token: string;
}

export async function newAdminCredentials(): Promise<AdminCredentials> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'endpointslice-lab' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  });
  return { key, cert, token: randomBytes(16).toString('hex') };
}
