// A request's body, decoded (k8s.io/apiserver/pkg/endpoints/handlers/create.go and rest.go).
import { decode } from '../../api/decode.ts';
import { definitionName } from '../../api/schema.ts';
import type { Strategy } from '../../api/strategy.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { jsonKind, parseJson } from '../../apimachinery/go-json.ts';
import type { Draft, KubeObject } from '../../apimachinery/meta.ts';
import { newBadRequest, newStatusError } from '../../apimachinery/status.ts';
import { readYaml, readYamlStrictly, YamlError } from '../../apimachinery/yaml.ts';
import type { ApiRequest } from '../../client-go/transport.ts';
import { sizeOf } from '../space.ts';
import { duplicateFields } from '../strict-json.ts';
import type { RequestScope } from './scope.ts';

export const isDraft = (value: unknown): value is Draft<KubeObject> =>
  isMap(value) && typeof value.apiVersion === 'string' && typeof value.kind === 'string' && isMap(value.metadata);

/** In bytes (genericapiserver.Config's MaxRequestBodyBytes). */
const LARGEST_BODY = 3 * 1024 * 1024;

/** Throws a RequestEntityTooLarge. */
export function limitBody(body: unknown): void {
  if ((typeof body === 'string' ? body.length : sizeOf(body)) > LARGEST_BODY)
    throw newStatusError(413, 'RequestEntityTooLarge', `Request entity too large: limit is ${LARGEST_BODY}`);
}

const JSON_TYPE = 'application/json';
const YAML_TYPE = 'application/yaml';
const TYPES: readonly string[] = [JSON_TYPE, YAML_TYPE, 'application/vnd.kubernetes.protobuf'];

const mediaTypeOf = ({ headers }: ApiRequest): string =>
  (headers?.['content-type'] || JSON_TYPE).split(';', 1).join('').trim().toLowerCase();

/** How much of a body is shown to whom it is refused, in bytes (summarizeData of k8s.io/apiserver's handlers/rest.go). */
const SHOWN = 30;

function summary(text: string): string {
  if (text === '') return '<empty>';
  const bytes = new TextEncoder().encode(text);
  const more = bytes.length > SHOWN ? ' ...' : '';
  if (text.startsWith('{')) return new TextDecoder().decode(bytes.subarray(0, SHOWN)) + more;
  return Array.from(bytes.subarray(0, SHOWN), (byte) => byte.toString(16).padStart(2, '0')).join('') + more;
}

/** Thrown for a text that is no JSON or YAML; the message says why. */
class Unreadable extends Error {}

/** The body as a value: text is read as JSON, or as YAML where the request says so. Throws an Unreadable. */
function bodyValue(request: ApiRequest): unknown {
  const { body } = request;
  const type = mediaTypeOf(request);
  if (!TYPES.includes(type)) {
    throw newStatusError(
      415,
      'UnsupportedMediaType',
      `the body of the request was in an unknown format - accepted media types include: ${TYPES.join(', ')}`,
    );
  }
  if (typeof body !== 'string') return body;
  try {
    return type === YAML_TYPE ? readYaml(body) : parseJson(body);
  } catch (error) {
    if (error instanceof YamlError || error instanceof SyntaxError) throw new Unreadable(error.message);
    throw error;
  }
}

/** The same where nothing is said of what it must be. */
export function parsedBody(request: ApiRequest): unknown {
  try {
    return bodyValue(request);
  } catch (error) {
    throw error instanceof Unreadable ? newBadRequest(error.message) : error;
  }
}

