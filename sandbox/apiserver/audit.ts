// What was asked of the API, by whom and with what result (k8s.io/apiserver/pkg/audit). Lessons judge by it.
import { qualified } from '../apimachinery/status.ts';
import type { ApiRequest } from '../client-go/transport.ts';
import type { Clock } from '../time/clock.ts';
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
  /** How `kubectl get` was told to print it: `table`, `wide with labels`, `jsonpath={.items}`; empty for other commands. */
  readonly output: string;
  /** Which part of a list was asked for. */
  readonly labelSelector: string;
  readonly fieldSelector: string;
  /** The version of what was answered; 0 where the answer has none, as that to a watch. */
  readonly resourceVersion: number;
  /** The names in a list that was answered, as far as they were kept; absent where there are more, or none were told. */
  readonly held?: readonly string[] | undefined;
  /** The beginning of what was sent, as JSON, where it is endpoints that are written. */
  readonly sent: string;
  /** Asked for as a trial: nothing was stored. */
  readonly dryRun: boolean;
}

/** A request as a lesson's judge wants it. */
export type Asked = Omit<AuditEvent, 'userAgent' | 'dryRun'>;

const KEPT = 5000;

/** Of these the audit log keeps what was sent (level Request), as many characters. */
const SENT_IS_KEPT: readonly string[] = ['endpoints', 'endpointslices'];
const SENT = 4000;

/** As many names of a list are kept. */
const HELD = 100;

/** The latest requests that came through the HTTP handler; the control plane's own are not among them. */
export class AuditLog {
  /** Told each line of the log that a file would keep (audit-line.ts). */
  onLine: ((line: string) => void) | undefined;
  readonly #clock: Clock;
  #events: AuditEvent[] = [];
  #recorded = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get events(): readonly AuditEvent[] {
    return this.#events;
  }

  /** How many requests there have been. */
  get recorded(): number {
    return this.#recorded;
  }

  /** Those that came after the first `recorded`; undefined where not all of them are still known. */
  since(recorded: number): readonly AuditEvent[] | undefined {
    const count = this.#recorded - recorded;
    if (count > this.#events.length) return undefined;
    return this.#events.slice(this.#events.length - count);
  }

  /** What was asked for in earnest, in the order in which it was answered. */
  requests(): readonly Asked[] {
    return this.#events.filter(({ dryRun }) => !dryRun);
  }

  clear(): void {
    this.#events = [];
  }

  record(request: ApiRequest, { code, body: answer }: { readonly code: number; readonly body?: unknown }, user: string): void {
    const { resource: about, verb } = requestInfo(request);
    const body: unknown = request.body;
    const { headers, query } = request;
    this.add({
      time: this.#clock.now(),
      user,
      verb: about?.verb ?? verb,
      resource: about ? qualified(about) : '',
      subresource: about?.subresource ?? '',
      namespace: about?.namespace ?? '',
      name: about?.name || nameIn(body),
      code,
      userAgent: headers?.['user-agent'] ?? '',
      command: headers?.['kubectl-command'] ?? '',
      output: headers?.['kubectl-output'] ?? '',
      labelSelector: query?.labelSelector ?? '',
      fieldSelector: query?.fieldSelector ?? '',
      resourceVersion: code < 400 ? versionOf(answer) : 0,
      held: about?.verb === 'list' && code < 400 ? namesIn(answer) : undefined,
      sent: about && SENT_IS_KEPT.includes(about.resource) ? (JSON.stringify(body) ?? '').slice(0, SENT) : '',
      dryRun: Boolean(query?.dryRun) || hasDryRun(body),
    });
  }

  /** A request that was answered at another time. */
  add(event: AuditEvent): void {
    this.#events.push(event);
    this.#recorded += 1;
    if (this.#events.length > 2 * KEPT) this.#events = this.#events.slice(-KEPT);
  }
}

/** The name of an object; empty where it has none. */
function nameIn(body: unknown): string {
  const { name } = metadataOf(body);
  return typeof name === 'string' ? name : '';
}

/** Of a list or a Table. */
function namesIn(answer: unknown): readonly string[] | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const things: unknown = 'items' in answer ? answer.items : 'rows' in answer ? answer.rows : undefined;
  if (!Array.isArray(things) || things.length > HELD) return undefined;
  const names = things.map((thing: unknown) => {
    const whole = typeof thing === 'object' && thing !== null && 'object' in thing ? thing.object : thing;
    return nameIn(whole);
  });
  return names.includes('') ? undefined : names;
}

const versionOf = (answer: unknown): number => Number(metadataOf(answer).resourceVersion ?? 0);

function metadataOf(body: unknown): { readonly name?: unknown; readonly resourceVersion?: unknown } {
  if (typeof body !== 'object' || body === null || !('metadata' in body)) return {};
  const { metadata } = body;
  return typeof metadata === 'object' && metadata !== null ? metadata : {};
}

/** DeleteOptions say it in the body. */
const hasDryRun = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'dryRun' in body && Array.isArray(body.dryRun) && body.dryRun.length > 0;
