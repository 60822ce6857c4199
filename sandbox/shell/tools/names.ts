// Parts of paths: basename, dirname, realpath.
import type { Command } from '../process.ts';
import { parseOptions, tool, UsageError } from './options.ts';

const help = (name: string) => `\nTry '${name} --help' for more information.`;

function baseOf(path: string, suffix: string): string {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return path.startsWith('/') ? '/' : '';
  const name = trimmed.slice(trimmed.lastIndexOf('/') + 1);
  return suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

export const basename: Command = tool(async ({ argv, stdout }) => {
  const options = parseOptions(argv, 'as:', { multiple: 'a', suffix: 's' }, { refuses: 'z', stops: true });
  const [first, suffix, extra] = options.operands;
  if (first === undefined) throw new UsageError(`missing operand${help('basename')}`);
  if (options.has('a') || options.has('s')) {
    for (const path of options.operands) await stdout.write(`${baseOf(path, options.flags.get('s') ?? '')}\n`);
    return 0;
  }
  if (extra !== undefined) throw new UsageError(`extra operand '${extra}'${help('basename')}`);
  await stdout.write(`${baseOf(first, suffix ?? '')}\n`);
  return 0;
});

function directoryOf(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return path.startsWith('/') ? '/' : '.';
  const slash = trimmed.lastIndexOf('/');
  return slash < 0 ? '.' : trimmed.slice(0, slash).replace(/\/+$/, '') || '/';
}

export const dirname: Command = tool(async ({ argv, stdout }) => {
  const options = parseOptions(argv, '', {}, { refuses: 'z' });
  if (options.operands.length === 0) throw new UsageError(`missing operand${help('dirname')}`);
  for (const path of options.operands) await stdout.write(`${directoryOf(path)}\n`);
  return 0;
});
