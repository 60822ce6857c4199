// uniq: lines that repeat.
import { linesOf } from '../pipe.ts';
import type { Command } from '../process.ts';
import { inputsOf, parseOptions, tool, UsageError } from './options.ts';

const LONG = { count: 'c', repeated: 'd', unique: 'u', 'ignore-case': 'i', 'skip-fields': 'f', 'skip-chars': 's', 'check-chars': 'w' };

export const uniq: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'cduif:s:w:', LONG, { refuses: 'Dz' });
  const number = (letter: string) => {
    const text = options.flags.get(letter) ?? '0';
    if (!/^\d+$/.test(text))
      throw new UsageError(`${text}: invalid number of ${letter === 'f' ? 'fields' : 'bytes'} to ${letter === 'w' ? 'compare' : 'skip'}`);
    return Number(text);
  };
  const [fields, characters, width] = [number('f'), number('s'), options.has('w') ? number('w') : undefined];
  const [input, output, extra] = options.operands;
  if (extra !== undefined) throw new UsageError(`extra operand '${extra}'\nTry 'uniq --help' for more information.`);
  const keyOf = (line: string) => {
    const rest = line.slice(new RegExp(`^(?:[ \\t]*[^ \\t]+){0,${fields}}`).exec(line)?.[0].length ?? 0).slice(characters);
    const seen = width === undefined ? rest : rest.slice(0, width);
    return options.has('i') ? seen.toLowerCase() : seen;
  };
  let status = 0;
  let text = '';
  let first: { readonly line: string; readonly key: string } | undefined;
  let count = 0;
  const flush = async () => {
    if (!first || (options.has('d') && count < 2) || (options.has('u') && count > 1)) return;
    const shown = options.has('c') ? `${String(count).padStart(7)} ${first.line}\n` : `${first.line}\n`;
    if (output === undefined) await process.stdout.write(shown);
    else text += shown;
  };
  for await (const { text: lines } of inputsOf(process, input === undefined ? [] : [input], () => (status = 1))) {
    for await (const line of linesOf(lines)) {
      const key = keyOf(line);
      if (first && key === first.key) {
        count += 1;
        continue;
      }
      await flush();
      first = { line, key };
      count = 1;
    }
  }
  await flush();
  if (output !== undefined) process.files.write(output, text);
  return status;
});
