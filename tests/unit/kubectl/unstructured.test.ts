import { expect, test } from 'vitest';
import { field, withField } from '../../../sandbox/kubectl/unstructured.ts';

test('a field is set by copying, however false its value, and taken away by undefined', () => {
  const object = { spec: { replicas: 3, paused: true } };
  expect(withField(object, ['spec', 'replicas'], 0)).toEqual({ spec: { replicas: 0, paused: true } });
  expect(withField(object, ['spec', 'paused'], false)).toEqual({ spec: { replicas: 3, paused: false } });
  expect(withField(object, ['spec', 'paused'], '')).toEqual({ spec: { replicas: 3, paused: '' } });
  expect(withField(object, ['spec', 'paused'], undefined)).toEqual({ spec: { replicas: 3 } });
  expect(withField(object, ['metadata', 'name'], 'web')).toEqual({ ...object, metadata: { name: 'web' } });
  expect(object).toEqual({ spec: { replicas: 3, paused: true } });
});

test('a name that every object inherits is no field', () => {
  expect(field({}, 'constructor')).toBeUndefined();
  expect(field({ a: { b: 1 } }, 'a', 'b')).toBe(1);
});
