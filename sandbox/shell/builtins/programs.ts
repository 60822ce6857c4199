// Commands that run other commands, and are programs of their own elsewhere: bash, watch, timeout, time.
import { byHost, nextTurn } from '../../time/host.ts';
import { DEEPEST } from '../bounds.ts';
import { Interpreter } from '../interpreter.ts';
import { readScript } from '../parser.ts';
import { Capture, readAll, remaining, textInput } from '../pipe.ts';
import { Interrupted } from '../process.ts';
import type { Streams } from '../redirect.ts';
import type { Builtin, RunningShell } from '../running-shell.ts';
import { runCommand, start } from '../simple.ts';
import { newState } from '../state.ts';
import { interval } from '../tools/interval.ts';
import { Variables } from '../variables.ts';
import { complain } from './complain.ts';
import { set } from './variables.ts';

const CLEAR = '\x1b[H\x1b[2J\x1b[3J';

/** The terminal as it was at first. */
export const reset: Builtin = async (_argv, _shell, { stdout }) => {
  await stdout.write('\x1bc');
  return 0;
};

export const clear: Builtin = async (_argv, _shell, { stdout }) => {
  await stdout.write(CLEAR);
  return 0;
};

/** The other screen of a terminal, and back to the first as it was. */
const OTHER_SCREEN = '\x1b[?1049h';
const FIRST_SCREEN = '\x1b[?1049l';

/**
 * `watch -n 2 -t kubectl get pods`: until Ctrl-C, in virtual time. It has a screen of its own, as procps's has, and leaves the
 * terminal as it was. Into a pipe each round is printed below the last.
 */
export const watch: Builtin = async (argv, shell, streams) => {
  let seconds = 2;
  let titled = true;
  const words = argv.slice(1);
  while (words[0]?.startsWith('-')) {
    const flag = words.shift() ?? '';
    if (flag === '-t' || flag === '--no-title') {
      titled = false;
      continue;
    }
    const value = /^(?:-n|--interval=)(.+)$/.exec(flag)?.[1] ?? (flag === '-n' || flag === '--interval' ? words.shift() : undefined);
    if (value === undefined) return complain(streams, `watch: ${flag}: this shell does not have this option`);
    if (!/^\d*\.?\d+$/.test(value)) return complain(streams, `watch: failed to parse argument: '${value}'`);
    seconds = Math.max(0.1, Number(value));
  }
  if (words.length === 0) return complain(streams, 'watch: usage: watch [-n SECONDS] COMMAND', 1);
  const title = `Every ${seconds.toFixed(1)}s: ${words.join(' ')}`;
  const { columns } = streams.stdout;
  if (columns !== undefined) await streams.stdout.write(OTHER_SCREEN);
  try {
    for (;;) {
      const output = new Capture();
      await runText(words.join(' '), shell, { ...streams, stdout: output, stderr: output });
      const time = new Date(shell.around.clock.now()).toISOString().slice(11, 19);
      const head = columns === undefined ? title : `${title.slice(0, columns - 10).padEnd(columns - 9)} ${time}`;
      await streams.stdout.write(`${columns === undefined ? '' : CLEAR}${titled ? `${head}\n\n` : ''}${output.text}`);
      await shell.around.clock.sleep(seconds * 1000, shell.around.signal);
    }
  } finally {
    if (columns !== undefined) await streams.stdout.write(FIRST_SCREEN);
  }
};

/** `timeout 5 kubectl get pods -w`: status 124 where time ran out. */
export const timeout: Builtin = async (argv, shell, streams) => {
  const words = argv.slice(1);
  while (words[0]?.startsWith('-')) {
    const flag = words.shift() ?? '';
    // How it is ended makes no difference here.
    if (/^(-s|--signal|-k|--kill-after)$/.test(flag)) words.shift();
    else if (!/^(-s.+|--signal=.+|-k.+|--kill-after=.+|--foreground)$/.test(flag)) {
      await streams.stderr.write(`timeout: unrecognized option '${flag}'\nTry 'timeout --help' for more information.\n`);
      return 125;
    }
  }
  const [duration, ...command] = words;
  const ms = duration === undefined ? undefined : interval(duration);
  if (command.length === 0 || ms === undefined) {
    const words = ms === undefined && duration !== undefined ? `invalid time interval '${duration}'` : 'missing operand';
    await streams.stderr.write(`timeout: ${words}\nTry 'timeout --help' for more information.\n`);
    return 125;
  }
  const limit = new AbortController();
  const timer = ms > 0 && Number.isFinite(ms) ? shell.around.clock.after(ms, () => limit.abort(new Interrupted())) : undefined;
  const signal = AbortSignal.any([shell.around.signal, limit.signal]);
  try {
    return await runCommand(command, shell.withSignal(signal), streams);
  } catch (error) {
    if (limit.signal.aborted && !shell.around.signal.aborted) return 124;
    throw error;
  } finally {
    timer?.cancel();
  }
};

