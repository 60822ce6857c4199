// The shape of a POSIX regular expression once it is read.
import type { CharacterSet } from './character-set.ts';

/** What holds between two characters. Words are runs of letters, digits and `_`. */
export type Assertion =
  | 'text-start'
  | 'text-end'
  | 'line-start'
  | 'line-end'
  | 'word-start'
  | 'word-end'
  | 'word-boundary'
  | 'no-word-boundary'
  | 'no-word-before'
  | 'no-word-after';

export type Expression =
  | { readonly type: 'character'; readonly character: string }
  | { readonly type: 'any' }
  | { readonly type: 'set'; readonly set: CharacterSet }
  | { readonly type: 'assertion'; readonly assertion: Assertion }
  /** Nothing, where it has no items. */
  | { readonly type: 'sequence'; readonly items: readonly Expression[] }
  | { readonly type: 'either'; readonly branches: readonly Expression[] }
  | { readonly type: 'repeat'; readonly body: Expression; readonly least: number; readonly most: number | undefined }
  | { readonly type: 'group'; readonly index: number; readonly body: Expression }
  | { readonly type: 'reference'; readonly index: number };

export const NOTHING: Expression = { type: 'sequence', items: [] };

/** Whether a part of the expression passes the test. */
export function has(expression: Expression, test: (part: Expression) => boolean): boolean {
  if (test(expression)) return true;
  switch (expression.type) {
    case 'sequence':
      return expression.items.some((item) => has(item, test));
    case 'either':
      return expression.branches.some((branch) => has(branch, test));
    case 'repeat':
    case 'group':
      return has(expression.body, test);
    default:
      return false;
  }
}

/** A pattern that is none, or too much. The message is what the GNU tools print after their own name. */
export class RegexError extends Error {}
