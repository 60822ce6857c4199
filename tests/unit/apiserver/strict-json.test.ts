import { expect, test } from 'vitest';
import { duplicateFields } from '../../../sandbox/apiserver/strict-json.ts';

test.each([
  ['{"a": 1, "b": {"a": 2}}', []],
  ['{"a": 1, "a": 2}', ['a']],
  ['{"spec": {"replicas": 1, "x": "replicas", "replicas": 2}}', ['spec.replicas']],
  ['{"spec": {"ports": [{"port": 1}, {"port": 2, "name": "a", "port": 3}]}}', ['spec.ports[1].port']],
  ['{"a": "{\\"a\\": 1, \\"a\\": 2}", "b": [[{"c": 1}, {"c": 2, "c": 3}]]}', ['b[0][1].c']],
  ['[]', []],
])('%s', (text, paths) => {
  expect(duplicateFields(text)).toEqual(paths.map((path) => `duplicate field "${path}"`));
});
