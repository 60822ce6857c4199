// kubectl debug (kubectl/pkg/cmd/debug/debug.go, profiles.go): a container put into a running pod, or a copy of the pod.
import { quote } from '../../apimachinery/fmt.ts';
import { Random } from '../../time/random.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, stringFlag } from '../flags.ts';
import { isImageReference } from '../image-reference.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { objectNamed } from '../pod-of.ts';
import { nothingRuns } from '../remote.ts';
import { listField, mapField, mapsField, nameOf, textField, type Unstructured, withField } from '../unstructured.ts';
import { filenameFlags } from '../write-options.ts';
import { attachToDebugger } from './attach-to-run.ts';
import { terminalFlags } from './exec.ts';

const PROFILES = ['legacy', 'general', 'baseline', 'restricted', 'netadmin', 'sysadmin'];

export const debug: KubectlCommand = {
  flags: [
    ...filenameFlags,
    ...terminalFlags.filter(({ name }) => name !== 'pod-running-timeout' && name !== 'detach-keys'),
    { name: 'env', type: 'stringToString' },
    stringFlag('image'),
    stringFlag('image-pull-policy'),
    stringFlag('copy-to'),
    stringFlag('target'),
    stringFlag('profile', '', 'general'),
    stringFlag('custom'),
    { name: 'set-image', type: 'stringToString' },
    boolFlag('replace'),
    boolFlag('same-node'),
    boolFlag('share-processes', '', true),
    boolFlag('arguments-only'),
    boolFlag('attach'),
    boolFlag('keep-annotations'),
    boolFlag('keep-labels'),
    boolFlag('keep-init-containers', '', true),
    boolFlag('keep-liveness'),
    boolFlag('keep-readiness'),
    boolFlag('keep-startup'),
  ],
  async run(invocation) {
    const { args, argsBeforeDash, flags } = invocation;
    const names = argsBeforeDash < 0 ? args : args.slice(0, argsBeforeDash);
    if (!PROFILES.includes(flags.string('profile'))) throw new KubectlError(`unknown profile: ${flags.string('profile')}`);
    checkCopy(invocation, args.length > names.length);
    const image = flags.string('image');
    if (image && !isImageReference(image)) throw new KubectlError(`invalid image name ${quote(image)}: invalid reference format`);
    const [word] = names;
    if (word === undefined && flags.list('filename').length === 0) throw new KubectlError('NAME or filename is required for debug');
    const policy = flags.string('image-pull-policy');
    if (!['', 'Always', 'IfNotPresent', 'Never'].includes(policy)) throw new KubectlError(`invalid image pull policy: ${policy}`);
    if (flags.string('target') && flags.string('copy-to'))
      throw new KubectlError('--target is incompatible with --copy-to. Use --share-processes instead.');
    if (flags.bool('tty') && !flags.bool('stdin')) throw new KubectlError('-i/--stdin is required for containers with -t/--tty=true');
    const { mapping, object, namespace } = await objectNamed(invocation, word ?? '');
    if (mapping.kind !== 'Pod' && mapping.kind !== 'Node')
      throw new KubectlError(`"${mapping.group}/${mapping.version}, Kind=${mapping.kind}" not supported by debug`);
    if (!invocation.process.host) throw nothingRuns('a debugging container would have nothing to look at');
    if (mapping.kind === 'Node') throw new KubectlError('this kubectl debugs pods: a node has no programs of its own to look at');
    const command = argsBeforeDash < 0 ? [] : args.slice(argsBeforeDash);
    const debugged = flags.string('copy-to')
      ? await copyPod(invocation, object, command)
      : await addContainer(invocation, object, namespace, command);
    const attaches = flags.changed('attach') ? flags.bool('attach') : flags.bool('stdin');
    if (attaches && debugged.container) await attachToDebugger(invocation, debugged.pod, debugged.container);
    return 0;
  },
};

interface Debugged {
  readonly pod: Unstructured;
  /** Empty where nothing was added. */
  readonly container: string;
}

async function nameFor(invocation: Invocation): Promise<string> {
  const given = invocation.flags.string('container');
  if (given) return given;
  const name = `debugger-${new Random(`debug/${invocation.now()}`).suffix()}`;
  if (!invocation.flags.bool('quiet')) await invocation.print(`Defaulting debug container name to ${name}.\n`);
  return name;
}

const PTRACE = 'SYS_PTRACE';

/** allowProcessTracing */
const traced = (container: Unstructured): Unstructured =>
  withField(
    container,
    ['securityContext', 'capabilities', 'add'],
    [...listField(container, 'securityContext', 'capabilities', 'add'), PTRACE],
  );

const usesPtrace = (profile: string): boolean => profile === 'general' || profile === 'legacy';

