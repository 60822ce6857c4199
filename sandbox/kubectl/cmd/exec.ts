// kubectl exec and attach (kubectl/pkg/cmd/exec/exec.go, kubectl/pkg/cmd/attach/attach.go).
import { containerOf } from '../container-of.ts';
import { KubectlError, UsageError } from '../errors.ts';
import { boolFlag, durationFlag, type FlagSpec, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { podOf } from '../pod-of.ts';
import { stream } from '../remote.ts';
import { mapsField, nameOf, textField, type Unstructured } from '../unstructured.ts';
import { filenameFlags, filenameOptions } from '../write-options.ts';

export function checkRunningTimeout({ flags, path }: Invocation): void {
  if (flags.duration('pod-running-timeout') <= 0) throw new UsageError(path, '--pod-running-timeout must be higher than zero');
}

export const terminalFlags: readonly FlagSpec[] = [
  stringFlag('container', 'c'),
  boolFlag('stdin', 'i'),
  boolFlag('tty', 't'),
  boolFlag('quiet', 'q'),
  stringFlag('detach-keys'),
  durationFlag('pod-running-timeout', '1m0s'),
];

export const pathOfPod = (pod: Unstructured): string => `/api/v1/namespaces/${textField(pod, 'metadata', 'namespace')}/pods/${nameOf(pod)}`;

/** Whether a terminal can be had; what is said where it cannot. */
async function wantsTerminal(invocation: Invocation): Promise<boolean> {
  const { flags, process } = invocation;
  if (!flags.bool('tty')) return false;
  if (process.interactive || !flags.bool('stdin')) return true;
  await invocation.printError('Unable to use a TTY - input is not a terminal or the right kind of file\n');
  return false;
}

export const exec: KubectlCommand = {
  flags: [...filenameFlags, ...terminalFlags],
  async run(invocation) {
    const { flags, args, argsBeforeDash, path } = invocation;
    const files = filenameOptions(flags).filenames;
    const [word, ...command] = args;
    if ((word === undefined || argsBeforeDash === 0) && files.length === 0)
      throw new KubectlError('pod, type/name or --filename must be specified');
    if (argsBeforeDash < 0 && command.length > 0)
      throw new UsageError(path, 'exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead');
    if (command.length === 0) throw new KubectlError('you must specify at least one command for the container');
    checkRunningTimeout(invocation);
    const pod = await podOf(invocation, word ?? '');
    const phase = textField(pod, 'status', 'phase');
    if (phase === 'Succeeded' || phase === 'Failed')
      throw new KubectlError(`cannot exec into a container in a completed pod; current phase is ${phase}`);
    const { name, said } = containerOf(pod, flags.string('container'));
    if (said && !flags.bool('quiet')) await invocation.printError(said);
    const tty = await wantsTerminal(invocation);
    const stdin = flags.bool('stdin');
    await stream(invocation, {
      path: pathOfPod(pod),
      subresource: 'exec',
      query: {
        container: name,
        command: JSON.stringify(command),
        stdin: stdin ? 'true' : undefined,
        stdout: 'true',
        stderr: tty ? undefined : 'true',
        tty: tty ? 'true' : undefined,
      },
      stdin,
      without: 'there is nothing to exec into',
    });
    return 0;
  },
};

const RECORDED =
  "All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt.\nIf you don't see a command prompt, try pressing enter.\n";

/** Attaches to a container of a pod that runs. */
export async function attachTo(invocation: Invocation, pod: Unstructured, container: string, stdin: boolean): Promise<void> {
  const { flags } = invocation;
  const spec = ['containers', 'ephemeralContainers']
    .flatMap((list) => mapsField(pod, 'spec', list))
    .find((each) => each.name === container);
  let tty = flags.bool('tty');
  if (tty && spec?.tty !== true) {
    tty = false;
    if (!flags.bool('quiet')) await invocation.printError(`error: Unable to use a TTY - container ${container} did not allocate one\n`);
  }
  if (!flags.bool('quiet')) await invocation.printError(RECORDED);
  await stream(invocation, {
    path: pathOfPod(pod),
    subresource: 'attach',
    query: {
      container,
      stdin: stdin ? 'true' : undefined,
      stdout: 'true',
      stderr: tty ? undefined : 'true',
      tty: tty ? 'true' : undefined,
    },
    stdin,
    without: 'there is nothing to attach to',
  });
}

export const attach: KubectlCommand = {
  flags: terminalFlags,
  async run(invocation) {
    const { args, flags } = invocation;
    const [word = '', name] = args;
    if (!word) throw new KubectlError('at least 1 argument is required for attach');
    if (args.length > 2)
      throw new KubectlError(`expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw ${args.length}: [${args.join(' ')}]`);
    checkRunningTimeout(invocation);
    const pod = await podOf(invocation, name ? `${word}/${name}` : word);
    const phase = textField(pod, 'status', 'phase');
    if (phase === 'Succeeded' || phase === 'Failed')
      throw new KubectlError(`cannot attach a container in a completed pod; current phase is ${phase}`);
    const { name: container, said } = containerOf(pod, flags.string('container'));
    if (said && !flags.bool('quiet')) await invocation.printError(said);
    await attachTo(invocation, pod, container, flags.bool('stdin'));
    return 0;
  },
};
