// May this user do that? (k8s.io/kubernetes/plugin/pkg/auth/authorizer/rbac, pkg/registry/rbac/validation/rule.go)
import type { PolicyRule, RoleRef, Subject } from '../../api/generated/types.ts';
import { clusterRoleBindings, clusterRoles, roleBindings, roles } from '../../api/resources.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import type { Client } from '../../client-go/client.ts';
import type { UserInfo } from '../request-context.ts';
import { serviceAccountOf } from '../service-account-user.ts';

/** A question to the authorizer, about a resource or about a path. */
export interface ResourceAttributes {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource: string;
  readonly namespace: string;
  readonly name: string;
}

export interface NonResourceAttributes {
  readonly verb: string;
  readonly path: string;
}

export type Attributes = ResourceAttributes | NonResourceAttributes;

export interface Decision {
  readonly allowed: boolean;
  readonly reason: string;
}

/** A rule that applies to a user, and through what. */
interface Grant {
  readonly rule: PolicyRule;
  readonly source: string;
}

export const isPath = (attributes: Attributes): attributes is NonResourceAttributes => 'path' in attributes;

export class RbacAuthorizer {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  authorize(user: UserInfo, attributes: Attributes): Decision {
    if (user.groups.includes('system:masters')) return { allowed: true, reason: '' };
    const problems: string[] = [];
    for (const { rule, source } of this.#grants(user, isPath(attributes) ? '' : attributes.namespace, problems)) {
      if (allows(rule, attributes)) return { allowed: true, reason: `RBAC: allowed by ${source}` };
    }
    if (problems.length === 0) return { allowed: false, reason: '' };
    return { allowed: false, reason: `RBAC: ${problems.length === 1 ? problems[0] : `[${problems.join(', ')}]`}` };
  }

  /** All that a user may do in a namespace. */
  rulesFor(user: UserInfo, namespace: string): readonly PolicyRule[] {
    return Array.from(this.#grants(user, namespace, []), ({ rule }) => rule);
  }

  /** The rules of a role. @throws StatusError where it is not there */
  rulesOf({ kind, name }: RoleRef, namespace: string): readonly PolicyRule[] {
    const role = kind === 'Role' ? this.#client.get(roles, name, namespace) : this.#client.get(clusterRoles, name);
    return role.rules ?? [];
  }

  *#grants(user: UserInfo, namespace: string, problems: string[]): Iterable<Grant> {
    for (const { metadata, roleRef, subjects = [] } of this.#client.list(clusterRoleBindings).items) {
      const subject = subjects.find((each) => appliesTo(user, each, ''));
      if (!subject) continue;
      const source = `ClusterRoleBinding "${metadata.name}" of ${roleRef.kind} "${roleRef.name}" to ${describe(subject, '')}`;
      for (const rule of this.#rules(roleRef, '', problems)) yield { rule, source };
    }
    if (namespace === '') return;
    for (const { metadata, roleRef, subjects = [] } of this.#client.list(roleBindings, { namespace }).items) {
      const subject = subjects.find((each) => appliesTo(user, each, namespace));
      if (!subject) continue;
      const source = `RoleBinding "${metadata.name}/${namespace}" of ${roleRef.kind} "${roleRef.name}" to ${describe(subject, namespace)}`;
      for (const rule of this.#rules(roleRef, namespace, problems)) yield { rule, source };
    }
  }

  #rules(reference: RoleRef, namespace: string, problems: string[]): readonly PolicyRule[] {
    try {
      return this.rulesOf(reference, namespace);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      problems.push(`${reference.kind.toLowerCase()}.rbac.authorization.k8s.io "${reference.name}" not found`);
      return [];
    }
  }
}

const describe = ({ kind, name, namespace }: Subject, bindingNamespace: string): string =>
  kind === 'ServiceAccount' ? `${kind} "${name}/${namespace || bindingNamespace}"` : `${kind} "${name}"`;

function appliesTo(user: UserInfo, { kind, name, namespace }: Subject, bindingNamespace: string): boolean {
  switch (kind) {
    case 'User':
      return user.name === name;
    case 'Group':
      return user.groups.includes(name);
    case 'ServiceAccount': {
      const account = serviceAccountOf(user.name);
      return account?.name === name && account.namespace === (namespace || bindingNamespace);
    }
    default:
      return false;
  }
}

const matches = (list: readonly string[] | undefined, wanted: string): boolean =>
  list?.some((each) => each === '*' || each === wanted) ?? false;

/** RuleAllows. */
function allows(rule: PolicyRule, attributes: Attributes): boolean {
  if (!matches(rule.verbs, attributes.verb)) return false;
  if (isPath(attributes)) {
    const { path } = attributes;
    return rule.nonResourceURLs?.some((url) => url === path || (url.endsWith('*') && path.startsWith(url.slice(0, -1)))) ?? false;
  }
  const { group, resource, subresource, name } = attributes;
  const combined = subresource ? `${resource}/${subresource}` : resource;
  return (
    matches(rule.apiGroups, group) &&
    (matches(rule.resources, combined) || (subresource !== '' && (rule.resources?.includes(`*/${subresource}`) ?? false))) &&
    (!rule.resourceNames?.length || rule.resourceNames.includes(name))
  );
}
