// base64: text as letters that survive anywhere, and back.
import { readAll } from '../pipe.ts';
import type { Command } from '../process.ts';
import { inputsOf, parseOptions, tool, UsageError } from './options.ts';

export const base64: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'diw:D', { decode: 'd', 'ignore-garbage': 'i', wrap: 'w' });
  const width = Number(options.flags.get('w') ?? 76);
  if (!Number.isInteger(width) || width < 0) throw new UsageError(`invalid wrap size: '${options.flags.get('w')}'`);
  if (options.operands.length > 1)
    throw new UsageError(`extra operand '${options.operands[1]}'\nTry 'base64 --help' for more information.`);
  let failed = false;
  let text: string | undefined;
  for await (const input of inputsOf(process, options.operands, () => (failed = true))) text = await readAll(input.text);
  if (failed || text === undefined) return 1;
  if (options.has('d') || options.has('D')) return decode(text, options.has('i'), process);
  const encoded = encodedOf(new TextEncoder().encode(text));
  if (width === 0) await process.stdout.write(encoded);
  else for (let at = 0; at < encoded.length; at += width) await process.stdout.write(`${encoded.slice(at, at + width)}\n`);
  return 0;
});

function encodedOf(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** What comes before a fault is printed all the same. */
async function decode(text: string, ignoresGarbage: boolean, { stdout, stderr }: Parameters<Command>[0]): Promise<number> {
  const letters = text.replace(ignoresGarbage ? /[^A-Za-z0-9+/=]/g : /\n/g, '');
  const good = /^(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)*/.exec(letters)?.[0] ?? '';
  const rest = letters.slice(good.length);
  const partial = /^[A-Za-z0-9+/]{2,3}/.exec(rest)?.[0] ?? '';
  const pieces = [...(good.match(/[A-Za-z0-9+/]+={0,2}/g) ?? []), ...(partial ? [partial] : [])];
  const bytes = Uint8Array.from(pieces.flatMap((piece) => [...atob(piece)].map((character) => character.charCodeAt(0))));
  await stdout.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  if (rest === '') return 0;
  await stderr.write('base64: invalid input\n');
  return 1;
}
