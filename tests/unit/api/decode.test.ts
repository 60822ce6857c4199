import { describe, expect, test } from 'vitest';
import { decode } from '../../../sandbox/api/decode.ts';

// The words are those of kube-apiserver 1.36.3.
const wrongTypes: readonly [definition: string, value: unknown, error: string][] = [
  ['core.v1.Service', [], 'json: cannot unmarshal array into Go value of type v1.Service'],
  ['core.v1.Service', { spec: [80] }, 'json: cannot unmarshal array into Go struct field Service.spec of type v1.ServiceSpec'],
  [
    'core.v1.Service',
    { spec: { ports: [{ port: '80' }] } },
    'json: cannot unmarshal string into Go struct field ServicePort.spec.ports.port of type int32',
  ],
  [
    'core.v1.Service',
    { spec: { ports: { port: 80 } } },
    'json: cannot unmarshal object into Go struct field ServiceSpec.spec.ports of type []v1.ServicePort',
  ],
  [
    'core.v1.Service',
    { spec: { ports: [80] } },
    'json: cannot unmarshal number into Go struct field ServiceSpec.spec.ports of type v1.ServicePort',
  ],
  [
    'core.v1.Service',
    { spec: { selector: 'app=web' } },
    'json: cannot unmarshal string into Go struct field ServiceSpec.spec.selector of type map[string]string',
  ],
  [
    'core.v1.Service',
    { spec: { ports: [{ port: 80, targetPort: true }] } },
    'json: cannot unmarshal bool into Go struct field ServicePort.spec.ports.targetPort of type int32',
  ],
  [
    'core.v1.Service',
    { spec: { ports: [{ port: 80.5 }] } },
    'json: cannot unmarshal number 80.5 into Go struct field ServicePort.spec.ports.port of type int32',
  ],
  [
    'core.v1.Service',
    { spec: { ports: [{ port: 99999999999 }] } },
    'json: cannot unmarshal number 99999999999 into Go struct field ServicePort.spec.ports.port of type int32',
  ],
  [
    'core.v1.Service',
    { spec: { ports: [{ port: 80, protocol: 5 }] } },
    'json: cannot unmarshal number into Go struct field ServicePort.spec.ports.protocol of type v1.Protocol',
  ],
  [
    'discovery.v1.EndpointSlice',
    { endpoints: [{ addresses: '10.1.2.3' }] },
    'json: cannot unmarshal string into Go struct field Endpoint.endpoints.addresses of type []string',
  ],
  ['core.v1.ConfigMap', { data: { a: true } }, 'json: cannot unmarshal bool into Go struct field ConfigMap.data of type string'],
  [
    'core.v1.Pod',
    { spec: { volumes: [{ name: 'x', emptyDir: 5 }] } },
    'json: cannot unmarshal number into Go struct field Volume.spec.volumes.VolumeSource.emptyDir of type v1.EmptyDirVolumeSource',
  ],
  [
    'core.v1.Pod',
    { spec: { containers: [{ name: 'a', resources: { limits: { cpu: 'x' } } }] } },
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  ],
  ['core.v1.Pod', { metadata: { creationTimestamp: 'x' } }, 'parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006"'],
];

describe('what is of a wrong type is refused in Go’s words', () => {
  test.each(wrongTypes)('%s %j', (definition, value, error) => {
    expect(decode(definition, value).error).toBe(error);
  });
});

test('unknown fields are named in the order of their keys, and left out', () => {
  const { value, strictErrors } = decode('core.v1.Service', {
    metadata: { name: 'web', label: {} },
    spec: { selectors: {}, ports: [{ port: 80, targetport: 8080 }] },
  });
  expect(strictErrors).toEqual([
    'unknown field "metadata.label"',
    'unknown field "spec.ports[0].targetport"',
    'unknown field "spec.selectors"',
  ]);
  expect(value).toMatchObject({ metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } });
});

test('what Go’s encoder leaves out is left out, what it always writes is there', () => {
  const { value } = decode('discovery.v1.EndpointSlice', {
    metadata: { name: 'n', labels: {}, creationTimestamp: null },
    addressType: 'IPv4',
    endpoints: [{ addresses: ['10.1.2.3'], conditions: null, nodeName: '', hints: {} }],
    ports: [],
  });
  expect(value).toEqual({
    metadata: { name: 'n' },
    addressType: 'IPv4',
    endpoints: [{ addresses: ['10.1.2.3'], conditions: {}, nodeName: '', hints: {} }],
    ports: [],
  });
  expect(decode('core.v1.ConfigMap', { data: { a: null } }).value).toEqual({ metadata: {}, data: { a: '' } });
  expect(decode('rbac.v1.Role', {}).value).toEqual({ metadata: {}, rules: null });
});

test('quantities and times are stored in their canonical form, fields in the order of the struct', () => {
  const { value } = decode('core.v1.Pod', {
    spec: { containers: [{ resources: { limits: { memory: '1024Mi', cpu: 1 } }, name: 'a' }] },
    metadata: { deletionTimestamp: '2026-01-01T01:00:00+01:00' },
  });
  expect(JSON.stringify(value)).toBe(
    '{"metadata":{"deletionTimestamp":"2026-01-01T00:00:00Z"},"spec":{"containers":[{"name":"a","resources":{"limits":{"cpu":"1","memory":"1Gi"}}}]},"status":{}}',
  );
});
