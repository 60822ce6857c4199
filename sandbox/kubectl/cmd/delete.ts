// kubectl delete (kubectl/pkg/cmd/delete/delete.go).
import { isNotFound } from '../../apimachinery/status.ts';
import { qualifiedKind } from '../discovery.ts';
import { addSource, KubectlError } from '../errors.ts';
import { boolFlag, durationFlag, type FlagSpec, type Flags, intFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { ResourceBuilder, type ResourceInfo } from '../resource-builder.ts';
import { isStatus, type Unstructured } from '../rest.ts';
import { textField } from '../unstructured.ts';
import { waitForDeletion } from '../wait-for.ts';
import { dryRunFlag, dryRunOf, filenameFlags, filenameOptions, selectorFlag, withDryRun } from '../write-options.ts';

/** --cascade. */
export const cascadeFlag: FlagSpec = { name: 'cascade', type: 'string', default: 'background', noValue: 'background' };

export function propagationPolicy(flags: Flags): string {
  switch (flags.string('cascade')) {
    case 'background':
    case 'true':
      return 'Background';
    case 'foreground':
      return 'Foreground';
    case 'orphan':
    case 'false':
      return 'Orphan';
    default:
      throw new KubectlError(`invalid cascade value (${flags.string('cascade')}). Must be "background", "foreground", or "orphan"`);
  }
}

export const deleteCommand: KubectlCommand = {
  flags: [
    ...filenameFlags,
    selectorFlag,
    stringFlag('field-selector'),
    stringFlag('output', 'o'),
    stringFlag('raw'),
    cascadeFlag,
    dryRunFlag,
    boolFlag('all'),
    boolFlag('all-namespaces', 'A'),
    boolFlag('force'),
    boolFlag('now'),
    boolFlag('ignore-not-found'),
    boolFlag('interactive', 'i'),
    boolFlag('wait', '', true),
    intFlag('grace-period', -1),
    durationFlag('timeout'),
  ],
  async run(invocation) {
    const { flags, args } = invocation;
    const policy = propagationPolicy(flags);
    const gracePeriod = gracePeriodOf(flags);
    const dryRun = dryRunOf(flags);
    if (flags.string('raw')) return deleteRaw(invocation);
    const builder = new ResourceBuilder(invocation, {
      args,
      ...filenameOptions(flags),
      validate: 'Ignore',
      labelSelector: flags.string('selector'),
      fieldSelector: flags.string('field-selector'),
      selectAll: flags.bool('all'),
      allNamespaces: flags.bool('all-namespaces'),
      continueOnError: true,
      requireObject: false,
      flatten: true,
    });
    await validate(invocation, gracePeriod);
    const selects = flags.bool('all') || flags.string('selector') !== '' || flags.string('field-selector') !== '';
    const ignoreNotFound = flags.changed('ignore-not-found') ? flags.bool('ignore-not-found') : selects;
    const removal: Removal = {
      operation: gracePeriod === 0 ? 'force deleted' : 'deleted',
      options: {
        ...(gracePeriod >= 0 && { gracePeriodSeconds: gracePeriod }),
        propagationPolicy: policy,
        ...(dryRun === 'server' && { dryRun: ['All'] }),
      },
    };
    const deleted: { info: ResourceInfo; uid: string }[] = [];
    let found = 0;
    let warnClusterScope = invocation.config.enforceNamespace && !flags.bool('all-namespaces');
    await builder.visit(async (info) => {
      if (warnClusterScope && !info.mapping.namespaced) {
        await invocation.printError('Warning: deleting cluster-scoped resources, not scoped to the provided namespace\n');
        warnClusterScope = false;
      }
      found += 1;
      try {
        deleted.push({ info, uid: await deleteOne(invocation, info, removal) });
      } catch (error) {
        if (!ignoreNotFound || !isNotFound(error)) throw error;
      }
    });
    if (found === 0) await invocation.print('No resources found\n');
    if (flags.bool('wait') && dryRun === 'none') await waitForDeletion(invocation, deleted, flags.duration('timeout'));
    return 0;
  },
};

function gracePeriodOf(flags: Flags): number {
  const given = flags.number('grace-period');
  if (flags.bool('now')) {
    if (given !== -1) throw new KubectlError('--now and --grace-period cannot be specified together');
    return 1;
  }
  if (flags.bool('force')) return Math.max(given, 0);
  return given === 0 ? 1 : given;
}

async function validate(invocation: Invocation, gracePeriod: number): Promise<void> {
  const { flags } = invocation;
  const output = flags.string('output');
  if (output && output !== 'name') throw new KubectlError(`unexpected -o output mode: ${output}. We only support '-o name'`);
  if (!flags.bool('force')) return;
  if (gracePeriod > 0) throw new KubectlError('--force and --grace-period greater than 0 cannot be specified together');
  await invocation.printError(
    'Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.\n',
  );
}

export interface Removal {
  readonly operation: string;
  readonly options: Unstructured;
}

/** Deletes one object and says so; gives its UID. */
export async function deleteOne(invocation: Invocation, info: ResourceInfo, { operation, options }: Removal): Promise<string> {
  const { client, flags } = invocation;
  const dryRun = dryRunOf(flags);
  let uid = '';
  if (dryRun !== 'client') {
    try {
      const response = await client.delete(info.mapping, info.namespace, info.name, options);
      uid = isStatus(response) ? textField(response, 'details', 'uid') : textField(response, 'metadata', 'uid');
    } catch (error) {
      throw addSource('deleting', info.source, error);
    }
  }
  const kind = qualifiedKind(info.mapping);
  const place = info.mapping.namespaced ? ` from ${info.namespace} namespace` : '';
  const text =
    flags.string('output') === 'name' ? `${kind}/${info.name}` : `${kind} "${info.name}" ${withDryRun(`${operation}${place}`, dryRun)}`;
  await invocation.print(`${text}\n`);
  return uid;
}

async function deleteRaw(invocation: Invocation): Promise<number> {
  const body = await invocation.client.request({ method: 'DELETE', path: invocation.flags.string('raw') });
  await invocation.print(`${JSON.stringify(body)}\n`);
  return 0;
}
