#!/usr/bin/env node
// Makes sandbox/apiserver/authorizer/bootstrap-policy.json anew from Kubernetes's own record of its default roles.
//
//   node scripts/generate-bootstrap-policy.mjs DIR
//
// DIR is plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata of the Go module k8s.io/kubernetes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

const [source] = process.argv.slice(2);
if (!source) {
  console.error('usage: generate-bootstrap-policy.mjs DIR');
  process.exit(2);
}
const items = (...names) => names.flatMap((name) => load(readFileSync(join(source, `${name}.yaml`), 'utf8')).items);
const joined = (list) => (list ?? []).join(',');

/** A rule as one text: `get,list|apps|deployments|name`, or `get||/healthz` for paths. */
const rule = (each) =>
  each.nonResourceURLs
    ? `${joined(each.verbs)} ${joined(each.nonResourceURLs)}`
    : [joined(each.verbs), joined(each.apiGroups), joined(each.resources), joined(each.resourceNames)].join('|').replace(/\|$/, '');

const AGGREGATE = 'rbac.authorization.k8s.io/aggregate-to-';
const role = ({ metadata, rules, aggregationRule }) => {
  const into = Object.keys(metadata.labels ?? {})
    .filter((label) => label.startsWith(AGGREGATE))
    .map((label) => label.slice(AGGREGATE.length));
  return {
    name: metadata.name,
    ...(metadata.namespace && { namespace: metadata.namespace }),
    ...(into.length > 0 && { aggregateTo: into }),
    ...(aggregationRule && {
      aggregates: Object.keys(aggregationRule.clusterRoleSelectors[0].matchLabels)[0].slice(AGGREGATE.length),
    }),
    rules: (rules ?? []).map(rule),
  };
};
const subject = ({ kind, name, namespace }) => (namespace ? `${kind}:${namespace}:${name}` : `${kind}:${name}`);
const binding = ({ metadata, roleRef, subjects }) => ({
  name: metadata.name,
  ...(metadata.namespace && { namespace: metadata.namespace }),
  role: roleRef.name,
  subjects: (subjects ?? []).map(subject),
});

const policy = {
  clusterRoles: items('cluster-roles', 'controller-roles').map(role),
  clusterRoleBindings: items('cluster-role-bindings', 'controller-role-bindings').map(binding),
  roles: items('namespace-roles').map(role),
  roleBindings: items('namespace-role-bindings').map(binding),
};
const target = join(dirname(fileURLToPath(import.meta.url)), '../sandbox/apiserver/authorizer/bootstrap-policy.json');
writeFileSync(target, `${JSON.stringify(policy)}\n`);
console.log(`${policy.clusterRoles.length} cluster roles, ${policy.roles.length} roles`);
