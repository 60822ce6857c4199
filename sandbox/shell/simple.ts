// Simple commands: assignments, functions, builtins, programs.
import { breathe } from '../time/host.ts';
import { evaluate } from './arithmetic.ts';
import { arithmeticVariables } from './arithmetic-variables.ts';
import type { Assignment, CommandWord, Node, Word } from './ast.ts';
import { DEEPEST } from './bounds.ts';
import { expandText, expandWords, subscriptOf } from './expand.ts';
import { ReturnFrom } from './leaving.ts';
import { Pipe, remaining } from './pipe.ts';
import { type Command, type Input, Interrupted, type Output, type Process } from './process.ts';
import { quotedBySingle } from './quoting.ts';
import { complaintOf, type Streams, sized } from './redirect.ts';
import type { RunningShell } from './running-shell.ts';

export async function runSimple(node: Extract<Node, { type: 'simple' }>, shell: RunningShell, streams: Streams): Promise<number> {
  const argv = await commandWords(node.words, shell);
  if (argv.length === 0) {
    const substituted = [...node.words.map((word) => word.word ?? []), ...node.assignments.map(({ value }) => value)].some(hasSubstitution);
    const status = substituted ? shell.status : 0;
    // Each sees what the ones before it have set; $? is the last substitution's.
    shell.state.status = status;
    await trace(
      node.assignments.map(({ name, value }) => ({ name, value })),
      [],
      shell,
      streams,
    );
    for (const assignment of node.assignments) await assign(assignment, shell);
    return node.assignments.some(({ value }) => hasSubstitution(value)) ? shell.status : status;
  }
  await trace([], argv, shell, streams);
  const last = argv.at(-1) ?? '';
  try {
    if (node.assignments.length === 0) return await runCommand(argv, shell, streams, declared(node.words));
    return await withVariables(node.assignments, shell, () => runCommand(argv, shell, streams, declared(node.words)));
  } finally {
    shell.state.lastWord = last;
  }
}

/** Runs `argv` as if it had been typed: a function, a builtin or a program. */
export async function runCommand(
  argv: readonly string[],
  shell: RunningShell,
  streams: Streams,
  assignments: readonly Assignment[] = [],
): Promise<number> {
  const [name = ''] = argv;
  shell.around.progress.programs.add(name);
  const body = shell.state.functions.get(name);
  if (body) return runFunction(body, argv, shell, streams);
  const status = await runBuiltinOrProgram(argv, shell, streams);
  // `declare -A a` comes first, then `a=(…)` of the same line.
  for (const assignment of assignments) await assign(assignment, shell);
  return status;
}

/** The same without functions: `command`. */
export async function runBuiltinOrProgram(argv: readonly string[], shell: RunningShell, streams: Streams): Promise<number> {
  const [name = ''] = argv;
  const builtin = shell.around.builtins.get(name);
  if (builtin) return builtin(argv, shell, streams);
  const command = programOf(name, shell);
  if (command) return start(command, argv, shell.variables.exported(), shell, streams);
  const script = name.includes('/') ? shell.files.read(name) : undefined;
  if (script !== undefined) {
    const bash = shell.around.builtins.get('bash');
    if (bash) return bash(['bash', ...argv], shell, streams);
  }
  const folder = name.includes('/') && shell.files.isDirectory(name);
  const words = folder ? 'Is a directory' : name.includes('/') ? 'No such file or directory' : 'command not found';
  await streams.stderr.write(complaintOf(streams, `${name}: ${words}`));
  return folder ? 126 : 127;
}

