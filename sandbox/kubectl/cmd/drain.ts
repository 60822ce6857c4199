// kubectl cordon, uncordon and drain (kubectl/pkg/cmd/drain/drain.go, kubectl/pkg/drain).
import { quote } from '../../apimachinery/fmt.ts';
import { goDuration } from '../../apimachinery/go-duration.ts';
import { isNotFound, StatusError } from '../../apimachinery/status.ts';
import type { Mapping } from '../discovery.ts';
import { Aggregate, KubectlError, throwAll, UsageError } from '../errors.ts';
import { boolFlag, durationFlag, type FlagSpec, intFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { field, mapsField, nameOf, textField, type Unstructured } from '../unstructured.ts';
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
    throwAll(failures);
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

/** GetPodsForDeletion: what is to become of each pod of a node. @throws where a pod stands in the way */
async function podsForDeletion(invocation: Invocation, mapping: Mapping, node: string): Promise<readonly Verdict[]> {
  const query = { fieldSelector: `spec.nodeName=${node}`, labelSelector: invocation.flags.string('pod-selector') || undefined };
  const list = await invocation.client.list(mapping, '', query);
  const verdicts = mapsField(list, 'items').map((pod) => judge(invocation, { apiVersion: 'v1', kind: 'Pod', ...pod }));
  const errors = grouped(verdicts, ({ error }) => error).map((text) => new KubectlError(`cannot delete ${text}`));
  if (errors.length > 0) throw new Aggregate(errors);
  return verdicts;
}

const chosen = (verdicts: readonly Verdict[]): readonly Unstructured[] => verdicts.filter(({ evict }) => evict).map(({ pod }) => pod);

async function evictFrom(invocation: Invocation, node: string): Promise<void> {
  const { flags } = invocation;
  const mapping = await invocation.mapping('pods');
  const verdicts = await podsForDeletion(invocation, mapping, node);
  const warnings = grouped(verdicts, ({ warning }) => warning);
  if (warnings.length > 0) await invocation.printError(`Warning: ${warnings.join('; ')}\n`);
  const pods = chosen(verdicts);
  if (dryRunOf(flags) === 'client') {
    for (const pod of pods) await invocation.print(`evicting pod ${placeOf(pod)} (dry run)\n`);
    return;
  }
  const evicts = mapping.subresources.includes('eviction') && !flags.bool('disable-eviction');
  try {
    await new Drainer(invocation, mapping).remove(pods, evicts);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const pending = chosen(await podsForDeletion(invocation, mapping, node));
    if (pending.length > 0)
      await invocation.printError(
        `There are pending pods in node ${quote(node)} when an error occurred: ${error.message}\n${pending.map((pod) => `pod/${nameOf(pod)}\n`).join('')}`,
      );
    throw error;
  }
}

const RETRY_DELAY = 5000;
const POLL_INTERVAL = 1000;

/** Evicts or deletes the pods of one node, all at once, and waits until they are gone (kubectl/pkg/drain.Helper). */
class Drainer {
  readonly #invocation: Invocation;
  readonly #mapping: Mapping;
  readonly #timeout: number;
  readonly #deadline: number;

  constructor(invocation: Invocation, mapping: Mapping) {
    this.#invocation = invocation;
    this.#mapping = mapping;
    this.#timeout = invocation.flags.duration('timeout');
    this.#deadline = this.#timeout > 0 ? invocation.process.clock.now() + this.#timeout : Number.POSITIVE_INFINITY;
  }

  async remove(pods: readonly Unstructured[], evicts: boolean): Promise<void> {
    if (!evicts) return this.#delete(pods);
    const errors: Error[] = [];
    await Promise.all(
      pods.map((pod) =>
        this.#evict(pod).catch((error: unknown) => {
          if (!(error instanceof KubectlError)) throw error;
          errors.push(error);
        }),
      ),
    );
    if (errors.length > 0) throw new Aggregate(errors);
  }

  get #isOver(): boolean {
    return this.#invocation.process.clock.now() >= this.#deadline;
  }

  #options(): Unstructured {
    const { flags } = this.#invocation;
    const grace = flags.number('grace-period');
    return { ...(grace >= 0 && { gracePeriodSeconds: grace }), ...(dryRunOf(flags) === 'server' && { dryRun: ['All'] }) };
  }

  /** Evicts one pod; tries again where a disruption budget forbids it for now. */
  async #evict(pod: Unstructured): Promise<void> {
    const { client, flags, process } = this.#invocation;
    const [namespace, name] = [textField(pod, 'metadata', 'namespace'), nameOf(pod)];
    const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace }, deleteOptions: this.#options() };
    const dryRun = dryRunOf(flags) === 'server';
    const failed = `error when evicting pods/${quote(name)} -n ${quote(namespace)}`;
    for (;;) {
      await this.#invocation.print(`evicting pod ${placeOf(pod)}${dryRun ? ' (server dry run)' : ''}\n`);
      if (this.#isOver) throw new KubectlError(`${failed}: global timeout reached: ${goDuration(this.#timeout)}`);
      try {
        await client.create(this.#mapping, namespace, eviction, {}, { name, subresource: 'eviction' });
        break;
      } catch (error) {
        if (isNotFound(error)) return;
        if (!(error instanceof StatusError)) throw error;
        if (error.status.code !== 429) throw new KubectlError(`${failed}: ${error.message}`);
        await this.#invocation.printError(`${failed} (will retry after 5s): ${error.message}\n`);
        await process.clock.sleep(RETRY_DELAY, process.signal);
      }
    }
    if (dryRun) return;
    try {
      await this.#untilGone([pod], 'evicted');
    } catch (error) {
      if (!(error instanceof KubectlError || error instanceof StatusError)) throw error;
      throw new KubectlError(`error when waiting for pod ${quote(name)} in namespace ${quote(namespace)} to terminate: ${error.message}`);
    }
  }

  async #delete(pods: readonly Unstructured[]): Promise<void> {
    for (const pod of pods) {
      try {
        await this.#invocation.client.delete(this.#mapping, textField(pod, 'metadata', 'namespace'), nameOf(pod), this.#options());
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    }
    if (dryRunOf(this.#invocation.flags) === 'none') await this.#untilGone(pods, 'deleted');
  }

  /** waitForDelete: looks each second, and says of each pod that it is gone. */
  async #untilGone(pods: readonly Unstructured[], operation: string): Promise<void> {
    const { process } = this.#invocation;
    for (let pending = pods; ; await process.clock.sleep(POLL_INTERVAL, process.signal)) {
      if (this.#isOver) throw new KubectlError('context deadline exceeded');
      const left: Unstructured[] = [];
      for (const pod of pending) {
        const state = await this.#stateOf(pod);
        if (state === 'gone') await report(this.#invocation, operation, pod);
        else if (state === 'there') left.push(pod);
      }
      if (left.length === 0) return;
      pending = left;
    }
  }

  async #stateOf(pod: Unstructured): Promise<'gone' | 'there' | 'skipped'> {
    const { client, flags, process } = this.#invocation;
    try {
      const found = await client.get(this.#mapping, textField(pod, 'metadata', 'namespace'), nameOf(pod));
      if (textField(found, 'metadata', 'uid') !== textField(pod, 'metadata', 'uid')) return 'gone';
      const longest = flags.number('skip-wait-for-delete-timeout');
      const deleted = Date.parse(textField(found, 'metadata', 'deletionTimestamp'));
      if (longest <= 0 || Number.isNaN(deleted) || Math.floor((process.clock.now() - deleted) / 1000) <= longest) return 'there';
      await this.#invocation.print(`pod ${quote(nameOf(pod))} has DeletionTimestamp older than ${longest} seconds, skipping\n`);
      return 'skipped';
    } catch (error) {
      if (isNotFound(error)) return 'gone';
      throw error;
    }
  }
}
