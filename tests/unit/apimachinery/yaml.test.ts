import { describe, expect, it } from 'vitest';
import { readYaml, yamlDocuments } from '../../../sandbox/apimachinery/yaml.ts';
import { writeYaml } from '../../../sandbox/apimachinery/yaml-writer.ts';

const head = 'apiVersion: v1\nkind: ConfigMap\n';

// What kubectl 1.36.3 said of each text.
const refused: readonly (readonly [string, string])[] = [
  [`${head}metadata:\n\tname: tabs\n`, 'line 4: found character that cannot start any token'],
  [`${head}metadata:\n  name: tabs\n\tlabels: {}\n`, 'line 5: found a tab character that violates indentation'],
  [`${head}metadata:\n  name: indent\n   labels:\n    a: b\n`, 'line 5: mapping values are not allowed in this context'],
  [
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - port: 80\n   targetPort: 8080\n',
    'line 7: did not find expected key',
  ],
  ['apiVersion: v1\n kind: Service\n', 'line 2: mapping values are not allowed in this context'],
  [`${head}metadata:\n  name: "quote\n`, 'line 5: found unexpected end of stream'],
  [`${head}metadata:\n  name: 'it's'\n`, 'line 3: did not find expected key'],
  [`${head}metadata:\n  name: colon: twice\n`, 'line 4: mapping values are not allowed in this context'],
  ['apiVersion: v1\nkind ConfigMap\nmetadata:\n  name: nocolon\n', "line 3: could not find expected ':'"],
  [`${head}metadata: {name: brace\ndata: {}\n`, "line 3: did not find expected ',' or '}'"],
  [`${head}metadata: {name: web}\nspec: {ports: [{port: 80}}\n`, "line 3: did not find expected ',' or ']'"],
  [`${head}data:\n  c: *y\n`, "unknown anchor 'y' referenced"],
  [`${head}metadata:\n  name: @home\n`, 'line 4: found character that cannot start any token'],
  [`${head}metadata: {name: star}\ndata:\n  all: *\n`, 'line 5: did not find expected alphabetic or numeric character'],
  [`${head}metadata:\n  name: list\n  - a\n`, 'line 4: did not find expected key'],
  [`${head}metadata: {name: "a\\qb"}\n`, 'line 3: found unknown escape character'],
  ['name: {{ .Values.name }}\n', 'invalid map key: map[interface {}]interface {}{".Values.name":interface {}(nil)}'],
  ['a: b\n{{ include "web.labels" . }}\nc: d\n', "line 3: could not find expected ':'"],
  ['labels:\n  {{- include "web.labels" . | nindent 4 }}\n', 'line 1: did not find expected node content'],
  ['a: {{ .a }}:80\n', 'did not find expected key'],
  ['a: {[1, 2]: 3}\n', 'invalid map key: []interface {}{1, 2}'],
  ['a: !!int x\n', 'cannot decode !!str `x` as a !!int'],
  ['a: !!binary a\n', '!!binary value contains invalid base64 data'],
  ['a: &a [*a]\n', "anchor 'a' value contains itself"],
  [`${head}data:\n  b: "\\ud800"\n`, 'line 4: found invalid Unicode character escape code'],
  ['```yaml\napiVersion: v1\n```\n', 'found character that cannot start any token'],
];

