import { expect, test } from 'vitest';
import { newTabWriter, TabWriter } from '../../../../sandbox/kubectl/printers/tabwriter.ts';

function aligned(text: string): string {
  const w = new TabWriter({ minWidth: 0, padding: 2 });
  w.write(text);
  return w.flush();
}

// What Go's text/tabwriter makes of the same text with minwidth 0, padding 2 and blanks.
test.each([
  ['the last cell of a line belongs to no column', 'a\tb\tc\naaaa\tbbbb\tc\n', 'a     b     c\naaaa  bbbb  c\n'],
  ['a column ends where a line lacks its cell', 'a\tb\naaaa\tb\nx\na\tb\n', 'a     b\naaaa  b\nx\na  b\n'],
  ['an outer column goes on beside inner ones', 'Name:\tx\nList:\n  a\tb\tc\n  aa\tb\tc\n', 'Name:  x\nList:\n  a   b  c\n  aa  b  c\n'],
  ['empty cells take their width', '\tone\nkey\ttwo\n', '     one\nkey  two\n'],
  ['runes count, not bytes', 'é\tb\nab\tb\n', 'é   b\nab  b\n'],
  ['trailing blanks stay', 'a\t\nbb\t\n', 'a   \nbb  \n'],
])('%s', (_rule, text, expected) => expect(aligned(text)).toBe(expected));

test('rows of a watch stay below the widest row before them', () => {
  const w = newTabWriter();
  w.write('NAME\tAGE\na-long-name\t1s\n');
  expect(w.flush()).toBe('NAME          AGE\na-long-name   1s\n');
  w.write('b\t2s\n');
  expect(w.flush()).toBe('b             2s\n');
  w.forgetWidths();
  w.write('b\t2s\n');
  expect(w.flush()).toBe('b     2s\n');
});
