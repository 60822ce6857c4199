// What a client needs to reach a cluster that `npm run cluster` serves: a certificate, a token, and the kubeconfig with both.
import { randomBytes } from 'node:crypto';
import { generate } from 'selfsigned';

export interface AdminCredentials {
  /** Both are PEM; the certificate is good for 127.0.0.1 and signed by itself. */
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
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key, cert, token: randomBytes(16).toString('hex') };
}

/** The text of the kubeconfig; `address` is a URL. */
export function adminKubeconfig(address: string, { cert, token }: AdminCredentials): string {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'kubernetes', cluster: { server: address, 'certificate-authority-data': Buffer.from(cert).toString('base64') } }],
    users: [{ name: 'kubernetes-admin', user: { token } }],
    contexts: [{ name: 'kubernetes-admin@kubernetes', context: { cluster: 'kubernetes', user: 'kubernetes-admin' } }],
    'current-context': 'kubernetes-admin@kubernetes',
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
