// How the rollout commands choose and change their objects (kubectl/pkg/cmd/rollout).
import { qualifiedResource } from '../../discovery.ts';
import { KubectlError, throwAll } from '../../errors.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { type Mutate, objectBuilder, objectFlags, type PatchPlan, patchObjects } from '../../object-patches.ts';
import { fieldManagerFlag, operationPrinter } from '../../write-options.ts';

export function requireResource({ args, flags }: Invocation): void {
  if (args.length === 0 && flags.list('filename').length === 0 && !flags.string('kustomize'))
    throw new KubectlError('required resource not specified');
}

/** pause, resume and restart: one change, one word for it. */
export function rolloutCommand(
  operation: string,
  mutate: (invocation: Invocation) => Mutate,
  unchanged: PatchPlan['unchanged'],
): KubectlCommand {
  return {
    flags: [...objectFlags, fieldManagerFlag('kubectl-rollout')],
    run: async (invocation) => {
      requireResource(invocation);
      const { args, namespace } = invocation;
      const { infos, errors } = await objectBuilder(invocation, { args, allowEmptySelector: true }).infos();
      if (infos.length === 0 && errors.length === 0) {
        await invocation.printError(`No resources found in ${namespace} namespace.\n`);
        return 0;
      }
      const failures = await patchObjects(invocation, infos, {
        mutate: mutate(invocation),
        report: async (object) => invocation.print((await operationPrinter(invocation, operation)).print(object)),
        ...(unchanged && { unchanged }),
        explain: (info, error) => new KubectlError(`error: ${qualifiedResource(info.mapping)} "${info.name}" ${error.message}`),
        refusal: 'failed to patch:',
      });
      throwAll([...errors, ...failures]);
      return 0;
    },
  };
}
