import { describe, expect, test } from 'vitest';
import { problemsIn } from '../../../site/lab/editor/problems.ts';
import { typeAt } from '../../../site/lab/editor/schema.ts';
import { parentAt, pathsOf } from '../../../site/lab/editor/yaml-path.ts';

const service = `apiVersion: v1
kind: Service
metadata:
  name: example-service
spec:
  selector:
    app: example
  ports:
  - protocol: TCP
    port: 80
    targetPort: 9376`;

describe('where a line stands', () => {
  test('keys, lists at the indentation of their key, and items', () => {
    const paths = pathsOf(service.split('\n')).map((path) => path.join('.'));
    expect(paths.slice(6)).toEqual([
      'spec.selector.app',
      'spec.ports',
      'spec.ports.0.protocol',
      'spec.ports.0.port',
      'spec.ports.0.targetPort',
    ]);
  });

  test('several items, indented lists, several documents', () => {
    const paths = pathsOf('a:\n  - b: 1\n    c: 2\n  - b: 3\nd: 4\n---\na:\n- 1\n- 2'.split('\n')).map((path) => path.join('.'));
    expect(paths).toEqual(['a', 'a.0.b', 'a.0.c', 'a.1.b', 'd', '', 'a', 'a.0', 'a.1']);
  });

  test.each([
    ['spec:\n  ', 1, 2, 'spec'],
    ['spec:\n  ports:\n  - port: 80\n    ', 3, 4, 'spec.ports.0'],
    ['spec:\n  ports:\n  - po', 2, 6, 'spec.ports.0'],
    ['spec:\n  ports:\n  - port: 80\n  - ', 3, 4, 'spec.ports.1'],
    ['spec:\n  ty', 1, 4, 'spec'],
    ['spec:\n  type: x\n', 2, 0, ''],
  ])('what a key would belong to: %j', (text, line, column, path) => {
    expect(parentAt(text.split('\n'), line, column).join('.')).toBe(path);
  });

  test('the type there', () => {
    expect(typeAt('core.v1.Service', ['spec', 'ports', 0])).toBe('core.v1.ServicePort');
    expect(typeAt('core.v1.Service', ['spec', 'selector'])).toBeUndefined();
  });
});

describe('problems', () => {
  test.each([
    ['nothing wrong', service, []],
    ['a tab', service.replace('  name', '\tname'), [[4, 'YAML is indented with spaces; this line begins with a tab']]],
    [
      'an unknown field',
      service.replace('targetPort', 'targetport'),
      [[11, 'there is no field targetport here; did you mean targetPort?']],
    ],
    ['a field of a wrong type', service.replace('port: 80', 'port: eighty'), [[10, 'port is an integer, not a string']]],
    ['a label that is a number', service.replace('app: example', 'app: 1'), [[7, 'app is a string, not an integer: put it in quotes']]],
    [
      'a map where a list belongs',
      service.replace('  - protocol: TCP\n    port: 80\n    targetPort: 9376', '    port: 80'),
      [[8, 'ports is a list: its items begin with “- ”']],
    ],
    ['an unknown kind', service.replace('Service', 'Servise'), [[2, 'this cluster has no kind Servise in v1']]],
    ['a kind of another group', service.replace('Service', 'EndpointSlice'), [[2, 'EndpointSlice is of discovery.k8s.io/v1, not of v1']]],
    ['a truth of YAML 1.1', service.replace('spec:', 'spec:\n  publishNotReadyAddresses: yes'), []],
    ['a label that is a truth', service.replace('app: example', 'app: y'), [[7, 'app is a string, not a boolean: put it in quotes']]],
    ['a second document', `${service}\n---\nkind: Pod`, [[13, 'apiVersion is missing']]],
  ])('%s', (_name, text, expected) => {
    expect(problemsIn('x.yaml', text).map(({ line, message }) => [line, message])).toEqual(expected);
  });

  test('YAML that cannot be read has its line', () => {
    expect(problemsIn('x.yaml', 'a: 1\nb: [1,\nc: 2')).toMatchObject([{ line: expect.any(Number), message: expect.stringMatching(/./) }]);
  });

  test('only YAML is looked at', () => {
    expect(problemsIn('notes.txt', '\tx')).toEqual([]);
  });
});
