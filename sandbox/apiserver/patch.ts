// What a patch makes of an object (k8s.io/apiserver/pkg/endpoints/handlers/patch.go).

import type { Resource } from '../api/resources.ts';
import { definitionName } from '../api/schema.ts';
import { strategicMergePatch } from '../api/strategic-patch.ts';
import { isMap } from '../apimachinery/fmt.ts';
import { type JsonPatchOperation, jsonPatch, PatchError } from '../apimachinery/json-patch.ts';
import { mergePatch } from '../apimachinery/merge-patch.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import { newBadRequest, newStatusError, StatusError } from '../apimachinery/status.ts';
import type { PatchType } from '../client-go/client.ts';

const isDraft = (value: unknown): value is Draft<KubeObject> => isMap(value) && isMap(value.metadata);

const isOperations = (value: unknown): value is readonly JsonPatchOperation[] => Array.isArray(value) && value.every(isMap);

/** The object that a patch gives. Throws a StatusError where it cannot be applied. */
export function applyPatch(type: PatchType, old: Draft<KubeObject>, patch: unknown, resource: Resource): Draft<KubeObject> {
  const patched = attempt(() => patchedValue(type, old, patch, resource));
  if (!isDraft(patched)) throw newStatusError(422, 'Invalid', 'the server rejected our request due to an error in our request');
  return patched;
}

function patchedValue(type: PatchType, old: Draft<KubeObject>, patch: unknown, resource: Resource): unknown {
  switch (type) {
    case 'application/json-patch+json':
      if (!isOperations(patch)) throw new PatchError('json: cannot unmarshal object into Go value of type jsonpatch.Patch', 400);
      return jsonPatch(old, patch);
    case 'application/merge-patch+json':
      return mergePatch(old, patch);
    default: {
      const definition = definitionName(old.apiVersion, resource.kind);
      if (!isMap(patch) || !isMap(old))
        throw new PatchError('json: cannot unmarshal array into Go value of type map[string]interface {}', 400);
      return strategicMergePatch(old, patch, definition ?? '');
    }
  }
}

function attempt(patched: () => unknown): unknown {
  try {
    return patched();
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    if (error.code === 400) throw newBadRequest(error.message);
    if (error.code === 413) throw newStatusError(413, 'RequestEntityTooLarge', `Request entity too large: ${error.message}`);
    if (error.code === 500) throw unknownError(error.message);
    throw newStatusError(422, 'Invalid', 'the server rejected our request due to an error in our request');
  }
}

/** responsewriters.ErrorToAPIStatus for an error that is no status: 500 without a reason. */
const unknownError = (message: string): StatusError =>
  new StatusError({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, code: 500 });
