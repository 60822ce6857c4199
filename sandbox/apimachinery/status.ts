// Errors as the API server reports them (metav1.Status; k8s.io/apimachinery/pkg/api/errors).

export interface StatusCause {
  readonly reason?: string;
  readonly message?: string;
  readonly field?: string;
}

export interface StatusDetails {
  readonly name?: string;
  readonly group?: string;
  readonly kind?: string;
  readonly uid?: string;
  readonly causes?: readonly StatusCause[];
  readonly retryAfterSeconds?: number;
}

export interface Status {
  readonly kind: 'Status';
  readonly apiVersion: 'v1';
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly status: 'Success' | 'Failure';
  readonly message?: string;
  readonly reason?: string;
  readonly details?: StatusDetails;
  readonly code?: number;
}

/** Which resource an error is about: `services`, or `endpointslices` in `discovery.k8s.io`. */
export interface GroupResource {
  readonly group: string;
  readonly resource: string;
}

/** `endpointslices.discovery.k8s.io`; a resource of the core group stands alone. */
export const qualified = ({ group, resource }: GroupResource): string => (group ? `${resource}.${group}` : resource);

/** Thrown by every API verb that fails. Its `status` is what an HTTP client would receive. */
export class StatusError extends Error {
  readonly status: Status;

  constructor(status: Status) {
    super(status.message);
    this.status = status;
  }

  get reason(): string {
    return this.status.reason ?? 'Unknown';
  }
}

function failure(code: number, reason: string, message: string, details?: StatusDetails): StatusError {
  return new StatusError({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    ...(details && { details }),
    code,
  });
}

export const newNotFound = (resource: GroupResource, name: string): StatusError =>
  failure(404, 'NotFound', `${qualified(resource)} "${name}" not found`, {
    name,
    ...(resource.group && { group: resource.group }),
    kind: resource.resource,
  });

export const newAlreadyExists = (resource: GroupResource, name: string): StatusError =>
  failure(409, 'AlreadyExists', `${qualified(resource)} "${name}" already exists`, {
    name,
    ...(resource.group && { group: resource.group }),
    kind: resource.resource,
  });

/** Of an object that is there no longer than its finalizers or its grace period let it (registry.Store.Create). */
export const newBeingDeleted = (resource: GroupResource, name: string): StatusError => {
  const { status, message } = newAlreadyExists(resource, name);
  return new StatusError({ ...status, message: `object is being deleted: ${message}` });
};

export const newConflict = (resource: GroupResource, name: string, why: string): StatusError =>
  failure(409, 'Conflict', `Operation cannot be fulfilled on ${qualified(resource)} "${name}": ${why}`, {
    name,
    ...(resource.group && { group: resource.group }),
    kind: resource.resource,
  });

export const newForbidden = (resource: GroupResource, name: string, why: string): StatusError =>
  failure(
    403,
    'Forbidden',
    name ? `${qualified(resource)} "${name}" is forbidden: ${why}` : `${qualified(resource)} is forbidden: ${why}`,
    { ...(name && { name }), ...(resource.group && { group: resource.group }), kind: resource.resource },
  );

export const newBadRequest = (message: string): StatusError => failure(400, 'BadRequest', message);

/** 410: the history that a watch or a continued list asks for is gone. */
export const newExpired = (message: string): StatusError => failure(410, 'Expired', message);

export const newMethodNotSupported = (resource: GroupResource, action: string): StatusError =>
  failure(405, 'MethodNotAllowed', `${action} is not supported on resources of kind "${qualified(resource)}"`, {
    ...(resource.group && { group: resource.group }),
    kind: resource.resource,
  });

export const newInternalError = (message: string): StatusError =>
  failure(500, 'InternalError', `Internal error occurred: ${message}`, { causes: [{ message }] });

/** 422, from validation: `causes` hold a line for each field; the message joins them as field.ErrorList.ToAggregate does. */
export function newInvalid(
  kind: { readonly group: string; readonly kind: string },
  name: string,
  causes: readonly StatusCause[],
  message: string,
): StatusError {
  const qualifiedKind = kind.group ? `${kind.kind}.${kind.group}` : kind.kind;
  return failure(422, 'Invalid', `${qualifiedKind} "${name}" is invalid: ${message}`, {
    name,
    ...(kind.group && { group: kind.group }),
    kind: kind.kind,
    causes,
  });
}

/** An error without a reason, as Go's plain errors come out of the API server. */
export const newPlainError = (message: string): StatusError =>
  new StatusError({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, code: 500 });

export const newStatusError = failure;

/** Whether a write failed because its namespace is going (HasStatusCause with NamespaceTerminatingCause). */
export const isNamespaceTerminating = (error: unknown): boolean =>
  error instanceof StatusError && (error.status.details?.causes?.some(({ reason }) => reason === 'NamespaceTerminating') ?? false);

const hasReason =
  (reason: string) =>
  (error: unknown): error is StatusError =>
    error instanceof StatusError && error.reason === reason;
export const isNotFound = hasReason('NotFound');
export const isAlreadyExists = hasReason('AlreadyExists');
export const isConflict = hasReason('Conflict');
export const isForbidden = hasReason('Forbidden');
export const isInvalid = hasReason('Invalid');
