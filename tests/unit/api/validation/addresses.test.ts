import { expect, test } from 'vitest';
import { validateEndpoints } from '../../../../sandbox/api/core/endpoints/validation.ts';
import type { Endpoints } from '../../../../sandbox/api/generated/types.ts';
import { ipWarnings, validateIP } from '../../../../sandbox/api/validation/addresses.ts';
import { cidrWarnings, validateLegacyCIDR } from '../../../../sandbox/api/validation/cidrs.ts';
import { canonicalIP, formatIP, parseIP } from '../../../../sandbox/apimachinery/addresses.ts';
import { parseCIDR } from '../../../../sandbox/apimachinery/cidrs.ts';

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['10.01.2.3', '10.1.2.3'],
  ['fd00:0:0:0::1', 'fd00::1'],
  ['::', '::'],
  ['1::', '1::'],
  ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1'],
  ['1:0:0:2:0:0:3:4', '1::2:0:0:3:4'],
  ['1:0:0:2:0:0:0:4', '1:0:0:2::4'],
  ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['64:ff9b::10.1.2.3', '64:ff9b::a01:203'],
  ['00001::2', '1::2'],
  ['2001:00db8::0000000', '2001:db8::'],
])('%s is %s', (text, canonical) => {
  const ip = parseIP(text);
  expect(ip && formatIP(ip)).toBe(canonical);
});

test.each([
  '',
  'abc',
  '10.1.2',
  '10.1.2.300',
  '10.1.2.3/24',
  'fe80::1%eth0',
  '[fd00::1]',
  '1::2::3',
  '1:2:3:4:5:6:7',
  ':::',
  '12345::1',
  '1:::2',
  ':1::2',
  '1::2:',
])('%j is no address', (text) => {
  expect(parseIP(text)).toBeUndefined();
});

test('an address must be canonical where Kubernetes has come to ask for that', () => {
  expect(validateIP('f', 'FD00::1').map(({ message }) => message)).toEqual([
    'Invalid value: "FD00::1": must be in canonical form ("fd00::1")',
  ]);
  expect(ipWarnings('f', 'fd00:0::1')).toEqual(['f: IPv6 address "fd00:0::1" should be in RFC 5952 canonical format ("fd00::1")']);
});

test.each(['00001::2', '2001:00db8::2', '::ffff:10.01.2.3', '010.1.2.3'])('%s has leading zeros', (text) => {
  const said = `Invalid value: "${text}": must not have leading 0s`;
  expect(validateIP('f', text).map(({ message }) => message)).toEqual([said]);
  expect(ipWarnings('f', text)).toEqual([`f: non-standard IP address "${text}" is invalid: use "${canonicalIP(text)}"`]);
});

test('Endpoints are told of leading zeros once', () => {
  const metadata = { name: 'web', namespace: 'default', uid: '', resourceVersion: '', creationTimestamp: '' };
  const subsets = [{ addresses: [{ ip: '2001:00db8::2' }], ports: [{ port: 80, protocol: 'TCP' }] }];
  const endpoints: Endpoints = { apiVersion: 'v1', kind: 'Endpoints', metadata, subsets };
  expect(validateEndpoints(endpoints).map(({ field, message }) => `${field}: ${message}`)).toEqual([
    'subsets[0].addresses[0].ip: Invalid value: "2001:00db8::2": must not have leading 0s',
  ]);
});

test('a range must begin at its beginning', () => {
  expect(validateLegacyCIDR('f', '10.0.0.0/8')).toEqual([]);
  for (const text of ['10.0.0.0/33', 'fd00::/129', '10.0.0.0', '10.0.0/8']) expect(parseCIDR(text)).toBeUndefined();
  expect(validateLegacyCIDR('f', '10.1.0.0/8').map(({ message }) => message)).toEqual([
    'Invalid value: "10.1.0.0/8": must not have bits set beyond the prefix length',
  ]);
  expect(cidrWarnings('f', '10.1.0.0/8')).toEqual([
    'f: CIDR value "10.1.0.0/8" is ambiguous in this context (should be "10.0.0.0/8" or "10.1.0.0/32"?)',
  ]);
});
