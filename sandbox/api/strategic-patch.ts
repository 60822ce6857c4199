// Strategic merge patches of the kinds that Kubernetes knows, named by their definitions: `core.v1.Service`.
import { PatchError } from '../apimachinery/json-patch.ts';
import type { JsonMap } from '../apimachinery/patch-lists.ts';
import type { PatchSchema } from '../apimachinery/patch-schema.ts';
import { threeWayPatch, twoWayPatch } from '../apimachinery/strategic-merge-diff.ts';
import { mergeMap } from '../apimachinery/strategic-merge-patch.ts';
import { patchSchema } from './patch-schema.ts';

/** Applies a strategic merge patch to an object (StrategicMergePatch). Pure; what is equal is shared. */
export const strategicMergePatch = (document: JsonMap, patch: JsonMap, definitionName: string): JsonMap =>
  mergeMap(document, patch, required(definitionName), 'object');

/** The patch that makes `modified` of `original` (CreateTwoWayMergePatch). */
export const twoWayStrategicPatch = (original: JsonMap, modified: JsonMap, definitionName: string): JsonMap =>
  twoWayPatch(original, modified, required(definitionName));

/**
 * What `kubectl apply` sends: additions and changes against the live object, deletions against the last applied configuration.
 * `original` is undefined where nothing was applied before.
 */
export const threeWayStrategicPatch = (
  original: JsonMap | undefined,
  modified: JsonMap,
  current: JsonMap,
  definitionName: string,
): JsonMap => threeWayPatch(original, modified, current, required(definitionName));

function required(definitionName: string): PatchSchema {
  const schema = patchSchema(definitionName);
  if (!schema) throw new PatchError('strategic merge patch format is not supported', 400);
  return schema;
}
