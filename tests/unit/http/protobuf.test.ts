import { expect, test } from 'vitest';
import { decodeProtobuf } from '../../../sandbox/http/protobuf.ts';

/** One field on the wire: a number as a varint, anything else with its length. */
function field(number: number, value: number | string | readonly number[]): number[] {
  if (typeof value === 'number') return [...varint(BigInt(number << 3)), ...varint(BigInt.asUintN(64, BigInt(value)))];
  const bytes = typeof value === 'string' ? [...new TextEncoder().encode(value)] : value;
  return [...varint(BigInt((number << 3) | 2)), ...varint(BigInt(bytes.length)), ...bytes];
}

function varint(value: bigint): number[] {
  return value < 0x80n ? [Number(value)] : [Number(value & 0x7fn) | 0x80, ...varint(value >> 7n)];
}

function unknown(apiVersion: string, kind: string, raw: readonly number[]): Uint8Array {
  const typeMeta = [...field(1, apiVersion), ...field(2, kind)];
  return new Uint8Array([0x6b, 0x38, 0x73, 0, ...field(1, typeMeta), ...field(2, raw)]);
}

test('a Service with a map, a list, an int-or-string, a time and a negative number', () => {
  const metadata = [
    ...field(1, 'web'),
    ...field(8, field(1, 1_795_428_000)),
    ...field(10, -1),
    ...field(11, [...field(1, 'app'), ...field(2, 'web')]),
    ...field(11, [...field(1, 'tier'), ...field(2, '')]),
  ];
  const port = [...field(2, 'TCP'), ...field(3, 80), ...field(4, [...field(1, 1), ...field(2, 0), ...field(3, 'http')])];
  const other = [...field(3, 300), ...field(4, [...field(1, 0), ...field(2, 8080), ...field(3, '')])];
  const spec = [...field(1, port), ...field(1, other), ...field(2, [...field(1, 'app'), ...field(2, 'web')])];
  expect(decodeProtobuf(unknown('v1', 'Service', [...field(1, metadata), ...field(2, spec)]))).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'web',
      creationTimestamp: '2026-11-23T10:00:00Z',
      deletionGracePeriodSeconds: -1,
      labels: { app: 'web', tier: '' },
    },
    spec: {
      ports: [
        { protocol: 'TCP', port: 80, targetPort: 'http' },
        { port: 300, targetPort: 8080 },
      ],
      selector: { app: 'web' },
    },
  });
});

test("an embedded struct's fields stand among those of the struct around it, bytes are base64", () => {
  const volume = [...field(1, 'config'), ...field(2, field(19, field(1, field(1, 'settings'))))];
  expect(decodeProtobuf(unknown('v1', 'Pod', field(2, field(1, volume))))).toMatchObject({
    spec: { volumes: [{ name: 'config', configMap: { name: 'settings' } }] },
  });
  const secret = field(2, [...field(1, 'key'), ...field(2, 'value')]);
  expect(decodeProtobuf(unknown('v1', 'Secret', secret))).toMatchObject({ data: { key: 'dmFsdWU=' } });
});

test.each([
  ['no prefix', new Uint8Array([1, 2, 3, 4])],
  ['an unknown kind', unknown('v1', 'Thing', [])],
  ['a length beyond the end', unknown('v1', 'Service', [10, 200])],
])('%s is refused', (_, bytes) => {
  expect(() => decodeProtobuf(bytes)).toThrow(RangeError);
});
