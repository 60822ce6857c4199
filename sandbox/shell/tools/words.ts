// Tools that say something or nothing: echo, sleep, true, false.
import type { Command, Process } from '../process.ts';
import { unescaped } from '../quoting.ts';
import { interval } from './interval.ts';
import { tool, UsageError } from './options.ts';

export const echo: Command = async ({ argv, stdout }) => {
  const words = argv.slice(1);
  let newline = true;
  let interprets = false;
  while (/^-[neE]+$/.test(words[0] ?? '')) {
    for (const flag of (words.shift() ?? '').slice(1)) {
      if (flag === 'n') newline = false;
      else interprets = flag === 'e';
    }
  }
  const text = words.join(' ');
  if (!interprets) await stdout.write(`${text}${newline ? '\n' : ''}`);
  else {
    // `\c` ends it all.
    const end = /(?<!\\)(?:\\\\)*\\c/.exec(text);
    const shown = end ? text.slice(0, end.index + end[0].length - 2) : text;
    await stdout.write(`${unescaped(shown, 'echo')}${newline && !end ? '\n' : ''}`);
  }
  return 0;
};

export const sleep: Command = tool(async ({ argv, clock, signal }: Process) => {
  if (argv.length < 2) throw new UsageError("missing operand\nTry 'sleep --help' for more information.");
  let total = 0;
  for (const word of argv.slice(1)) {
    const ms = interval(word);
    if (ms === undefined) throw new UsageError(`invalid time interval '${word}'\nTry 'sleep --help' for more information.`);
    total += ms;
  }
  if (total === Number.POSITIVE_INFINITY) await forever(signal);
  await clock.sleep(total, signal);
  return 0;
});

/** Until it is interrupted. */
const forever = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

export const succeed: Command = async () => 0;
export const fail: Command = async () => 1;
