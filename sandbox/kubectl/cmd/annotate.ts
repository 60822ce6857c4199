// kubectl annotate (kubectl/pkg/cmd/annotate/annotate.go).
import { lookup } from '../../apimachinery/dictionary.ts';
import { KubectlError } from '../errors.ts';
import type { KubectlCommand } from '../invocation.ts';
import { type Changes, parsePairs, resourcesAndPairs } from '../pairs.ts';
import { recorded } from '../record.ts';
import { stringsField, type Unstructured } from '../unstructured.ts';
import { dryRunOf, resultPrinter } from '../write-options.ts';
import { changed, checkSelection, list, metadataFlags, sendChange, visitSelected } from './metadata.ts';

export const annotate: KubectlCommand = {
  flags: metadataFlags('kubectl-annotate'),
  async run(invocation) {
    const { flags, args } = invocation;
    const dryRun = dryRunOf(flags);
    const printer = await resultPrinter(invocation, 'annotated');
    const { resources, pairs } = resourcesAndPairs(args, 'annotation');
    const changes = parsePairs(pairs, 'annotation');
    checkSelection(invocation, resources, changes, 'annotation');
    const both = changes.remove.filter((key) => Object.hasOwn(changes.set, key));
    if (both.length > 0)
      throw new KubectlError(`can not both modify and remove the following annotation(s) in the same command: ${both.join(', ')}`);
    await visitSelected(invocation, resources, async (info, single) => {
      if (!flags.bool('overwrite')) refuseOverwrites(info.object, changes);
      const after = recorded(invocation, changed(info.object, 'annotations', changes));
      if (flags.bool('list')) return list(invocation, { ...info, object: after }, 'annotations', single);
      const local = flags.bool('local') || dryRun === 'client';
      return invocation.print(printer.print(local ? after : await sendChange(invocation, info, after)));
    });
    return 0;
  },
};

const changeCause = 'kubernetes.io/change-cause';

function refuseOverwrites(object: Unstructured, { set }: Changes): void {
  const before = stringsField(object, 'metadata', 'annotations');
  const taken = Object.entries(set).filter(
    ([key, value]) => key !== changeCause && Object.hasOwn(before, key) && lookup(before, key) !== value,
  );
  if (taken.length > 0)
    throw new KubectlError(
      `--overwrite is false but found the following declared annotation(s): ${taken.map(([key]) => `'${key}' already has a value (${lookup(before, key)})`).join('; ')}`,
    );
}
