// Tools that pass lines on as they come: cat, tee, head, tail, wc, tr.

import { linesOf } from '../pipe.ts';
import type { Command, Process } from '../process.ts';
import { inputsOf, type Options, parseOptions, tool, UsageError } from './options.ts';

export const cat: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'nA', { number: 'n' });
  let status = 0;
  let number = 0;
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) {
    if (!options.has('n')) for await (const piece of text) await process.stdout.write(piece);
    else for await (const line of linesOf(text)) await process.stdout.write(`${String(++number).padStart(6)}\t${line}\n`);
  }
  return status;
});

export const tee: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'a', { append: 'a' });
  if (!options.has('a')) for (const name of options.operands) process.files.write(name, '');
  for await (const piece of process.stdin) {
    for (const name of options.operands) process.files.append(name, piece);
    await process.stdout.write(piece);
  }
  return 0;
});

function lineCount(options: ReturnType<typeof parseOptions>): number {
  const text = options.flags.get('n') ?? options.flags.get('#') ?? '10';
  if (!/^[-+]?\d+$/.test(text)) throw new UsageError(`invalid number of lines: '${text}'`);
  return Number(text);
}

/** `head -c N`: bytes, which here are characters. */
async function headOfBytes(process: Process, options: Options): Promise<number> {
  let left = Number(options.flags.get('c'));
  if (!Number.isInteger(left)) throw new UsageError(`invalid number of bytes: '${options.flags.get('c')}'`);
  let status = 0;
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) {
    for await (const piece of text) {
      await process.stdout.write(piece.slice(0, left));
      left -= piece.length;
      if (left <= 0) break;
    }
  }
  return status;
}

export const head: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'n:#c:', { lines: 'n', bytes: 'c' });
  const count = lineCount(options);
  let status = 0;
  if (options.has('c')) return headOfBytes(process, options);
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) {
    if (count === 0) continue;
    const held: string[] = [];
    let n = 0;
    for await (const line of linesOf(text)) {
      if (count < 0) {
        held.push(line);
        if (held.length > -count) await process.stdout.write(`${held.shift()}\n`);
        continue;
      }
      await process.stdout.write(`${line}\n`);
      n += 1;
      if (n >= count) break;
    }
  }
  return status;
});

export const tail: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'n:#f', { lines: 'n', follow: 'f' });
  const text = options.flags.get('n') ?? options.flags.get('#') ?? '10';
  const fromLine = text.startsWith('+');
  const count = Math.abs(lineCount(options));
  let status = 0;
  for await (const input of inputsOf(process, options.operands, () => (status = 1))) {
    const held: string[] = [];
    let n = 0;
    for await (const line of linesOf(input.text)) {
      n += 1;
      if (fromLine) {
        if (n >= count) await process.stdout.write(`${line}\n`);
        continue;
      }
      held.push(line);
      if (held.length > count) held.shift();
    }
    for (const line of held) await process.stdout.write(`${line}\n`);
  }
  return status;
});

export const wc: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'lwcm', { lines: 'l', words: 'w', bytes: 'c', chars: 'm' });
  const wanted = ['l', 'w', 'c', 'm'].filter((letter) => options.has(letter));
  const shown = wanted.length > 0 ? wanted : ['l', 'w', 'c'];
  let status = 0;
  const rows: { readonly name: string; readonly counts: Readonly<Record<string, number>> }[] = [];
  for await (const { name, text } of inputsOf(process, options.operands, () => (status = 1))) {
    const counts = { l: 0, w: 0, c: 0, m: 0 };
    let insideWord = false;
    for await (const piece of text) {
      counts.l += piece.split('\n').length - 1;
      counts.c += new TextEncoder().encode(piece).length;
      counts.m += [...piece].length;
      counts.w += (piece.match(/\S+/g) ?? []).length - (insideWord && /^\S/.test(piece) ? 1 : 0);
      insideWord = /\S$/.test(piece);
    }
    rows.push({ name: name === '(standard input)' ? '-' : name, counts });
  }
  if (rows.length > 1) {
    const total = (letter: string) => rows.reduce((sum, row) => sum + (row.counts[letter] ?? 0), 0);
    rows.push({ name: 'total', counts: { l: total('l'), w: total('w'), c: total('c'), m: total('m') } });
  }
  // GNU wc aligns columns only where there is more than one figure to align; from a pipe it leaves seven places.
  const largest = Math.max(0, ...rows.flatMap((row) => shown.map((letter) => row.counts[letter] ?? 0)));
  const width = shown.length === 1 && rows.length === 1 ? 1 : options.operands.length === 0 ? 7 : String(largest).length;
  for (const row of rows) {
    const figures = shown.map((letter) => String(row.counts[letter]).padStart(width)).join(' ');
    await process.stdout.write(`${figures}${row.name ? ` ${row.name}` : ''}\n`);
  }
  return status;
});

function characters(set: string): string[] {
  const classes: Readonly<Record<string, string>> = {
    '[:upper:]': 'A-Z',
    '[:lower:]': 'a-z',
    '[:digit:]': '0-9',
    '[:space:]': ' \t\n',
  };
  const text = set
    .replace(/\[:\w+:\]/g, (name) => classes[name] ?? name)
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t');
  return [
    ...text.replace(/(.)-(.)/g, (_, from: string, to: string) => {
      let range = '';
      for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += 1) range += String.fromCharCode(code);
      return range;
    }),
  ];
}

export const tr: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'dsc', { delete: 'd', 'squeeze-repeats': 's', complement: 'c' });
  const [first, second] = options.operands;
  if (first === undefined) throw new UsageError('missing operand');
  const from = characters(first);
  const to = characters(second ?? '');
  const isIn = (character: string) => from.includes(character) !== options.has('c');
  let last = '';
  for await (const piece of process.stdin) {
    let text = '';
    for (const character of piece) {
      const hit = isIn(character);
      if (hit && options.has('d')) continue;
      const mapped = hit && to.length > 0 ? (to[Math.min(Math.max(from.indexOf(character), 0), to.length - 1)] ?? character) : character;
      if (options.has('s') && hit && mapped === last) continue;
      last = mapped;
      text += mapped;
    }
    await process.stdout.write(text);
  }
  return 0;
});
