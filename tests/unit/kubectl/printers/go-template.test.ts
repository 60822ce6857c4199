import { describe, expect, test } from 'vitest';
import { GoTemplatePrinter } from '../../../../sandbox/kubectl/printers/go-template/printer.ts';

const data = { a: 'x', l: [1, 'q'], m: { z: 1, y: null }, n: null, f: 3, big: 12345678, s: 'aGk=' };
const print = (template: string, allowMissingKeys = true): string => new GoTemplatePrinter(template, { allowMissingKeys }).print(data);

// What text/template of Go 1.26 makes of the same, numbers being float64 as in every JSON document.
describe('prints', () => {
  test.each([
    ['{{.a}} {{.b.c}} {{index .l 0}} {{len .l}}', 'x <no value> 1 2'],
    ['{{printf "%s|%5s|%-5s|%v|%q|%d" .a .a .a .l .a 3}}', 'x|    x|x    |[1 q]|"x"|3'],
    ['{{range $k, $v := .m}}{{$k}}={{$v}};{{end}}', 'y=<no value>;z=1;'],
    ['{{range $i, $e := .l}}{{$i}}:{{$e}} {{else}}none{{end}}', '0:1 1:q '],
    ['{{range .none}}x{{else}}none{{end}}', 'none'],
    ['{{with .q}}a{{else with .a}}b{{.}}{{end}}', 'bx'],
    ['{{if and .a (not .n)}}yes{{else if .f}}no{{end}}', 'yes'],
    ['{{$x := .a}}{{if .f}}{{$x = "changed"}}{{end}}{{$x}}', 'changed'],
    ['{{define "t"}}<{{.}}>{{end}}{{template "t" .a}}', '<x>'],
    ['{{range .l}}{{.}}{{break}}{{end}}', '1'],
    ['{{print 1 2 "a" "b" 3}} {{or 0 .a}} {{and .a 0}}', '1 2ab3 x 0'],
    ['{{/* a comment */}}a {{- .a -}} b', 'axb'],
    ['{{.big}} {{.f}} {{printf "%d" .f}}', '12345678 3 3'],
    ['{{.m}} {{.l}}', 'map[y:<nil> z:1] [1 q]'],
    ['{{.s | base64decode}} {{exists . "m" "z"}} {{exists . "m" "none"}}', 'hi true false'],
    ['{{html "<a>"}} {{js "\'"}} {{urlquery "a b"}} {{`raw`}}', "&lt;a&gt; \\' a+b raw"],
  ])('%s', (template, expected) => expect(print(template)).toBe(expected));
});

describe('refuses', () => {
  test.each([
    ['{{.a', 'unclosed action'],
    ['{{nofunc .a}}', 'function "nofunc" not defined'],
    ['{{if .a}}x', 'unexpected EOF'],
    ['{{end}}', 'unexpected {{end}}'],
    ['{{$x}}', 'undefined variable "$x"'],
    ['{{if}}x{{end}}', 'missing value for if'],
    ['{{ "abc }}', 'unterminated quoted string'],
    ['{{1a}}', 'bad number syntax: "1a"'],
  ])('%s', (template, message) =>
    expect(() => print(template)).toThrow(
      expect.objectContaining({ message: `error parsing template ${template}, template: output:1: ${message}` }),
    ),
  );
});

describe('fails at', () => {
  test.each([
    ['{{.a.b}}', `template: output:1:4: executing "output" at <.a.b>: can't evaluate field b in type interface {}`],
    ['{{.n.x}}', 'template: output:1:4: executing "output" at <.n.x>: nil pointer evaluating interface {}.x'],
    ['{{index .l 5}}', 'template: output:1:2: executing "output" at <index .l 5>: error calling index: index out of range: 5'],
    [
      '{{eq .f 3.0}}',
      'template: output:1:2: executing "output" at <eq .f 3.0>: error calling eq: incompatible types for comparison: int64 and float64',
    ],
    ['{{range .a}}x{{end}}', `template: output:1:8: executing "output" at <.a>: range can't iterate over x`],
    ['{{not}}', 'template: output:1:2: executing "output" at <not>: wrong number of args for not: want 1 got 0'],
  ])('%s', (template, message) =>
    expect(() => print(template)).toThrow(
      expect.objectContaining({ message: `error executing template ${JSON.stringify(template)}: ${message}` }),
    ),
  );

  test('a missing key, where they are not allowed', () => {
    expect(() => print('{{.a}}{{.b}}', false)).toThrow(
      expect.objectContaining({
        message: 'error executing template "{{.a}}{{.b}}": template: output:1:8: executing "output" at <.b>: map has no entry for key "b"',
        printed: expect.stringMatching(/^xError executing template: /),
      }),
    );
  });
});

describe('stops', () => {
  test.each([
    ['{{.x | printf}}', '1:7: executing "output" at <printf>: invalid value; expected string'],
    ['{{printf .x}}', '1:9: executing "output" at <.x>: invalid value; expected string'],
    ['{{.m | printf}}', '1:7: executing "output" at <printf>: wrong type for value; expected string; got map[string]interface {}'],
    ['{{printf 3}}', '1:9: executing "output" at <3>: expected string; found 3'],
    ['{{base64decode .x}}', '1:15: executing "output" at <.x>: invalid value; expected string'],
  ])('%s', (template, message) => expect(() => print(template)).toThrow(message));
});
