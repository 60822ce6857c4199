// Role bindings: k8s.io/kubernetes/pkg/{apis/rbac/v1,registry/rbac/{rolebinding,clusterrolebinding}}.
import { ageColumn, nameColumn } from '../columns.ts';
import { changeItems, withDefaults, withField } from '../defaulting.ts';
import type { ClusterRoleBinding, RoleBinding, Subject } from '../generated/types.ts';
import { clusterRoleBindings, roleBindings } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { wide } from '../workload-columns.ts';
import {
  validateClusterRoleBinding,
  validateClusterRoleBindingUpdate,
  validateRoleBinding,
  validateRoleBindingUpdate,
} from './validation.ts';

type Binding = RoleBinding | ClusterRoleBinding;

const apiGroup = 'rbac.authorization.k8s.io';

function setDefaults<T extends Binding>(binding: T): T {
  const named: T = withField(binding, 'roleRef', withDefaults(binding.roleRef, { apiGroup }));
  return changeItems(named, 'subjects', setSubjectDefaults);
}

const setSubjectDefaults = (subject: Subject): Subject =>
  subject.kind === 'User' || subject.kind === 'Group' ? withDefaults(subject, { apiGroup }) : subject;

const subjects = ({ subjects: all }: Binding, kind: string): readonly Subject[] => (all ?? []).filter((each) => each.kind === kind);
const names = (binding: Binding, kind: string): string =>
  subjects(binding, kind)
    .map(({ name }) => name)
    .join(', ');

const columns: readonly TableColumn<Binding>[] = [
  nameColumn,
  { name: 'Role', type: 'string', cell: ({ roleRef }) => `${roleRef.kind}/${roleRef.name}` },
  ageColumn,
  wide('Users', (binding) => names(binding, 'User')),
  wide('Groups', (binding) => names(binding, 'Group')),
  wide('ServiceAccounts', (binding) =>
    subjects(binding, 'ServiceAccount')
      .map(({ namespace, name }) => `${namespace ?? ''}/${name}`)
      .join(', '),
  ),
];

export const roleBindingStrategy: Strategy<RoleBinding> = {
  resource: roleBindings,
  columns,
  hasStatus: false,
  setDefaults,
  validate: validateRoleBinding,
  validateUpdate: validateRoleBindingUpdate,
  allowCreateOnUpdate: true,
};

export const clusterRoleBindingStrategy: Strategy<ClusterRoleBinding> = {
  resource: clusterRoleBindings,
  columns,
  hasStatus: false,
  setDefaults,
  validate: validateClusterRoleBinding,
  validateUpdate: validateClusterRoleBindingUpdate,
  allowCreateOnUpdate: true,
};
