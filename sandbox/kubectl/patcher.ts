// The patch that kubectl apply sends (kubectl/pkg/cmd/apply/patcher.go).
import { definitionName } from '../api/schema.ts';
import { marshal } from '../apimachinery/fmt.ts';
import { PatchError } from '../apimachinery/json-patch.ts';
import { mergePatch, threeWayMergePatch } from '../apimachinery/merge-patch.ts';
import { isConflict, isInvalid, isNotFound } from '../apimachinery/status.ts';
import { threeWayStrategicPatch } from '../apimachinery/strategic-merge-diff.ts';
import { strategicMergePatch } from '../apimachinery/strategic-merge-patch.ts';
import { groupVersion, type Mapping } from './discovery.ts';
import { addSource, KubectlError } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { lastApplied } from './last-applied.ts';
import { describeInfo, type LoadedInfo } from './resource-builder.ts';
import type { Query, Unstructured } from './rest.ts';

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
}

/** Patches the live object to what `info.object` says; again where somebody else was quicker. */
export async function applyPatch(
  invocation: Invocation,
  info: LoadedInfo,
  live: Unstructured,
  options: PatchOptions,
): Promise<{ readonly patched: Unstructured; readonly changed: boolean }> {
  const { mapping, namespace, name, object: modified } = info;
  const { client } = invocation;
  let current = live;
  for (let attempt = 0; ; attempt += 1) {
    const { type, patch, applyTo } = calculate(mapping, modified, current);
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
      else throw applyFailure(info, patch, error);
    }
  }
}

function applyFailure(info: LoadedInfo, patch: Unstructured, error: unknown): unknown {
  const patching = addSource('patching', info.source, error);
  return addSource(`applying patch:\n${marshal(patch)}\nto:\n${describeInfo(info)}\nfor:`, info.source, patching);
}

function calculate(mapping: Mapping, modified: Unstructured, current: Unstructured): Patch {
  try {
    return threeWayPatch(mapping, modified, current);
  } catch (error) {
    throw error instanceof PatchError ? new KubectlError(`creating patch: ${error.message}`) : error;
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
