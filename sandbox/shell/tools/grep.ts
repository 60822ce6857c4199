// grep: the lines that a pattern matches.
import { linesOf } from '../pipe.ts';
import type { Command } from '../process.ts';
import { Regex } from '../regex/regex.ts';
import { inputsOf, type Options, parseOptions, tool, UsageError } from './options.ts';

function patternOf(pattern: string, options: Options): Regex {
  if (options.has('P')) throw new UsageError('Perl matching is not supported here: try -E', 2);
  const plain = (text: string) => text.replace(/[\\^$.*[\]]/g, '\\$&');
  return new Regex(pattern.split('\n').map(options.has('F') ? plain : (one) => one), {
    tool: 'grep',
    extended: options.has('E') && !options.has('F'),
    ignoreCase: options.has('i'),
    words: options.has('w'),
    whole: options.has('x'),
  });
}

export const grep: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'EFGPivcnoqwxhHlA:B:C:e:m:', {
    'extended-regexp': 'E',
    'fixed-strings': 'F',
    'ignore-case': 'i',
    'invert-match': 'v',
    count: 'c',
    'line-number': 'n',
    'only-matching': 'o',
    quiet: 'q',
    'word-regexp': 'w',
    'line-regexp': 'x',
    'after-context': 'A',
    'before-context': 'B',
    context: 'C',
    regexp: 'e',
    'max-count': 'm',
    color: 'h',
  });
  const operands = [...options.operands];
  const pattern = options.flags.get('e') ?? operands.shift();
  if (pattern === undefined) {
    await process.stderr.write("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n");
    return 2;
  }
  const matcher = patternOf(pattern, options);
  for (const warning of matcher.warnings) await process.stderr.write(`grep: warning: ${warning}\n`);
  const after = Number(options.flags.get('A') ?? options.flags.get('C') ?? 0);
  const before = Number(options.flags.get('B') ?? options.flags.get('C') ?? 0);
  const most = options.has('m') ? Number(options.flags.get('m')) : Number.POSITIVE_INFINITY;
  const named = options.has('H') || (operands.length > 1 && !options.has('h'));
  let found = false;
  let status = 1;
  for await (const { name, text } of inputsOf(process, operands, () => (status = 2))) {
    let number = 0;
    let count = 0;
    let trailing = 0;
    let lastShown = 0;
    const held: { readonly number: number; readonly line: string }[] = [];
    const show = async (at: number, line: string, sign: string) => {
      if ((after > 0 || before > 0) && lastShown > 0 && at > lastShown + 1) await process.stdout.write('--\n');
      lastShown = at;
      await process.stdout.write(`${named ? `${name}${sign}` : ''}${options.has('n') ? `${at}${sign}` : ''}${line}\n`);
    };
    for await (const line of linesOf(text)) {
      number += 1;
      const hit = matcher.test(line) !== options.has('v');
      if (!hit) {
        if (trailing > 0) {
          trailing -= 1;
          await show(number, line, '-');
        } else if (before > 0) {
          held.push({ number, line });
          if (held.length > before) held.shift();
        }
        continue;
      }
      found = true;
      count += 1;
      if (options.has('q')) return 0;
      if (!options.has('c') && !options.has('l')) {
        for (const earlier of held.splice(0)) await show(earlier.number, earlier.line, '-');
        if (options.has('o') && !options.has('v')) {
          for (const { start, end } of matcher.matches(line)) if (end > start) await show(number, line.slice(start, end), ':');
        } else await show(number, line, ':');
        trailing = after;
      }
      if (count >= most) break;
    }
    if (options.has('c')) await process.stdout.write(`${named ? `${name}:` : ''}${count}\n`);
    if (options.has('l') && count > 0) await process.stdout.write(`${name || '(standard input)'}\n`);
  }
  return found && status !== 2 ? 0 : status;
});
