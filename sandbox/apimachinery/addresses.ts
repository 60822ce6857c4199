// IP addresses as Kubernetes reads and writes them (k8s.io/utils/net).

export type IPFamily = 'IPv4' | 'IPv6';

/** An address, read as loosely as Kubernetes ever did (ParseIPSloppy). */
export interface IP {
  readonly family: IPFamily;
  /** 4 or 16 bytes. */
  readonly bytes: readonly number[];
  /** An octet was written with leading zeros, or a group with more than four digits. */
  readonly leadingZeros: boolean;
  /** An IPv4 address in the dress of an IPv6 one. */
  readonly mapped: boolean;
}

/** netutils.ParseIPSloppy. */
export function parseIP(text: string): IP | undefined {
  if (!text.includes(':')) {
    const bytes = parseIPv4(text);
    return bytes && { family: 'IPv4', bytes, leadingZeros: /(?:^|\.)0\d/.test(text), mapped: false };
  }
  const bytes = parseIPv6(text);
  if (!bytes) return undefined;
  const mapped = bytes.every((byte, i) => (i < 10 ? byte === 0 : i < 12 ? byte === 255 : true));
  const leadingZeros = /[:.]0\d+\.|\.0\d|[0-9a-fA-F]{5}/.test(text);
  return mapped ? { family: 'IPv4', bytes: bytes.slice(12), leadingZeros, mapped } : { family: 'IPv6', bytes, leadingZeros, mapped };
}

function parseIPv4(text: string): readonly number[] | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  if (!match) return undefined;
  const bytes = match.slice(1).map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseIPv6(text: string): readonly number[] | undefined {
  let source = text;
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted?.[1] !== undefined && dotted[2] !== undefined) {
    const [a, b, c, d] = parseIPv4(dotted[2]) ?? [];
    if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
    source = `${dotted[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  }
  const halves = source.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const gap = 8 - head.length - tail.length;
  if (halves.length === 1 ? gap !== 0 : gap < 1) return undefined;
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail];
  if (!groups.every((group) => /^0*[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return groups.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}

/** The canonical text: RFC 5952 for IPv6. */
export function formatIP({ family, bytes }: Pick<IP, 'family' | 'bytes'>): string {
  if (family === 'IPv4') return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, i) => (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0));
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start++) {
    let end = start;
    while (end < 8 && groups[end] === 0) end += 1;
    if (end - start > best.length) best = { start, length: end - start };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.start < 0) return hex.join(':');
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}

/** An address in its canonical text; what is none stays as it is. */
export function canonicalIP(text: string): string {
  const ip = parseIP(text);
  return ip ? formatIP(ip) : text;
}

/** net.JoinHostPort: an IPv6 address stands in brackets. */
export const joinHostPort = (host: string, port: number | string): string => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);

/** netutils.IsIPv6String, of what is known to be an address. */
export const isIPv6 = (address: string): boolean => address.includes(':');

/** Most addresses are plain dotted quads: those need no more than this. */
const plainIPv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}$/;
export const isPlainIPv4 = (text: string): boolean => plainIPv4.test(text) && !text.endsWith('.');

/** netutils.IPFamilyOfString. */
export const familyOfIP = (text: string): IPFamily | undefined => (isPlainIPv4(text) ? 'IPv4' : parseIP(text)?.family);
