// The commands that reach into containers (kubectl/pkg/cmd: logs, exec, attach, port-forward, cp, debug, proxy, top). Containers in
// the sandbox run no programs, so these go as far as they can: they check what they are given, find the pod, and say what is missing.

import { pods, services } from '../../api/resources.ts';
import { parseGoTime } from '../../api/time.ts';
import { isNotFound, newBadRequest } from '../../apimachinery/status.ts';
import { describeClient } from '../describe/client.ts';
import { KubectlError, UsageError } from '../errors.ts';
import { boolFlag, durationFlag, type FlagSpec, intFlag, sliceFlag, stringFlag } from '../flags.ts';
import { checkForwarding, portsOfPod, portsOfService } from '../forwarded-ports.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { objectNamed, podOf, podsOf, podsSelected } from '../pod-of.ts';
import { mapsField, nameOf, textField, type Unstructured } from '../unstructured.ts';
import { filenameFlags, filenameOptions, selectorFlag } from '../write-options.ts';

/** What stands in the way of every command that would reach a program. */
export const nothingRuns = (what: string): KubectlError => new KubectlError(`containers in this cluster do not run programs: ${what}`);

const logsUsage =
  "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command";

export const logs: KubectlCommand = {
  flags: [
    selectorFlag,
    stringFlag('container', 'c'),
    stringFlag('since-time'),
    boolFlag('all-pods'),
    boolFlag('all-containers'),
    boolFlag('follow', 'f'),
    boolFlag('timestamps'),
    boolFlag('previous', 'p'),
    boolFlag('ignore-errors'),
    boolFlag('insecure-skip-tls-verify-backend'),
    boolFlag('prefix'),
    intFlag('limit-bytes'),
    intFlag('tail', -1),
    intFlag('max-log-requests', 5),
    durationFlag('since'),
    durationFlag('pod-running-timeout', '20s'),
  ],
  async run(invocation) {
    const { flags, args, path, namespace } = invocation;
    const [word, container] = args;
    const selector = flags.string('selector');
    if ((word === undefined && !selector) || args.length > 2) throw new UsageError(path, logsUsage);
    if (word !== undefined && selector) throw new UsageError(path, 'only a selector (-l) or a POD name is allowed');
    if (flags.changed('container') && args.length === 2) throw new KubectlError('only one of -c or an inline [CONTAINER] arg is allowed');
    const problem = flags.string('since-time') ? parseGoTime(flags.string('since-time'), false).error : undefined;
    if (problem !== undefined) throw new KubectlError(problem);
    try {
      const pods =
        word === undefined ? await podsSelected(invocation, namespace, selector) : await podsOf(invocation, word, 'get the logs from');
      if (word === undefined && pods.length === 0) await invocation.printError(`No resources found in ${namespace} namespace.\n`);
      const [first] = pods;
      const several = word === undefined || flags.bool('all-pods');
      if (first && pods.length > 1 && !several) await invocation.printError(`Found ${pods.length} pods, using pod/${nameOf(first)}\n`);
      for (const pod of several ? pods : pods.slice(0, 1)) await readLog(invocation, pod, flags.string('container') || container);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      throw new KubectlError(`error from server (NotFound): ${error.message} in namespace "${namespace}"`);
    }
    if (flags.bool('follow')) await untilInterrupted(invocation);
    return 0;
  },
};

/** -f: nothing more will come, but only Ctrl-C ends it. */
function untilInterrupted({ process: { signal } }: Invocation): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** Nothing was ever written; but a container that has not begun says why. */
async function readLog(invocation: Invocation, pod: Unstructured, wanted: string | undefined): Promise<void> {
  const containers = mapsField(pod, 'spec', 'containers').map((container) => textField(container, 'name'));
  const all = [...containers, ...mapsField(pod, 'spec', 'initContainers').map((container) => textField(container, 'name'))];
  const name = wanted ?? textField(pod, 'metadata', 'annotations', 'kubectl.kubernetes.io/default-container');
  const chosen = name || (containers[0] ?? '');
  if (!all.includes(chosen)) throw new KubectlError(`container ${chosen} is not valid for pod ${nameOf(pod)} out of: ${all.join(', ')}`);
  if (!name && all.length > 1 && !invocation.flags.bool('all-containers'))
    await invocation.printError(`Defaulted container "${chosen}" out of: ${all.join(', ')}\n`);
  const status = mapsField(pod, 'status', 'containerStatuses').find((each) => each.name === chosen);
  const reason = textField(status, 'state', 'waiting', 'reason');
  if (!reason || reason === 'CrashLoopBackOff') return;
  const why = reason === 'ImagePullBackOff' || reason === 'ErrImagePull' ? 'trying and failing to pull image' : reason;
  throw newBadRequest(`container "${chosen}" in pod "${nameOf(pod)}" is waiting to start: ${why}`);
}

