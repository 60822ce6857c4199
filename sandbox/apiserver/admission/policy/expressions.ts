// CEL as admission policies speak it, by a library (k8s.io/apiserver/pkg/admission/plugin/cel). Kubernetes's own functions (`quantity`,
// `ip`, `isSorted`, `authorizer` …) are not known to it: who writes an expression with one of them is told so.
import { Environment } from '@marcbachmann/cel-js';

const environment = new Environment({ unlistedVariablesAreDyn: true, enableOptionalTypes: true });

type Values = Readonly<Record<string, unknown>>;

/** Whole numbers are CEL's int. */
function toCel(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toCel);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, item]) => [key, toCel(item)]));
}

/** What expressions are told: as names, each a value of the API. */
export const bindings = (values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toCel(value)]));

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Why an expression cannot be compiled; undefined where it can. */
export function compileProblem(expression: string): string | undefined {
  const { valid, error } = environment.check(expression);
  if (valid) return undefined;
  const start = error?.node?.start ?? error?.range?.start ?? expression.length;
  return `compilation failed: ERROR: <input>:1:${start + 1}: ${wordsOf(firstLine(error))}\n | ${expression}\n | ${'.'.repeat(start)}^`;
}

/** What may stand where an operand is due, as the real parser lists it. */
const OPERAND = "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";

function wordsOf(why: string): string {
  if (why === 'Unexpected token: EOF') return `Syntax error: mismatched input '<EOF>' expecting ${OPERAND}`;
  if (why.startsWith('found no matching overload')) return `${why} (EndpointSlice Lab does not know this function of CEL)`;
  return `Syntax error: ${why}`;
}

/** The value of an expression; throws in CEL's words: `no such key: data`. */
export function evaluate(expression: string, values: Record<string, unknown>): unknown {
  try {
    return environment.evaluate(expression, values);
  } catch (error) {
    const why = firstLine(error);
    throw new Error(why.startsWith('No such key') ? `no such key${why.slice('No such key'.length)}` : why);
  }
}
