// Commands that need what this machine, or a cluster without a metrics server, does not have (kubectl/pkg/cmd: proxy, top, kustomize).
import { KubectlError, UsageError } from '../errors.ts';
import { boolFlag, type FlagSpec, stringFlag } from '../flags.ts';
import type { KubectlCommand } from '../invocation.ts';
import { selectorFlag } from '../write-options.ts';

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
