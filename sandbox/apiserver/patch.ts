// What a patch makes of an object (k8s.io/apiserver/pkg/endpoints/handlers/patch.go).
import type { Resource } from '../api/resources.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import type { PatchType } from './client.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result: Record<string, unknown> = isRecord(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

function isDraft(value: unknown): value is Draft<KubeObject> {
  return isRecord(value) && isRecord(value.metadata);
}

export function applyPatch(_type: PatchType, old: KubeObject, patch: unknown, _resource: Resource): Draft<KubeObject> {
  const patched = mergePatch(old, patch);
  if (!isDraft(patched)) throw new TypeError('a patch made something that is no object');
  return patched;
}
