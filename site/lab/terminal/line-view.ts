// How an edited line lies on the screen: which rows it takes, and where the cursor stands.

export interface Laid {
  /** What to write, rows joined by carriage return and line feed. */
  readonly text: string;
  readonly rows: number;
  readonly cursorRow: number;
  readonly cursorColumn: number;
}

const WIDE = /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u;
const MARK = /^\p{M}|^\u200d/u;

export const widthOf = (character: string): number => (character < '\x7f' ? 1 : MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** Lays `text` out behind its prompts in so many columns. */
export function layOut(text: string, cursor: number, prompt: string, continuation: string, columns: number): Laid {
  let out = prompt;
  let row = 0;
  let column = visible(prompt);
  let cursorRow = 0;
  let cursorColumn = column;
  let at = 0;
  const place = () => {
    if (at === cursor) {
      cursorRow = row;
      cursorColumn = column;
    }
  };
  for (const character of text) {
    place();
    at += character.length;
    if (character === '\n') {
      out += `\x1b[K\r\n${continuation}`;
      row += 1;
      column = visible(continuation);
      continue;
    }
    const shown = character === '\t' ? ' ' : character;
    const width = widthOf(shown);
    if (column + width > columns) {
      out += '\r\n';
      row += 1;
      column = 0;
    }
    out += shown;
    column += width;
    if (column >= columns) {
      out += '\r\n';
      row += 1;
      column = 0;
    }
  }
  place();
  return { text: out, rows: row + 1, cursorRow, cursorColumn };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
const visible = (prompt: string): number => [...prompt.replace(/\x1b\[[0-9;]*m/g, '')].length;

/** Names in columns, as a shell lists completions. */
export function inColumns(names: readonly string[], columns: number): string {
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const across = Math.max(1, Math.floor(columns / width));
  const down = Math.ceil(names.length / across);
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => (names[column * down + row] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  ).join('\r\n');
}
