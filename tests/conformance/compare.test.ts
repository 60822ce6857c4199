import { expect, test } from 'vitest';
import { parseTranscript } from '../../sandbox/transcript/parse.ts';
import { compareTranscripts } from './compare-folders.ts';

const transcript = (...rows: readonly string[]) =>
  parseTranscript(['  $ kubectl get endpointslices', ...rows.map((row) => `  ${row}`)].join('\n'));

test('rows of one name are paired by what they say, however wide an age makes its column', () => {
  const real = transcript('NAME        AGE   MANAGED-BY', 'web-x8rqd   3s    endpointslice', 'web-pxrj7   1s    endpointslicemirroring');
  const said = transcript('NAME        AGE   MANAGED-BY', 'web-nqkgp   15s   endpointslice', 'web-qw279   7s    endpointslicemirroring');
  expect(compareTranscripts(real, said).failures).toEqual([]);
});

const steps = (text: string) => parseTranscript(text.replace(/^/gm, '  '));
const differs = (real: string, said: string): boolean => compareTranscripts(steps(real), steps(said)).failures.length > 0;

/** A pod's address, then where it stands in a slice. */
const address = (ofPod: string, inSlice: string): string =>
  `$ kubectl get pods -o wide\nNAME    IP\nweb-0   ${ofPod}\nweb-1   10.244.2.9\n$ kubectl get endpointslice web -o yaml\n- addresses:\n  - ${inSlice}\n`;

test('an address may be any, but it stays that one', () => {
  expect(differs(address('10.244.1.2', '10.244.1.2'), address('10.244.3.7', '10.244.3.7'))).toBe(false);
  expect(differs(address('10.244.1.2', '10.244.1.2'), address('10.244.3.7', '10.244.2.9'))).toBe(true);
  expect(differs(address('10.244.1.2', '10.244.2.9'), address('10.244.3.7', '10.244.3.7'))).toBe(true);
});

test('addresses in a list are a set, of those that are known already', () => {
  const listed = (list: string): string =>
    `${address('10.244.1.2', '10.244.1.2')}$ kubectl get endpoints web\nNAME   ENDPOINTS\nweb    ${list}\n`;
  expect(differs(listed('10.244.1.2:80,10.244.2.9:80'), listed('10.244.2.9:80,10.244.1.2:80'))).toBe(false);
  expect(differs(listed('10.244.1.2:80,10.244.2.9:80'), listed('10.244.1.2:80,10.244.5.5:80'))).toBe(true);
  expect(differs(listed('10.244.1.2:80,10.244.2.9:81'), listed('10.244.1.2:81,10.244.2.9:80'))).toBe(true);
  expect(differs(listed('10.244.1.2:80,10.244.2.9:80'), listed('10.244.1.2:80'))).toBe(true);
});

test('an address of nobody in the cluster is itself', () => {
  const written = (ip: string): string => `$ kubectl get endpointslice hand -o yaml\n- addresses:\n  - ${ip}\n`;
  expect(differs(written('192.0.2.1'), written('192.0.2.1'))).toBe(false);
  expect(differs(written('192.0.2.1'), written('192.0.2.2'))).toBe(true);
});

test.each([
  ['an exit status', '$ kubectl get pod x\nError\n[1]\n', '$ kubectl get pod x\nError\n'],
  ['a line that is missing', '$ kubectl get pods\na\nb\n', '$ kubectl get pods\na\n'],
  ['a line too many', '$ kubectl get pods\na\n', '$ kubectl get pods\na\nb\n'],
  ['a command that was not played', '$ kubectl get pods\na\n', '$ kubectl get pod\na\n'],
  [
    'two UIDs for one',
    '$ a\nuid: 11111111-1111-4111-8111-111111111111\nuid: 11111111-1111-4111-8111-111111111111\n',
    '$ a\nuid: 22222222-2222-4222-8222-222222222222\nuid: 33333333-3333-4333-8333-333333333333\n',
  ],
  [
    'one UID for two',
    '$ a\nuid: 22222222-2222-4222-8222-222222222222\nuid: 33333333-3333-4333-8333-333333333333\n',
    '$ a\nuid: 11111111-1111-4111-8111-111111111111\nuid: 11111111-1111-4111-8111-111111111111\n',
  ],
])('%s differs', (_, real, said) => {
  expect(differs(real, said)).toBe(true);
});
