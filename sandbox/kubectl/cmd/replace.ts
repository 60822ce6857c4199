// kubectl replace (kubectl/pkg/cmd/replace/replace.go).
import { isNotFound } from '../../apimachinery/status.ts';
import { addSource, KubectlError } from '../errors.ts';
import { boolFlag, durationFlag, intFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { keepLastApplied } from '../last-applied.ts';
import { checkRawFile, requestRaw } from '../raw.ts';
import { ResourceBuilder, type ResourceInfo } from '../resource-builder.ts';
import { waitForDeletion } from '../wait-for.ts';
import {
  directiveOf,
  dryRunFlag,
  dryRunOf,
  fieldManagerFlag,
  filenameFlags,
  filenameOptions,
  printFlags,
  recordFlag,
  requireFilename,
  resultPrinter,
  validateFlag,
  writeQuery,
} from '../write-options.ts';
import { cascadeFlag, deleteOne, propagationPolicy } from './delete.ts';

const FIVE_MINUTES = 300_000;

export const replace: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    recordFlag,
    dryRunFlag,
    validateFlag,
    fieldManagerFlag('kubectl-replace'),
    cascadeFlag,
    stringFlag('subresource'),
    stringFlag('raw'),
    boolFlag('save-config'),
    boolFlag('force'),
    boolFlag('wait'),
    intFlag('grace-period', -1),
    durationFlag('timeout'),
  ],
  async run(invocation) {
    const { flags, client } = invocation;
    const dryRun = dryRunOf(flags);
    directiveOf(flags);
    requireFilename(flags);
    const force = flags.bool('force');
    if (flags.number('grace-period') >= 0 && !force) throw new KubectlError('--grace-period must have --force specified');
    if (flags.duration('timeout') !== 0 && !force) throw new KubectlError('--timeout must have --force specified');
    if (force && dryRun !== 'none') throw new KubectlError('--dry-run can not be used when --force is set');
    if (flags.string('raw')) {
      checkRawFile(invocation);
      await requestRaw(invocation, 'PUT', flags.string('raw'));
      return 0;
    }
    if (force) return forceReplace(invocation);
    const printer = await resultPrinter(invocation, 'replaced');
    await fromFiles(invocation).visit(async (info) => {
      const { mapping, namespace, name, source } = info;
      let object = keepLastApplied(info.object ?? {}, flags.bool('save-config'));
      if (dryRun !== 'client') {
        try {
          const query = writeQuery(flags, { validate: directiveOf(flags) });
          object = await client.replace(mapping, namespace, name, object, query, flags.string('subresource'));
        } catch (error) {
          throw addSource('replacing', source, error);
        }
      }
      await invocation.print(printer.print(object));
    });
    return 0;
  },
};

const fromFiles = (invocation: Invocation): ResourceBuilder =>
  new ResourceBuilder(invocation, {
    ...filenameOptions(invocation.flags),
    validate: directiveOf(invocation.flags),
    continueOnError: true,
    flatten: true,
  });

/** Deletes what is there and creates it anew. */
async function forceReplace(invocation: Invocation): Promise<number> {
  const { flags, client } = invocation;
  const grace = flags.number('grace-period') === 0 ? 1 : flags.number('grace-period');
  const options = { ...(grace >= 0 && { gracePeriodSeconds: grace }), propagationPolicy: await propagationPolicy(invocation) };
  const infos: ResourceInfo[] = [];
  const deleted: { info: ResourceInfo; uid: string }[] = [];
  await fromFiles(invocation).visit(async (info) => {
    infos.push(info);
    try {
      deleted.push({ info, uid: await deleteOne(invocation, info, { operation: 'deleted', options }) });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  });
  await waitForDeletion(invocation, deleted, flags.duration('timeout') || FIVE_MINUTES);
  const printer = await resultPrinter(invocation, 'replaced');
  for (const { mapping, namespace, object = {} } of infos) {
    const draft = keepLastApplied(object, flags.bool('save-config'));
    await invocation.print(
      printer.print(await client.create(mapping, namespace, draft, writeQuery(flags, { validate: directiveOf(flags) }))),
    );
  }
  if (infos.length === 0) throw new KubectlError('no objects passed to replace');
  return 0;
}
