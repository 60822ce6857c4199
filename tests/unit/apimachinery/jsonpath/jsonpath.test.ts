import { describe, expect, test } from 'vitest';
import { JSONPath, relaxedJSONPathExpression } from '../../../../sandbox/apimachinery/jsonpath/jsonpath.ts';
// From client-go's util/jsonpath/jsonpath_test.go, the structs as maps: so keys are sorted, and 1.0 is 1.
import suites from './cases.json' with { type: 'json' };

interface Case {
  readonly name: string;
  readonly template: string;
  readonly expect?: string;
  readonly fails?: boolean;
}
interface Suite {
  readonly suite: string;
  readonly input: unknown;
  readonly allowMissingKeys?: boolean;
  readonly cases: readonly Case[];
}
const tables: readonly Suite[] = suites;

for (const { suite, input, cases, allowMissingKeys = false } of tables) {
  describe(suite, () => {
    test.each(cases)('$name: $template', ({ template, expect: expected, fails }) => {
      const run = () => new JSONPath(template, { allowMissingKeys }).execute(input);
      if (fails) expect(run).toThrow();
      else expect(run()).toBe(expected);
    });
  });
}

test.each([
  ['{hello}', 'unrecognized identifier hello'],
  ['{.hello}', 'hello is not found'],
  ['{.Labels[0]}', 'map[string]interface {} is not array or slice'],
  ['{.Book[?(@.Price<>10.0)]}', 'unrecognized filter operator <>'],
  ['{range .Labels.*}{@}{end}{end}', 'not in range, nothing to end'],
  ['{.hello', 'unclosed action'],
  ['{*}', "unrecognized character in action: U+002A '*'"],
  ['{+12.3.0}', 'cannot parse number +12.3.0'],
  ['{[1}', 'unterminated array'],
  ['{[?(.price]}', 'unterminated filter'],
  ['{........}', 'invalid multiple recursive descent'],
  ['{[abc]}', 'invalid array index abc'],
  [String.raw`{"ends in \\"}{"x"}`, String.raw`unquote string "ends in \\"}{" error invalid syntax`],
  ['{.Labels.web/html[?(@.x)]}', '15 is not array or slice and cannot be filtered'],
  ['{.Book[?(@.Author>5)]}', 'incompatible types for comparison'],
])('%s fails: %s', (template, message) => {
  const store = { Labels: { 'web/html': 15 }, Book: [{ Author: 'Nigel Rees', Price: 8.95 }] };
  expect(() => new JSONPath(template).execute(store)).toThrow(expect.objectContaining({ message }));
});

test.each([
  ['metadata.name', '{.metadata.name}'],
  ['.metadata.name', '{.metadata.name}'],
  ['{metadata.name}', '{.metadata.name}'],
  ['{.metadata.name}', '{.metadata.name}'],
])('relaxed %s', (expression, complete) => expect(relaxedJSONPathExpression(expression)).toBe(complete));
