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
