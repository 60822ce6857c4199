// Whether a certificate and a key look like a pair: the part of Go's tls.X509KeyPair that comes before any cryptography.

const block = /^-----BEGIN ([^-\n]+)-----[ \t\r]*\n([A-Za-z0-9+/=\s]*?)^-----END \1-----[ \t\r]*$/gm;

/** The types of the PEM blocks in `text`, in their order. */
const blockTypes = (text: string): readonly string[] => [...text.matchAll(block)].map(([, type = '']) => type);

/** What Go says of the pair, without a look at what the blocks hold; undefined where nothing is missing. */
export function keyPairProblem(certificate: string, key: string): string | undefined {
  const found = blockTypes(certificate);
  if (!found.includes('CERTIFICATE')) return noCertificate(found);
  const keys = blockTypes(key);
  return keys.some((type) => /(^| )PRIVATE KEY$/.test(type)) ? undefined : noKey(keys);
}

function noCertificate(found: readonly string[]): string {
  const [first, ...others] = found;
  if (first === undefined) return 'tls: failed to find any PEM data in certificate input';
  if (others.length === 0 && first.endsWith('PRIVATE KEY'))
    return 'tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched';
  return `tls: failed to find "CERTIFICATE" PEM block in certificate input after skipping PEM blocks of the following types: [${found.join(' ')}]`;
}

function noKey(found: readonly string[]): string {
  const [first, ...others] = found;
  if (first === undefined) return 'tls: failed to find any PEM data in key input';
  if (others.length === 0 && first === 'CERTIFICATE') return 'tls: found a certificate rather than a key in the PEM for the private key';
  return `tls: failed to find PEM block with type ending in "PRIVATE KEY" in key input after skipping PEM blocks of the following types: [${found.join(' ')}]`;
}
