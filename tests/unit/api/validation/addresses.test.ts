import { expect, test } from 'vitest';
import { formatIP, ipWarnings, parseIP, validateIP } from '../../../../sandbox/api/validation/addresses.ts';
import { cidrWarnings, validateLegacyCIDR } from '../../../../sandbox/api/validation/cidrs.ts';

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['10.01.2.3', '10.1.2.3'],
  ['fd00:0:0:0::1', 'fd00::1'],
  ['::', '::'],
  ['1::', '1::'],
  ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['64:ff9b::10.1.2.3', '64:ff9b::a01:203'],
])('%s is %s', (text, canonical) => {
  const ip = parseIP(text);
  expect(ip && formatIP(ip)).toBe(canonical);
});

test.each(['', 'abc', '10.1.2', '10.1.2.300', '10.1.2.3/24', 'fe80::1%eth0', '[fd00::1]', '1::2::3', '1:2:3:4:5:6:7', ':::'])(
  '%j is no address',
  (text) => {
    expect(parseIP(text)).toBeUndefined();
  },
);

test('an address must be canonical where Kubernetes has come to ask for that', () => {
  expect(validateIP('f', 'FD00::1').map(({ message }) => message)).toEqual([
    'Invalid value: "FD00::1": must be in canonical form ("fd00::1")',
  ]);
  expect(ipWarnings('f', 'fd00:0::1')).toEqual(['f: IPv6 address "fd00:0::1" should be in RFC 5952 canonical format ("fd00::1")']);
});

test('a range must begin at its beginning', () => {
  expect(validateLegacyCIDR('f', '10.0.0.0/8')).toEqual([]);
  expect(validateLegacyCIDR('f', '10.1.0.0/8').map(({ message }) => message)).toEqual([
    'Invalid value: "10.1.0.0/8": must not have bits set beyond the prefix length',
  ]);
  expect(cidrWarnings('f', '10.1.0.0/8')).toEqual([
    'f: CIDR value "10.1.0.0/8" is ambiguous in this context (should be "10.0.0.0/8" or "10.1.0.0/32"?)',
  ]);
});
