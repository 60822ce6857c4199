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

/** encoding/json's bound, and go-yaml's. */
const DEEPEST = 10_000;

/** How deep a text that is read here may be nested: what reads the values afterwards has a stack to think of. */
export const DEEPEST_READ = 1_000;

/** Said of what Kubernetes would read. */
export const NESTED_TOO_DEEP = `nested deeper than the ${DEEPEST_READ} levels that the sandbox reads (Kubernetes reads ${DEEPEST})`;

/** The bracket that opens a deeper nesting than so much, and where it stands; undefined where nothing does. */
export function deeper(text: string, than = DEEPEST): { readonly token: string; readonly index: number } | undefined {
  if (text.length <= than) return undefined;
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > than) return { token, index };
  }
  return undefined;
}

/** JSON as encoding/json reads it. Throws a SyntaxError in its words. */
export function parseJson(text: string): unknown {
  if (deeper(text, DEEPEST_READ)) {
    const opening = deeper(text);
    throw new SyntaxError(opening ? `invalid character '${opening.token}' exceeded max depth` : NESTED_TOO_DEEP);
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new SyntaxError(goJsonError(text));
  }
}
