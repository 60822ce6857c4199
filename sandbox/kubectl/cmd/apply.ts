// kubectl apply (kubectl/pkg/cmd/apply/apply.go).

import { sprint } from '../../apimachinery/fmt.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import { byHost } from '../../time/host.ts';
import { addSource, KubectlError, throwAll, UsageError } from '../errors.ts';
import { arrayFlag, boolFlag, durationFlag, intFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { hasLastApplied, lastAppliedAnnotation, withLastApplied } from '../last-applied.ts';
import { type Migration, migrateToServerSide, saveLastApplied } from '../managed-fields.ts';
import { applyPatch } from '../patcher.ts';
import { recorded } from '../record.ts';
import { describeInfo, type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { nameOf, textField, type Unstructured } from '../unstructured.ts';
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
  selectorFlag,
  validateFlag,
  writeQuery,
} from '../write-options.ts';
import { cascadeFlag, propagationPolicy } from './delete.ts';

export const apply: KubectlCommand = {
  flags: [
    ...filenameFlags,
    ...printFlags,
    dryRunFlag,
    validateFlag,
    fieldManagerFlag('kubectl-client-side-apply'),
    selectorFlag,
    recordFlag,
    boolFlag('server-side'),
    boolFlag('force-conflicts'),
    boolFlag('prune'),
    arrayFlag('prune-allowlist'),
    boolFlag('all'),
    boolFlag('overwrite', '', true),
    boolFlag('openapi-patch', '', true),
    stringFlag('subresource'),
    cascadeFlag,
    boolFlag('force'),
    intFlag('grace-period', -1),
    durationFlag('timeout'),
    boolFlag('wait'),
  ],
  async run(invocation) {
    const { flags, args, path } = invocation;
    if (args.length > 0) throw new UsageError(path, `Unexpected args: ${sprint(args)}`);
    requireFilename(flags);
    await propagationPolicy(invocation);
    validate(invocation);
    const prune = flags.bool('prune') ? await byHost(pruner(invocation)) : undefined;
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      validate: directiveOf(flags),
      labelSelector: flags.string('selector'),
      continueOnError: true,
      flatten: true,
    });
    const { infos, errors: found } = await builder.infos();
    if (infos.length === 0 && found.length === 0) throw new KubectlError('no objects passed to apply');
    const errors = [...found];
    const applied: LoadedInfo[] = [];
    for (const info of infos) {
      try {
        applied.push({ ...info, object: await applyOne(invocation, info) });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        errors.push(error);
      }
    }
    throwAll(errors);
    await printObjects(invocation, applied);
    await prune?.(applied);
    return 0;
  },
};

/** What --prune does once everything is applied; what it is given to prune is looked at before. */
async function pruner(invocation: Invocation): Promise<(applied: readonly LoadedInfo[]) => Promise<void>> {
  const { prunedMappings, prune } = await import('./apply-prune.ts');
  const mappings = await prunedMappings(invocation);
  return (applied) => prune(invocation, mappings, applied);
}

function validate({ flags }: Invocation): void {
  const serverSide = flags.bool('server-side');
  const dryRun = dryRunOf(flags);
  if (flags.bool('force-conflicts') && !serverSide) throw new KubectlError('--force-conflicts only works with --server-side');
  if (dryRun === 'client' && serverSide)
    throw new KubectlError("--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)");
  if (serverSide && flags.bool('force')) throw new KubectlError('--force cannot be used with --server-side');
  if (dryRun === 'server' && flags.bool('force')) throw new KubectlError('--dry-run=server cannot be used with --force');
  if (flags.bool('all') && flags.string('selector')) throw new KubectlError('cannot set --all and --selector at the same time');
  if (flags.bool('prune')) {
    if (flags.bool('force')) throw new KubectlError('--force cannot be used with --prune');
    if (!flags.bool('all') && !flags.string('selector'))
      throw new KubectlError(
        'all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag. If you did not mean to prune all resources, specify a label selector',
      );
    if (serverSide) throw new KubectlError("--prune is in alpha and doesn't currently work on objects created by server-side apply");
  }
  if (flags.string('subresource') && !serverSide) throw new KubectlError('--subresource can only be specified for --server-side');
}

/** Whether -o asks for the objects themselves, which are printed together at the end. */
const printsObjects = ({ flags }: Invocation): boolean => !['', 'name'].includes(flags.string('output'));

async function report(invocation: Invocation, operation: string, object: Unstructured): Promise<Unstructured> {
  if (!printsObjects(invocation)) await invocation.print((await resultPrinter(invocation, operation)).print(object));
  return object;
}

async function printObjects(invocation: Invocation, infos: readonly LoadedInfo[]): Promise<void> {
  if (!printsObjects(invocation)) return;
  const [first] = infos;
  const object =
    infos.length === 1 ? first?.object : { apiVersion: 'v1', kind: 'List', items: infos.map((info) => info.object), metadata: {} };
  await invocation.print((await resultPrinter(invocation, '')).print(object));
}

