// kubectl label (kubectl/pkg/cmd/label/label.go).

import { isLabelValue } from '../../apimachinery/content.ts';
import { lookup, store } from '../../apimachinery/dictionary.ts';
import { KubectlError, throwAll } from '../errors.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { type Changes, resourcesAndPairs } from '../pairs.ts';
import { recorded } from '../record.ts';
import type { LoadedInfo } from '../resource-builder.ts';
import { stringsField, type Unstructured } from '../unstructured.ts';
import { dryRunOf, resultPrinter } from '../write-options.ts';
import { changed, checkSelection, list, metadataFlags, sendChange, visitSelected } from './metadata.ts';

export const label: KubectlCommand = {
  flags: metadataFlags('kubectl-label'),
  async run(invocation) {
    dryRunOf(invocation.flags);
    const { resources, pairs } = resourcesAndPairs(invocation.args, 'label');
    const changes = parseLabels(pairs);
    checkSelection(invocation, resources, changes, 'label');
    await visitSelected(invocation, resources, async (info, single) => labelOne(invocation, info, changes, single));
    return 0;
  },
};

function parseLabels(pairs: readonly string[]): Changes {
  const set: Record<string, string> = {};
  const remove: string[] = [];
  for (const pair of pairs) {
    const [key = '', value, ...more] = pair.split('=');
    if (more.length > 0) throw new KubectlError(`invalid label spec: ${pair}`);
    if (value === undefined) {
      if (!pair.endsWith('-')) throw new KubectlError(`unknown label spec: ${pair}`);
      remove.push(pair.slice(0, -1));
      continue;
    }
    const findings = isLabelValue(value);
    if (findings.length > 0) throw new KubectlError(`invalid label value: "${pair}": ${findings.join(';')}`);
    store(set, key, value);
  }
  if (remove.some((key) => Object.hasOwn(set, key))) throw new KubectlError('can not both modify and remove a label in the same command');
  return { set, remove };
}

async function labelOne(invocation: Invocation, info: LoadedInfo, changes: Changes, single: boolean): Promise<void> {
  const { flags } = invocation;
  const before = stringsField(info.object, 'metadata', 'labels');
  const { set, remove } = changes;
  const local = flags.bool('local') || flags.bool('list') || dryRunOf(flags) === 'client';
  if (!local) for (const key of remove) if (!Object.hasOwn(before, key)) await invocation.print(`label "${key}" not found.\n`);
  if (!flags.bool('overwrite'))
    throwAll(
      Object.entries(set)
        .filter(([key, value]) => Object.hasOwn(before, key) && lookup(before, key) !== value)
        .map(([key]) => new KubectlError(`'${key}' already has a value (${lookup(before, key)}), and --overwrite is false`)),
    );
  const after = recorded(invocation, changed(info.object, 'labels', changes));
  const added = Object.keys(set).some((key) => lookup(before, key) !== lookup(set, key));
  const removed = remove.some((key) => Object.hasOwn(before, key));
  if (!local && (added || removed)) await sendChange(invocation, info, after);
  if (flags.bool('list')) await list(invocation, { ...info, object: after }, 'labels', single);
  else await report(invocation, after, added && removed ? 'modified' : added ? 'labeled' : removed ? 'unlabeled' : 'not labeled');
}

async function report(invocation: Invocation, object: Unstructured, message: string): Promise<void> {
  await invocation.print((await resultPrinter(invocation, message)).print(object));
}
