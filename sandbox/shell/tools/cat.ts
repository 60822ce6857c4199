// Tools that pass text on: cat, tee, rev.
import type { Command } from '../process.ts';
import { inputsOf, parseOptions, tool } from './options.ts';
import { terminatedLines } from './terminated.ts';

const LONG = {
  number: 'n',
  'number-nonblank': 'b',
  'squeeze-blank': 's',
  'show-ends': 'E',
  'show-tabs': 'T',
  'show-nonprinting': 'v',
  'show-all': 'A',
};

export const cat: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'nbsETvAetu', LONG);
  const numbers = options.has('n') && !options.has('b');
  const ends = ['E', 'A', 'e'].some((letter) => options.has(letter));
  const tabs = ['T', 'A', 't'].some((letter) => options.has(letter));
  const signs = ['v', 'A', 'e', 't'].some((letter) => options.has(letter));
  const plain = ['n', 'b', 's', 'E', 'T', 'v', 'A', 'e', 't'].every((letter) => !options.has(letter));
  let status = 0;
  let number = 0;
  let blanks = 0;
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) {
    if (plain) {
      for await (const piece of text) await process.stdout.write(piece);
      continue;
    }
    for await (const { line, end } of terminatedLines(text)) {
      blanks = line === '' ? blanks + 1 : 0;
      if (options.has('s') && blanks > 1) continue;
      const numbered = numbers || (options.has('b') && line !== '');
      if (numbered) number += 1;
      const seen = signs ? visible(line) : line;
      const shown = tabs ? seen.replaceAll('\t', '^I') : seen;
      await process.stdout.write(`${numbered ? `${String(number).padStart(6)}\t` : ''}${shown}${end && ends ? '$' : ''}${end}`);
    }
  }
  return status;
});

/** Control characters as `^A`, others outside ASCII byte by byte as `M-…`. */
function visible(line: string): string {
  return [...line]
    .map((character) => {
      if (character === '\t' || (character >= ' ' && character <= '~')) return character;
      return [...new TextEncoder().encode(character)].map(visibleByte).join('');
    })
    .join('');
}

function visibleByte(byte: number): string {
  if (byte >= 128) return `M-${byte >= 160 && byte !== 255 ? String.fromCharCode(byte - 128) : visibleByte(byte - 128)}`;
  return byte === 127 ? '^?' : `^${String.fromCharCode(byte + 64)}`;
}

export const tee: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'ai', { append: 'a', 'ignore-interrupts': 'i' });
  const { files } = process;
  let status = 0;
  const names: string[] = [];
  for (const name of options.operands) {
    try {
      files.write(name, options.has('a') ? (files.read(name) ?? '') : '');
      names.push(name);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      status = 1;
      await process.stderr.write(`tee: ${name}: ${error.message}\n`);
    }
  }
  for await (const piece of process.stdin) {
    for (const name of names) files.append(name, piece);
    await process.stdout.write(piece);
  }
  return status;
});

export const rev: Command = tool(async (process) => {
  const options = parseOptions(process.argv, '');
  let status = 0;
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1)))
    for await (const { line, end } of terminatedLines(text)) await process.stdout.write([...line].reverse().join('') + end);
  return status;
});