const programOf = (name: string, { around }: RunningShell): Command | undefined =>
  around.commands.get(name.replace(/^\/(usr\/)?bin\//, ''));

/** Runs a program with the shell's files, clock and signal. */
export async function start(
  command: Command,
  argv: readonly string[],
  env: Map<string, string>,
  shell: RunningShell,
  streams: Streams,
): Promise<number> {
  const { clock, signal, progress, machine, sockets } = shell.around;
  const begin = (): void => {
    if (signal.aborted || progress.commands >= progress.until) throw new Interrupted();
    progress.commands += 1;
  };
  signal.throwIfAborted();
  const exited = new AbortController();
  let interrupt = (): void => {};
  const interrupted = new Promise<never>((_, reject) => {
    interrupt = () => reject(new Interrupted());
    signal.addEventListener('abort', interrupt, { once: true });
  });
  interrupted.catch(() => {});
  try {
    const stdin = sized(untilInterrupted(remaining(streams.stdin), interrupted), streams.stdin.size);
    const stdout = breathing(streams.stdout, signal);
    const exec: Process['exec'] = (inner, own) => execute(inner, shell, { ...streams, ...own, ...(own?.stdin && { interactive: false }) });
    // Ctrl-C ends a program whatever it waits for. What is left of it ends with its next write, read or request.
    return await Promise.race([
      command({
        argv,
        env,
        ...streams,
        stdin,
        stdout,
        signal,
        files: shell.files,
        clock,
        begin,
        exec,
        ...(machine && { machine }),
        ...(sockets && { host: sockets(exited.signal) }),
      }),
      interrupted,
    ]);
  } catch (error) {
    if (signal.aborted) throw new Interrupted();
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    exited.abort();
  }
}

/** What a program runs in its turn. It knows the shell's own commands too: bash, xargs and timeout are programs elsewhere. */
function execute(argv: readonly string[], shell: RunningShell, streams: Streams): Promise<number> | undefined {
  const name = argv[0]?.replace(/^\/(usr\/)?bin\//, '') ?? '';
  shell.around.progress.programs.add(name);
  const builtin = shell.around.builtins.get(name);
  if (builtin) return builtin(argv, shell.subshell(), streams);
  const command = shell.around.commands.get(name);
  return command && start(command, argv, shell.variables.exported(), shell, streams);
}

async function runFunction(body: Node, argv: readonly string[], shell: RunningShell, streams: Streams): Promise<number> {
  const { state, variables } = shell;
  const { progress } = shell.around;
  if (progress.depth >= DEEPEST) {
    await streams.stderr.write(complaintOf(streams, `${argv[0]}: maximum function nesting level exceeded (${DEEPEST})`));
    return 1;
  }
  const outer = state.positional;
  state.positional = argv.slice(1);
  variables.enter();
  progress.depth += 1;
  try {
    return await shell.command(body, streams);
  } catch (error) {
    if (error instanceof ReturnFrom) return error.exitStatus;
    throw error;
  } finally {
    progress.depth -= 1;
    variables.leave();
    state.positional = outer;
  }
}

async function commandWords(words: readonly CommandWord[], shell: RunningShell): Promise<string[]> {
  const argv: string[] = [];
  for (const { word, assignment } of words) {
    if (word) argv.push(...(await expandWords([word], shell)));
    // `declare a=(…)`: the name is declared, the elements follow.
    else if (assignment.elements || assignment.subscript) argv.push(assignment.name);
    else argv.push(`${assignment.name}${assignment.appends ? '+' : ''}=${await expandText(assignment.value, shell)}`);
  }
  return argv;
}

/** The assignments among the words of `declare` that its arguments cannot hold. */
const declared = (words: readonly CommandWord[]): readonly Assignment[] =>
  words.flatMap(({ assignment }) => (assignment && (assignment.elements || assignment.subscript) ? [assignment] : []));

export async function assign({ name, subscript, appends, value, elements }: Assignment, shell: RunningShell): Promise<void> {
  const { variables } = shell;
  if (elements) {
    const kept: [string, string][] = appends ? variables.elements(name).map(([key, text]) => [key, text]) : [];
    let index = Math.max(-1, ...kept.map(([key]) => Number(key))) + 1;
    for (const element of elements) {
      if (element.subscript) {
        const key = await subscriptOf(name, element.subscript, shell);
        kept.push([key, await expandText(element.value, shell)]);
        index = Number(key) + 1;
        continue;
      }
      for (const text of await expandWords([element.value], shell)) {
        kept.push([String(index), text]);
        index += 1;
      }
    }
    variables.setArray(name, kept);
    return;
  }
  const key = subscript && (await subscriptOf(name, subscript, shell));
  const text = await expandText(value, shell);
  const isInteger = variables.isInteger(name);
  const number = (expression: string) => String(evaluate(expression, arithmeticVariables(shell)));
  if (appends && !isInteger) variables.append(name, text, key);
  else if (isInteger) variables.set(name, number(appends ? `${variables.get(name, key) ?? 0}+(${text})` : text), key);
  else variables.set(name, text, key);
}

/** `NAME=value command`: for this command alone. */
async function withVariables(assignments: readonly Assignment[], shell: RunningShell, run: () => Promise<number>): Promise<number> {
  const { variables } = shell;
  const values: (readonly [string, string])[] = [];
  for (const { name, value, appends } of assignments)
    values.push([name, (appends ? (variables.get(name) ?? '') : '') + (await expandText(value, shell))]);
  variables.enter();
  try {
    for (const [name, value] of values) {
      variables.local(name);
      variables.set(name, value);
      variables.declare(name, 'exported');
    }
    return await run();
  } finally {
    variables.leave();
  }
}

/** `set -x` */
async function trace(
  assignments: readonly { readonly name: string; readonly value: Word }[],
  argv: readonly string[],
  shell: RunningShell,
  streams: Streams,
): Promise<void> {
  if (!shell.state.options.has('xtrace')) return;
  const shown = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : quotedBySingle(word));
  for (const { name, value } of assignments) await streams.stderr.write(`+ ${name}=${shown(await expandText(value, shell))}\n`);
  if (argv.length > 0) await streams.stderr.write(`+ ${argv.map(shown).join(' ')}\n`);
}

const hasSubstitution = (word: Word): boolean => word.some((part) => part.type === 'substitution');

/** Writing that lets Ctrl-C and the page in, however much it is. */
function breathing(output: Output, signal: AbortSignal): Output {
  if (output instanceof Pipe) return output;
  return {
    ...(output.columns !== undefined && { columns: output.columns }),
    write: async (text) => {
      await breathe();
      if (signal.aborted) throw new Interrupted();
      await output.write(text);
    },
  };
}

/** Reading that Ctrl-C ends. */
async function* untilInterrupted(input: Input, interrupted: Promise<never>): AsyncGenerator<string> {
  const iterator = input[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), interrupted]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // A reader that hangs cannot be waited for.
    void iterator.return?.();
  }
}