/** An object of this kind, by its media type (transformDecodeError). */
function objectBody(request: ApiRequest, kind: string): Readonly<Record<string, unknown>> {
  const refuse = (why: string): never => {
    const shown = typeof request.body === 'string' ? ` (${summary(request.body)})` : '';
    throw newBadRequest(`the object provided is unrecognized (must be of type ${kind}): ${why}${shown}`);
  };
  const noKind = "couldn't get version/kind; json parse error";
  try {
    const value = bodyValue(request);
    if (isMap(value)) return value;
    if (value === null) return {};
    const into = String.raw`struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }`;
    return refuse(`${noKind}: json: cannot unmarshal ${jsonKind(value)} into Go value of type ${into}`);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refuse(error.message.startsWith('yaml: ') ? error.message : `${noKind}: ${error.message}`);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The object that a create or an update submits, checked against the schema of its kind. */
export function decodeBody(scope: RequestScope, expected: { readonly apiVersion: string; readonly kind: string }): Draft<KubeObject> {
  const body = objectBody(scope.request, expected.kind);
  const apiVersion = textOf(body.apiVersion) || expected.apiVersion;
  const kind = textOf(body.kind) || expected.kind;
  const version = apiVersion.split('/').at(-1) ?? '';
  const refuse = (why: string): never => {
    throw newBadRequest(`${kind} in version "${version}" cannot be handled as a ${expected.kind}: ${why}`);
  };
  if (apiVersion !== expected.apiVersion && definitionName(apiVersion, kind)) {
    throw newBadRequest(`the API version in the data (${apiVersion}) does not match the expected API version (${expected.apiVersion})`);
  }
  if (kind !== expected.kind || apiVersion !== expected.apiVersion) {
    refuse(`no kind "${kind}" is registered for version "${apiVersion}" in scheme "pkg/runtime/scheme.go:111"`);
  }
  const { value, error, strictErrors: unknown } = decoded(scope.registry.strategy, apiVersion, kind, body);
  if (error !== undefined) refuse(error);
  const { yaml, json } = givenTwice(scope);
  if (scope.fieldValidation === 'Strict') {
    const strictErrors = [...(yaml.length > 0 ? [unmarshalErrors(yaml)] : []), ...unknown, ...json];
    if (strictErrors.length > 0) refuse(`strict decoding error: ${strictErrors.join(', ')}`);
  }
  if (scope.fieldValidation === 'Warn') for (const text of [...yaml, ...unknown, ...json]) scope.context.warn?.(text);
  const object = { metadata: {}, ...(isMap(value) ? value : {}), apiVersion, kind };
  if (!isDraft(object)) throw newBadRequest(`the object provided is unrecognized (must be of type ${expected.kind})`);
  return object;
}

/** What go-yaml says of all of them (yaml.TypeError). */
export const unmarshalErrors = (errors: readonly string[]): string => `yaml: unmarshal errors:\n  ${errors.join('\n  ')}`;

/** Keys that the body gives twice, in the words of what reads it; none where nobody asks. */
function givenTwice({ request, fieldValidation }: RequestScope): { readonly yaml: readonly string[]; readonly json: readonly string[] } {
  const { body } = request;
  const type = mediaTypeOf(request);
  if (typeof body !== 'string' || fieldValidation === 'Ignore') return { yaml: [], json: [] };
  return { yaml: type === YAML_TYPE ? readYamlStrictly(body).errors : [], json: type === JSON_TYPE ? duplicateFields(body) : [] };
}

/** Of kinds without a schema only the metadata is looked at. */
export function decoded(
  strategy: Strategy<KubeObject>,
  apiVersion: string,
  kind: string,
  value: Readonly<Record<string, unknown>>,
): ReturnType<typeof decode> {
  if (strategy.decode && kind === strategy.resource.kind) return strategy.decode(value);
  const definition = definitionName(apiVersion, kind);
  if (definition !== undefined) return decode(definition, value);
  const metadata = decode('meta.v1.ObjectMeta', value.metadata ?? {});
  return { ...metadata, value: { ...value, metadata: metadata.value } };
}

/** checkName, and EnsureObjectNamespaceMatchesRequestNamespace: the object must be the one that the URL names. */
export function checkPlace({ info, discovered }: RequestScope, { metadata }: Draft<KubeObject>): void {
  const { name = '', namespace = '' } = metadata;
  if (info.name !== '' && name !== info.name) {
    throw newBadRequest(
      name === ''
        ? `the name of the object (${info.name} based on URL) was undeterminable: name must be provided`
        : `the name of the object (${name}) does not match the name on the URL (${info.name})`,
    );
  }
  const expected = discovered.namespaced ? info.namespace : '';
  if (namespace !== '' && namespace !== expected) {
    throw newBadRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
}
