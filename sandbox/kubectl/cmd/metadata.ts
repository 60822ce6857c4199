// What kubectl label and kubectl annotate have in common (kubectl/pkg/cmd/label, annotate).
import { createMergePatch } from '../../apimachinery/merge-patch.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, type FlagSpec, stringFlag } from '../flags.ts';
import type { Invocation } from '../invocation.ts';
import type { Changes } from '../pairs.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { stringsField, type Unstructured, withField } from '../unstructured.ts';
import {
  dryRunFlag,
  dryRunOf,
  fieldManagerFlag,
  filenameFlags,
  filenameOptions,
  printFlags,
  recordFlag,
  selectorFlag,
  writeQuery,
} from '../write-options.ts';

export const metadataFlags = (manager: string): readonly FlagSpec[] => [
  ...printFlags,
  ...filenameFlags,
  recordFlag,
  dryRunFlag,
  fieldManagerFlag(manager),
  selectorFlag,
  stringFlag('field-selector'),
  stringFlag('resource-version'),
  boolFlag('overwrite'),
  boolFlag('list'),
  boolFlag('local'),
  boolFlag('all'),
  boolFlag('all-namespaces', 'A'),
];

export type MetadataField = 'labels' | 'annotations';

/** What the flags and arguments may not be together. */
export function checkSelection({ flags }: Invocation, resources: readonly string[], changes: Changes, kind: string): void {
  if (flags.bool('list') && flags.string('output')) throw new KubectlError('--list and --output may not be specified together');
  if (flags.bool('all') && flags.string('selector')) throw new KubectlError('cannot set --all and --selector at the same time');
  if (flags.bool('all') && flags.string('field-selector')) throw new KubectlError('cannot set --all and --field-selector at the same time');
  const files = flags.list('filename').length > 0 || flags.string('kustomize') !== '';
  if (flags.bool('local')) {
    if (dryRunOf(flags) === 'server')
      throw new KubectlError('cannot specify --local and --dry-run=server - did you mean --dry-run=client?');
    if (resources.length > 0)
      throw new KubectlError('can only use local files by -f pod.yaml or --filename=pod.json when --local=true is set');
    if (!files) throw new KubectlError('one or more files must be specified as -f pod.yaml or --filename=pod.json');
  } else if (resources.length === 0 && !files)
    throw new KubectlError('one or more resources must be specified as <resource> <name> or <resource>/<name>');
  if (Object.keys(changes.set).length === 0 && changes.remove.length === 0 && !flags.bool('list'))
    throw new KubectlError(`at least one ${kind} update is required`);
}

/** Calls `each` for the selected objects, as the server has them. */
export async function visitSelected(
  invocation: Invocation,
  resources: readonly string[],
  each: (info: LoadedInfo, single: boolean) => Promise<void>,
): Promise<void> {
  const { flags } = invocation;
  const local = flags.bool('local');
  const newBuilder = (): ResourceBuilder =>
    new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args: resources,
      local,
      labelSelector: flags.string('selector'),
      fieldSelector: flags.string('field-selector'),
      allNamespaces: flags.bool('all-namespaces'),
      allowEmptySelector: flags.bool('all'),
      validate: 'Ignore',
      continueOnError: true,
      flatten: true,
      latest: !local,
    });
  if (flags.string('resource-version')) {
    // Said once, before anything is changed.
    const selection = newBuilder();
    await selection.infos();
    if (!selection.singleItemImplied) throw new KubectlError('--resource-version may only be used with a single resource');
  }
  const builder = newBuilder();
  await builder.visit(async (info) => {
    await each({ ...info, object: info.object ?? {} }, builder.singleItemImplied);
  });
}

/** The object with its labels or annotations changed. */
export function changed(object: Unstructured, name: MetadataField, { set, remove }: Changes): Unstructured {
  const entries = { ...stringsField(object, 'metadata', name), ...set };
  for (const key of remove) delete entries[key];
  return withField(object, ['metadata', name], Object.keys(entries).length > 0 ? entries : undefined);
}

/** Sends the difference as a merge patch. */
export function sendChange(
  invocation: Invocation,
  { mapping, namespace, name, object }: LoadedInfo,
  after: Unstructured,
): Promise<Unstructured> {
  const { flags, client } = invocation;
  const version = flags.string('resource-version');
  const patch = createMergePatch(object, after);
  const guarded = version ? withField(patch, ['metadata', 'resourceVersion'], version) : patch;
  return client.patch(mapping, namespace, name, 'application/merge-patch+json', guarded, writeQuery(flags));
}

/** --list. */
export async function list(invocation: Invocation, info: LoadedInfo, name: MetadataField, single: boolean): Promise<void> {
  const { kind, group } = info.mapping;
  if (!single) await invocation.print(`Listing ${name} for ${kind}.${group}/${info.name}:\n`);
  const entries = Object.entries(stringsField(info.object, 'metadata', name)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, value] of entries) await invocation.print(`${single ? '' : ' '}${key}=${value}\n`);
}
