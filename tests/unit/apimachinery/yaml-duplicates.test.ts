// Keys given twice: asked of go.yaml.in/yaml/v2 by way of a kube-apiserver of 1.36.3, where the first line of a text says nothing else.
import { describe, expect, test } from 'vitest';
import { readYaml, readYamlStrictly } from '../../../sandbox/apimachinery/yaml.ts';

const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\n';

describe('a key that is given twice is told by the line of its value', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'in a block',
      'data:\n  a: "1"\n  b: "1"\n  a: "2"\n  b: "2"\n',
      ['line 7: key "a" already set in map', 'line 8: key "b" already set in map'],
    ],
    ['in brackets', 'data: {a: x, a: z}\nfoo: 1\nfoo: 2\n', ['line 4: key "a" already set in map', 'line 6: key "foo" already set in map']],
    [
      'within lists',
      'spec:\n  ports:\n  - port: 80\n    port: 81\n  - {port: 82, name: b, 9: 1, 9: 2}\n  ports: []\n',
      ['line 7: key "port" already set in map', 'line 8: key 9 already set in map', 'line 9: key "ports" already set in map'],
    ],
    ['before a merge', 'data:\n  a: "2"\n  <<: {a: "1"}\n', ['line 6: key "a" already set in map']],
    ['after a merge', 'data:\n  <<: {a: "1"}\n  a: "2"\n', ['line 6: key "a" already set in map']],
    ['not at all', 'data:\n  a: {a: 1}\n  "1": x\n  1: y\n  b: {a: 1}\n', []],
    [
      'once more by an alias',
      'x: &x\n  a: 1\n  a: 2\ny: *x\n',
      ['line 6: key "a" already set in map', 'line 6: key "a" already set in map'],
    ],
    ['as a mapping, on the line where that begins', 'a: 1\na:\n\n  # a comment\n  b: 1\n', ['line 8: key "a" already set in map']],
    ['as a text of many lines, on the line of the bar', 'a: 1\na: |\n\n  b\n', ['line 5: key "a" already set in map']],
    ['as nothing', 'a: 1\na:\nb: 1\n', ['line 5: key "a" already set in map']],
    ['as another spelling of a number', '1: a\n0x1: b\n1.0: c\n', ['line 5: key 1 already set in map']],
    ['as another spelling of a truth', 'yes: a\ntrue: b\n"true": c\n', ['line 5: key true already set in map']],
    ['as nothing in brackets', 'b: {a: 1, a: , c: 1}\n', ['line 4: key "a" already set in map']],
    ['as nothing, before empty lines', 'b:\n  a: 1\n  a:\n\n\nc: 1\n', ['line 6: key "a" already set in map']],
    ['with an anchor', 'a: 1\na: &x\n  b: 1\n', ['line 5: key "a" already set in map']],
    ['with a tag', 'a: 1\na: !!str\n  b\n', ['line 5: key "a" already set in map']],
    ['as a text on other lines', 'a: 1\na:\n  long\n  text\n', ['line 6: key "a" already set in map']],
    ['with a question mark', '? a\n: 1\n? a\n:\n  2\n', ['line 8: key "a" already set in map']],
    ['as an alias', 'z: &x\n  k: 1\na: 1\na: *x\n', ['line 7: key "a" already set in map']],
    [
      'by several merges',
      'x: {<<: [{a: 1}, {a: 2, b: 3}], a: 4, <<: {b: 5}}\n',
      ['line 4: key "a" already set in map', 'line 4: key "a" already set in map', 'line 4: key "b" already set in map'],
    ],
    ['as a list', 'x:\n- a: 1\n  a:\n  - 1\n', ['line 7: key "a" already set in map']],
    [
      'as a number with a point',
      'x: {1.5: a, 1.50: b, 1e3: c, 1000.0: d, .inf: e, .Inf: f}\n',
      ['line 4: key 1.5 already set in map', 'line 4: key 1000 already set in map', 'line 4: key +Inf already set in map'],
    ],
    ['as a date', 'x: {2001-01-01: a, 2001-01-01: b}\n', ['line 4: key "2001-01-01" already set in map']],
    ['with a tab', '"a\\tb": 1\n"a\\tb": 2\n', ['line 5: key "a\\tb" already set in map']],
    ['in another document', 'a: 1\n\n---\na: 1\na: 2\n', []],
    ['as what is no number', 'x: {.nan: 1, .NaN: 2}\n', []],
    ['in quotes', 'a b: 1\n"a b": 2\n', ['line 5: key "a b" already set in map']],
  ])('%s', (_, text, errors) => {
    expect(readYamlStrictly(HEAD + text).errors).toEqual(errors);
  });
});

test('what is merged replaces what stands before it, and is replaced by what comes after', () => {
  expect(readYaml('a: "2"\n<<: {a: "1"}\n')).toEqual({ a: '1' });
  expect(readYaml('<<: {a: "1"}\na: "2"\n')).toEqual({ a: '2' });
  expect(readYaml('<<: [{a: "1"}, {a: "2", b: "3"}]\n')).toEqual({ a: '1', b: '3' });
});
