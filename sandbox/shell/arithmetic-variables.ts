// The shell's variables as an arithmetic expression sees them.
import { type ArithmeticVariables, evaluate } from './arithmetic.ts';
import { SyntaxFault } from './ast.ts';
import type { Expansion } from './expansion.ts';

export function arithmeticVariables(context: Expansion): ArithmeticVariables {
  const { variables } = context;
  /** Of an associative array the subscript is a key, of any other an expression. */
  const index = (name: string, subscript: string | undefined): string | undefined => {
    if (subscript === undefined || variables.isAssociative(name)) return subscript;
    return String(evaluate(subscript, accessors));
  };
  const accessors: ArithmeticVariables = {
    read: (name, subscript) => {
      const value = variables.get(name, index(name, subscript)) ?? context.special(name);
      if (value === undefined && context.nounset) throw new SyntaxFault(`${name}: unbound variable`);
      return value;
    },
    write: (name, subscript, value) => variables.set(name, value, index(name, subscript)),
  };
  return accessors;
}
