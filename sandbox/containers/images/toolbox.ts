// Busybox's applets: the sandbox's tools in busybox's words, its shell, and what is about the container itself.
import { builtins } from '../../shell/builtins/index.ts';
import type { Command } from '../../shell/process.ts';
import { busyboxPrograms } from '../../shell/programs/busybox/index.ts';
import { programs } from '../../shell/programs/index.ts';
import { tools } from '../../shell/tools/index.ts';
import { byHost } from '../../time/host.ts';
import { inBusyboxWords } from '../busybox-words.ts';
import type { Executable } from '../image.ts';
import { missingApplets } from '../missing.ts';

/** A tool whose module is loaded when it is first used. */
const lazily =
  (load: () => Promise<Command>): Command =>
  async (process) =>
    (await byHost(load()))(process);

const applet = (
  name: 'hostname' | 'id' | 'nproc' | 'ps' | 'tar' | 'uname' | 'whoami' | 'pgrep' | 'pidof' | 'pkill' | 'tty',
): [string, Executable] => [name, { run: lazily(async () => (await import('../applets.ts')).applets[name]) }];

/** Commands of the shell that are programs in busybox. */
const PROGRAMS = ['sh', 'env', 'printenv', 'kill', 'timeout', 'time', 'which', 'pwd', 'clear', 'reset', 'watch'] as const;

/** Tools of the learner's that busybox does not have. */
const NOT_HERE: ReadonlySet<string> = new Set(['column', 'jq']);

export const toolbox: readonly (readonly [string, Executable])[] = [
  ...missingApplets,
  ...[...tools]
    .filter(([name]) => !NOT_HERE.has(name))
    .map(([name, tool]): [string, Executable] => [name, { run: inBusyboxWords(name, tool) }]),
  ...PROGRAMS.flatMap((name): [string, Executable][] => {
    const builtin = builtins.get(name);
    return builtin ? [[name, { builtin }]] : [];
  }),
  ...(['ash'] as const).flatMap((name): [string, Executable][] => {
    const builtin = builtins.get('sh');
    return builtin ? [[name, { builtin }]] : [];
  }),
  ...[...busyboxPrograms].map(([name, run]): [string, Executable] => [name, { run }]),
  ...(['hostname', 'id', 'nproc', 'ps', 'tar', 'uname', 'whoami', 'pgrep', 'pidof', 'pkill', 'tty'] as const).map(applet),
];

/** Programs of the network as they are outside busybox. */
export const network = (...names: readonly string[]): readonly (readonly [string, Executable])[] =>
  names.flatMap((name) => {
    const run = programs.get(name);
    return run ? [[name, { run }] as const] : [];
  });
