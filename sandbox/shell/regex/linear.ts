// A pattern for RE2, whose time grows with the text and not with the pattern's choices.
import { type Assertion, type Expression, NOTHING } from './ast.ts';
import { bracketOf, hex } from './character-set.ts';

/** RE2 looks back (flag LOOKBEHINDS) and never ahead: what follows is told by `\b`, which here means ASCII's words. */
const ASSERTIONS: Readonly<Record<Assertion, string>> = {
  'text-start': '\\A',
  'text-end': '\\z',
  'line-start': '(?m:^)',
  'line-end': '(?m:$)',
  'word-start': '(?:(?<!\\w)\\b)',
  'word-end': '(?:(?<=\\w)\\b)',
  'word-boundary': '\\b',
  'no-word-boundary': '\\B',
  'no-word-before': '(?<!\\w)',
  'no-word-after': '(?:(?<=\\w)\\b|(?<!\\w)\\B)',
};

const escaped = (character: string): string => (/[A-Za-z0-9]/.test(character) ? character : `\\x{${hex(character)}}`);

/** The expression in RE2's syntax. It has no references: `relaxed` takes them away. */
export function re2Source(expression: Expression): string {
  switch (expression.type) {
    case 'character':
      return escaped(expression.character);
    case 'any':
      return '(?s:.)';
    case 'set':
      return bracketOf(expression.set, escaped);
    case 'assertion':
      return ASSERTIONS[expression.assertion];
    case 'sequence':
      return `(?:${expression.items.map(re2Source).join('')})`;
    case 'either':
      return `(?:${expression.branches.map(re2Source).join('|')})`;
    case 'repeat':
      return `(?:${re2Source(expression.body)})${times(expression.least, expression.most)}`;
    case 'group':
      return `(${re2Source(expression.body)})`;
    case 'reference':
      throw new Error('a reference has no place in a linear pattern');
  }
}

function times(least: number, most: number | undefined): string {
  if (most === undefined) return least === 0 ? '*' : least === 1 ? '+' : `{${least},}`;
  return least === 0 && most === 1 ? '?' : least === most ? `{${least}}` : `{${least},${most}}`;
}

/** An expression without references that matches wherever the given one does, and perhaps elsewhere. */
export function relaxed(expression: Expression): Expression {
  switch (expression.type) {
    case 'sequence':
      return { type: 'sequence', items: expression.items.map(relaxed) };
    case 'either':
      return { type: 'either', branches: expression.branches.map(relaxed) };
    case 'repeat':
      return { ...expression, body: relaxed(expression.body) };
    case 'group':
      return relaxed(expression.body);
    case 'assertion':
      // Words of other alphabets are not RE2's.
      return NOTHING;
    case 'reference':
      return { type: 'repeat', body: { type: 'any' }, least: 0, most: undefined };
    default:
      return expression;
  }
}
