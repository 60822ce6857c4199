// Domain names: whole ones, zones, and addresses written backwards.
import { formatIP, parseIP } from '../apimachinery/addresses.ts';

/** With its dot at the end. */
export const fqdn = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

export const labelsOf = (name: string): readonly string[] =>
  name
    .replace(/\.$/, '')
    .split('.')
    .filter((label) => label !== '');

/** Whether a name lies in a zone. */
export const isWithin = (name: string, zone: string): boolean => zone === '.' || name === zone || name.endsWith(`.${zone}`);

/** What stands before the zone; empty at its apex. */
export const trimZone = (name: string, zone: string): string => (name === zone ? '' : name.slice(0, -zone.length - 1));

/** The name under which an address is looked up backwards. Undefined where it is none. */
export function reverseName(address: string): string | undefined {
  const ip = parseIP(address);
  if (!ip) return undefined;
  if (ip.family === 'IPv4') return `${[...ip.bytes].reverse().join('.')}.in-addr.arpa.`;
  const digits = ip.bytes.flatMap((byte) => [(byte >> 4).toString(16), (byte & 15).toString(16)]);
  return `${digits.reverse().join('.')}.ip6.arpa.`;
}

/** Whether a name is one of addresses written backwards. */
export const isReverse = (name: string): boolean => isWithin(name, 'in-addr.arpa.') || isWithin(name, 'ip6.arpa.');

/** The address that a backward name means. Undefined where it is none. */
export function addressOfReverse(name: string): string | undefined {
  const labels = labelsOf(name);
  const text = labels.slice(0, -2).reverse();
  const zone = labels.slice(-2).join('.');
  if (zone === 'in-addr.arpa') return text.length === 4 ? canonical(text.join('.')) : undefined;
  if (zone !== 'ip6.arpa' || text.length !== 32) return undefined;
  return canonical(Array.from({ length: 8 }, (_, i) => text.slice(4 * i, 4 * i + 4).join('')).join(':'));
}

function canonical(text: string): string | undefined {
  const ip = parseIP(text);
  return ip && formatIP(ip);
}
