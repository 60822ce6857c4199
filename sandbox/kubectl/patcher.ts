// The patch that kubectl apply sends (kubectl/pkg/cmd/apply/patcher.go).

import { definitionName } from '../api/schema.ts';
import { strategicMergePatch, threeWayStrategicPatch } from '../api/strategic-patch.ts';
import { marshal } from '../apimachinery/fmt.ts';
import { PatchError } from '../apimachinery/json-patch.ts';
import { mergePatch, threeWayMergePatch } from '../apimachinery/merge-patch.ts';
import { isConflict, isInvalid, isNotFound } from '../apimachinery/status.ts';
import { groupVersion, type Mapping } from './discovery.ts';
import { addSource, KubectlError } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { lastApplied, lastAppliedText } from './last-applied.ts';
import type { LoadedInfo } from './resource-builder.ts';
import type { Query } from './rest.ts';
import type { Unstructured } from './unstructured.ts';

const MAX_RETRIES = 5;

interface Patch {
  readonly type: 'application/strategic-merge-patch+json' | 'application/merge-patch+json';
  readonly patch: Unstructured;
  /** Applies it here, for a dry run on the client's side. */
  readonly applyTo: (object: Unstructured) => unknown;
}

/** The three-way patch from the live object to the modified one. */
function threeWayPatch(mapping: Mapping, modified: Unstructured, current: Unstructured): Patch {
  const original = lastApplied(current);
  if (!original && !/^(?:\s*null)?\s*$/.test(lastAppliedText(current))) throw new PatchError('invalid JSON document');
  const definition = definitionName(groupVersion(mapping), mapping.kind);
  if (definition) {
    const patch = threeWayStrategicPatch(original, modified, current, definition);
    return { type: 'application/strategic-merge-patch+json', patch, applyTo: (object) => strategicMergePatch(object, patch, definition) };
  }
  const patch = threeWayMergePatch(original, modified, current);
  return { type: 'application/merge-patch+json', patch, applyTo: (object) => mergePatch(object, patch) };
}

export interface PatchOptions {
  /** Do not send it. */
  readonly local: boolean;
  /** Delete and create anew where the server refuses. */
  readonly force: boolean;
  readonly query: Query;
  /** What is said of a failure besides; the patch is empty where there is none. */
  readonly explain?: (patch: string, error: unknown) => unknown;
}

/** Patches the live object to what `info.object` says; again where somebody else was quicker. */
export async function applyPatch(
  invocation: Invocation,
  info: LoadedInfo,
  live: Unstructured,
  options: PatchOptions,
): Promise<{ readonly patched: Unstructured; readonly changed: boolean }> {
  const { mapping, namespace, name } = info;
  const { client } = invocation;
  let current = live;
  for (let attempt = 0; ; attempt += 1) {
    const { type, patch, applyTo } = await calculate(invocation, info, current, options);
    if (Object.keys(patch).length === 0) return { patched: current, changed: false };
    if (options.local) {
      const patched = applyTo(current);
      return { patched: typeof patched === 'object' && patched !== null ? { ...patched } : current, changed: true };
    }
    try {
      return { patched: await client.patch(mapping, namespace, name, type, patch, options.query), changed: true };
    } catch (error) {
      if (isConflict(error) && attempt < MAX_RETRIES) current = await client.get(mapping, namespace, name);
      else if (options.force && (isConflict(error) || isInvalid(error)))
        return { patched: await deleteAndCreate(invocation, info, options), changed: true };
      else throw failure(info, options, marshal(patch), error);
    }
  }
}

function failure({ source }: LoadedInfo, { explain }: PatchOptions, patch: string, error: unknown): unknown {
  const patching = addSource('patching', source, error);
  return explain ? explain(patch, patching) : patching;
}

/** kubectl tries it by the schemas of OpenAPI first, and each of them tells what is wrong. */
async function calculate(invocation: Invocation, info: LoadedInfo, current: Unstructured, options: PatchOptions): Promise<Patch> {
  const { mapping, object: modified } = info;
  try {
    return threeWayPatch(mapping, modified, current);
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    const { message } = error;
    const schemas = definitionName(groupVersion(mapping), mapping.kind) ? ['openapi v3 spec', 'openapi spec'] : [];
    for (const schema of schemas) await invocation.printError(`warning: error calculating patch from ${schema}: ${message}\n`);
    const between = `original:\n${lastAppliedText(current)}\nmodified:\n${marshal(modified)}\n\ncurrent:\n${marshal(current)}\n`;
    throw failure(info, options, '', new KubectlError(`creating patch with:\n${between}\nfor: ${message}`));
  }
}

async function deleteAndCreate(
  invocation: Invocation,
  { mapping, namespace, name, object }: LoadedInfo,
  { query }: PatchOptions,
): Promise<Unstructured> {
  const { client, process } = invocation;
  await client.delete(mapping, namespace, name, { propagationPolicy: 'Background' });
  for (;;) {
    try {
      await client.get(mapping, namespace, name);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      return client.create(mapping, namespace, object, query);
    }
    await process.clock.sleep(1000, process.signal);
  }
}
