// Roles and cluster roles: k8s.io/kubernetes/pkg/registry/rbac/{role,clusterrole}.
import type { KubeObject } from '../../apimachinery/meta.ts';
import { nameColumn } from '../columns.ts';
import type { ClusterRole, Role } from '../generated/types.ts';
import { clusterRoles, roles } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { validateClusterRole, validateClusterRoleUpdate, validateRole, validateRoleUpdate } from './validation.ts';

/** What rest.NewDefaultTableConvertor shows of kinds that have no printer. */
const columns: readonly TableColumn<KubeObject>[] = [
  nameColumn,
  { name: 'Created At', type: 'date', cell: ({ metadata }) => metadata.creationTimestamp },
];

export const roleStrategy: Strategy<Role> = {
  resource: roles,
  columns,
  hasStatus: false,
  validate: validateRole,
  validateUpdate: validateRoleUpdate,
  allowCreateOnUpdate: true,
};

export const clusterRoleStrategy: Strategy<ClusterRole> = {
  resource: clusterRoles,
  columns,
  hasStatus: false,
  validate: validateClusterRole,
  validateUpdate: validateClusterRoleUpdate,
  allowCreateOnUpdate: true,
};
