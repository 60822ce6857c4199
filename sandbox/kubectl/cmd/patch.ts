// kubectl patch (kubectl/pkg/cmd/patch/patch.go).

import { definitionName } from '../../api/schema.ts';
import { strategicMergePatch } from '../../api/strategic-patch.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { jsonPatch, PatchError } from '../../apimachinery/json-patch.ts';
import { mergePatch } from '../../apimachinery/merge-patch.ts';
import { StatusError } from '../../apimachinery/status.ts';
import { readYaml, YamlError } from '../../apimachinery/yaml.ts';
import type { PatchType } from '../../client-go/client.ts';
import { groupVersion, type Mapping } from '../discovery.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, type Flags, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { recordPatch } from '../record.ts';
import { ResourceBuilder } from '../resource-builder.ts';
import type { Unstructured } from '../unstructured.ts';
import {
  dryRunFlag,
  dryRunOf,
  fieldManagerFlag,
  filenameFlags,
  filenameOptions,
  operationPrinter,
  printFlags,
  recordFlag,
  writeQuery,
} from '../write-options.ts';

const patchTypes: Readonly<Record<string, PatchType>> = {
  json: 'application/json-patch+json',
  merge: 'application/merge-patch+json',
  strategic: 'application/strategic-merge-patch+json',
};

export const patch: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    recordFlag,
    dryRunFlag,
    fieldManagerFlag('kubectl-patch'),
    stringFlag('patch', 'p'),
    stringFlag('patch-file'),
    stringFlag('type', '', 'strategic'),
    stringFlag('subresource'),
    boolFlag('local'),
  ],
  async run(invocation) {
    const { flags, args, client } = invocation;
    const dryRun = dryRunOf(flags);
    const type = validate(flags, args);
    const body = patchBody(invocation);
    const subresource = flags.string('subresource');
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args,
      validate: 'Ignore',
      continueOnError: true,
      flatten: true,
      local: flags.bool('local'),
      ...(subresource && { subresource }),
    });
    let count = 0;
    await builder.visit(async ({ mapping, namespace, name, object = {} }) => {
      count += 1;
      const patched =
        flags.bool('local') || dryRun === 'client'
          ? patchHere(type, object, body)
          : await client.patch(mapping, namespace, name, type, body, writeQuery(flags), subresource).catch(unsupported(type, mapping));
      const record = flags.bool('local') || dryRun !== 'none' ? undefined : recordPatch(invocation);
      const shown = record
        ? await client.patch(mapping, namespace, name, 'application/merge-patch+json', record, writeQuery(flags))
        : patched;
      const printer = await operationPrinter(invocation, deepEqual(object, patched) ? 'patched (no change)' : 'patched');
      await invocation.print(printer.print(shown));
    });
    if (count === 0) throw new KubectlError('no objects passed to patch');
    return 0;
  },
};

/** A server that does not take this sort of patch is told of with the kind that it was for. */
const unsupported =
  (type: PatchType, mapping: Mapping) =>
  (error: unknown): never => {
    if (!(error instanceof StatusError) || error.status.code !== 415) throw error;
    throw new KubectlError(`${type} is not supported by ${groupVersion(mapping)}, Kind=${mapping.kind}: ${error.message}`);
  };

function validate(flags: Flags, args: readonly string[]): PatchType {
  const given = flags.string('patch');
  const file = flags.string('patch-file');
  if (given && file) throw new KubectlError('cannot specify --patch and --patch-file together');
  if (!given && !file) throw new KubectlError('must specify --patch or --patch-file containing the contents of the patch');
  if (flags.bool('local') && args.length > 0) throw new KubectlError('cannot specify --local and server resources');
  if (flags.bool('local') && dryRunOf(flags) === 'server')
    throw new KubectlError('cannot specify --local and --dry-run=server - did you mean --dry-run=client?');
  const type = lookup(patchTypes, flags.string('type').toLowerCase() || 'strategic');
  if (!type) throw new KubectlError(`--type must be one of [${Object.keys(patchTypes).join(' ')}], not "${flags.string('type')}"`);
  return type;
}

/** The patch as a value; as text where it looks like JSON and is none, which the server then tells. */
function patchBody({ flags, process }: Invocation): unknown {
  const file = flags.string('patch-file');
  const text = file ? process.files.read(file) : flags.string('patch');
  if (text === undefined) throw new KubectlError(`unable to read patch file: open ${file}: no such file or directory`);
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  try {
    const value = readYaml(text);
    return typeof value === 'string' ? JSON.stringify(value) : value;
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new KubectlError(`unable to parse "${flags.string('patch')}": ${error.message}`);
  }
}

function patchHere(type: PatchType, object: Unstructured, body: unknown): Unstructured {
  const patched = applyHere(type, object, body);
  if (!isMap(patched)) throw new KubectlError('the patch leaves no object');
  return patched;
}

function applyHere(type: PatchType, object: Unstructured, body: unknown): unknown {
  try {
    if (type === 'application/json-patch+json') {
      if (!Array.isArray(body)) throw new KubectlError('json: cannot unmarshal object into Go value of type jsonpatch.Patch');
      return jsonPatch(object, body.filter(isMap));
    }
    if (!isMap(body)) throw new KubectlError('invalid JSON document');
    if (type === 'application/merge-patch+json') return mergePatch(object, body);
    return strategicMergePatch(object, body, definitionName(String(object.apiVersion), String(object.kind)) ?? '');
  } catch (error) {
    throw error instanceof PatchError ? new KubectlError(error.message) : error;
  }
}
