// Roles and bindings (kubectl/pkg/describe RoleDescriber, RoleBindingDescriber and their cluster-wide kin).
import type { PolicyRule, RoleRef, Subject } from '../../api/generated/types.ts';
import { clusterRoleBindings, clusterRoles, roleBindings, roles } from '../../api/resources.ts';
import type { ObjectMeta } from '../../apimachinery/meta.ts';
import { ruleRows } from '../policy-rules.ts';
import type { Describer } from './describer.ts';
import { PrefixWriter } from './prefix-writer.ts';

export const roleDescriber: Describer = async (client, { name, namespace }) => describeRole(await client.get(roles, name, namespace));
export const clusterRoleDescriber: Describer = async (client, { name }) => describeRole(await client.get(clusterRoles, name));
export const roleBindingDescriber: Describer = async (client, { name, namespace }) =>
  describeBinding(await client.get(roleBindings, name, namespace));
export const clusterRoleBindingDescriber: Describer = async (client, { name }) =>
  describeBinding(await client.get(clusterRoleBindings, name));

function beginning(metadata: ObjectMeta): PrefixWriter {
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  return w;
}

function describeRole(role: { readonly metadata: ObjectMeta; readonly rules?: readonly PolicyRule[] | null }): string {
  const w = beginning(role.metadata);
  w.write(0, 'PolicyRule:\n');
  w.write(1, 'Resources\tNon-Resource URLs\tResource Names\tVerbs\n');
  w.write(1, '---------\t-----------------\t--------------\t-----\n');
  for (const row of ruleRows(role.rules ?? [])) w.write(1, `${row.join('\t')}\n`);
  return w.toString();
}

function describeBinding(binding: {
  readonly metadata: ObjectMeta;
  readonly roleRef: RoleRef;
  readonly subjects?: readonly Subject[];
}): string {
  const w = beginning(binding.metadata);
  w.write(0, 'Role:\n');
  w.field(1, 'Kind', binding.roleRef.kind);
  w.field(1, 'Name', binding.roleRef.name);
  w.write(0, 'Subjects:\n');
  w.write(1, 'Kind\tName\tNamespace\n');
  w.write(1, '----\t----\t---------\n');
  for (const { kind, name, namespace = '' } of binding.subjects ?? []) w.write(1, `${kind}\t${name}\t${namespace}\n`);
  return w.toString();
}
