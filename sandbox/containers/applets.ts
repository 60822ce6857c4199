// Applets of busybox that are about the machine they run on: hostname, ps, id, tar.

import { readAll, remaining } from '../shell/pipe.ts';
import type { Command, Process } from '../shell/process.ts';
import { Regex, RegexError } from '../shell/regex/regex.ts';
import { packTar, unpackTar } from '../shell/tar.ts';

const hostname: Command = async ({ machine, host, argv, files, stdout }) => {
  const own = machine?.hostname ?? '';
  if (argv[1] === '-f') {
    // The first name of the line that names it.
    const lines = (files.read('/etc/hosts') ?? '').split('\n').map((line) => line.split(/\s+/));
    const full = lines.find((words) => words.slice(1).includes(own))?.[1];
    await stdout.write(`${full ?? own}\n`);
    return 0;
  }
  await stdout.write(`${argv[1] === '-i' || argv[1] === '-I' ? (host?.addresses.join(' ') ?? '') : own}\n`);
  return 0;
};

const whoami: Command = async ({ machine, stdout }) => {
  await stdout.write(`${machine?.user ?? 'root'}\n`);
  return 0;
};

const id: Command = async ({ argv, stdout }) => {
  await stdout.write(argv[1] === '-u' || argv[1] === '-g' ? '0\n' : 'uid=0(root) gid=0(root) groups=0(root)\n');
  return 0;
};

const nproc: Command = async ({ stdout }) => {
  await stdout.write('4\n');
  return 0;
};

const uname: Command = async ({ argv, machine, stdout }) => {
  const all = `Linux ${machine?.hostname ?? ''} 6.12.0 #1 SMP x86_64 GNU/Linux`;
  const shown =
    argv[1] === '-a'
      ? all
      : argv[1] === '-r'
        ? '6.12.0'
        : argv[1] === '-m'
          ? 'x86_64'
          : argv[1] === '-n'
            ? (machine?.hostname ?? '')
            : 'Linux';
  await stdout.write(`${shown}\n`);
  return 0;
};

const tty: Command = async ({ interactive, stdout }) => {
  await stdout.write(interactive ? '/dev/pts/0\n' : 'not a tty\n');
  return interactive ? 0 : 1;
};

const baseOf = (path: string | undefined): string => path?.slice(path.lastIndexOf('/') + 1) ?? '';

/** `ps`, `ps -o comm`, `ps aux`. */
const ps: Command = async ({ argv, machine, stdout }) => {
  const processes = machine?.processes() ?? [];
  const at = argv.indexOf('-o');
  if (at > 0) {
    const columns = (argv[at + 1] ?? '').split(',').map((name) => name.split('=')[0] ?? '');
    await stdout.write(`${columns.map((name) => name.toUpperCase().replace('COMM', 'COMMAND').replace('ARGS', 'COMMAND')).join('   ')}\n`);
    for (const { pid, user, argv: words } of processes) {
      const cell = (name: string) =>
        name === 'pid' ? String(pid).padStart(5) : name === 'user' ? user : name === 'comm' ? baseOf(words[0]) : words.join(' ');
      await stdout.write(`${columns.map(cell).join(' ')}\n`);
    }
    return 0;
  }
  await stdout.write('PID   USER     TIME  COMMAND\n');
  for (const { pid, user, argv: words } of processes)
    await stdout.write(`${String(pid).padStart(5)} ${user.padEnd(8)}  0:00 ${words.join(' ')}\n`);
  return 0;
};

/** The processes that a name or pattern means, but not the one that asks. @throws RegexError */
function named({ argv, machine }: Process, exact: boolean): readonly number[] {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'));
  const full = argv.includes('-f');
  const patterns = exact ? [] : words.map((word) => new Regex(word, { extended: true, tool: 'grep' }));
  const matches = (words_: readonly string[]): boolean => {
    const name = baseOf(words_[0]);
    return exact ? words.includes(name) : patterns.some((pattern) => pattern.test(full ? words_.join(' ') : name));
  };
  return (machine?.processes() ?? []).filter((process) => process.argv !== argv && matches(process.argv)).map(({ pid }) => pid);
}

/** A command that takes patterns, and what it says of one that is none (busybox's xregcomp). */
const withPatterns =
  (command: Command): Command =>
  async (process) => {
    try {
      return await command(process);
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      const [name = '', ...words] = process.argv;
      const pattern = words.find((word) => !word.startsWith('-')) ?? '';
      await process.stderr.write(`${name}: bad regex '${pattern}': ${error.message}\n`);
      return 1;
    }
  };

const pgrep = withPatterns(async (process) => {
  const pids = named(process, false);
  for (const pid of pids) await process.stdout.write(`${pid}\n`);
  return pids.length > 0 ? 0 : 1;
});

const pidof: Command = async (process) => {
  const pids = named(process, true);
  if (pids.length > 0) await process.stdout.write(`${pids.join(' ')}\n`);
  return pids.length > 0 ? 0 : 1;
};

const pkill = withPatterns(async (process) => {
  const signal = process.argv.find((word) => /^-(?:[A-Z]+|9|15)$/.test(word))?.slice(1);
  const pids = named(process, false);
  for (const pid of pids)
    process.machine?.kill(pid, signal === '9' ? 'KILL' : signal === undefined || signal === '15' ? 'TERM' : signal.replace(/^SIG/, ''));
  return pids.length > 0 ? 0 : 1;
});

/** As kubectl cp asks for it: `tar cf - PATH`, `tar xmf - -C FOLDER`. */
const tar: Command = async ({ argv, files, stdin, stdout, stderr }) => {
  const [, flags = '', archive, ...rest] = argv;
  if (archive !== '-' || !/^-?[cx]\w*f$/.test(flags)) {
    await stderr.write("tar: this container's tar reads and writes streams: tar cf - PATH, tar xf - -C FOLDER\n");
    return 1;
  }
  const folder = rest.indexOf('-C');
  const at = folder < 0 ? undefined : rest[folder + 1];
  if (at !== undefined && !files.isDirectory(at)) {
    await stderr.write(`tar: can't change directory to '${at}': No such file or directory\n`);
    return 1;
  }
  const own = files.fork();
  if (at !== undefined) own.cwd = own.resolve(at);
  if (flags.includes('x')) {
    unpackTar(await readAll(remaining(stdin)), own);
    return 0;
  }
  const paths = rest.filter((_word, i) => folder < 0 || (i !== folder && i !== folder + 1));
  let status = 0;
  if (paths.some((path) => path.startsWith('/'))) await stderr.write("tar: removing leading '/' from member names\n");
  const found = paths.filter((path) => own.isDirectory(path) || own.read(path) !== undefined);
  for (const path of paths.filter((path) => !found.includes(path))) {
    status = 1;
    await stderr.write(`tar: ${path}: No such file or directory\n`);
  }
  await stdout.write(packTar(own, found));
  if (status !== 0) await stderr.write('tar: error exit delayed from previous errors\n');
  return status;
};

export const applets = { hostname, id, nproc, ps, tar, uname, whoami, pgrep, pidof, pkill, tty } as const;