function settings({ flags }: Invocation, command: readonly string[]): Unstructured {
  const policy = flags.string('image-pull-policy');
  const env = flags.list('env').map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) }));
  return {
    ...(flags.string('image') && { image: flags.string('image') }),
    ...(command.length > 0 && { [flags.bool('arguments-only') ? 'args' : 'command']: command }),
    ...(env.length > 0 && { env }),
    ...(policy && { imagePullPolicy: policy }),
    ...(flags.bool('stdin') && { stdin: true }),
    ...(flags.bool('tty') && { tty: true }),
  };
}

async function addContainer(invocation: Invocation, pod: Unstructured, namespace: string, command: readonly string[]): Promise<Debugged> {
  const { flags, client } = invocation;
  const name = await nameFor(invocation);
  const target = flags.string('target');
  if (target && !flags.bool('quiet')) {
    await invocation.printError(
      `Targeting container "${target}". If you don't see processes from this container it may be because the container runtime doesn't support this feature.\n`,
    );
  }
  const there = mapsField(pod, 'spec', 'ephemeralContainers').find((container) => container.name === name);
  const fresh = there ?? {
    name,
    ...settings(invocation, command),
    ...(target && { targetContainerName: target }),
    terminationMessagePolicy: 'File',
  };
  const container = usesPtrace(flags.string('profile')) ? traced(fresh) : fresh;
  const names = mapsField(pod, 'spec', 'ephemeralContainers').map((each) => ({ name: each.name }));
  const order = there ? names : [...names, { name }];
  const patch = { spec: { '$setElementOrder/ephemeralContainers': order, ephemeralContainers: [container] } };
  const type = 'application/strategic-merge-patch+json';
  const patched = await client.patch(await invocation.mapping('pods'), namespace, nameOf(pod), type, patch, {}, 'ephemeralcontainers');
  return { pod: patched, container: name };
}

async function copyPod(invocation: Invocation, pod: Unstructured, command: readonly string[]): Promise<Debugged> {
  const { flags, client } = invocation;
  const images = new Map(flags.list('set-image').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
  const { ephemeralContainers: _ephemeral, nodeName, ...spec } = mapField(pod, 'spec');
  const own = mapsField(pod, 'spec', 'containers').map((container) => {
    const image = images.get(textField(container, 'name')) ?? images.get('*');
    const { readinessProbe, livenessProbe, startupProbe, ...rest } = container;
    return {
      ...rest,
      ...(image && { image }),
      ...(flags.bool('keep-readiness') && readinessProbe !== undefined && { readinessProbe }),
      ...(flags.bool('keep-liveness') && livenessProbe !== undefined && { livenessProbe }),
      ...(flags.bool('keep-startup') && startupProbe !== undefined && { startupProbe }),
    };
  });
  const named = own.find((container: Unstructured) => container.name === flags.string('container'));
  let container = '';
  let containers: readonly Unstructured[] = own;
  if (named || flags.string('image')) {
    container = await nameFor(invocation);
    const base: Unstructured = named ?? { name: container, terminationMessagePolicy: 'File' };
    const { args: _args, ...without } = base;
    const changed = traced({ ...(command.length > 0 ? without : base), ...settings(invocation, command) });
    containers = named ? own.map((each) => (each === named ? changed : each)) : [...own, changed];
  }
  const copy = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: flags.string('copy-to'),
      ...(flags.bool('keep-labels') && { labels: mapField(pod, 'metadata', 'labels') }),
      ...(flags.bool('keep-annotations') && { annotations: mapField(pod, 'metadata', 'annotations') }),
    },
    spec: { ...spec, containers, shareProcessNamespace: flags.bool('share-processes'), ...(flags.bool('same-node') && { nodeName }) },
  };
  const namespace = textField(pod, 'metadata', 'namespace');
  const mapping = await invocation.mapping('pods');
  const created = await client.create(mapping, namespace, copy);
  if (flags.bool('replace')) await client.delete(mapping, namespace, nameOf(pod), {});
  return { pod: created, container };
}

/** What goes with --copy-to and what does not. */
function checkCopy({ flags }: Invocation, hasArguments: boolean): void {
  const image = flags.string('image');
  const images = flags.list('set-image');
  if (flags.string('copy-to')) {
    if (!image && images.length === 0 && !hasArguments)
      throw new KubectlError('you must specify --image, --set-image or command arguments.');
    if (hasArguments && !flags.string('container') && !image)
      throw new KubectlError('you must specify an existing container or a new image when specifying args.');
    return;
  }
  for (const [name, isGiven] of [
    ['replace', flags.bool('replace')],
    ['same-node', flags.bool('same-node')],
    ['set-image', images.length > 0],
  ] as const)
    if (isGiven) throw new KubectlError(`--${name} may only be used with --copy-to.`);
  if (!image) throw new KubectlError('you must specify --image when not using --copy-to.');
}
