// awk: a program for each record, as POSIX and gawk have it.
import type { Command } from '../../process.ts';
import { notHere, parseOptions, tool, UsageError } from '../options.ts';
import { AwkInterpreter } from './interpreter.ts';
import { parseAwk } from './parser.ts';

const USAGE = "Usage: awk [-F fs] [-v var=value] ['program' | -f progfile] [file ...]\n";

export const awk: Command = tool(async (process) => {
  const options = parseOptions(
    process.argv,
    'F:v:f:',
    { 'field-separator': 'F', assign: 'v', file: 'f' },
    { status: 2, refuses: 'bcCdDehiIlLmMnNoOpPrsStV', stops: true },
  );
  const operands = [...options.operands];
  const files = options.all('f').map((name) => {
    const text = name === '-' ? undefined : process.files.read(name);
    if (name === '-') throw notHere('-f -', 2);
    if (text === undefined) throw new UsageError(`fatal: cannot open source file \`${name}' for reading: No such file or directory`, 2);
    return text;
  });
  const source = files.length > 0 ? files.join('\n') : operands.shift();
  if (source === undefined) {
    await process.stderr.write(USAGE);
    return 1;
  }
  const interpreter = new AwkInterpreter(parseAwk(source), process, operands);
  const separator = options.flags.get('F');
  // `-Ft` means a tab.
  if (separator !== undefined) interpreter.assign('FS', separator === 't' ? '\t' : separator);
  for (const assignment of options.all('v')) {
    const match = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(assignment);
    if (!match) throw new UsageError(`\`${assignment}' argument to \`-v' not in \`var=value' form`, 2);
    interpreter.assign(match[1] ?? '', match[2] ?? '');
  }
  return interpreter.run();
});