function checkRunningTimeout({ flags, path }: Invocation): void {
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
    throw nothingRuns('there is nothing to exec into');
  },
};

export const attach: KubectlCommand = {
  flags: terminalFlags,
  async run(invocation) {
    const { args } = invocation;
    const [word = '', name] = args;
    if (!word) throw new KubectlError('at least 1 argument is required for attach');
    if (args.length > 2)
      throw new KubectlError(`expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw ${args.length}: [${args.join(' ')}]`);
    checkRunningTimeout(invocation);
    await podOf(invocation, name ? `${word}/${name}` : word);
    throw nothingRuns('there is nothing to attach to');
  },
};

export const portForward: KubectlCommand = {
  flags: [sliceFlag('address'), durationFlag('pod-running-timeout', '1m0s')],
  async run(invocation) {
    const { args, path } = invocation;
    const [word = '', ...ports] = args;
    if (ports.length === 0) throw new UsageError(path, 'TYPE/NAME and list of ports are required for port-forward');
    checkRunningTimeout(invocation);
    const client = describeClient(invocation);
    const named = await podOf(invocation, word);
    const pod = await client.get(pods, nameOf(named), textField(named, 'metadata', 'namespace'));
    const { mapping, name, namespace } = await objectNamed(invocation, word);
    const forwarded =
      mapping.kind === 'Service' ? portsOfService(ports, await client.get(services, name, namespace), pod) : portsOfPod(ports, pod);
    const phase = pod.status?.phase ?? '';
    if (phase !== 'Running') throw new KubectlError(`unable to forward port because pod is not running. Current status=${phase}`);
    checkForwarding(invocation.flags.list('address'), forwarded);
    throw nothingRuns('no port can be forwarded to them');
  },
};

export const copy: KubectlCommand = {
  flags: [stringFlag('container', 'c'), boolFlag('no-preserve'), intFlag('retries')],
  async run(invocation) {
    const [source = '', target, ...more] = invocation.args;
    if (target === undefined || more.length > 0) throw new KubectlError('source and destination are required');
    const remote = [source, target].find((spec) => spec.includes(':'));
    if (source.includes(':') && target.includes(':')) throw new KubectlError('one of src or dest must be a local file specification');
    if (remote === undefined) throw new KubectlError('one of src or dest must be a remote file specification');
    const { files } = invocation.process;
    if (remote === target && files.read(source) === undefined && !files.isDirectory(source))
      throw new KubectlError(`${source} doesn't exist in local filesystem`);
    const [place = ''] = remote.split(':');
    await podOf(invocation, place.split('/').at(-1) ?? place);
    throw nothingRuns('they hold no files');
  },
};

/** kubectl top: no metrics server is installed, as in any new cluster. */
const topFlags: readonly FlagSpec[] = [
  selectorFlag,
  stringFlag('field-selector'),
  stringFlag('sort-by'),
  boolFlag('containers'),
  boolFlag('all-namespaces', 'A'),
  boolFlag('no-headers'),
  boolFlag('use-protocol-buffers', '', true),
  boolFlag('sum'),
  boolFlag('show-swap'),
  boolFlag('show-capacity'),
];

/** `use` is how the command is called, `selector` what a name cannot stand beside. */
const topCommand = (use: string, selector: string): KubectlCommand => ({
  flags: topFlags,
  async run({ flags, args, path }) {
    if (args.length > 1) throw new UsageError(path, use);
    if (!['', 'cpu', 'memory'].includes(flags.string('sort-by'))) throw new KubectlError('--sort-by accepts only cpu or memory');
    if (args.length > 0 && (flags.string('selector') || flags.string('field-selector')))
      throw new KubectlError(`only one of NAME or ${selector} can be provided`);
    throw new KubectlError('Metrics API not available');
  },
});

export const topNode = topCommand('node [NAME | -l label]', '--selector');
export const topPod = topCommand('pod [NAME | -l label]', 'selector');

export const kustomize: KubectlCommand = {
  flags: [],
  async run() {
    throw new KubectlError('kustomize is not part of this kubectl: apply the files themselves with -f');
  },
};
