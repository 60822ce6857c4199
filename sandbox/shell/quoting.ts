// What a backslash stands for in `$'…'`, `echo -e` and printf, and how a word is quoted so that a shell reads it back.

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  v: '\v',
};

/** Which escapes a place knows: `$'…'` reads `\'` and `\12`, `echo -e` and `%b` read `\012`, a format of printf both numbers. */
export type Dialect = 'ansi' | 'echo' | 'format';

const ESCAPES: Readonly<Record<Dialect, RegExp>> = {
  ansi: /\\(?:[\\abeEfnrtv'"?]|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8})|(?:\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}))+/g,
  echo: /\\(?:[\\abeEfnrtv]|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8})|(?:\\(?:x[0-9a-fA-F]{1,2}|0[0-7]{0,3}))+/g,
  format: /\\(?:[\\abeEfnrtv"]|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8})|(?:\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}))+/g,
};

/** A text with its escapes read. */
export const unescaped = (text: string, dialect: Dialect): string => text.replace(ESCAPES[dialect], (sequence) => meaning(sequence));

function meaning(sequence: string): string {
  const letter = sequence.charAt(1);
  if (letter === 'u' || letter === 'U') return String.fromCodePoint(Math.min(Number.parseInt(sequence.slice(2), 16), 0x10ffff));
  if (/[x0-7]/.test(letter)) return bytesOf(sequence);
  return LETTERS[letter] ?? letter;
}

/** Numbered bytes in a row make up characters, in UTF-8. */
function bytesOf(sequence: string): string {
  const codes = sequence.split('\\').slice(1);
  const bytes = codes.map((code) => (code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8) & 255));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/** Control characters, as `$'…'` writes them. */
function ansi(text: string): string {
  const letters = new Map(Object.entries(LETTERS).map(([letter, character]) => [character, letter]));
  const body = [...text].map((character) => {
    const letter = letters.get(character);
    if (letter) return `\\${letter}`;
    if (character === "'") return "\\'";
    return character < ' ' || character === '\x7f' ? `\\${(character.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}` : character;
  });
  return `$'${body.join('')}'`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for
const CONTROL = /[\x00-\x1f\x7f]/;

/** As `printf %q` writes it: with backslashes. */
export function quotedByBackslash(text: string): string {
  if (text === '') return "''";
  if (CONTROL.test(text)) return ansi(text);
  return text.replace(/^[~#]|[^\w%+\-./:=@~#\u0080-\u{10ffff}]/gu, '\\$&');
}

/** As `${name@Q}`, `set` and `declare -p` write it: in single quotes. */
export function quotedBySingle(text: string): string {
  return CONTROL.test(text) ? ansi(text) : `'${text.replaceAll("'", "'\\''")}'`;
}
