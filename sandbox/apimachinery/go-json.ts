// How Go's encoding/json words what is wrong with a text.

/** encoding/json's words for what JSON.parse refuses. */
export function goJsonError(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const token = /^Unexpected token '([\s\S]+?)'/.exec(message)?.[1];
  const at = /position (\d+)/.exec(message)?.[1] ?? (token === undefined ? text.length : text.indexOf(token));
  if (Number(at) >= text.length) return 'unexpected end of JSON input';
  const character = text.charAt(Number(at)).replace(/\p{Cc}/u, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `invalid character '${character}' looking for beginning of value`;
}
