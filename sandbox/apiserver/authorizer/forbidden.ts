// What a client is told that may not do what it asks (k8s.io/apiserver/pkg/endpoints/handlers/responsewriters/errors.go).
import { newForbidden, newStatusError, type StatusError } from '../../apimachinery/status.ts';
import type { UserInfo } from '../request-context.ts';
import { type Attributes, isPath } from './rbac.ts';

/** The 403 for a request that the authorizer does not allow. */
export function forbidden(user: UserInfo, attributes: Attributes, reason: string): StatusError {
  const because = reason ? `: ${reason}` : '';
  if (isPath(attributes)) {
    const { verb, path } = attributes;
    return newStatusError(403, 'Forbidden', `forbidden: User "${user.name}" cannot ${verb} path "${path}"${because}`, {});
  }
  const { verb, group, resource, subresource, namespace, name } = attributes;
  const what = subresource ? `${resource}/${subresource}` : resource;
  const where = namespace ? `in the namespace "${namespace}"` : 'at the cluster scope';
  const why = `User "${user.name}" cannot ${verb} resource "${what}" in API group "${group}" ${where}${because}`;
  return newForbidden({ group, resource }, name, why);
}
