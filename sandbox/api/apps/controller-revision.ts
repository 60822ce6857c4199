// Controller revisions: k8s.io/kubernetes/pkg/registry/apps/controllerrevision.
import { controllerOf } from '../../apimachinery/meta.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import type { ControllerRevision } from '../generated/types.ts';
import { controllerRevisions } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { validateControllerRevision, validateControllerRevisionUpdate } from './validation.ts';

/** `statefulset.apps/db`. */
function controllerCell(revision: ControllerRevision): string {
  const owner = controllerOf(revision);
  if (!owner) return '<none>';
  const group = owner.apiVersion.includes('/') ? `.${owner.apiVersion.split('/')[0]}` : '';
  return `${owner.kind}${group}`.toLowerCase().concat(`/${owner.name}`);
}

const columns: readonly TableColumn<ControllerRevision>[] = [
  nameColumn,
  { name: 'Controller', type: 'string', cell: controllerCell },
  { name: 'Revision', type: 'string', cell: ({ revision }) => revision },
  ageColumn,
];

export const controllerRevisionStrategy: Strategy<ControllerRevision> = {
  resource: controllerRevisions,
  columns,
  hasStatus: false,
  validate: validateControllerRevision,
  validateUpdate: validateControllerRevisionUpdate,
};
