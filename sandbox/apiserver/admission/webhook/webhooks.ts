// MutatingAdmissionWebhook and ValidatingAdmissionWebhook (k8s.io/apiserver/pkg/admission/plugin/webhook/{mutating,validating}/dispatcher.go).

import { decode } from '../../../api/decode.ts';
import type { MutatingWebhook, RuleWithOperations } from '../../../api/generated/types.ts';
import { mutatingWebhookConfigurations, validatingWebhookConfigurations } from '../../../api/rare-resources.ts';
import { definitionName } from '../../../api/schema.ts';
import { deepEqual } from '../../../apimachinery/equality.ts';
import { isMap } from '../../../apimachinery/fmt.ts';
import { jsonPatch } from '../../../apimachinery/json-patch.ts';
import type { KubeObject } from '../../../apimachinery/meta.ts';
import { newInternalError, StatusError } from '../../../apimachinery/status.ts';
import { Awaited } from '../../../client-go/awaited.ts';
import type { ApiServer } from '../../api-server.ts';
import type { Attributes, Change, DynamicAdmission } from '../plugin.ts';
import { isExempt, matchesNamespace, matchesObject, matchesRule } from '../rules.ts';
import { callHook, ErrCallingWebhook, type Hook } from './client.ts';
import type { AdmissionResponse } from './review.ts';

/** The hooks of all configurations, by the configurations' names. */
function hooksOf<H>(
  configurations: readonly { readonly metadata: { readonly name: string }; readonly webhooks?: readonly H[] }[],
): readonly H[] {
  const byName = [...configurations].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
  return byName.flatMap(({ webhooks = [] }) => webhooks);
}

/** generic.Webhook's ShouldCallHook. */
function shouldCall(hook: Hook, attributes: Attributes, change: Change): boolean {
  const isFor = (rule: RuleWithOperations): boolean => matchesRule(rule, attributes, change.operation);
  return (
    (hook.rules?.some(isFor) ?? false) &&
    matchesObject(hook.objectSelector, change) &&
    matchesNamespace(hook.namespaceSelector, attributes, change)
  );
}

/** Why the webhook said no (webhookerrors.ToStatusErr). */
function rejection(hook: string, result: Readonly<Record<string, unknown>>): StatusError {
  const { code, message, reason } = result;
  const words = [message, reason].find((each) => typeof each === 'string' && each !== '');
  const deniedBy = `admission webhook ${JSON.stringify(hook)} denied the request`;
  return new StatusError({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: words === undefined ? `${deniedBy} without explanation` : `${deniedBy}: ${words}`,
    ...(typeof reason === 'string' && reason !== '' && { reason }),
    ...(isMap(result.details) && { details: result.details }),
    code: typeof code === 'number' && code >= 400 ? code : 400,
  });
}

/** What the webhook says; undefined where it cannot be asked and that does not matter. Throws where the request is refused. */
function ask(
  server: ApiServer,
  hook: Hook,
  attributes: Attributes,
  change: Change,
  mutating: boolean,
  round: number,
): AdmissionResponse | undefined {
  let response: AdmissionResponse | undefined;
  try {
    response = callHook(server, hook, attributes, change, mutating, round);
  } catch (error) {
    if (!(error instanceof ErrCallingWebhook)) throw error;
    if (hook.failurePolicy === 'Ignore') return undefined;
    throw newInternalError(error.message);
  }
  for (const warning of response?.warnings ?? []) attributes.warn?.(warning);
  if (response && !response.allowed) throw rejection(hook.name, response.result);
  return response;
}

const isObject = (value: unknown): value is KubeObject => isMap(value) && isMap(value.metadata);

/** The object as the answer's patch leaves it. */
function patched(
  hook: string,
  { registry, object }: { registry: ReturnType<ApiServer['registry']>; object: KubeObject | undefined },
  response: AdmissionResponse,
): KubeObject | undefined {
  const operations: unknown = response.patch === '' ? [] : JSON.parse(new TextDecoder().decode(bytesOf(response.patch)));
  if (!Array.isArray(operations) || operations.length === 0) return object;
  if (!object) {
    const why = `admission webhook ${JSON.stringify(hook)} attempted to modify the object, which is not supported for this operation`;
    throw newInternalError(why);
  }
  let changed: unknown;
  try {
    changed = jsonPatch(object, operations.filter(isMap));
  } catch (error) {
    throw newInternalError(error instanceof Error ? error.message : String(error));
  }
  const definition = definitionName(object.apiVersion, object.kind);
  const read = isMap(changed) ? (registry.strategy.decode?.(changed) ?? (definition ? decode(definition, changed) : undefined)) : undefined;
  if (read?.error !== undefined) throw newInternalError(read.error);
  const result = read && isMap(read.value) ? { ...read.value, apiVersion: object.apiVersion, kind: object.kind } : changed;
  if (!isObject(result)) throw newInternalError('the patched object has no metadata');
  return registry.strategy.setDefaults?.(result, object) ?? result;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** Calls the webhooks that change objects, one after the other; those that wish it once more where another has changed something since. */
function mutatingWebhooks(server: ApiServer): DynamicAdmission {
  const hooks = () => hooksOf<MutatingWebhook>(server.loopback.list(mutatingWebhookConfigurations).items);
  const mutate = (attributes: Attributes, change: Change): KubeObject | undefined => {
    let { object } = change;
    const registry = server.registry(attributes.resource);
    const again: { readonly hook: MutatingWebhook; readonly saw: KubeObject | undefined }[] = [];
    const call = (hook: MutatingWebhook, round: number): void => {
      const response = ask(server, hook, attributes, { ...change, object }, true, round);
      if (response) object = patched(hook.name, { registry, object }, response);
      if (round === 0 && hook.reinvocationPolicy === 'IfNeeded') again.push({ hook, saw: object });
    };
    for (const hook of hooks()) if (shouldCall(hook, attributes, { ...change, object })) call(hook, 0);
    for (const { hook, saw } of again) {
      if (!deepEqual(saw, object) && shouldCall(hook, attributes, { ...change, object })) call(hook, 1);
    }
    return object;
  };
  return {
    mutates: (attributes, change) =>
      !isExempt(attributes) && hooks().some((hook) => hook.rules?.some((rule) => matchesRule(rule, attributes, change.operation))),
    mutate: (attributes, change) => (isExempt(attributes) ? change.object : mutate(attributes, change)),
  };
}

/** Calls all of the webhooks that judge objects, side by side; the first refusal is told. */
function validatingWebhooks(server: ApiServer): DynamicAdmission {
  return {
    validate(attributes, change) {
      if (isExempt(attributes)) return;
      const waiting: Promise<unknown>[] = [];
      let refusal: unknown;
      for (const hook of hooksOf(server.loopback.list(validatingWebhookConfigurations).items)) {
        if (!shouldCall(hook, attributes, change)) continue;
        try {
          ask(server, hook, attributes, change, false, 0);
        } catch (error) {
          if (error instanceof Awaited) waiting.push(error.settled);
          else refusal ??= error;
        }
      }
      if (waiting.length > 0) throw new Awaited(Promise.all(waiting));
      if (refusal !== undefined) throw refusal;
    },
  };
}

/** From now on webhooks are called. */
export function addWebhooks(server: ApiServer): void {
  server.dynamic.push(mutatingWebhooks(server), validatingWebhooks(server));
}
