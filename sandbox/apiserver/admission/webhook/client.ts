// Calls a webhook (callHook of k8s.io/apiserver/pkg/admission/plugin/webhook/{validating,mutating}/dispatcher.go).
import type { MutatingWebhook, ValidatingWebhook } from '../../../api/generated/types.ts';
import { sha256 } from '../../../apimachinery/sha256.ts';
import { newBadRequest } from '../../../apimachinery/status.ts';
import type { ApiServer } from '../../api-server.ts';
import type { ProxiedAnswer, ProxyTarget } from '../../proxy-transport.ts';
import { resolveEndpoint } from '../../service-resolver.ts';
import type { Attributes, Change } from '../plugin.ts';
import { type AdmissionResponse, admissionRequest, InvalidResponse, readReview } from './review.ts';

export type Hook = ValidatingWebhook | MutatingWebhook;

/** Nobody could be asked, or what came back was no answer (webhookutil.ErrCallingWebhook). */
export class ErrCallingWebhook extends Error {
  constructor(hook: string, reason: string) {
    super(`failed calling webhook ${JSON.stringify(hook)}: ${reason}`);
  }
}

interface Place {
  /** As the error names it, without the time-out. */
  readonly url: string;
  readonly path: string;
  /** Throws where there is nobody. */
  resolve(): ProxyTarget;
}

function placeOf(server: ApiServer, { clientConfig }: Hook): Place {
  const { service, url = '', caBundle = '' } = clientConfig;
  const authorities = atob(caBundle);
  if (service) {
    const { name, namespace, port = 443, path = '/' } = service;
    const serverName = `${name}.${namespace}.svc`;
    return {
      url: `https://${serverName}:${port}${path}`,
      path,
      resolve: () => ({ scheme: 'https', ...resolveEndpoint(server, namespace, name, port), expected: { serverName, authorities } }),
    };
  }
  const { hostname, port, pathname } = new URL(url);
  const address = hostname.replace(/^\[|\]$/g, '');
  return {
    url,
    path: pathname,
    resolve() {
      // The API server's own resolver knows no name of the cluster, and here none outside of it.
      if (!/^[\d.]+$|:/.test(address)) throw new Error(`dial tcp: lookup ${address}: no such host`);
      return { scheme: 'https', address, port: Number(port || 443), expected: { serverName: address, authorities } };
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * What the webhook says of the change. Throws an ErrCallingWebhook, and an Awaited until it has answered; undefined where it would have
 * to be waited for and the request cannot wait. `round` is 1 where it is asked once more.
 */
export function callHook(
  server: ApiServer,
  hook: Hook,
  attributes: Attributes,
  change: Change,
  mutating: boolean,
  round: number,
): AdmissionResponse | undefined {
  const { name, sideEffects, timeoutSeconds = 10, admissionReviewVersions = [] } = hook;
  if (attributes.dryRun && sideEffects !== 'None' && sideEffects !== 'NoneOnDryRun') {
    throw newBadRequest(`admission webhook ${JSON.stringify(name)} does not support dry run`);
  }
  const version = admissionReviewVersions.find((each) => each === 'v1' || each === 'v1beta1');
  if (!version) {
    const none = 'webhook does not accept known AdmissionReview versions (v1, v1beta1)';
    throw new ErrCallingWebhook(name, `could not create admission objects: ${none}`);
  }
  const place = placeOf(server, hook);
  const post = `Post ${JSON.stringify(`${place.url}?timeout=${timeoutSeconds}s`)}`;
  const failed = (reason: string): ErrCallingWebhook => new ErrCallingWebhook(name, `failed to call webhook: ${reason}`);
  const request = admissionRequest(attributes, change);
  // Not what the object holds: what the server itself fills in may have chance in it, and a request that is done anew has thrown again.
  const { uid: ofObject = '', resourceVersion = '' } = (change.old ?? change.object)?.metadata ?? {};
  const key = `${mutating} ${round} ${name} ${place.url} ${change.operation} ${ofObject} ${resourceVersion}`;
  let target: ProxyTarget;
  try {
    target = place.resolve();
  } catch (error) {
    throw failed(`${post}: ${messageOf(error)}`);
  }
  const { calls } = attributes;
  if (!calls) {
    if (!server.transport) throw failed(`${post}: context deadline exceeded`);
    return undefined;
  }
  const uid = reviewUid(key);
  const body = JSON.stringify({ kind: 'AdmissionReview', apiVersion: `admission.k8s.io/${version}`, request: { uid, ...request } });
  const outcome = calls.ask(key, () => send(server, target, `${place.path}?timeout=${timeoutSeconds}s`, body, timeoutSeconds * 1000));
  if ('failure' in outcome) throw failed(`${post}: ${outcome.failure}`);
  const refusal = refusalOf(outcome);
  if (refusal !== undefined) throw failed(refusal);
  try {
    return readReview(outcome.body, version, uid, mutating);
  } catch (error) {
    if (error instanceof InvalidResponse) throw new ErrCallingWebhook(name, `received invalid webhook response: ${error.message}`);
    throw failed(messageOf(error));
  }
}

/** The same question has the same UID. */
function reviewUid(key: string): string {
  const hex = sha256(key);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Where containers are played nobody answers. */
async function send(server: ApiServer, target: ProxyTarget, path: string, body: string, timeout: number): Promise<ProxiedAnswer> {
  if (!server.transport) {
    await server.clock.sleep(timeout);
    throw new Error('context deadline exceeded');
  }
  const headers = { 'User-Agent': 'kube-apiserver-admission', Accept: 'application/json, */*', 'Content-Type': 'application/json' };
  return server.transport.roundTrip(target, { method: 'POST', target: path, headers, body, timeout });
}

/** What client-go makes of an answer that is no success (NewGenericServerResponse). */
function refusalOf({ code, body }: ProxiedAnswer): string | undefined {
  if (code >= 200 && code < 300) return undefined;
  if (code === 400) return 'the server rejected our request for an unknown reason';
  if (code === 401) return 'the server has asked for the client to provide credentials';
  if (code === 404) return 'the server could not find the requested resource';
  if (code === 405) return 'the server does not allow this method on the requested resource';
  if (code === 429) return 'the server has received too many requests and has asked us to try again later';
  if (code === 503) return 'the server is currently unable to handle the request';
  if (code >= 500) return `an error on the server (${JSON.stringify(body.trim())}) has prevented the request from succeeding`;
  return `the server responded with the status code ${code} but did not return more details`;
}
