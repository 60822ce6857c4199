// What leaves, repeats or hands over: exit, return, break, eval, source, command, type, which, exec.
import { ALIASES } from '../aliases.ts';
import { ExitShell, LeaveLoop, ReturnFrom } from '../leaving.ts';
import type { Builtin, RunningShell } from '../running-shell.ts';
import { runBuiltinOrProgram } from '../simple.ts';
import { complain } from './complain.ts';

/** The status that `exit` and `return` are given. */
async function statusOf(argv: readonly string[], shell: RunningShell, complaint: (words: string) => Promise<number>): Promise<number> {
  const [name, status] = argv;
  if (status === undefined) return shell.status;
  if (!/^[-+]?\d+$/.test(status)) return complaint(`${name}: ${status}: numeric argument required`);
  return Number(status) & 255;
}

export const exit: Builtin = async (argv, shell, streams) => {
  throw new ExitShell(await statusOf(argv, shell, (words) => complain(streams, words, 2)));
};

export const returnFrom: Builtin = async (argv, shell, streams) => {
  throw new ReturnFrom(await statusOf(argv, shell, (words) => complain(streams, words, 2)));
};

export const leaveLoop =
  (goOn: boolean): Builtin =>
  async ([name, levels = '1'], _shell, streams) => {
    if (!/^\d+$/.test(levels)) return complain(streams, `${name}: ${levels}: numeric argument required`, 128);
    if (Number(levels) < 1) return complain(streams, `${name}: ${levels}: loop count out of range`);
    throw new LeaveLoop(goOn, Number(levels));
  };

export const evaluate: Builtin = async (argv, shell, streams) => shell.evaluate(argv.slice(1).join(' '), streams);

/** `. file arguments` */
export const source: Builtin = async (argv, shell, streams) => {
  const [name, path, ...words] = argv;
  if (path === undefined) return complain(streams, `${name}: filename argument required`, 2);
  const text = shell.files.read(path);
  if (text === undefined) return complain(streams, `${path}: No such file or directory`);
  const outer = shell.positional;
  if (words.length > 0) shell.state.positional = words;
  try {
    return await shell.evaluate(text, streams);
  } catch (error) {
    if (error instanceof ReturnFrom) return error.exitStatus;
    throw error;
  } finally {
    if (words.length > 0) shell.state.positional = outer;
  }
};

/** Commands that the shell runs itself, although they are programs too. */
const BUILT_IN = new Set(['echo', 'printf', 'test', '[', 'true', 'false', ':', 'pwd', 'kill']);
/** Commands of this shell's own that are programs elsewhere. */
const PROGRAMS = new Set(['env', 'printenv', 'clear', 'reset', 'watch', 'timeout', 'bash', 'sh', 'which']);
const KEYWORDS = new Set('if then elif else fi for in do done while until { } ! case esac function [[ ]] select time'.split(' '));

function kindOf(name: string, shell: RunningShell): 'keyword' | 'function' | 'builtin' | 'file' | undefined {
  if (KEYWORDS.has(name)) return 'keyword';
  if (shell.state.functions.has(name)) return 'function';
  if (BUILT_IN.has(name) || (shell.around.builtins.has(name) && !PROGRAMS.has(name))) return 'builtin';
  return shell.around.commands.has(name) || shell.around.builtins.has(name) ? 'file' : undefined;
}

export const type: Builtin = async (argv, shell, streams) => {
  const brief = argv[1] === '-t';
  let status = 0;
  for (const name of argv.slice(brief ? 2 : 1)) {
    const full = ALIASES.get(name);
    if (full !== undefined && !brief) {
      await streams.stdout.write(`${name} is aliased to \`${full}'\n`);
      continue;
    }
    const kind = kindOf(name, shell);
    const long = { keyword: 'a shell keyword', function: 'a function', builtin: 'a shell builtin', file: `/usr/bin/${name}` };
    if (kind) await streams.stdout.write(brief ? `${kind}\n` : `${name} is ${long[kind]}\n`);
    else if (brief) status = 1;
    else status = await complain(streams, `type: ${name}: not found`);
  }
  return status;
};

export const which: Builtin = async (argv, shell, { stdout }) => {
  let status = 0;
  for (const name of argv.slice(1)) {
    const kind = kindOf(name, shell);
    if (kind === 'file' || (BUILT_IN.has(name) && name !== ':')) await stdout.write(`/usr/bin/${name}\n`);
    else status = 1;
  }
  return status;
};

/** `command -v name`, `command name …` */
export const command: Builtin = async (argv, shell, streams) => {
  const [, option, name] = argv;
  if (option === undefined) return 0;
  if (option !== '-v' && option !== '-V') return runBuiltinOrProgram(argv.slice(1), shell, streams);
  if (option === '-V') return type(['type', ...argv.slice(2)], shell, streams);
  const kind = name === undefined ? undefined : kindOf(name, shell);
  if (kind) await streams.stdout.write(`${kind === 'file' ? `/usr/bin/${name}` : name}\n`);
  return kind ? 0 : 1;
};

/** `exec command`: in place of the shell. */
export const exec: Builtin = async (argv, shell, streams) => {
  if (argv.length === 1)
    return complain(streams, 'exec: this shell does not keep a redirection; put it behind each command or a { group; }', 2);
  shell.around.machine?.replacedBy(argv.slice(1));
  throw new ExitShell(await runBuiltinOrProgram(argv.slice(1), shell, streams));
};

/** The aliases that there are; whoever wants another one writes a function. */
export const alias: Builtin = async (argv, _shell, streams) => {
  if (argv.length === 1) for (const [name, full] of ALIASES) await streams.stdout.write(`alias ${name}='${full}'\n`);
  for (const word of argv.slice(1)) {
    const [name = 'k', value] = word.split(/=(.*)/s);
    if (argv[0] === 'alias' && value !== undefined && ALIASES.get(name) === value) continue;
    return complain(streams, `${argv[0]}: this shell makes no aliases; write a function: ${name}() { kubectl "$@"; }`);
  }
  return 0;
};
