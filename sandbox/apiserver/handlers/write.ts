// POST, PUT and PATCH (k8s.io/apiserver/pkg/endpoints/handlers/{create,update,patch}.go).

import { invalid, invalidObject, required } from '../../api/field-errors.ts';
import { definitionName } from '../../api/schema.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { isMap, sprint } from '../../apimachinery/fmt.ts';
import { jsonKind, parseJson } from '../../apimachinery/go-json.ts';
import type { Draft, KubeObject } from '../../apimachinery/meta.ts';
import { newBadRequest, newStatusError } from '../../apimachinery/status.ts';
import { readYamlStrictly, YamlError } from '../../apimachinery/yaml.ts';
import type { PatchType } from '../../client-go/client.ts';
import type { ApiResponse } from '../../client-go/transport.ts';
import { conversionError } from '../from-unstructured.ts';
import { applyPatch } from '../patch.ts';
import { presentMetadata } from '../presentation.ts';
import { type Registry, replacement } from '../registry.ts';
import { scaleOf, withScale } from '../scale.ts';
import { updateSubresource } from '../subresources.ts';
import { checkPlace, decodeBody, decoded, isDraft, unmarshalErrors } from './body.ts';
import { transformObject } from './response.ts';
import { parameter, type RequestScope } from './scope.ts';

type Answer = Omit<ApiResponse, 'warnings'>;

export function createResource(scope: RequestScope): Answer {
  const { registry, context, discovered, namespace } = scope;
  const object = decodeBody(scope, discovered.submitted);
  checkPlace(scope, object);
  return { code: 201, body: transformObject(scope, registry.create(namespace, object, context)) };
}

export function updateResource(scope: RequestScope): Answer {
  const { registry, info, context, discovered, namespace } = scope;
  const submitted = decodeBody(scope, discovered.submitted);
  const object =
    submitted.metadata.namespace || !discovered.namespaced ? submitted : { ...submitted, metadata: { ...submitted.metadata, namespace } };
  checkPlace(scope, object);
  if (registry.strategy.allowCreateOnUpdate && info.subresource === '' && !registry.store.get(namespace, info.name)) {
    return { code: 201, body: transformObject(scope, registry.create(namespace, object, context)) };
  }
  if (info.subresource === 'scale') return scaled(scope, () => object);
  return {
    code: 200,
    body: transformObject(scope, updateSubresource(scope.server, registry, namespace, info.name, replacement(registry, object), context)),
  };
}

function scaled(scope: RequestScope, transform: (scale: KubeObject) => Draft<KubeObject>): Answer {
  const { registry, info, context, namespace } = scope;
  const { scale } = registry.strategy;
  const updated = registry.update(namespace, info.name, (old) => withScale(old, transform(scaleOf(old, scale)), scale), context);
  return { code: 200, body: scaleOf(updated, scale) };
}

const PATCH_TYPES: ReadonlySet<string> = new Set<PatchType>([
  'application/json-patch+json',
  'application/merge-patch+json',
  'application/strategic-merge-patch+json',
  'application/apply-patch+yaml',
]);
const isPatchType = (type: string): type is PatchType => PATCH_TYPES.has(type);

