// Commands that belong to the shell itself: they change it, or run other commands.
import { byHost, nextTurn } from '../time/host.ts';
import { type Builtin, ExitShell, type Interpreter, LeaveLoop, type Streams } from './interpreter.ts';
import { Capture, heldLines, linesOf, textInput } from './pipe.ts';
import { Interrupted } from './process.ts';
import { interval } from './tools/words.ts';

const complain = async (streams: Streams, message: string, status = 1): Promise<number> => {
  await streams.stderr.write(`bash: ${message}\n`);
  return status;
};

const cd: Builtin = async ([, target], shell, streams) => {
  const directory = target === '-' ? shell.parameter('OLDPWD') : (target ?? shell.parameter('HOME'));
  if (directory === undefined) return complain(streams, 'cd: OLDPWD not set');
  if (!shell.files.isDirectory(directory)) {
    return complain(
      streams,
      `cd: ${directory}: ${shell.files.read(directory) === undefined ? 'No such file or directory' : 'Not a directory'}`,
    );
  }
  shell.assign('OLDPWD', shell.files.cwd);
  shell.files.cwd = shell.files.resolve(directory);
  shell.assign('PWD', shell.files.cwd);
  return 0;
};

const pwd: Builtin = async (_argv, shell, { stdout }) => {
  await stdout.write(`${shell.files.cwd}\n`);
  return 0;
};

const exportVariables: Builtin = async (argv, shell, { stdout }) => {
  if (argv.length === 1) for (const [name, value] of [...shell.variables].sort()) await stdout.write(`declare -x ${name}="${value}"\n`);
  for (const word of argv.slice(1)) {
    const match = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word);
    if (match?.[1] !== undefined) shell.assign(match[1], match[2] ?? '');
  }
  return 0;
};

const env: Builtin = async (_argv, shell, { stdout }) => {
  for (const [name, value] of [...shell.variables].sort()) await stdout.write(`${name}=${value}\n`);
  return 0;
};

const unset: Builtin = async (argv, shell) => {
  for (const name of argv.slice(1)) shell.variables.delete(name);
  return 0;
};

const exit: Builtin = async ([, status], shell) => {
  throw new ExitShell(status === undefined ? shell.status : Number(status) & 255);
};

const leaveLoop =
  (goOn: boolean): Builtin =>
  async ([, levels]) => {
    throw new LeaveLoop(goOn, Number(levels ?? 1));
  };

/** One line of stdin into variables. What the reader took beyond it is gone, so `while read` keeps its own reader. */
const read: Builtin = async (argv, shell, streams) => {
  const names = argv.slice(1).filter((word) => !word.startsWith('-'));
  const line = await lineReader(streams).next();
  const words = line.done ? [] : line.value.trim().split(/\s+/);
  const variables = names.length > 0 ? names : ['REPLY'];
  for (const [i, name] of variables.entries()) shell.assign(name, i === variables.length - 1 ? words.slice(i).join(' ') : (words[i] ?? ''));
  return line.done ? 1 : 0;
};

const readers = new WeakMap<object, AsyncGenerator<string>>();

function lineReader({ stdin }: Streams): AsyncGenerator<string> {
  const reader = readers.get(stdin) ?? linesOf(stdin);
  readers.set(stdin, reader);
  return reader;
}

/** Runs `argv` as if it had been typed: a builtin or a program. */
async function run(argv: readonly string[], shell: Interpreter, streams: Streams): Promise<number> {
  const [name] = argv;
  if (name === undefined) return 0;
  const builtin = shell.around.builtins.get(name);
  if (builtin) return builtin(argv, shell, streams);
  const command = shell.around.commands.get(name);
  if (!command) return complain(streams, `${name}: command not found`, 127);
  return shell.start(command, argv, new Map(shell.variables), streams);
}

const CLEAR = '\x1b[H\x1b[2J\x1b[3J';

const clear: Builtin = async (_argv, _shell, { stdout }) => {
  await stdout.write(CLEAR);
  return 0;
};

/** `watch -n 2 kubectl get pods`: until Ctrl-C, in virtual time. Into a pipe each round is printed below the last. */
const watch: Builtin = async (argv, shell, streams) => {
  let seconds = 2;
  const words = argv.slice(1);
  while (words[0]?.startsWith('-')) {
    const flag = words.shift() ?? '';
    const value = /^-n(.+)$/.exec(flag)?.[1] ?? (flag === '-n' || flag === '--interval' ? words.shift() : undefined);
    if (value !== undefined) seconds = Math.max(0.1, Number(value) || 2);
  }
  if (words.length === 0) return complain(streams, 'watch: usage: watch [-n SECONDS] COMMAND', 1);
  const title = `Every ${seconds.toFixed(1)}s: ${words.join(' ')}`;
  for (;;) {
    const output = new Capture();
    const text = words.join(' ');
    await shell.evaluate(text, { ...streams, stdout: output, stderr: output });
    const time = new Date(shell.around.clock.now()).toISOString().slice(11, 19);
    const columns = streams.stdout.columns;
    const head = columns === undefined ? title : `${CLEAR}${title.slice(0, columns - 10).padEnd(columns - 9)} ${time}`;
    await streams.stdout.write(`${head}\n\n${output.text}`);
    await shell.around.clock.sleep(seconds * 1000, shell.around.signal);
  }
};

