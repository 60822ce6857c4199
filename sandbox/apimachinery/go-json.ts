// How Go's encoding/json words what is wrong with a text.
import { endOfValue, JsonSyntaxError, quotedCharacter } from './json-stream.ts';

/** encoding/json's words for what JSON.parse refuses. */
export function goJsonError(text: string): string {
  try {
    const end = endOfValue(text, 0);
    const rest = end === undefined ? '' : text.slice(end).trimStart();
    if (rest) return `invalid character ${quotedCharacter(rest.charAt(0))} after top-level value`;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    if (error.reason) return error.reason;
  }
  return 'unexpected end of JSON input';
}

/** What encoding/json calls the kind of a value that does not fit: `cannot unmarshal array into …`. */
export function jsonKind(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'bool';
  return typeof value;
}

/** encoding/json's bound is ten times that; what reads the values afterwards has a stack to think of. */
const DEEPEST = 1_000;

/** What opens too deep a nesting in a JSON text; undefined where nothing does. */
function tooDeep(text: string): string | undefined {
  if (text.length <= DEEPEST) return undefined;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > DEEPEST) return token;
  }
  return undefined;
}

/** JSON as encoding/json reads it. Throws a SyntaxError in its words. */
export function parseJson(text: string): unknown {
  const opening = tooDeep(text);
  if (opening !== undefined) throw new SyntaxError(`invalid character '${opening}' exceeded max depth`);
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new SyntaxError(goJsonError(text));
  }
}
