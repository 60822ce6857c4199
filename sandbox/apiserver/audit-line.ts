// The audit log's lines, as a file has them: what is written to Endpoints and EndpointSlices, at the level Metadata, once it is
// answered (k8s.io/apiserver/pkg/audit, plugin/pkg/audit/log). The control plane's own writes are left out, as by a policy.
import { isMap, marshalInOrder } from '../apimachinery/fmt.ts';
import type { ApiRequest } from '../client-go/transport.ts';
import type { Decision } from './authorizer/rbac.ts';
import type { UserInfo } from './request-context.ts';
import type { ResourceRequest } from './request-info.ts';

/** A request, and what became of it. */
export interface Answered {
  readonly id: string;
  readonly request: ApiRequest;
  readonly about: ResourceRequest;
  /** Who showed a token or a certificate. */
  readonly user: UserInfo;
  /** Whom that user wanted to be taken for. */
  readonly impersonated: UserInfo | undefined;
  readonly decision: Decision;
  readonly code: number;
  readonly body: unknown;
  /** As metav1.MicroTime prints it. */
  readonly received: string;
  readonly answered: string;
}

const KINDS: readonly string[] = ['/endpoints', 'discovery.k8s.io/endpointslices'];
const WRITES: readonly string[] = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** Whether the policy asks for a line about such a request. */
export const isLogged = (about: ResourceRequest | undefined): about is ResourceRequest =>
  about !== undefined && WRITES.includes(about.verb) && KINDS.includes(`${about.group}/${about.resource}`);

/** The event (auditv1.Event), in one line of JSON. */
export function auditLine({ id, request, about, user, impersonated, decision, code, body, received, answered }: Answered): string {
  const query = new URLSearchParams(Object.entries(request.query ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  const event = {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'Metadata',
    auditID: id,
    stage: 'ResponseComplete',
    requestURI: query === '' ? request.path : `${request.path}?${query}`,
    verb: about.verb,
    user: shown(user),
    ...(impersonated && {
      impersonatedUser: shown(impersonated),
      authenticationMetadata: { impersonationConstraint: 'impersonate:user-info' },
    }),
    sourceIPs: ['172.18.0.1'],
    userAgent: request.headers?.['user-agent'] ?? '',
    objectRef: {
      resource: about.resource,
      ...(about.namespace !== '' && { namespace: about.namespace }),
      ...nameOf(about, request.body),
      ...(about.group !== '' && { apiGroup: about.group }),
      apiVersion: about.version,
      ...(about.subresource !== '' && { subresource: about.subresource }),
    },
    responseStatus: { metadata: {}, ...statusOf(body), code },
    requestReceivedTimestamp: received,
    stageTimestamp: answered,
    annotations: {
      'authorization.k8s.io/decision': decision.allowed ? 'allow' : 'forbid',
      'authorization.k8s.io/reason': decision.reason,
      ...(about.group === '' && { 'k8s.io/deprecated': 'true' }),
    },
  };
  return marshalInOrder(event);
}

const shown = ({ name, uid, groups }: UserInfo): object => ({ username: name, ...(uid !== undefined && { uid }), groups });

function nameOf({ name }: ResourceRequest, body: unknown): { readonly name?: unknown } {
  if (name !== '') return { name };
  const given = isMap(body) && isMap(body.metadata) ? body.metadata.name : undefined;
  return given === undefined ? {} : { name: given };
}

/** Of an answer that is a Status, all but what says that it is one. */
function statusOf(body: unknown): object {
  if (!isMap(body) || body.kind !== 'Status') return {};
  const { status, message, reason, details } = body;
  return {
    status,
    ...(message !== undefined && { message }),
    ...(reason !== undefined && { reason }),
    ...(details !== undefined && { details }),
  };
}
