import { expect, test } from 'vitest';
import { CustomColumnsPrinter, columnsFromSpec, columnsFromTemplate } from '../../../../sandbox/kubectl/printers/custom-columns.ts';

const slice = { metadata: { name: 'web', labels: { a: '1', b: '2' } }, endpoints: [{ addresses: ['10.0.0.1'] }, { addresses: [] }] };
const print = (spec: string): string => new CustomColumnsPrinter(columnsFromSpec(spec), { noHeaders: true }).print(slice);

test.each([
  ['N:.metadata.name', 'web\n'],
  ['N:metadata.name,L:{.metadata.labels}', 'web   map[a:1 b:2]\n'],
  ['A:.endpoints[*].addresses', '[10.0.0.1],[]\n'],
  ['X:.spec.nothing,N:.metadata.name', '<none>   web\n'],
])('%s', (spec, expected) => expect(print(spec)).toBe(expected));

test('a header comes once, and what was printed before a failure is kept', () => {
  const printer = new CustomColumnsPrinter(columnsFromTemplate('NAME X\n.metadata.name .endpoints[7]\n'), { noHeaders: false });
  expect(() => printer.print(slice)).toThrow(expect.objectContaining({ printed: 'NAME   X\n' }));
});

test.each([
  ['', 'custom-columns format specified but no custom columns given'],
  ['NAME', 'unexpected custom-columns spec: NAME, expected <header>:<json-path-expr>'],
])('the specification %j is refused', (spec, message) => expect(() => columnsFromSpec(spec)).toThrow(expect.objectContaining({ message })));

test.each([
  ['', 'missing header line'],
  ['NAME\n', 'missing spec line'],
  ['NAME AGE\n.metadata.name\n', "number of headers (2) and field specifications (1) don't match"],
])('the file %j is refused: %s', (template, message) =>
  expect(() => columnsFromTemplate(template)).toThrow(expect.objectContaining({ message: expect.stringContaining(message) })),
);
