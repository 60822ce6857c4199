// wc: lines, words, characters, bytes.
import type { Command, Input } from '../process.ts';
import { inputsOf, parseOptions, tool } from './options.ts';

const LETTERS = ['l', 'w', 'm', 'c', 'L'] as const;
type Counts = Record<(typeof LETTERS)[number], number>;

async function count(text: Input): Promise<Counts> {
  const counts: Counts = { l: 0, w: 0, m: 0, c: 0, L: 0 };
  let insideWord = false;
  let column = 0;
  for await (const piece of text) {
    counts.l += piece.split('\n').length - 1;
    counts.c += new TextEncoder().encode(piece).length;
    counts.m += [...piece].length;
    counts.w += (piece.match(/\S+/g) ?? []).length - (insideWord && /^\S/.test(piece) ? 1 : 0);
    insideWord = /\S$/.test(piece);
    for (const [i, line] of piece.split('\n').entries()) {
      if (i > 0) column = 0;
      for (const character of line) column = character === '\t' ? column + 8 - (column % 8) : column + 1;
      counts.L = Math.max(counts.L, column);
    }
  }
  return counts;
}

export const wc: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'lwcmL', { lines: 'l', words: 'w', bytes: 'c', chars: 'm', 'max-line-length': 'L' });
  const wanted = LETTERS.filter((letter) => options.has(letter));
  const shown = wanted.length > 0 ? wanted : (['l', 'w', 'c'] as const);
  let status = 0;
  const rows: { readonly name: string; readonly counts: Counts }[] = [];
  for await (const { name, text } of inputsOf(process, options.operands, () => (status = 1))) {
    rows.push({ name: name === '(standard input)' ? '-' : name, counts: await count(text) });
  }
  if (options.operands.length > 1) {
    const total: Counts = { l: 0, w: 0, m: 0, c: 0, L: 0 };
    for (const { counts } of rows)
      for (const letter of LETTERS) total[letter] = letter === 'L' ? Math.max(total.L, counts.L) : total[letter] + counts[letter];
    rows.push({ name: 'total', counts: total });
  }
  // As wide as the sizes of all files together; what is no file may be of any size, and has seven places.
  const sizes = options.operands.reduce((sum, name) => sum + new TextEncoder().encode(process.files.read(name) ?? '').length, 0);
  const unknown = options.operands.length === 0 || options.operands.some((name) => process.files.read(name) === undefined && name === '-');
  const ofStdin = options.operands.length === 0 && process.stdin.size !== undefined ? String(process.stdin.size).length : 7;
  const width = shown.length === 1 && options.operands.length <= 1 ? 1 : unknown ? ofStdin : String(sizes).length;
  for (const { name, counts } of rows) {
    const figures = shown.map((letter) => String(counts[letter]).padStart(width)).join(' ');
    await process.stdout.write(`${figures}${name ? ` ${name}` : ''}\n`);
  }
  return status;
});
