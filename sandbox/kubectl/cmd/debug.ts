// kubectl debug (kubectl/pkg/cmd/debug/debug.go), as far as it can go where containers run no programs.
import { quote } from '../../apimachinery/fmt.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, stringFlag } from '../flags.ts';
import { isImageReference } from '../image-reference.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { objectNamed } from '../pod-of.ts';
import { nothingRuns } from '../remote.ts';
import { filenameFlags } from '../write-options.ts';
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
    const { mapping } = await objectNamed(invocation, word ?? '');
    if (mapping.kind !== 'Pod' && mapping.kind !== 'Node')
      throw new KubectlError(`"${mapping.group}/${mapping.version}, Kind=${mapping.kind}" not supported by debug`);
    throw nothingRuns('a debugging container would have nothing to look at');
  },
};

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