/** `timeout 5 kubectl get pods -w`: status 124 where time ran out. */
const timeout: Builtin = async ([, duration = '', ...argv], shell, streams) => {
  const ms = interval(duration);
  if (ms === undefined) return complain(streams, `timeout: invalid time interval '${duration}'`, 125);
  const limit = new AbortController();
  const timer = shell.around.clock.after(ms, () => limit.abort(new Interrupted()));
  const signal = AbortSignal.any([shell.around.signal, limit.signal]);
  try {
    return await run(argv, shell.withSignal(signal), streams);
  } catch (error) {
    if (limit.signal.aborted && !shell.around.signal.aborted) return 124;
    throw error;
  } finally {
    timer.cancel();
  }
};

const xargs: Builtin = async (argv, shell, streams) => {
  const words = argv.slice(1);
  let each = 0;
  let placeholder: string | undefined;
  while (words[0]?.startsWith('-')) {
    const flag = words.shift() ?? '';
    if (flag.startsWith('-n')) each = Number(flag.slice(2) || words.shift());
    else if (flag.startsWith('-I')) placeholder = flag.slice(2) || words.shift();
  }
  const items: string[] = [];
  for (const line of await heldLines(streams.stdin))
    items.push(...(placeholder === undefined ? line.trim().split(/\s+/) : [line.trim()]).filter(Boolean));
  const quiet = { ...streams, interactive: false };
  const command = words.length > 0 ? words : ['echo'];
  let status = 0;
  if (placeholder !== undefined) {
    const mark = placeholder;
    for (const item of items)
      status =
        (await run(
          command.map((word) => word.replaceAll(mark, item)),
          shell,
          quiet,
        )) || status;
  } else if (each > 0) {
    for (let i = 0; i < items.length; i += each) status = (await run([...command, ...items.slice(i, i + each)], shell, quiet)) || status;
  } else status = await run([...command, ...items], shell, quiet);
  return status === 0 ? 0 : 123;
};

/** `. file` */
const source: Builtin = async (argv, shell, streams) => {
  const [, path] = argv;
  if (path === undefined) return complain(streams, `${argv[0]}: filename argument required`, 2);
  const text = shell.files.read(path);
  if (text === undefined) return complain(streams, `${path}: No such file or directory`);
  return shell.evaluate(text, streams);
};

/** `bash -c TEXT`, `bash FILE`, and `… | bash`. */
const bash: Builtin = async ([name = '', option, text], shell, streams) => {
  if (option === undefined) {
    let script = '';
    for await (const piece of streams.stdin) script += piece;
    return shell.evaluateApart(script, { ...streams, stdin: textInput(''), interactive: false });
  }
  if (option !== '-c') {
    const script = shell.files.read(option);
    if (script === undefined) return complain(streams, `${option}: No such file or directory`, 127);
    return shell.evaluateApart(script, streams);
  }
  if (text === undefined) {
    await streams.stderr.write(`${name}: -c: option requires an argument\n`);
    return 2;
  }
  return shell.evaluateApart(text, streams);
};

const evaluate: Builtin = async (argv, shell, streams) => shell.evaluate(argv.slice(1).join(' '), streams);

/** The machine's time stands still for a command in virtual time; what can be told is how much virtual time it took. */
const time: Builtin = async (argv, shell, streams) => {
  const began = shell.around.clock.now();
  const status = await run(argv.slice(1), shell, streams);
  await byHost(nextTurn());
  await streams.stderr.write(`\nreal\t0m${((shell.around.clock.now() - began) / 1000).toFixed(3)}s\n`);
  return status;
};

const type: Builtin = async (argv, shell, streams) => {
  let status = 0;
  for (const name of argv.slice(1)) {
    if (shell.around.builtins.has(name)) await streams.stdout.write(`${name} is a shell builtin\n`);
    else if (shell.around.commands.has(name)) await streams.stdout.write(`${name} is /usr/bin/${name}\n`);
    else status = await complain(streams, `type: ${name}: not found`);
  }
  return status;
};

export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    cd,
    pwd,
    export: exportVariables,
    env,
    unset,
    exit,
    break: leaveLoop(false),
    continue: leaveLoop(true),
    read,
    clear,
    watch,
    timeout,
    xargs,
    source,
    '.': source,
    bash,
    sh: bash,
    eval: evaluate,
    time,
    type,
    which: type,
  }),
);