/** Runs a text in a shell of its own. */
async function runText(text: string, shell: RunningShell, streams: Streams): Promise<number> {
  const { progress } = shell.around;
  const script = progress.depth < DEEPEST ? readScript(text) : `maximum nesting level exceeded (${DEEPEST})`;
  if (typeof script === 'string') return complain(streams, script, 2);
  progress.depth += 1;
  try {
    return await shell.subshell().runWhole(script, streams);
  } finally {
    progress.depth -= 1;
  }
}

/** `bash -c TEXT`, `bash FILE`, and `… | bash`: a shell that knows what is exported, and no more. */
export const bash: Builtin = async (argv, shell, streams) => {
  const words = argv.slice(1);
  const options: string[] = [];
  let isText = false;
  while (/^[-+]./.test(words[0] ?? '') && words[0] !== '--') {
    const word = words.shift() ?? '';
    if (/^-[a-z]*c$/.test(word)) isText = true;
    const letters = word.replace(/[cli]/g, '');
    if (letters.length > 1) options.push(letters);
    if (letters.endsWith('o')) options.push(words.shift() ?? '');
  }
  const [text, ...positional] = words;
  if (isText && text === undefined) {
    await streams.stderr.write(`${argv[0]}: -c: option requires an argument\n`);
    return 2;
  }
  const file = text === undefined || isText ? undefined : shell.files.read(text);
  if (text !== undefined && !isText && file === undefined) return complain(streams, `${text}: No such file or directory`, 127);
  const script = isText ? text : (file ?? (await readAll(remaining(streams.stdin))));
  const name = isText ? (positional.shift() ?? argv[0]) : (text ?? argv[0]);
  const variables = new Variables(shell.variables.exported());
  const { clock, machine } = shell.around;
  const state = newState(variables, shell.files.fork(), clock.now(), name, positional, false, shell.state.pid);
  machine?.begins(state.traps);
  const inner = new Interpreter(shell.around, state);
  if (options.length > 0 && (await set(['set', ...options], inner, streams)) !== 0) return 2;
  const own = text === undefined ? { ...streams, stdin: textInput(''), interactive: false } : streams;
  const { progress } = shell.around;
  const read = progress.depth < DEEPEST ? readScript(script ?? '') : `maximum nesting level exceeded (${DEEPEST})`;
  if (typeof read === 'string') return complain(streams, read, 2);
  progress.depth += 1;
  try {
    return await inner.runWhole(read, own);
  } finally {
    progress.depth -= 1;
  }
};

/** The machine's time stands still for a command in virtual time; what can be told is how much virtual time it took. */
export const time: Builtin = async (argv, shell, streams) => {
  const began = shell.around.clock.now();
  const status = await runCommand(argv.slice(1), shell, streams);
  await byHost(nextTurn());
  const seconds = (shell.around.clock.now() - began) / 1000;
  const shown = (value: number) => `${Math.floor(value / 60)}m${(value % 60).toFixed(3)}s`;
  await streams.stderr.write(`\nreal\t${shown(seconds)}\nuser\t${shown(0)}\nsys\t${shown(0)}\n`);
  return status;
};

/** `printf -v NAME …`; without it, printf is a program like any other. */
export const printf: Builtin = async (argv, shell, streams) => {
  const program = shell.around.commands.get('printf');
  if (!program) return complain(streams, 'printf: command not found', 127);
  const run = (words: readonly string[], own: Streams) => start(program, words, shell.variables.exported(), shell, own);
  if (argv[1] !== '-v') return run(argv, streams);
  const output = new Capture();
  const status = await run(['printf', ...argv.slice(3)], { ...streams, stdout: output });
  const [, name = '', subscript] = /^(\w+)(?:\[(\w+)\])?$/.exec(argv[2] ?? '') ?? [];
  shell.variables.set(name, output.text, subscript);
  return status;
};
