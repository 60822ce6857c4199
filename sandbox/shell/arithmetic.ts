// `$(( … ))`: whole numbers, variables, the usual operators.
import { SyntaxFault } from './ast.ts';

const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<=', '>=', '<', '>'], ['+', '-'], ['*', '/', '%']];

function apply(operator: string, a: number, b: number, expression: string): number {
  switch (operator) {
    case '||':
      return a || b ? 1 : 0;
    case '&&':
      return a && b ? 1 : 0;
    case '==':
      return a === b ? 1 : 0;
    case '!=':
      return a !== b ? 1 : 0;
    case '<=':
      return a <= b ? 1 : 0;
    case '>=':
      return a >= b ? 1 : 0;
    case '<':
      return a < b ? 1 : 0;
    case '>':
      return a > b ? 1 : 0;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    default:
      if (b === 0) throw new SyntaxFault(`${expression}: division by 0`);
      return operator === '/' ? Math.trunc(a / b) : a % b;
  }
}

/** @throws SyntaxFault in bash's words. */
export function evaluate(expression: string, variable: (name: string) => string | undefined): number {
  const tokens = expression.match(/\d+|[A-Za-z_][A-Za-z0-9_]*|&&|\|\||[=!<>]=|[-+*/%()<>!]/g) ?? [];
  let position = 0;
  const fail = (): never => {
    throw new SyntaxFault(`${expression}: syntax error: operand expected (error token is "${tokens[position] ?? ''}")`);
  };
  const primary = (): number => {
    const token = tokens[position];
    position += 1;
    if (token === undefined) return fail();
    if (token === '(') {
      const value = level(0);
      if (tokens[position] !== ')') return fail();
      position += 1;
      return value;
    }
    if (token === '-') return -primary();
    if (token === '+') return primary();
    if (token === '!') return primary() ? 0 : 1;
    if (/^\d/.test(token)) return Number(token);
    if (/^[A-Za-z_]/.test(token)) return Number.parseInt(variable(token) ?? '0', 10) || 0;
    return fail();
  };
  const level = (n: number): number => {
    const operators = LEVELS[n];
    if (!operators) return primary();
    let value = level(n + 1);
    for (let token = tokens[position]; token !== undefined && operators.includes(token); token = tokens[position]) {
      position += 1;
      value = apply(token, value, level(n + 1), expression);
    }
    return value;
  };
  if (tokens.length === 0) return 0;
  const value = level(0);
  return position < tokens.length ? fail() : value;
}
