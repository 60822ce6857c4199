// The addresses and families that the slice controllers tell apart.
import type { Service } from '../api/generated/types.ts';
import { formatIP, isIPv6, isPlainIPv4, parseIP } from '../apimachinery/addresses.ts';

export type AddressType = 'IPv4' | 'IPv6';

/** The canonical form of an address, leading zeros forgiven; undefined for what is no address. */
export function canonicalAddress(address: string): string | undefined {
  if (isPlainIPv4(address)) return address;
  const ip = parseIP(address);
  return ip && formatIP(ip);
}

/** getAddressTypesForService: one set of slices for each of these. */
export function getAddressTypesForService({ spec }: Service): readonly AddressType[] {
  const families = (spec?.ipFamilies ?? []).filter((family): family is AddressType => family === 'IPv4' || family === 'IPv6');
  if (families.length > 0) return families;
  if (spec?.clusterIP && spec.clusterIP !== 'None') return [isIPv6(spec.clusterIP) ? 'IPv6' : 'IPv4'];
  return ['IPv4', 'IPv6'];
}
