// kubectl: a client of the API server and nothing else.
import { editDistance } from '../apimachinery/edit-distance.ts';
import type { Handler } from '../client-go/transport.ts';
import type { Command, Process } from '../shell/process.ts';
import { byHost } from '../time/host.ts';
import { commands } from './commands.ts';
import { ExitError, explainError, KubectlError, UsageError } from './errors.ts';
import { globalFlags, type Parsed, parseFlags } from './flags.ts';
import { type CommandEntry, type Editor, Invocation, type KubectlCommand } from './invocation.ts';

/** How long a run takes in virtual time, so that controllers act between two commands. */
const RUN_TIME = 40;

/** The command `kubectl` of a cluster whose API server `handler` is. */
export function newKubectl(handler: Handler, editor?: Editor): Command {
  return async (process) => {
    const status = await run(handler, process, editor);
    await process.clock.work(RUN_TIME, process.signal);
    return status;
  };
}

async function run(handler: Handler, process: Process, editor: Editor | undefined): Promise<number> {
  try {
    return await dispatch(handler, process, editor);
  } catch (error) {
    const failure = explainError(error);
    if (!failure) throw error;
    if (failure.text) await process.stderr.write(failure.text);
    return failure.status;
  }
}

async function dispatch(handler: Handler, process: Process, editor: Editor | undefined): Promise<number> {
  const { entry, path, rest } = find(process.argv.slice(1));
  const load = entry?.load;
  if (!entry || !load || wantsHelp(rest)) {
    // A command that only shows its help reads its flags like any other.
    const words = wantsHelp(rest) ? [] : parse(path, { flags: [], run: async () => 0 }, rest).args;
    return showHelp(process, entry, path, wantsHelp(rest) ? rest : words);
  }
  const command = await byHost(load());
  // Ctrl-C may have come while it was loaded.
  process.signal.throwIfAborted();
  const parsed = parse(path, command, rest);
  if (parsed.flags.deprecations) await process.stderr.write(parsed.flags.deprecations);
  if (parsed.flags.bool('help')) return showHelp(process, entry, path, []);
  return (await command.run(new Invocation(path, process, parsed, handler, editor))) ?? 0;
}

interface Found {
  readonly entry: CommandEntry | undefined;
  readonly path: string;
  readonly rest: readonly string[];
}

/** cobra's Find: the words that name a command may stand between flags. */
function find(argv: readonly string[]): Found {
  let entry: CommandEntry | undefined;
  let path = 'kubectl';
  let rest = argv;
  for (;;) {
    const choices: readonly CommandEntry[] = entry ? (entry.subcommands ?? []) : commands;
    const at = choices.length > 0 ? firstWord(rest) : -1;
    const word = rest[at];
    if (word === undefined) return { entry, path, rest };
    const next = choices.find(({ name, aliases }) => name === word || aliases?.includes(word));
    if (!next) {
      if (!entry) throw unknownCommand(word, argv[0] ?? '');
      return { entry, path, rest };
    }
    entry = next;
    path += ` ${next.name}`;
    rest = rest.toSpliced(at, 1);
  }
}

/** Where the first word that is neither a flag nor a flag's value stands; -1 where there is none. */
function firstWord(argv: readonly string[]): number {
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    if (word === '--') return -1;
    if (!word.startsWith('-')) return i;
    // A flag that is not known yet takes the next word for its value, and so does --help, which no command has before it runs.
    if (word.includes('=') || (!word.startsWith('--') && word.length !== 2)) continue;
    const spec = globalFlags.find(({ name, shorthand }) => word === `--${name}` || (shorthand && word === `-${shorthand}`));
    if (spec?.type !== 'bool' || spec.name === 'help') i += 1;
  }
  return -1;
}

function parse(path: string, command: KubectlCommand, argv: readonly string[]): Parsed {
  let parsed: Parsed;
  try {
    const own = new Set(command.flags.flatMap(({ name, shorthand }) => [name, shorthand]));
    const globals = globalFlags.map((flag) => (flag.shorthand && own.has(flag.shorthand) ? { ...flag, shorthand: '' } : flag));
    parsed = parseFlags([...globals.filter(({ name }) => !own.has(name)), ...command.flags], argv);
  } catch (error) {
    if (!(error instanceof KubectlError)) throw error;
    throw new KubectlError(`${error.message}\nSee '${path} --help' for usage.`);
  }
  const missing = command.flags.filter((flag) => flag.required && !parsed.flags.changed(flag.name)).map(({ name }) => `"${name}"`);
  if (missing.length > 0 && !parsed.flags.bool('help')) throw new KubectlError(`required flag(s) ${missing.join(', ')} not set`);
  return parsed;
}

const wantsHelp = (argv: readonly string[]): boolean => argv.length === 1 && (argv[0] === '-h' || argv[0] === '--help');

async function showHelp(process: Process, entry: CommandEntry | undefined, path: string, rest: readonly string[]): Promise<number> {
  const words = rest.filter((word) => !word.startsWith('-'));
  if (entry && !entry.load && entry.helpStatus && words.length > 0) throw new UsageError(path, `unknown command "${words.join(' ')}"`);
  const { helpText } = await byHost(import('./help.ts'));
  await process.stdout.write(helpText(path));
  if (entry && !entry.load && entry.helpStatus && !wantsHelp(rest)) throw new ExitError(entry.helpStatus);
  return 0;
}

function unknownCommand(word: string, first: string): Error {
  // A plugin might have the name, but no flag can stand before it (HandlePluginCommand).
  if (first.startsWith('-')) return new ExitError(1, `Error: flags cannot be placed before plugin name: ${first}`);
  const names = commands
    .map(({ name }) => name)
    .filter((name) => name !== 'help' && (editDistance(word.toLowerCase(), name) <= 2 || name.startsWith(word.toLowerCase())));
  const suggestions = names.length > 0 ? `\n\nDid you mean this?\n${names.map((name) => `\t${name}\n`).join('')}` : '';
  return new KubectlError(`unknown command "${word}" for "kubectl"${suggestions}`);
}