export function patchResource(scope: RequestScope): Answer {
  const { registry, info, context, request, namespace } = scope;
  const type = (request.headers?.['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  // What a definition adds has no Go type whose tags would say how its lists are merged.
  const isCustom = registry.strategy.decode !== undefined;
  if (!isPatchType(type) || (isCustom && type === 'application/strategic-merge-patch+json')) {
    // Of the server's own kinds go-restful knows the types before a handler is asked.
    if (!isCustom) throw newStatusError(415, 'UnsupportedMediaType', '415: Unsupported Media Type', {});
    const offered = [...PATCH_TYPES].filter((each) => each !== 'application/strategic-merge-patch+json').join(', ');
    throw newStatusError(
      415,
      'UnsupportedMediaType',
      `the body of the request was in an unknown format - accepted media types include: ${offered}`,
    );
  }
  if (type === 'application/apply-patch+yaml') return applyResource(scope);
  const patch = patchBody(type, request.body);
  const transform = (old: KubeObject): Draft<KubeObject> => {
    const subject = needsManagedFields(patch) ? withManagedFields(registry, old) : old;
    const patched = applyPatch(type, subject, patch, { ...registry.resource, kind: old.kind });
    return checkedPatch(scope, type, patch, patched, old);
  };
  if (info.subresource === 'scale') return scaled(scope, transform);
  return {
    code: 200,
    body: transformObject(scope, updateSubresource(scope.server, registry, namespace, info.name, transform, context)),
  };
}

/** Whether a JSON patch reaches into managedFields, which are worked out for that alone. */
const needsManagedFields = (patch: unknown): boolean =>
  Array.isArray(patch) &&
  patch.some(
    (operation) => isMap(operation) && [operation.path, operation.from].some((path) => /^\/metadata\/managedFields/.test(String(path))),
  );

function withManagedFields(registry: Registry, object: KubeObject): Draft<KubeObject> {
  const shown = presentMetadata(registry, object);
  return shown.metadata.managedFields ? shown : object;
}

function yamlOf(text: string): ReturnType<typeof readYamlStrictly> {
  try {
    const { value, errors } = readYamlStrictly(text);
    return { value: value ?? {}, errors };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw newBadRequest(`error decoding YAML: error converting YAML to JSON: ${error.message}`);
  }
}

function applyResource(scope: RequestScope): Answer {
  const { registry, info, context, query, request, namespace } = scope;
  const { value: config, errors } = typeof request.body === 'string' ? yamlOf(request.body) : { value: request.body, errors: [] };
  if (!isMap(config)) {
    const why = `json: cannot unmarshal ${jsonKind(config)} into Go value of type map[string]interface {}`;
    throw newBadRequest(`error decoding YAML: error unmarshaling JSON: while decoding JSON: ${why}`);
  }
  if (!query.fieldManager) {
    const causes = [required('fieldManager', 'is required for apply patch')];
    throw invalidObject({ group: 'meta.k8s.io', kind: 'PatchOptions' }, '', causes);
  }
  const apiVersion = info.group ? `${info.group}/${info.version}` : info.version;
  const check = (value: unknown): Draft<KubeObject> => {
    if (!isMap(value)) throw newBadRequest('an apply patch must give an object');
    if (errors.length > 0 && scope.fieldValidation === 'Strict')
      throw newBadRequest(`error strict decoding YAML: error converting YAML to JSON: ${unmarshalErrors(errors)}`);
    if (scope.fieldValidation === 'Warn') for (const error of errors) context.warn?.(error);
    const decodedValue = decoded(registry.strategy, apiVersion, registry.resource.kind, value);
    if (decodedValue.error !== undefined) throw newBadRequest(decodedValue.error);
    const object = { ...(isMap(decodedValue.value) ? decodedValue.value : value), apiVersion, kind: registry.resource.kind };
    if (!isDraft(object)) throw newBadRequest('an apply patch must give an object');
    checkPlace(scope, object);
    return object;
  };
  const force = parameter(scope, 'force');
  const { object, created } = registry.apply(namespace, info.name, config, check, context, force);
  return { code: created ? 201 : 200, body: transformObject(scope, object) };
}

function patchBody(type: PatchType, body: unknown): unknown {
  const patch = parsedPatch(type, body);
  const kind = Array.isArray(patch) ? 'array' : patch === null ? 'null' : typeof patch;
  if (type === 'application/json-patch+json') {
    if (Array.isArray(patch)) return patch;
    if (patch === null) return [];
    throw newBadRequest(`error decoding patch: json: cannot unmarshal ${kind} into Go value of type []handlers.jsonPatchOp`);
  }
  if (isMap(patch)) return patch;
  // Unmarshalled into a map, null is an empty one.
  if (patch === null && type === 'application/strategic-merge-patch+json') return {};
  // jsonpatch.ErrBadJSONPatch: a null can be read into a map, but it merges with nothing.
  if (patch === null) throw newBadRequest('Invalid JSON Patch');
  const why = `json: cannot unmarshal ${kind} into Go value of type map[string]interface {}`;
  throw newBadRequest(type === 'application/merge-patch+json' ? `error decoding patch: ${why}` : why);
}

/** A strategic patch is read in another place than the others, and its faults are told without a word of where. */
function parsedPatch(type: PatchType, body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return parseJson(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw newBadRequest(type === 'application/strategic-merge-patch+json' ? error.message : `error decoding patch: ${error.message}`);
  }
}

/** The patch as merging leaves it behind: directives, and lists that were put in order, are taken out of it on the way. */
function asLeftByMerge(patch: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const gone = new Set(['$retainKeys']);
  for (const key of Object.keys(patch)) {
    if (!/^\$(setElementOrder|deleteFromPrimitiveList)\//.test(key)) continue;
    gone.add(key);
    gone.add(key.slice(key.indexOf('/') + 1));
  }
  const left = Object.entries(patch).filter(([key]) => !gone.has(key));
  return Object.fromEntries(left.map(([key, value]) => [key, isMap(value) ? asLeftByMerge(value) : value]));
}

/** An object as a JSON merge patch writes it: what the patch has opened is in the order of names. */
const inOrderOfMerge = (value: unknown, patch: unknown): unknown =>
  isMap(value) && isMap(patch)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, inOrderOfMerge(lookup(value, key), lookup(patch, key))]),
      )
    : value;

