// kubectl diff (kubectl/pkg/cmd/diff/diff.go).

import { structuredPatch } from 'diff';
import { lookup } from '../../apimachinery/dictionary.ts';
import { sprint } from '../../apimachinery/fmt.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import { writeYaml } from '../../apimachinery/yaml-writer.ts';
import { groupVersion } from '../discovery.ts';
import { ExitError, explainError, KubectlError, UsageError } from '../errors.ts';
import { arrayFlag, boolFlag, intFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { withoutLastApplied } from '../last-applied.ts';
import { applyPatch } from '../patcher.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { mapField, type Unstructured, withField } from '../unstructured.ts';
import { fieldManagerFlag, filenameFlags, filenameOptions, requireFilename, selectorFlag } from '../write-options.ts';

export const diff: KubectlCommand = {
  flags: [
    ...filenameFlags,
    selectorFlag,
    fieldManagerFlag('kubectl-client-side-apply'),
    boolFlag('server-side'),
    boolFlag('force-conflicts'),
    boolFlag('prune'),
    arrayFlag('prune-allowlist'),
    boolFlag('show-managed-fields'),
    boolFlag('show-secrets'),
    intFlag('concurrency', 1),
  ],
  async run(invocation) {
    try {
      return await compare(invocation);
    } catch (error) {
      // Differences are status 1, so failures begin at 2.
      const failure = explainError(error);
      throw failure ? new ExitError(failure.status + 1, failure.text) : error;
    }
  },
};

interface Version {
  readonly file: string;
  readonly live: string;
  readonly merged: string;
}

async function compare(invocation: Invocation): Promise<number> {
  const { flags, args, path } = invocation;
  if (args.length > 0) throw new UsageError(path, `Unexpected args: ${sprint(args)}`);
  requireFilename(flags);
  if (flags.bool('force-conflicts') && !flags.bool('server-side'))
    throw new KubectlError('--force-conflicts only works with --server-side');
  const versions: Version[] = [];
  const builder = new ResourceBuilder(invocation, {
    ...filenameOptions(flags),
    validate: 'Ignore',
    labelSelector: flags.string('selector'),
    flatten: true,
  });
  await builder.visit(async (info) => {
    versions.push(await versionsOf(invocation, { ...info, object: info.object ?? {} }));
  });
  versions.sort((a, b) => (a.file < b.file ? -1 : 1));
  const [program = '', ...options] = (invocation.process.env.get('KUBECTL_EXTERNAL_DIFF') || 'diff').split(' ');
  if (program !== 'diff') return runProgram(invocation, versions, program, options);
  const texts = versions.map((version) => unified(invocation, version));
  await invocation.print(texts.join(''));
  return texts.some((text) => text !== '') ? 1 : 0;
}

async function versionsOf(invocation: Invocation, info: LoadedInfo): Promise<Version> {
  const { mapping, namespace, name } = info;
  const group = mapping.group ? `${mapping.group}.` : '';
  const file = `${group}${mapping.version}.${mapping.kind}.${namespace}.${name}`;
  const live = await currentOf(invocation, info);
  const merged = await mergedOf(invocation, info, live);
  const isSecret = groupVersion(mapping) === 'v1' && mapping.kind === 'Secret' && !invocation.flags.bool('show-secrets');
  const [from, to] = isSecret ? masked(live, merged) : [live, merged];
  return { file, live: textOf(invocation, from), merged: textOf(invocation, to) };
}

async function currentOf(invocation: Invocation, info: LoadedInfo): Promise<Unstructured | undefined> {
  try {
    return (await new ResourceBuilder(invocation, {}).get(info)).object;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** The object as it would be if it were applied. */
async function mergedOf(invocation: Invocation, info: LoadedInfo, live: Unstructured | undefined): Promise<Unstructured> {
  const { flags, client } = invocation;
  const { mapping, namespace, name, object } = info;
  const serverSide = flags.bool('server-side');
  const manager = serverSide && !flags.changed('field-manager') ? 'kubectl' : flags.string('field-manager');
  const query = { dryRun: 'All', fieldManager: manager };
  if (serverSide) {
    const force = String(flags.bool('force-conflicts'));
    return client.patch(mapping, namespace, name, 'application/apply-patch+yaml', object, { ...query, force });
  }
  if (!live) return client.create(mapping, namespace, object, query);
  try {
    const modified = { ...info, object: withoutLastApplied(object) };
    return (await applyPatch(invocation, modified, live, { local: false, force: false, query })).patched;
  } catch (error) {
    if (isConflict(error)) throw new KubectlError(error.message);
    throw error;
  }
}

function textOf({ flags }: Invocation, object: Unstructured | undefined): string {
  if (!object) return '';
  return writeYaml(flags.bool('show-managed-fields') ? object : withField(object, ['metadata', 'managedFields'], undefined));
}

function masked(live: Unstructured | undefined, merged: Unstructured): [Unstructured | undefined, Unstructured] {
  const from = mapField(live, 'data');
  const to = mapField(merged, 'data');
  const mask = (data: Unstructured, other: Unstructured, word: string): Unstructured =>
    Object.fromEntries(
      Object.keys(data).map((key) => [
        key,
        Object.hasOwn(other, key) && lookup(data, key) !== lookup(other, key) ? `*** (${word})` : '***',
      ]),
    );
  const put = (object: Unstructured, data: Unstructured): Unstructured => (object.data ? { ...object, data } : object);
  return [live && put(live, mask(from, to, 'before')), put(merged, mask(to, from, 'after'))];
}

/** The program that KUBECTL_EXTERNAL_DIFF names, on two folders (DiffProgram). */
async function runProgram(
  invocation: Invocation,
  versions: readonly Version[],
  program: string,
  options: readonly string[],
): Promise<number> {
  const { process } = invocation;
  const folders = [`/tmp/LIVE-${suffix(invocation, 1)}`, `/tmp/MERGED-${suffix(invocation, 2)}`] as const;
  for (const folder of ['/tmp', ...folders]) if (!process.files.isDirectory(folder)) process.files.mkdir(folder);
  for (const { file, live, merged } of versions) {
    process.files.write(`${folders[0]}/${file}`, live);
    process.files.write(`${folders[1]}/${file}`, merged);
  }
  try {
    const running = process.exec([program, ...options.filter((option) => /^[a-zA-Z0-9-=]+$/.test(option)), ...folders]);
    if (!running) throw new KubectlError(`failed to run "${program}": executable file not found in $PATH`);
    const status = await running;
    if (status > 1) throw new KubectlError(`failed to run "${program}": exit status ${status}`);
    return status;
  } finally {
    for (const folder of folders) process.files.remove(folder);
  }
}

/** As `diff -u -N` writes it. */
function unified(invocation: Invocation, { file, live, merged }: Version): string {
  if (live === merged) return '';
  const stamp = `${new Date(invocation.now()).toISOString().replace('T', ' ').slice(0, 23)}000000 +0000`;
  const from = `/tmp/LIVE-${suffix(invocation, 1)}/${file}`;
  const to = `/tmp/MERGED-${suffix(invocation, 2)}/${file}`;
  const { hunks } = structuredPatch(from, to, live, merged, '', '', { context: 3 });
  const range = (start: number, lines: number): string =>
    lines === 1 ? `${start}` : `${lines === 0 ? Math.max(0, start - 1) : start},${lines}`;
  const body = hunks
    .map(
      ({ oldStart, oldLines, newStart, newLines, lines }) =>
        `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@\n${lines.map((line) => `${line}\n`).join('')}`,
    )
    .join('');
  return `diff -u -N ${from} ${to}\n--- ${from}\t${stamp}\n+++ ${to}\t${stamp}\n${body}`;
}

/** The random part of a temporary folder's name; here it follows from the time. */
const suffix = (invocation: Invocation, which: number): string =>
  String((Math.floor(invocation.now()) * 2654435761 * which) % 4294967296).padStart(10, '1');
