// kubectl cordon, uncordon and drain (kubectl/pkg/cmd/drain/drain.go, kubectl/pkg/drain).
import { isNotFound, StatusError } from '../../apimachinery/status.ts';
import type { Mapping } from '../discovery.ts';
import { Aggregate, KubectlError, throwAll, UsageError } from '../errors.ts';
import { boolFlag, durationFlag, type FlagSpec, intFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import type { Unstructured } from '../rest.ts';
import { field, mapsField, nameOf, textField } from '../unstructured.ts';
import { waitForDeletion } from '../wait-for.ts';
import { dryRunFlag, dryRunOf, printFlags, resultPrinter, selectorFlag, writeQuery } from '../write-options.ts';

const nodeFlags: readonly FlagSpec[] = [...printFlags, dryRunFlag, selectorFlag];

const usage = { cordon: 'cordon NODE', uncordon: 'uncordon NODE', drain: 'drain NODE' };

async function nodesOf(invocation: Invocation, word: keyof typeof usage): Promise<readonly LoadedInfo[]> {
  const { args, flags, path } = invocation;
  if (args.length === 0 && !flags.changed('selector')) throw new UsageError(path, `USAGE: ${usage[word]} [flags]`);
  if (args.length > 0 && flags.string('selector'))
    throw new UsageError(path, 'error: cannot specify both a node name and a --selector option');
  dryRunOf(flags);
  const builder = new ResourceBuilder(invocation, {
    args: ['nodes', ...args.map((name) => name.replace(/^nodes?\//, ''))],
    labelSelector: flags.string('selector'),
    flatten: true,
  });
  const { infos, errors } = await builder.infos();
  throwAll(errors);
  return infos;
}

async function report(invocation: Invocation, operation: string, object: Unstructured): Promise<void> {
  await invocation.print((await resultPrinter(invocation, operation)).print(object));
}

async function setUnschedulable(invocation: Invocation, nodes: readonly LoadedInfo[], wanted: boolean): Promise<void> {
  const { client, flags } = invocation;
  const word = wanted ? 'cordon' : 'uncordon';
  for (const { mapping, name, object } of nodes) {
    if ((field(object, 'spec', 'unschedulable') === true) === wanted) {
      await report(invocation, `already ${word}ed`, object);
      continue;
    }
    try {
      const patch = { spec: { unschedulable: wanted ? true : null } };
      if (dryRunOf(flags) !== 'client')
        await client.patch(mapping, '', name, 'application/strategic-merge-patch+json', patch, writeQuery(flags));
      await report(invocation, `${word}ed`, object);
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      await invocation.printError(`error: unable to ${word} node "${name}": ${error.message}\n`);
    }
  }
}

export const cordon: KubectlCommand = {
  flags: nodeFlags,
  async run(invocation) {
    await setUnschedulable(invocation, await nodesOf(invocation, 'cordon'), true);
    return 0;
  },
};

export const uncordon: KubectlCommand = {
  flags: nodeFlags,
  async run(invocation) {
    await setUnschedulable(invocation, await nodesOf(invocation, 'uncordon'), false);
    return 0;
  },
};

export const drain: KubectlCommand = {
  flags: [
    ...nodeFlags,
    boolFlag('force'),
    boolFlag('ignore-daemonsets'),
    boolFlag('delete-emptydir-data'),
    boolFlag('disable-eviction'),
    intFlag('grace-period', -1),
    intFlag('skip-wait-for-delete-timeout'),
    intFlag('chunk-size', 500),
    durationFlag('timeout'),
    stringFlag('pod-selector'),
  ],
  async run(invocation) {
    const nodes = await nodesOf(invocation, 'drain');
    await setUnschedulable(invocation, nodes, true);
    const failures: Error[] = [];
    const remaining: string[] = [];
    for (const { name, object } of nodes) {
      try {
        await evictFrom(invocation, name);
        await report(invocation, 'drained', object);
      } catch (error) {
        if (!(error instanceof KubectlError || error instanceof StatusError || error instanceof Aggregate)) throw error;
        await invocation.printError(`error: unable to drain node "${name}" due to error: ${error.message}, continuing command...\n`);
        failures.push(error);
        remaining.push(name);
      }
    }
    if (remaining.length > 0)
      await invocation.printError(`There are pending nodes to be drained:\n${remaining.map((name) => ` ${name}\n`).join('')}`);
    if (failures.length > 0) throw new Aggregate(failures);
    return 0;
  },
};

/** What is to become of a pod, and what is to be said of it. */
interface Verdict {
  readonly pod: Unstructured;
  readonly evict: boolean;
  readonly error?: string;
  readonly warning?: string;
}

const isFinished = (pod: Unstructured): boolean => ['Succeeded', 'Failed'].includes(textField(pod, 'status', 'phase'));

/** drain's filters, in order: the first that keeps a pod decides. */
function judge({ flags }: Invocation, pod: Unstructured): Verdict {
  const owner = mapsField(pod, 'metadata', 'ownerReferences').find((reference) => reference.controller === true);
  if (isFinished(pod)) return { pod, evict: true };
  if (owner?.kind === 'DaemonSet')
    return flags.bool('ignore-daemonsets')
      ? { pod, evict: false, warning: 'ignoring DaemonSet-managed Pods' }
      : { pod, evict: false, error: 'DaemonSet-managed Pods (use --ignore-daemonsets to ignore)' };
  if (field(pod, 'metadata', 'annotations', 'kubernetes.io/config.mirror') !== undefined) return { pod, evict: false };
  const localStorage = mapsField(pod, 'spec', 'volumes').some((volume) => volume.emptyDir !== undefined);
  if (localStorage && !flags.bool('delete-emptydir-data'))
    return { pod, evict: false, error: 'Pods with local storage (use --delete-emptydir-data to override)' };
  if (owner) return { pod, evict: true };
  return flags.bool('force')
    ? { pod, evict: true, warning: 'deleting Pods that declare no controller' }
    : { pod, evict: false, error: 'Pods that declare no controller (use --force to override)' };
}

const placeOf = (pod: Unstructured): string => `${textField(pod, 'metadata', 'namespace')}/${nameOf(pod)}`;

/** `ignoring DaemonSet-managed Pods: a/b, c/d`, one for each thing that is said. */
function grouped(verdicts: readonly Verdict[], said: (verdict: Verdict) => string | undefined): string[] {
  const groups = new Map<string, string[]>();
  for (const verdict of verdicts) {
    const text = said(verdict);
    if (text) groups.set(text, [...(groups.get(text) ?? []), placeOf(verdict.pod)]);
  }
  return [...groups].map(([text, places]) => `${text}: ${places.join(', ')}`);
}

async function evictFrom(invocation: Invocation, node: string): Promise<void> {
  const { client, flags } = invocation;
  const mapping = await invocation.mapping('pods');
  const query = { fieldSelector: `spec.nodeName=${node}`, labelSelector: flags.string('pod-selector') || undefined };
  const list = await client.list(mapping, '', query);
  const verdicts = mapsField(list, 'items').map((pod) => judge(invocation, { apiVersion: 'v1', kind: 'Pod', ...pod }));
  throwAll(grouped(verdicts, ({ error }) => error).map((text) => new KubectlError(`cannot delete ${text}`)));
  const warnings = grouped(verdicts, ({ warning }) => warning);
  if (warnings.length > 0) await invocation.printError(`Warning: ${warnings.join('; ')}\n`);
  const dryRun = dryRunOf(flags);
  const chosen = verdicts.filter(({ evict }) => evict).map(({ pod }) => pod);
  const suffix = dryRun === 'none' ? '' : dryRun === 'client' ? ' (dry run)' : ' (server dry run)';
  const evicts = mapping.subresources.includes('eviction') && !flags.bool('disable-eviction');
  for (const pod of chosen) {
    if (evicts || dryRun === 'client') await invocation.print(`evicting pod ${placeOf(pod)}${suffix}\n`);
    if (dryRun !== 'client') await remove(invocation, mapping, pod, evicts);
  }
  if (dryRun !== 'none') return;
  for (const pod of chosen) {
    const info = { mapping, namespace: textField(pod, 'metadata', 'namespace'), name: nameOf(pod) };
    await waitForDeletion(invocation, [{ info, uid: textField(pod, 'metadata', 'uid') }], flags.duration('timeout'));
    await report(invocation, evicts ? 'evicted' : 'deleted', pod);
  }
}

const RETRY_DELAY = 5000;

/** Evicts or deletes one pod; tries again where a disruption budget forbids it for now. */
async function remove(invocation: Invocation, mapping: Mapping, pod: Unstructured, evicts: boolean): Promise<void> {
  const { client, flags, process } = invocation;
  const namespace = textField(pod, 'metadata', 'namespace');
  const name = nameOf(pod);
  const grace = flags.number('grace-period');
  const options = { ...(grace >= 0 && { gracePeriodSeconds: grace }), ...(dryRunOf(flags) === 'server' && { dryRun: ['All'] }) };
  const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace }, deleteOptions: options };
  for (;;) {
    try {
      if (evicts) await client.create(mapping, namespace, eviction, {}, { name, subresource: 'eviction' });
      else await client.delete(mapping, namespace, name, options);
      return;
    } catch (error) {
      if (isNotFound(error)) return;
      if (!(error instanceof StatusError)) throw error;
      if (error.status.code !== 429) throw new KubectlError(`error when evicting pods/"${name}" -n "${namespace}": ${error.message}`);
      await invocation.printError(`error when evicting pods/"${name}" -n "${namespace}" (will retry after 5s): ${error.message}\n`);
      await process.clock.sleep(RETRY_DELAY, process.signal);
    }
  }
}
