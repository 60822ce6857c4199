// Certificates as far as names go (RFC 5280): whose they are, who has signed them, for which hosts. Signatures are taken on trust.
import type { Certificate } from './tls.ts';

interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  /** With its head. */
  readonly whole: Uint8Array;
}

/** The elements that stand one after the other in DER. */
function elements(bytes: Uint8Array): readonly Element[] {
  const found: Element[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const start = at;
    const tag = bytes[at++] ?? 0;
    let length = bytes[at++] ?? 0;
    if (length >= 0x80) {
      let more = length & 0x7f;
      for (length = 0; more > 0; more--) length = length * 256 + (bytes[at++] ?? 0);
    }
    found.push({ tag, content: bytes.subarray(at, at + length), whole: bytes.subarray(start, at + length) });
    at += length;
  }
  return found;
}

const hex = (bytes: Uint8Array | undefined): string => [...(bytes ?? [])].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** subjectAltName, 2.5.29.17. */
const ALT_NAME = '551d11';
const SEQUENCE = 0x30;
const EXTENSIONS = 0xa3;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

function namesOf(extensions: Element): readonly string[] {
  for (const { content } of elements(elements(extensions.content)[0]?.content ?? new Uint8Array())) {
    const parts = elements(content);
    if (hex(parts[0]?.content) !== ALT_NAME) continue;
    const [list] = elements(parts.at(-1)?.content ?? new Uint8Array());
    return elements(list?.content ?? new Uint8Array()).flatMap(({ tag, content: name }) => {
      if (tag === DNS_NAME) return [String.fromCharCode(...name)];
      return tag === IP_ADDRESS && name.length === 4 ? [name.join('.')] : [];
    });
  }
  return [];
}

function readCertificate(der: Uint8Array): Certificate | undefined {
  const fields = elements(elements(elements(der)[0]?.content ?? new Uint8Array())[0]?.content ?? new Uint8Array());
  // The version, where it is given, comes before the serial number; then the algorithm, issuer, validity and subject.
  const [, issuer, , subject] = fields.filter(({ tag }) => tag === SEQUENCE);
  if (!issuer || !subject) return undefined;
  const extensions = fields.find(({ tag }) => tag === EXTENSIONS);
  return { subject: hex(subject.whole), issuer: hex(issuer.whole), names: extensions ? namesOf(extensions) : [] };
}

/** The certificates of a PEM file, in its order. */
export function readCertificates(pem: string): readonly Certificate[] {
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)].flatMap(([, base64 = '']) => {
    try {
      const certificate = readCertificate(Uint8Array.from(atob(base64.replace(/\s/g, '')), (char) => char.charCodeAt(0)));
      return certificate ? [certificate] : [];
    } catch {
      return [];
    }
  });
}

/** Whose certificate a client expects, and the PEM of those who may have signed it. */
export interface ExpectedPeer {
  readonly serverName: string;
  readonly authorities: string;
}

const covers = (name: string, host: string): boolean =>
  name === host || (name.startsWith('*.') && host.includes('.') && host.slice(host.indexOf('.')) === name.slice(1));

/** Why a client takes another for an impostor, in crypto/x509's words; undefined where it does not. */
export function verifyPeer(certificate: Certificate, { serverName, authorities }: ExpectedPeer): string | undefined {
  const failed = 'tls: failed to verify certificate: x509:';
  const { names, issuer } = certificate;
  if (names.length === 0) return `${failed} certificate is not valid for any names, but wanted to match ${serverName}`;
  if (!names.some((name) => covers(name, serverName))) return `${failed} certificate is valid for ${names.join(', ')}, not ${serverName}`;
  if (readCertificates(authorities).some(({ subject }) => subject === issuer)) return undefined;
  return `${failed} certificate signed by unknown authority`;
}