describe('readYaml', () => {
  it.each(refused)('refuses %j', (text, message) => {
    expect(() => readYaml(text)).toThrow(`yaml: ${message}`);
  });

  it.each([
    ['a: .nan', 'json: unsupported value: NaN'],
    ['a: [1, -.Inf]', 'json: unsupported value: -Inf'],
    ['{null: 3}', 'unsupported map key of type: %!s(<nil>), key: <nil>, value: 3'],
  ])('knows that JSON has no %s', (text, message) => {
    expect(() => readYaml(text)).toThrow(message);
  });

  it('does not look at indentation within brackets and quotes', () => {
    expect(readYaml('a:\n  b: [\n    c,\n    d,\n  ]\n  e: {\nf: "g\nh"\n}\n')).toEqual({ a: { b: ['c', 'd'], e: { f: 'g h' } } });
    expect(readYaml('a: |\n  [\n  b\nc: [\n]\n')).toEqual({ a: '[\nb\n', c: [] });
  });

  it.each(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'])('takes %s for true', (word) => {
    expect(readYaml(`a: ${word}`)).toEqual({ a: true });
  });

  it.each(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'])('takes %s for false', (word) => {
    expect(readYaml(`a: ${word}`)).toEqual({ a: false });
  });

  it('takes what is in quotes, and what is only like a truth, for text', () => {
    expect(readYaml('{a: "y", b: yEs, c: tRue, d: oN}')).toEqual({ a: 'y', b: 'yEs', c: 'tRue', d: 'oN' });
  });

  it('refuses a document whose aliases make it grow without measure', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [before, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
      lines.push(`${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`);
    expect(() => readYaml(lines.join('\n'))).toThrow('yaml: document contains excessive aliasing');
    expect(readYaml(lines.slice(0, 2).join('\n'))).toMatchObject({ b: { length: 10 } });
  });

  it('keeps a key that every object has', () => {
    expect(Object.keys(readYaml('{__proto__: 1, constructor: 2}') ?? {})).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    [
      '[!!binary aGk=, !foo x, !!str 5, !!int "5", !!float 1, !<x> {a: !y [b]}, ".nan", 1e999]',
      ['hi', 'x', '5', 5, 1, { a: ['b'] }, '.nan', '1e999'],
    ],
    ['{a: yes, b: off, y: 1}', { a: true, b: false, true: 1 }],
    ['[010, 0o17, 0x50, 8_080, 80.0, 1e3, 08, 0b11, +1, -2]', [8, 15, 80, 8080, 80, 1000, 8, 3, 1, -2]],
    ['[1:30, 2026-01-02, 12:30, 1.2.3, "1", ~, null]', ['1:30', '2026-01-02', '12:30', '1.2.3', '1', null, null]],
    ['{<<: {a: 1, b: 2}, b: 3}', { a: 1, b: 3 }],
    ['{a: 1, a: 2}', { a: 2 }],
    ['# only a comment', null],
  ])('reads %s', (text, value) => {
    expect(readYaml(text)).toEqual(value);
  });

  it('cuts a stream at its separators', () => {
    expect([...yamlDocuments('---\na: 1\n--- # two\nb: 2\n')]).toEqual(['a: 1\n', 'b: 2\n']);
    expect(() => [...yamlDocuments('a: 1\n--- b: 2\n')]).toThrow('invalid Yaml document separator: b: 2');
  });
});

describe('writeYaml', () => {
  // As `kubectl label --local -o yaml` of 1.36.3 printed each value.
  it.each([
    ['true', '"true"'],
    ['1e3', '"1e3"'],
    ['', '""'],
    ['12:30', '"12:30"'],
    ['2026-01-02', '"2026-01-02"'],
    ['1.2.3', '1.2.3'],
    ['a: b', "'a: b'"],
    ['a #b', "'a #b'"],
    ['-', "'-'"],
    ['-a', '-a'],
    ["it's", "it's"],
    ["'q'", "'''q'''"],
    [' lead', "' lead'"],
    ['tab\tthere é', '"tab\\tthere é"'],
    ['a\nb', '|-\n    a\n    b'],
    ['a\n\nb\n', '|\n    a\n\n    b'],
    ['  a\n', '|2\n      a'],
    ['a \nb', '"a \\nb"'],
    [`${'word '.repeat(20)}end`, `${'word '.repeat(14)}word\n    ${'word '.repeat(5)}end`],
  ])('writes %j', (value, written) => {
    expect(writeYaml({ data: { key: value } })).toBe(`data:\n  key: ${written}\n`);
  });

  it('does not indent lists, and sorts keys with digits by their number', () => {
    expect(writeYaml({ b: [{ y: [], x: [[1], {}] }], a10: null, a2: 1.5 })).toBe(
      'a2: 1.5\na10: null\nb:\n- x:\n  - - 1\n  - {}\n  "y": []\n',
    );
  });
});
