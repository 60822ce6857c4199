// What was asked of the API, by whom and with what result (k8s.io/apiserver/pkg/audit). Lessons judge by it.
import { qualified } from '../apimachinery/status.ts';
import type { Clock } from '../time/clock.ts';
import type { ApiRequest } from './http.ts';
import { requestInfo } from './request-info.ts';

export interface AuditEvent {
  /** Milliseconds of the cluster's time. */
  readonly time: number;
  readonly user: string;
  readonly verb: string;
  /** `endpointslices.discovery.k8s.io`; empty for paths that are no resources. */
  readonly resource: string;
  readonly subresource: string;
  readonly namespace: string;
  readonly name: string;
  readonly code: number;
  readonly userAgent: string;
  /** `kubectl get`: what kubectl says of itself in a header; empty for other clients. */
  readonly command: string;
  /** Asked for as a trial: nothing was stored. */
  readonly dryRun: boolean;
}

type Asked = Pick<AuditEvent, 'verb' | 'resource' | 'subresource' | 'code' | 'command'>;

const KEPT = 5000;

/** The latest requests that came through the HTTP handler; the control plane's own are not among them. */
export class AuditLog {
  readonly #clock: Clock;
  #events: AuditEvent[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get events(): readonly AuditEvent[] {
    return this.#events;
  }

  /** What was asked for in earnest, as a lesson's judge wants it: what is not named is absent. */
  *requests(): Iterable<Asked & { readonly namespace?: string; readonly name?: string }> {
    for (const { verb, resource, subresource, code, command, namespace, name, dryRun } of this.#events) {
      if (!dryRun) yield { verb, resource, subresource, code, command, ...(namespace && { namespace }), ...(name && { name }) };
    }
  }

  clear(): void {
    this.#events = [];
  }

  record(request: ApiRequest, code: number, user: string): void {
    const { resource: about, verb } = requestInfo(request);
    const body: unknown = request.body;
    this.#events.push({
      time: this.#clock.now(),
      user,
      verb: about?.verb ?? verb,
      resource: about ? qualified(about) : '',
      subresource: about?.subresource ?? '',
      namespace: about?.namespace ?? '',
      name: about?.name || submittedName(body),
      code,
      userAgent: request.headers?.['user-agent'] ?? '',
      command: request.headers?.['kubectl-command'] ?? '',
      dryRun: Boolean(request.query?.dryRun) || hasDryRun(body),
    });
    if (this.#events.length > 2 * KEPT) this.#events = this.#events.slice(-KEPT);
  }
}

/** The name of an object that is being created. */
function submittedName(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('metadata' in body)) return '';
  const { metadata } = body;
  if (typeof metadata !== 'object' || metadata === null || !('name' in metadata)) return '';
  return typeof metadata.name === 'string' ? metadata.name : '';
}

/** DeleteOptions say it in the body. */
const hasDryRun = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'dryRun' in body && Array.isArray(body.dryRun) && body.dryRun.length > 0;
