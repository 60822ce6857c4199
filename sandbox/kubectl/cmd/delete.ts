// kubectl delete (kubectl/pkg/cmd/delete/delete.go).
import { isNotFound } from '../../apimachinery/status.ts';
import { qualifiedKind } from '../discovery.ts';
import { addSource, KubectlError } from '../errors.ts';
import { booleanOf, boolFlag, durationFlag, type FlagSpec, type Flags, intFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { checkRawFile, requestRaw } from '../raw.ts';
import { ResourceBuilder, type ResourceInfo } from '../resource-builder.ts';
import { isStatus } from '../rest.ts';
import { textField, type Unstructured } from '../unstructured.ts';
import { waitForDeletion } from '../wait-for.ts';
import { dryRunFlag, dryRunOf, filenameFlags, filenameOptions, selectorFlag, withDryRun } from '../write-options.ts';

/** --cascade. */
export const cascadeFlag: FlagSpec = { name: 'cascade', type: 'string', default: 'background', noValue: 'background' };

export async function propagationPolicy(invocation: Invocation): Promise<string> {
  const value = invocation.flags.string('cascade');
  switch (value) {
    case 'background':
      return 'Background';
    case 'foreground':
      return 'Foreground';
    case 'orphan':
      return 'Orphan';
  }
  const asked = booleanOf(value);
  if (asked === undefined) throw new KubectlError(`invalid cascade value (${value}). Must be "background", "foreground", or "orphan"`);
  const policy = asked ? 'background' : 'orphan';
  await invocation.printError(`warning: --cascade=${value} is deprecated (boolean value) and can be replaced with --cascade=${policy}.\n`);
  return asked ? 'Background' : 'Orphan';
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
    const policy = await propagationPolicy(invocation);
    const gracePeriod = gracePeriodOf(flags);
    const dryRun = dryRunOf(flags);
    if (flags.string('raw')) return deleteRaw(invocation);
    const newBuilder = (): ResourceBuilder =>
      new ResourceBuilder(invocation, {
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
    const wanted = flags.bool('interactive') ? await confirmed(invocation, newBuilder()) : undefined;
    if (flags.bool('interactive') && !wanted) return 0;
    const deleted: { info: ResourceInfo; uid: string }[] = [];
    let found = 0;
    let warnClusterScope = invocation.config.enforceNamespace && !flags.bool('all-namespaces');
    await newBuilder().visit(async (info) => {
      if (wanted && !wanted.has(place(info))) return;
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
  if (invocation.flags.bool('interactive')) throw new KubectlError('--interactive can not be used with --raw');
  checkRawFile(invocation);
  await requestRaw(invocation, 'DELETE', invocation.flags.string('raw'));
  return 0;
}

/** --interactive: what would be deleted, and whether that is wanted. Gives the objects; none where the answer is no. */
async function confirmed(invocation: Invocation, builder: ResourceBuilder): Promise<ReadonlySet<string> | undefined> {
  const infos: ResourceInfo[] = [];
  await builder.visit(async (info) => {
    infos.push(info);
  });
  if (infos.length === 0) {
    await invocation.print('No resources found\n');
    return undefined;
  }
  const list = infos.map(({ mapping, name }) => `${qualifiedKind(mapping)}/${name}\n`).join('');
  await invocation.print(`You are about to delete the following ${infos.length} resource(s):\n${list}Do you want to continue? (y/N): `);
  if ((await firstLine(invocation)).toLowerCase() === 'y') return new Set(infos.map(place));
  await invocation.print('deletion is cancelled\n');
  return undefined;
}

const place = ({ mapping, namespace, name }: ResourceInfo): string => `${qualifiedKind(mapping)} ${namespace} ${name}`;

async function firstLine({ process }: Invocation): Promise<string> {
  let text = '';
  for await (const piece of process.stdin) {
    text += piece;
    if (text.includes('\n')) break;
  }
  return text.split('\n', 1)[0] ?? '';
}
