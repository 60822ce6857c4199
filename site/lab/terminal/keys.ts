// What a terminal sends, cut into keys: control characters and escape sequences get names, text and pastes stay text.

export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'key'; readonly name: string };

const SEQUENCES: Readonly<Record<string, string>> = {
  '\x1b[A': 'up',
  '\x1bOA': 'up',
  '\x1b[B': 'down',
  '\x1bOB': 'down',
  '\x1b[C': 'right',
  '\x1bOC': 'right',
  '\x1b[D': 'left',
  '\x1bOD': 'left',
  '\x1b[H': 'home',
  '\x1bOH': 'home',
  '\x1b[1~': 'home',
  '\x1b[F': 'end',
  '\x1bOF': 'end',
  '\x1b[4~': 'end',
  '\x1b[3~': 'delete',
  '\x1b[1;5C': 'word-right',
  '\x1b[1;5D': 'word-left',
  '\x1b[1;3C': 'word-right',
  '\x1b[1;3D': 'word-left',
  '\x1bf': 'word-right',
  '\x1bb': 'word-left',
  '\x1bd': 'delete-word',
  '\x1b\x7f': 'erase-word',
  '\x1b[Z': 'shift-tab',
};

const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x1b': 'escape',
};

const PASTE = '\x1b[200~';
const PASTED = '\x1b[201~';

/**
 * A paste as text: what a clipboard may carry beside it (an escape that ends the bracketed paste, Ctrl-C, a carriage return that
 * runs the line) has no place in a command.
 */
export const pastedText = (text: string): string =>
  text
    .replaceAll(PASTE, '')
    .replaceAll(PASTED, '')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])?/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '');

function keyAt(data: string, at: number): { key: Key; length: number } {
  const first = data.charAt(at);
  if (data.startsWith(PASTE, at)) {
    // xterm sends a paste in one go, so the end is the last mark: one before it was pasted.
    const end = data.lastIndexOf(PASTED);
    const length = end < at ? data.length - at : end + PASTED.length - at;
    return { key: { kind: 'paste', text: pastedText(data.slice(at + PASTE.length, at + length)) }, length };
  }
  if (first === '\x1b') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
    const sequence = /^\x1b(?:\[[0-9;]*[A-Za-z~]|O[A-Z]|[a-z\x7f])/.exec(data.slice(at, at + 16))?.[0] ?? first;
    return { key: { kind: 'key', name: SEQUENCES[sequence] ?? CONTROLS[sequence] ?? 'unknown' }, length: sequence.length };
  }
  const control = CONTROLS[first] ?? (first < ' ' ? `ctrl-${String.fromCharCode(first.charCodeAt(0) + 96)}` : undefined);
  if (control) return { key: { kind: 'key', name: control }, length: 1 };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text runs up to the next of them
  const text = /^[^\x00-\x1f\x7f]+/.exec(data.slice(at))?.[0] ?? first;
  return { key: { kind: 'text', text }, length: text.length };
}

export function keysOf(data: string): Key[] {
  const keys: Key[] = [];
  for (let at = 0; at < data.length; ) {
    const { key, length } = keyAt(data, at);
    keys.push(key);
    at += length;
  }
  return keys;
}
