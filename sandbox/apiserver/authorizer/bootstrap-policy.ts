// The roles that every cluster has (k8s.io/kubernetes/plugin/pkg/auth/authorizer/rbac/bootstrappolicy).
import type { PolicyRule, Subject } from '../../api/generated/types.ts';
import { clusterRoleBindings, clusterRoles, roleBindings, roles } from '../../api/resources.ts';
import type { Client } from '../../client-go/client.ts';
import policy from './bootstrap-policy.json' with { type: 'json' };

const RBAC = 'rbac.authorization.k8s.io';
const apiVersion = `${RBAC}/v1`;
const annotations = { 'rbac.authorization.kubernetes.io/autoupdate': 'true' };
const bootstrapping = { 'kubernetes.io/bootstrapping': 'rbac-defaults' };
const AGGREGATE = `${RBAC}/aggregate-to-`;

const list = (text: string | undefined): string[] => (text ? text.split(',') : []);

/** `get,list|apps|deployments|web`, or `get /healthz` for paths. */
function policyRule(text: string): PolicyRule {
  const [verbs, groups, resources, names] = text.split('|');
  if (groups === undefined) {
    const [given, paths] = text.split(' ');
    return { nonResourceURLs: list(paths), verbs: list(given) };
  }
  return {
    apiGroups: groups.split(','),
    resources: list(resources),
    ...(names && { resourceNames: list(names) }),
    verbs: list(verbs),
  };
}

/** `ServiceAccount:kube-system:kube-dns`, `Group:system:masters`: only accounts have a namespace. */
function subject(text: string): Subject {
  const [kind = '', ...rest] = text.split(':');
  const [namespace = '', ...name] = rest;
  if (kind === 'ServiceAccount') return { kind, name: name.join(':'), namespace };
  return { apiGroup: RBAC, kind, name: rest.join(':') };
}

/** Makes the default roles and bindings. A controller fills in the roles that aggregate others. */
export function createBootstrapPolicy(client: Client): void {
  for (const { name, rules, aggregateTo, aggregates } of policy.clusterRoles) {
    const into = Object.fromEntries((aggregateTo ?? []).map((role) => [AGGREGATE + role, 'true']));
    client.create(clusterRoles, {
      apiVersion,
      kind: 'ClusterRole',
      metadata: { name, annotations, labels: { ...bootstrapping, ...into } },
      ...(aggregates && { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { [AGGREGATE + aggregates]: 'true' } }] } }),
      rules: rules.map(policyRule),
    });
  }
  for (const { name, role, subjects } of policy.clusterRoleBindings) {
    client.create(clusterRoleBindings, {
      apiVersion,
      kind: 'ClusterRoleBinding',
      metadata: { name, annotations, labels: bootstrapping },
      roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: role },
      subjects: subjects.map(subject),
    });
  }
  for (const { name, namespace, rules } of policy.roles) {
    client.create(roles, {
      apiVersion,
      kind: 'Role',
      metadata: { name, namespace, annotations, labels: bootstrapping },
      rules: rules.map(policyRule),
    });
  }
  for (const { name, namespace, role, subjects } of policy.roleBindings) {
    client.create(roleBindings, {
      apiVersion,
      kind: 'RoleBinding',
      metadata: { name, namespace, annotations, labels: bootstrapping },
      roleRef: { apiGroup: RBAC, kind: 'Role', name: role },
      subjects: subjects.map(subject),
    });
  }
}
