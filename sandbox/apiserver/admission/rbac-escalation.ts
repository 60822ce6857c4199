// Nobody grants what they do not hold (k8s.io/kubernetes/pkg/registry/rbac: the policybased storages, validation/rule.go).
import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from '../../api/generated/types.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import { ruleGaps } from '../authorizer/covers.ts';
import type { AdmissionPlugin, Attributes } from './plugin.ts';

const GROUP = 'rbac.authorization.k8s.io';

const isOf = <T extends KubeObject>(object: KubeObject, kind: T['kind']): object is T =>
  object.kind === kind && object.apiVersion.startsWith(`${GROUP}/`);
const isRole = (object: KubeObject): object is Role | ClusterRole => isOf<Role>(object, 'Role') || isOf<ClusterRole>(object, 'ClusterRole');
const isBinding = (object: KubeObject): object is RoleBinding | ClusterRoleBinding =>
  isOf<RoleBinding>(object, 'RoleBinding') || isOf<ClusterRoleBinding>(object, 'ClusterRoleBinding');

function check(attributes: Attributes, object: KubeObject): void {
  const { authorizer, user, resource, namespace, name } = attributes;
  if (user.groups.includes('system:masters')) return;
  const may = (verb: string, kind: string, of: string): boolean =>
    authorizer.authorize(user, { verb, group: GROUP, resource: kind, subresource: '', namespace, name: of }).allowed;
  let wanted: readonly PolicyRule[] = [];
  if (isRole(object)) {
    if (may('escalate', resource.resource, name)) return;
    wanted = object.rules ?? [];
  } else if (isBinding(object)) {
    const { roleRef } = object;
    if (may('bind', roleRef.kind === 'Role' ? 'roles' : 'clusterroles', roleRef.name)) return;
    wanted = authorizer.rulesOf(roleRef, namespace);
  }
  const gaps = ruleGaps(authorizer.rulesFor(user, namespace), wanted);
  if (gaps.length === 0) return;
  const groups = `[${user.groups.map((group) => JSON.stringify(group)).join(' ')}]`;
  const who = `user ${JSON.stringify(user.name)} (groups=${groups})`;
  throw newForbidden(
    resource,
    object.metadata.name,
    `${who} is attempting to grant RBAC permissions not currently held:\n${gaps.join('\n')}`,
  );
}

export const rbacEscalation: AdmissionPlugin = {
  checkCreate: check,
  admit(attributes, object, old) {
    if (old && !hasSameGrant(object, old)) check(attributes, object);
    return object;
  },
};

/** IsOnlyMutatingGCFields, and all else that grants nothing. */
function hasSameGrant(object: KubeObject, old: KubeObject): boolean {
  if (isRole(object) && isRole(old)) return JSON.stringify(object.rules) === JSON.stringify(old.rules);
  if (isBinding(object) && isBinding(old)) return JSON.stringify(object.subjects) === JSON.stringify(old.subjects);
  return true;
}
