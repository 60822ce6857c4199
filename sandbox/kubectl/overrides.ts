// --overrides: a patch over an object that a command has made (kubectl/pkg/cmd/util/override_options.go).

import { decode } from '../api/decode.ts';
import { definitionName } from '../api/schema.ts';
import { strategicMergePatch } from '../api/strategic-patch.ts';
import { goType, isMap } from '../apimachinery/fmt.ts';
import { jsonPatch, PatchError } from '../apimachinery/json-patch.ts';
import { mergePatch } from '../apimachinery/merge-patch.ts';
import { KubectlError } from './errors.ts';
import { type FlagSpec, type Flags, stringFlag } from './flags.ts';
import type { Unstructured } from './unstructured.ts';

export const overrideFlags: readonly FlagSpec[] = [stringFlag('overrides'), stringFlag('override-type', '', 'merge')];

export function withOverrides(object: Unstructured, flags: Flags): Unstructured {
  const text = flags.string('overrides');
  if (!text) return object;
  return decoded(patch(object, parse(text), flags.string('override-type')));
}

/** What was patched, as its Go type reads it: unknown fields are left out (runtime.Decode). */
function decoded(patched: unknown): Unstructured {
  if (!isMap(patched)) {
    const what = Array.isArray(patched) ? 'array' : goType(patched);
    throw new KubectlError(
      `couldn't get version/kind; json parse error: json: cannot unmarshal ${what} into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }`,
    );
  }
  const { apiVersion, kind } = patched;
  const definition = definitionName(String(apiVersion), String(kind));
  if (!definition)
    throw new KubectlError(`no kind "${kind}" is registered for version "${apiVersion}" in scheme "pkg/runtime/scheme.go:111"`);
  const { value, error } = decode(definition, patched);
  if (error !== undefined) throw new KubectlError(error);
  return isMap(value) ? { ...value, apiVersion, kind } : patched;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new KubectlError('Invalid JSON Patch');
  }
}

function patch(object: Unstructured, value: unknown, type: string): unknown {
  try {
    switch (type) {
      case 'json':
        return jsonPatch(object, Array.isArray(value) ? value.filter(isMap) : []);
      case 'merge':
        return mergePatch(object, value);
      case 'strategic':
        return strategicMergePatch(object, isMap(value) ? value : {}, definitionName(String(object.apiVersion), String(object.kind)) ?? '');
      default:
        throw new KubectlError(`invalid override type: ${type}`);
    }
  } catch (error) {
    throw error instanceof PatchError ? new KubectlError(error.message) : error;
  }
}

/** `a=b,c=d`, as kubectl run and kubectl expose take labels. */
export function parseLabels(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [key = '', value, ...more] = pair.split('=');
      if (value === undefined || more.length > 0) throw new KubectlError(`unexpected label spec: ${pair}`);
      if (!key) throw new KubectlError('unexpected empty label key');
      return [key, value];
    }),
  );
}
