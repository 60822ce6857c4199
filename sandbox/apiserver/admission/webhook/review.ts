// What a webhook is told and what it answers (k8s.io/apiserver/pkg/admission/plugin/webhook/request).
import { isMap } from '../../../apimachinery/fmt.ts';
import { goJsonError } from '../../../apimachinery/go-json.ts';
import type { Attributes, Change } from '../plugin.ts';
import { namespaceOf } from '../rules.ts';

/** AdmissionReview's request, all but its UID. */
export function admissionRequest(attributes: Attributes, { operation, object, old }: Change): Readonly<Record<string, unknown>> {
  const { resource, subresource, name, dryRun, user } = attributes;
  const { group, version, kind } = resource;
  const ofKind = { group, version, kind };
  const ofResource = { group, version, resource: resource.resource };
  const namespace = namespaceOf(attributes);
  const within = subresource === '' ? {} : { subResource: subresource, requestSubResource: subresource };
  return {
    kind: ofKind,
    resource: ofResource,
    requestKind: ofKind,
    requestResource: ofResource,
    ...within,
    name,
    ...(namespace !== '' && { namespace }),
    operation,
    userInfo: { username: user.name, ...(user.uid && { uid: user.uid }), groups: user.groups, ...(user.extra && { extra: user.extra }) },
    object: object ?? null,
    oldObject: old ?? null,
    dryRun,
    options: { kind: `${operation.charAt(0)}${operation.slice(1).toLowerCase()}Options`, apiVersion: 'meta.k8s.io/v1' },
  };
}

export interface AdmissionResponse {
  readonly allowed: boolean;
  /** A JSON patch, as text. */
  readonly patch: string;
  readonly patchType: string | undefined;
  readonly result: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a body says that ought to be an AdmissionReview; throws in the words of the decoder, or of VerifyAdmissionResponse. */
export function readReview(body: string, version: string, uid: string, mutating: boolean): AdmissionResponse {
  const review = decodedReview(body);
  const response = review.response;
  if (!isMap(response)) throw new InvalidResponse('webhook response was absent');
  const { patchType } = response;
  const patch = textOf(response.patch);
  if (version === 'v1') {
    if (response.uid !== uid) {
      throw new InvalidResponse(`expected response.uid=${JSON.stringify(uid)}, got ${JSON.stringify(textOf(response.uid))}`);
    }
    const said = `${textOf(review.apiVersion)}, Kind=${textOf(review.kind)}`;
    const expected = 'admission.k8s.io/v1, Kind=AdmissionReview';
    if (said !== expected) throw new InvalidResponse(`expected webhook response of ${expected}, got ${said}`);
    checkPatch(patch, patchType, mutating);
  }
  return {
    allowed: response.allowed === true,
    patch: mutating ? patch : '',
    patchType: typeof patchType === 'string' ? patchType : undefined,
    result: isMap(response.status) ? response.status : {},
    warnings: Array.isArray(response.warnings) ? response.warnings.map(String) : [],
  };
}

function checkPatch(patch: string, patchType: unknown, mutating: boolean): void {
  if (!mutating) {
    if (patch !== '') throw new InvalidResponse('validating webhook may not return response.patch');
    if (typeof patchType === 'string') throw new InvalidResponse('validating webhook may not return response.patchType');
    return;
  }
  if (patch !== '' && typeof patchType !== 'string')
    throw new InvalidResponse('webhook returned response.patch but not response.patchType');
  if (patch === '' && typeof patchType === 'string')
    throw new InvalidResponse('webhook returned response.patchType but not response.patch');
  if (patchType === '') throw new InvalidResponse('webhook returned invalid response.patchType of ""');
}

/** Thrown where an answer is a review, and not one to go by. */
export class InvalidResponse extends Error {}

function decodedReview(body: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Error(`couldn't get version/kind; json parse error: ${goJsonError(body)}`);
  }
  if (!isMap(value)) throw new Error(`couldn't get version/kind; json parse error: json: cannot unmarshal ${typeof value} into Go value`);
  return value;
}
