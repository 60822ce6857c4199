import { expect, test } from 'vitest';
import { endpointSliceStrategy as strategy } from '../../../sandbox/api/discovery/endpointslice/strategy.ts';
import type { EndpointSlice } from '../../../sandbox/api/generated/types.ts';
import type { StrategyContext } from '../../../sandbox/api/strategy.ts';

const context: StrategyContext = { now: 0, timestamp: '', dryRun: false, userAgent: '', user: { name: 'admin', groups: [] } };
const stored: EndpointSlice = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'web', namespace: 'default', uid: 'u', resourceVersion: '1', creationTimestamp: '', generation: 3 },
  addressType: 'IPv4',
  endpoints: [{ addresses: ['10.1.2.3'], conditions: {} }],
  ports: [{ name: '', protocol: 'TCP', port: 80 }],
};
const generationAfter = (change: Partial<EndpointSlice>) =>
  strategy.prepareForUpdate?.({ ...stored, ...change }, stored, context).metadata.generation;

test('endpoints, ports and labels raise the generation; annotations do not', () => {
  expect(generationAfter({ endpoints: [{ addresses: ['10.1.2.4'], conditions: {} }] })).toBe(4);
  expect(generationAfter({ ports: [{ name: 'http', protocol: 'TCP', port: 80 }] })).toBe(4);
  expect(generationAfter({ metadata: { ...stored.metadata, labels: { a: 'b' } } })).toBe(4);
  expect(generationAfter({ metadata: { ...stored.metadata, annotations: { a: 'b' } } })).toBe(3);
});

test('what is there already is kept as it is, empty lists become null', () => {
  expect(strategy.setDefaults?.(stored)).toBe(stored);
  expect(strategy.setDefaults?.({ ...stored, endpoints: [], ports: undefined })).toMatchObject({ endpoints: null, ports: null });
});

test('a cell shows three endpoints and counts the rest', () => {
  const cell = (name: string, slice: EndpointSlice) => strategy.columns.find((column) => column.name === name)?.cell(slice, 0);
  const endpoints = ['1', '2', '3', '4', '5'].map((n) => ({ addresses: [`10.1.2.${n}`], conditions: {} }));
  expect(cell('Endpoints', { ...stored, endpoints })).toBe('10.1.2.1,10.1.2.2,10.1.2.3 + 2 more...');
  expect(cell('Endpoints', { ...stored, endpoints: null })).toBe('<unset>');
  expect(cell('Ports', { ...stored, ports: [{ name: 'any', protocol: 'TCP' }] })).toBe('any');
});
