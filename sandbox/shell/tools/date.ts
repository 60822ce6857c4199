// date: the virtual time, or another, in a form.
import type { Command } from '../process.ts';
import { formatDate } from './date-format.ts';
import { readDate } from './date-reading.ts';
import { notHere, parseOptions, tool, UsageError } from './options.ts';

const ISO: Readonly<Record<string, string>> = {
  date: '%Y-%m-%d',
  hours: '%Y-%m-%dT%H%:z',
  minutes: '%Y-%m-%dT%H:%M%:z',
  seconds: '%Y-%m-%dT%H:%M:%S%:z',
  ns: '%Y-%m-%dT%H:%M:%S,%N%:z',
};

const LONG = { date: 'd', utc: 'u', universal: 'u', 'iso-8601': '1', 'rfc-3339': '2', 'rfc-email': 'R', set: 'z', reference: 'y' };

export const date: Command = tool(async ({ argv, clock, stdout }) => {
  const words = argv.map((word) => (/^-I./.test(word) ? `--iso-8601=${word.slice(2)}` : word === '-I' ? '--iso-8601' : word));
  const options = parseOptions(words, 'd:uR', LONG, { refuses: 'fsr' });
  for (const [letter, name] of [
    ['z', '--set'],
    ['y', '--reference'],
  ] as const)
    if (options.has(letter)) throw notHere(name);
  const [format = '', ...others] = options.operands;
  if (others.length > 0) throw new UsageError(`extra operand '${others[0]}'\nTry 'date --help' for more information.`);
  if (format !== '' && !format.startsWith('+')) throw new UsageError(`invalid date '${format}'`);
  const text = options.flags.get('d');
  const time = text === undefined ? clock.now() : readDate(text, clock.now());
  if (time === undefined)
    throw new UsageError(
      `invalid date '${text}': this sandbox reads @SECONDS, 2026-01-31 12:00:00, now, today, yesterday, tomorrow, and spans like '2 days ago'`,
    );
  await stdout.write(`${formatDate(formatOf(format, options.flags), time)}\n`);
  return 0;
});

function formatOf(format: string, flags: ReadonlyMap<string, string>): string {
  if (format) return format.slice(1);
  const iso = flags.get('1');
  if (iso !== undefined) {
    const found = ISO[iso || 'date'];
    if (found === undefined) throw new UsageError(`invalid argument '${iso}' for '--iso-8601'`);
    return found;
  }
  const rfc = flags.get('2');
  if (rfc !== undefined) {
    const found = ISO[rfc];
    if (found === undefined) throw new UsageError(`invalid argument '${rfc}' for '--rfc-3339'`);
    return found.replace('T', ' ').replace(',', '.');
  }
  return flags.has('R') ? '%a, %d %b %Y %H:%M:%S %z' : '%a %b %e %H:%M:%S %Z %Y';
}
