// kubectl create -f (kubectl/pkg/cmd/create/create.go).
import { sprint } from '../../../apimachinery/fmt.ts';
import { editObjects } from '../../edit-objects.ts';
import { addSource, KubectlError, UsageError } from '../../errors.ts';
import { boolFlag, stringFlag } from '../../flags.ts';
import type { KubectlCommand } from '../../invocation.ts';
import { keepLastApplied } from '../../last-applied.ts';
import { checkRawFile, requestRaw } from '../../raw.ts';
import { ResourceBuilder } from '../../resource-builder.ts';
import {
  directiveOf,
  dryRunOf,
  filenameFlags,
  filenameOptions,
  recordFlag,
  requireFilename,
  resultPrinter,
  selectorFlag,
  writeQuery,
} from '../../write-options.ts';
import { createFlags } from './generator.ts';

export const create: KubectlCommand = {
  flags: [
    ...createFlags,
    ...filenameFlags,
    selectorFlag,
    recordFlag,
    boolFlag('edit'),
    boolFlag('windows-line-endings'),
    stringFlag('raw'),
  ],
  async run(invocation) {
    const { flags, args, path, client } = invocation;
    if (flags.list('filename').length === 0 && !flags.string('kustomize') && args.length === 0) requireFilename(flags);
    if (args.length > 0) throw new UsageError(path, `Unexpected args: ${sprint(args)}`);
    const dryRun = dryRunOf(flags);
    if (flags.string('raw')) {
      if (flags.bool('edit')) throw new KubectlError('--raw and --edit are mutually exclusive');
      checkRawFile(invocation);
      await requestRaw(invocation, 'POST', flags.string('raw'));
      return 0;
    }
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      validate: directiveOf(flags),
      labelSelector: flags.string('selector'),
      continueOnError: true,
      flatten: true,
    });
    if (flags.bool('edit')) {
      // Each object by itself, so that one that is given up keeps no other from being created.
      let status = 0;
      await builder.visit(async (info) => {
        status = await editObjects(invocation, [{ ...info, object: info.object ?? {} }], {
          subject: 'the object',
          operation: 'created',
          save: (_, { mapping, namespace, object }) =>
            client.create(mapping, namespace, object, writeQuery(flags, { validate: directiveOf(flags) })),
        });
      });
      return status;
    }
    const printer = await resultPrinter(invocation, 'created');
    let count = 0;
    await builder.visit(async (info) => {
      const { mapping, namespace, source } = info;
      let object = keepLastApplied(info.object ?? {}, flags.bool('save-config'));
      if (dryRun !== 'client') {
        try {
          object = await client.create(mapping, namespace, object, writeQuery(flags, { validate: directiveOf(flags) }));
        } catch (error) {
          throw addSource('creating', source, error);
        }
      }
      count += 1;
      await invocation.print(printer.print(object));
    });
    if (count === 0) throw new KubectlError('no objects passed to create');
    return 0;
  },
};
