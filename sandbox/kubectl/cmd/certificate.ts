// kubectl certificate approve and deny (kubectl/pkg/cmd/certificates). Nobody here signs, so there is nothing to approve.
import { KubectlError } from '../errors.ts';
import { boolFlag } from '../flags.ts';
import type { KubectlCommand } from '../invocation.ts';
import { ResourceBuilder } from '../resource-builder.ts';
import { filenameFlags, filenameOptions, printFlags } from '../write-options.ts';

const certificate: KubectlCommand = {
  flags: [...printFlags, ...filenameFlags, boolFlag('force')],
  async run(invocation) {
    const { args, flags } = invocation;
    if (args.length === 0 && flags.list('filename').length === 0)
      throw new KubectlError('one or more CSRs must be specified as <name> or -f <filename>');
    const named = args.length > 0 ? ['certificatesigningrequests', ...args] : [];
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args: named,
      continueOnError: true,
      flatten: true,
      latest: true,
    });
    await builder.visit(async ({ name }) => {
      throw new KubectlError(`certificates are not signed in this cluster: ${name} stays as it is`);
    });
    throw new KubectlError('No resources found');
  },
};

export const approve = certificate;
export const deny = certificate;
