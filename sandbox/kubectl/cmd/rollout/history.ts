// kubectl rollout history and undo (kubectl/pkg/cmd/rollout, kubectl/pkg/polymorphichelpers/rollback.go).
import { StatusError } from '../../../apimachinery/status.ts';
import { KubectlError } from '../../errors.ts';
import { intFlag } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { hasLastApplied, lastAppliedAnnotation } from '../../last-applied.ts';
import { objectBuilder, objectFlags } from '../../object-patches.ts';
import { TabWriter } from '../../printers/tabwriter.ts';
import type { LoadedInfo } from '../../resource-builder.ts';
import type { Query } from '../../rest.ts';
import { field, mapField, nameOf, stringsField, type Unstructured } from '../../unstructured.ts';
import { dryRunFlag, dryRunOf, operationPrinter, resultPrinter, writeQuery } from '../../write-options.ts';
import { type Revision, revisionsOf, sameTemplate, templateText, withoutHash } from './revisions.ts';
import { requireResource } from './selection.ts';

const loaded = (info: { readonly object?: Unstructured }): Unstructured => info.object ?? {};

export const history: KubectlCommand = {
  flags: [...objectFlags, intFlag('revision')],
  async run(invocation) {
    const { flags, args } = invocation;
    requireResource(invocation);
    const wanted = flags.number('revision');
    if (wanted < 0) throw new KubectlError(`revision must be a positive integer: ${wanted}`);
    const objects = flags.string('output') ? await operationPrinter(invocation, '') : undefined;
    await objectBuilder(invocation, { args, allowEmptySelector: true }).visit(async (info) => {
      const revisions = await revisionsOf(invocation, { ...info, object: loaded(info) }, 'history');
      const chosen = wanted > 0 ? revisions.filter(({ number }) => number === wanted) : revisions;
      if (revisions.length > 0 && chosen.length === 0) throw new KubectlError('unable to find the specified revision');
      if (objects) {
        for (const { object } of chosen) await invocation.print(objects.print(object));
        return;
      }
      const text = `${wanted > 0 ? `with revision #${wanted}` : ''}\n${historyText(chosen, wanted)}`;
      await invocation.print((await operationPrinter(invocation, text)).print(loaded(info)));
    });
    return 0;
  },
};

function historyText(revisions: readonly Revision[], wanted: number): string {
  const [first] = revisions;
  if (!first) return 'No rollout history found.';
  if (wanted > 0) return templateText(first.template);
  const table = new TabWriter({ minWidth: 0, padding: 2 });
  table.write('REVISION\tCHANGE-CAUSE\n');
  for (const { number, cause } of revisions) table.write(`${number}\t${cause || '<none>'}\n`);
  return table.flush();
}

export const undo: KubectlCommand = {
  flags: [...objectFlags, dryRunFlag, intFlag('to-revision')],
  async run(invocation) {
    const { flags, args } = invocation;
    requireResource(invocation);
    dryRunOf(flags);
    await objectBuilder(invocation, { args, allowEmptySelector: true }).visit(async (info) => {
      const object = loaded(info);
      if (hasLastApplied(object))
        await invocation.printError(
          `Warning: resource ${info.mapping.resource}/${info.name} was previously managed with 'kubectl apply'. Rolling back will not update the ${lastAppliedAnnotation} annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.\n`,
        );
      const result = await rollBack(invocation, { ...info, object });
      await invocation.print((await resultPrinter(invocation, result)).print(object));
    });
    return 0;
  },
};

const notFound = (revision: number): KubectlError => new KubectlError(`unable to find specified revision ${revision} in history`);

async function rollBack(invocation: Invocation, info: LoadedInfo): Promise<string> {
  const { flags } = invocation;
  const wanted = flags.number('to-revision');
  if (wanted < 0) throw notFound(wanted);
  const revisions = await revisionsOf(invocation, info, 'rollbacker');
  const isDeployment = info.mapping.kind === 'Deployment';
  if (wanted === 0 && !isDeployment && revisions.length <= 1) throw new KubectlError('no last revision to roll back to');
  const revision = wanted === 0 ? revisions.at(-2) : revisions.find(({ number }) => number === wanted);
  if (!revision) throw wanted > 0 ? notFound(wanted) : new KubectlError(`no rollout history found for deployment "${nameOf(info.object)}"`);
  if (dryRunOf(flags) === 'client')
    return isDeployment ? templateText(revision.template) : `will roll back to ${templateText(revision.template)}`;
  if (field(info.object, 'spec', 'paused') === true)
    throw new KubectlError("you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again");
  const stored = isDeployment ? mapField(revision.object, 'spec', 'template') : revision.template;
  if (sameTemplate(stored, mapField(info.object, 'spec', 'template')))
    return `skipped rollback (current template already matches revision ${wanted})`;
  try {
    await restore(invocation, info, revision, stored, writeQuery(flags));
  } catch (error) {
    throw error instanceof StatusError ? new KubectlError(`failed restoring revision ${wanted}: ${error.message}`) : error;
  }
  return 'rolled back';
}

/** Annotations that stay the Deployment's own. */
const kept = new Set([
  lastAppliedAnnotation,
  'deployment.kubernetes.io/revision',
  'deployment.kubernetes.io/revision-history',
  'deployment.kubernetes.io/desired-replicas',
  'deployment.kubernetes.io/max-replicas',
  'deprecated.deployment.rollback.to',
]);

function restore(
  { client }: Invocation,
  info: LoadedInfo,
  revision: Revision,
  template: Unstructured,
  query: Query,
): Promise<Unstructured> {
  const { mapping, namespace, name, object } = info;
  if (mapping.kind !== 'Deployment')
    return client.patch(mapping, namespace, name, 'application/strategic-merge-patch+json', mapField(revision.object, 'data'), query);
  const own = Object.entries(stringsField(object, 'metadata', 'annotations')).filter(([key]) => kept.has(key));
  const restored = Object.entries(stringsField(revision.object, 'metadata', 'annotations')).filter(([key]) => !kept.has(key));
  const patch = [
    { op: 'replace', path: '/spec/template', value: withoutHash(template) },
    { op: 'replace', path: '/metadata/annotations', value: Object.fromEntries([...own, ...restored]) },
  ];
  return client.patch(mapping, namespace, name, 'application/json-patch+json', patch, query);
}
