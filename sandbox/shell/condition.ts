// What `[[ … ]]` answers.

import { evaluate } from './arithmetic.ts';
import { arithmeticVariables } from './arithmetic-variables.ts';
import { type Condition, SyntaxFault, type Word } from './ast.ts';
import { expandPattern, expandText, piecesOf } from './expand.ts';
import { extendedExpression, literalExpression } from './expressions.ts';
import { compared, isTrueOf } from './file-tests.ts';
import { Glob } from './glob.ts';
import type { RunningShell } from './running-shell.ts';

/** 0 where it is true, 1 where it is not, 2 where it cannot be told. */
export async function evaluateCondition(condition: Condition, shell: RunningShell): Promise<number> {
  try {
    return (await isTrue(condition, shell)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BadExpression)) throw error;
    return 2;
  }
}

/** A regular expression that cannot be read: bash says nothing of it, and the answer is 2. */
class BadExpression extends Error {}

async function isTrue(condition: Condition, shell: RunningShell): Promise<boolean> {
  switch (condition.type) {
    case 'and':
      return (await isTrue(condition.left, shell)) && (await isTrue(condition.right, shell));
    case 'or':
      return (await isTrue(condition.left, shell)) || (await isTrue(condition.right, shell));
    case 'not':
      return !(await isTrue(condition.inner, shell));
    case 'unary':
      return unary(condition.operator, await expandText(condition.operand, shell), shell);
    case 'binary':
      return binary(condition, shell);
  }
}

function unary(operator: string, operand: string, shell: RunningShell): boolean {
  if (operator === '-v') return shell.variables.has(operand);
  const answer = isTrueOf(operator, operand, shell.files);
  if (answer === undefined) throw new SyntaxFault(`${operator}: this shell does not have this test`);
  return answer;
}

async function binary({ operator, left, right }: Extract<Condition, { type: 'binary' }>, shell: RunningShell): Promise<boolean> {
  const a = await expandText(left, shell);
  switch (operator) {
    case '=':
    case '==':
      return new Glob(await expandPattern(right, shell)).matches(a);
    case '!=':
      return !new Glob(await expandPattern(right, shell)).matches(a);
    case '=~':
      return matches(a, right, shell);
  }
  const b = await expandText(right, shell);
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  const number = (text: string) => evaluate(text, arithmeticVariables(shell));
  const answer = compared(operator, number(a), number(b));
  if (answer === undefined) throw new SyntaxFault(`${operator}: this shell does not have this test`);
  return answer;
}

/** What the pattern and its groups matched goes into BASH_REMATCH. */
async function matches(text: string, pattern: Word, shell: RunningShell): Promise<boolean> {
  const source = (await piecesOf(pattern, shell))
    .map((piece) => (piece === 'border' ? ' ' : piece.quoted ? literalExpression(piece.text) : piece.text))
    .join('');
  const expression = await extendedExpression(source);
  if (!expression) throw new BadExpression();
  const found = expression(text);
  shell.variables.setArray(
    'BASH_REMATCH',
    (found ?? []).map((group, i) => [String(i), group ?? ''] as const),
  );
  return found !== undefined;
}
