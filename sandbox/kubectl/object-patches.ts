// Commands that read objects, change them here and send the difference (kubectl/pkg/cmd/set/helper.go).

import { definitionName } from '../api/schema.ts';
import { twoWayStrategicPatch } from '../api/strategic-patch.ts';
import { createMergePatch } from '../apimachinery/merge-patch.ts';
import { StatusError } from '../apimachinery/status.ts';
import { groupVersion, type Mapping } from './discovery.ts';
import { KubectlError } from './errors.ts';
import type { FlagSpec } from './flags.ts';
import type { Invocation } from './invocation.ts';
import { recorded } from './record.ts';
import { type BuilderOptions, type LoadedInfo, ResourceBuilder } from './resource-builder.ts';
import { typed } from './typed.ts';
import type { Unstructured } from './unstructured.ts';
import { dryRunOf, filenameFlags, filenameOptions, printFlags, selectorFlag, writeQuery } from './write-options.ts';

/** The flags with which such commands choose their objects. */
export const objectFlags: readonly FlagSpec[] = [...printFlags, ...filenameFlags, selectorFlag];

/** What such commands build from: objects by name, file or selector, as the server has them. */
export function objectBuilder(invocation: Invocation, options: BuilderOptions): ResourceBuilder {
  const { flags } = invocation;
  const local = flags.has('local') && flags.bool('local');
  if (local && (options.args ?? []).length > 0)
    throw new KubectlError(
      "error: you must specify resources by --filename when --local is set.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'",
    );
  return new ResourceBuilder(invocation, {
    ...filenameOptions(flags),
    validate: 'Ignore',
    labelSelector: flags.has('selector') ? flags.string('selector') : '',
    continueOnError: true,
    flatten: true,
    latest: !local,
    local,
    ...options,
  });
}

/** Changes one object; undefined where it is not to be touched. Throws a KubectlError where it cannot be. */
export type Mutate = (object: Unstructured, info: LoadedInfo) => Unstructured | undefined;

export interface PatchPlan {
  readonly mutate: Mutate;
  /** Says that an object was changed. */
  report(object: Unstructured): Promise<void>;
  /** What is said of an object that already is as wanted; nothing by default. */
  unchanged?(info: LoadedInfo): Promise<void>;
  /** A failure of `mutate`, told for its object. */
  explain(info: LoadedInfo, error: KubectlError): Error;
  /** What a refusal by the server begins with. */
  readonly refusal: string;
}

/** Patches each object and gives what failed. */
export async function patchObjects(invocation: Invocation, infos: readonly LoadedInfo[], plan: PatchPlan): Promise<Error[]> {
  const errors: Error[] = [];
  for (const info of infos) {
    try {
      await patchObject(invocation, info, plan);
    } catch (error) {
      if (!(error instanceof KubectlError)) throw error;
      errors.push(error);
    }
  }
  return errors;
}

async function patchObject(invocation: Invocation, info: LoadedInfo, plan: PatchPlan): Promise<void> {
  const { flags } = invocation;
  const mutation = mutated(info, plan);
  if (!mutation) return;
  const after = recorded(invocation, mutation);
  // As Go's structs, so that the keys which lists are merged by are there even where a manifest leaves them out.
  const patch = difference(info.mapping, typed(info.object), typed(after));
  if (Object.keys(patch).length === 0) {
    await plan.unchanged?.(info);
    return;
  }
  const local = (flags.has('local') && flags.bool('local')) || (flags.has('dry-run') && dryRunOf(flags) === 'client');
  await plan.report(local ? typed(after) : await send(invocation, info, patch, plan));
}

function mutated(info: LoadedInfo, { mutate, explain }: PatchPlan): Unstructured | undefined {
  try {
    return mutate(info.object, info);
  } catch (error) {
    throw error instanceof KubectlError ? explain(info, error) : error;
  }
}

function difference(mapping: Mapping, before: Unstructured, after: Unstructured): Unstructured {
  const definition = definitionName(groupVersion(mapping), mapping.kind);
  return definition ? twoWayStrategicPatch(before, after, definition) : createMergePatch(before, after);
}

async function send(
  { client, flags }: Invocation,
  { mapping, namespace, name }: LoadedInfo,
  patch: Unstructured,
  { refusal }: PatchPlan,
): Promise<Unstructured> {
  const strategic = definitionName(groupVersion(mapping), mapping.kind) !== undefined;
  const type = strategic ? 'application/strategic-merge-patch+json' : 'application/merge-patch+json';
  try {
    return await client.patch(mapping, namespace, name, type, patch, writeQuery(flags));
  } catch (error) {
    throw error instanceof StatusError ? new KubectlError(`${refusal} ${error.message}`) : error;
  }
}
