// What stands between an array's brackets: an expression, or the key of an associative array.
import type { Word } from './ast.ts';
import { calculate, type Expansion, expandText } from './expand.ts';

export async function subscriptOf(name: string, subscript: Word, context: Expansion): Promise<string> {
  if (context.variables.isAssociative(name)) return expandText(subscript, context);
  const index = await calculate(subscript, context);
  if (index >= 0n) return String(index);
  // From the end.
  const last = context.variables.elements(name).at(-1)?.[0] ?? '-1';
  return String(BigInt(last) + 1n + index);
}
