// IP addresses and their families, as k8s.io/utils/net reads them.
import type { Service } from '../api/generated/types.ts';

export type AddressType = 'IPv4' | 'IPv6';

export const isIPv6 = (address: string): boolean => address.includes(':');

/** net.ParseIPSloppy and String: the canonical form of an address, leading zeros forgiven; undefined for what is no address. */
export function parseIPSloppy(address: string): string | undefined {
  return isIPv6(address) ? canonicalIPv6(address) : canonicalIPv4(address);
}

const BYTE = '(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])';
const CANONICAL = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);

function canonicalIPv4(address: string): string | undefined {
  if (CANONICAL.test(address)) return address;
  const bytes = address.split('.');
  if (bytes.length !== 4) return undefined;
  const numbers: number[] = [];
  for (const byte of bytes) {
    if (!/^\d+$/.test(byte) || Number(byte) > 255) return undefined;
    numbers.push(Number(byte));
  }
  return numbers.join('.');
}

function canonicalIPv6(address: string): string | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (dotted) {
    const [, head = '', tail = ''] = dotted;
    const [a = 0, b = 0, c = 0, d = 0] = canonicalIPv4(tail)?.split('.').map(Number) ?? [];
    if (canonicalIPv4(tail) === undefined) return undefined;
    return canonicalIPv6(`${head}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`);
  }
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups: number[] = [];
  for (const group of [...head, ...Array<string>(tail === undefined ? 0 : missing).fill('0'), ...(tail ?? [])]) {
    if (!/^0*[0-9a-fA-F]{1,4}$/.test(group)) return undefined;
    groups.push(Number.parseInt(group, 16));
  }
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    const [high = 0, low = 0] = groups.slice(6);
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  return compressZeros(groups);
}

/** RFC 5952: the longest run of two or more zero groups, the first of equals, becomes `::`. */
function compressZeros(groups: readonly number[]): string {
  let start = -1;
  let length = 1;
  for (let i = 0; i < groups.length; i++) {
    let run = 0;
    while (groups[i + run] === 0) run++;
    if (run > length) {
      start = i;
      length = run;
    }
    i += run;
  }
  const hex = (some: readonly number[]) => some.map((group) => group.toString(16)).join(':');
  return start < 0 ? hex(groups) : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}

/** getAddressTypesForService: one set of slices for each of these. */
export function getAddressTypesForService({ spec }: Service): readonly AddressType[] {
  const families = (spec?.ipFamilies ?? []).filter((family): family is AddressType => family === 'IPv4' || family === 'IPv6');
  if (families.length > 0) return families;
  if (spec?.clusterIP && spec.clusterIP !== 'None') return [isIPv6(spec.clusterIP) ? 'IPv6' : 'IPv4'];
  return ['IPv4', 'IPv6'];
}