async function applyOne(invocation: Invocation, info: LoadedInfo): Promise<Unstructured> {
  const generateName = textField(info.object, 'metadata', 'generateName');
  if (!info.name && generateName) throw new KubectlError(`from ${generateName}: cannot use generate name with apply`);
  return invocation.flags.bool('server-side') ? applyServerSide(invocation, info) : applyClientSide(invocation, info);
}

const conflictHelp = `Please review the fields above--they currently have other managers. Here
are the ways you can resolve this warning:
* If you intend to manage all of these fields, please re-run the apply
  command with the \`--force-conflicts\` flag.
* If you do not intend to manage all of the fields, please edit your
  manifest to remove references to the fields that should keep their
  current managers.
* You may co-own fields by updating your manifest to match the existing
  value; in this case, you'll become the manager if the other manager(s)
  stop managing the field (remove it from their configuration).
See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts`;

async function applyServerSide(invocation: Invocation, info: LoadedInfo): Promise<Unstructured> {
  const { flags, client } = invocation;
  const { mapping, namespace, name, object } = info;
  const manager = flags.changed('field-manager') ? flags.string('field-manager') : 'kubectl';
  const query = writeQuery(flags, { manager, validate: directiveOf(flags) });
  const subresource = flags.string('subresource');
  const applying = { ...query, force: String(flags.bool('force-conflicts')) };
  const send = () => client.patch(mapping, namespace, name, 'application/apply-patch+yaml', object, applying, subresource);
  let result: Unstructured;
  try {
    result = await send();
  } catch (error) {
    throw isConflict(error) ? new KubectlError(`${error.message}\n${conflictHelp}`) : error;
  }
  result = await migrated(invocation, { client, info, manager, query, subresource }, result, send);
  await warnIfDeleting(invocation, result);
  return report(invocation, 'serverside-applied', result);
}

/** What a client-side apply has managed becomes the applier's. Where that fails, the next apply tries it again. */
async function migrated(
  invocation: Invocation,
  migration: Migration,
  applied: Unstructured,
  again: () => Promise<Unstructured>,
): Promise<Unstructured> {
  let failure = 'failed to migrate kubectl.kubernetes.io/last-applied-configuration for Server-Side Apply';
  let current = applied;
  try {
    current = await saveLastApplied(migration, current);
    failure = 'server rejected managed fields migration to Server-Side Apply';
    const changed = await migrateToServerSide(migration, current);
    if (!changed) return current;
    current = changed;
    failure = 'failed to re-apply configuration after performing Server-Side Apply migration';
    // Only now is dropped what the configuration no longer names.
    return await again();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const retried = `This is non-fatal and will be retried next time you apply. Error: ${error.message}`;
    await invocation.printError(`Warning: ${failure}. ${retried}\n`);
    return current;
  }
}

async function applyClientSide(invocation: Invocation, info: LoadedInfo): Promise<Unstructured> {
  const { flags } = invocation;
  const modified = withLastApplied(recorded(invocation, info.object));
  let current: Unstructured;
  try {
    current = (await new ResourceBuilder(invocation, {}).get(info)).object;
  } catch (error) {
    if (isNotFound(error)) return createObject(invocation, { ...info, object: modified });
    throw addSource(`retrieving current configuration of:\n${describeInfo(info)}\nfrom server for:`, info.source, error);
  }
  if (!hasLastApplied(current))
    await invocation.printError(
      `Warning: resource ${info.mapping.resource}/${info.name} is missing the ${lastAppliedAnnotation} annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.\n`,
    );
  const { patched, changed } = await applyPatch(invocation, { ...info, object: modified }, current, {
    local: dryRunOf(flags) === 'client',
    force: flags.bool('force'),
    query: writeQuery(flags, { validate: directiveOf(flags) }),
    explain: (patch, error) => addSource(`applying patch:\n${patch}\nto:\n${describeInfo(info)}\nfor:`, info.source, error),
  });
  await warnIfDeleting(invocation, patched);
  return report(invocation, changed ? 'configured' : 'unchanged', patched);
}

async function createObject(invocation: Invocation, info: LoadedInfo): Promise<Unstructured> {
  const { flags, client } = invocation;
  const object = withoutNulls(info.object);
  if (dryRunOf(flags) === 'client') return report(invocation, 'created', object);
  let created: Unstructured;
  try {
    created = await client.create(info.mapping, info.namespace, object, writeQuery(flags, { validate: directiveOf(flags) }));
  } catch (error) {
    throw addSource('creating', info.source, error);
  }
  return report(invocation, 'created', created);
}

function withoutNulls(object: Unstructured): Unstructured {
  const prune = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prune);
    return typeof value === 'object' && value !== null ? pruneMap(value) : value;
  };
  const pruneMap = (map: object): Unstructured =>
    Object.fromEntries(
      Object.entries(map)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, prune(value)]),
    );
  return pruneMap(object);
}

async function warnIfDeleting(invocation: Invocation, object: Unstructured): Promise<void> {
  if (textField(object, 'metadata', 'deletionTimestamp'))
    await invocation.printError(`Warning: Detected changes to resource ${nameOf(object)} which is currently being deleted.\n`);
}