/** What a client has sent of the object that it patched: managedFields are part of that. */
function withManagedFieldsOf({ registry }: RequestScope, old: KubeObject, patched: Draft<KubeObject>): unknown {
  const managedFields = registry.managedFields.entriesOf(old)();
  return { ...patched, metadata: { ...patched.metadata, ...(managedFields.length > 0 && { managedFields }) } };
}

const NOBODY = { group: '', kind: '' };

/** What a patch gave must still be an object of its kind. */
function checkedPatch(
  scope: RequestScope,
  type: PatchType,
  patch: unknown,
  patched: Draft<KubeObject>,
  old: KubeObject,
): Draft<KubeObject> {
  if (!isMap(patched)) throw newBadRequest('a patch must give an object');
  const strategic = type === 'application/strategic-merge-patch+json';
  const { value, error: decodeError, strictErrors: found } = decoded(scope.registry.strategy, old.apiVersion, old.kind, patched);
  const definition = strategic ? definitionName(old.apiVersion, old.kind) : undefined;
  const error = (definition === undefined ? undefined : conversionError(definition, patched)) ?? decodeError;
  const strictErrors = strategic ? [...found].sort() : found;
  // Only who is refused is shown it: managedFields are worked out for that.
  const shown = (): string =>
    strategic && isMap(patch)
      ? sprint(asLeftByMerge(patch))
      : JSON.stringify(inOrderOfMerge(withManagedFieldsOf(scope, old, patched), patch));
  const refuse = (why: string): never => {
    throw invalidObject(NOBODY, '', [invalid('patch', shown(), why)]);
  };
  if (error !== undefined) refuse(error);
  if (strictErrors.length > 0) {
    if (scope.fieldValidation === 'Strict') refuse(`strict decoding error: ${strictErrors.join(', ')}`);
    if (scope.fieldValidation === 'Warn') for (const text of strictErrors) scope.context.warn?.(text);
  }
  const object = { ...(isMap(value) ? value : patched), apiVersion: old.apiVersion, kind: old.kind };
  if (!isDraft(object)) throw newBadRequest('a patch must give an object');
  checkPlace(scope, object);
  return object;
}
