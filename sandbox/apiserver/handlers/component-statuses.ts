// How the control plane's parts are, as it was asked before there were health endpoints (pkg/registry/core/componentstatus).
import { nameColumn } from '../../api/columns.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { newNotFound } from '../../apimachinery/status.ts';
import { negotiateShape } from '../negotiation.ts';
import { type Columns, columnDefinitions, tableRow } from '../table.ts';
import type { Answer, Connection } from './connection.ts';

interface ComponentStatus extends KubeObject {
  readonly conditions: readonly { readonly type: string; readonly status: string; readonly message: string; readonly error?: string }[];
}

const healthy = (name: string): ComponentStatus => ({
  kind: 'ComponentStatus',
  apiVersion: 'v1',
  metadata: { name, uid: '', resourceVersion: '', creationTimestamp: '' },
  conditions: [{ type: 'Healthy', status: 'True', message: 'ok' }],
});
const COMPONENTS = ['controller-manager', 'etcd-0', 'scheduler'].map(healthy);

const DEPRECATION = 'v1 ComponentStatus is deprecated in v1.19+';

const conditionOf = (object: KubeObject): Readonly<Record<string, unknown>> => {
  const [condition]: readonly unknown[] = 'conditions' in object && Array.isArray(object.conditions) ? object.conditions : [];
  return isMap(condition) ? condition : {};
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const columns: Columns = {
  columns: [
    nameColumn,
    { name: 'Status', type: 'string', cell: (object) => (conditionOf(object).status === 'True' ? 'Healthy' : 'Unhealthy') },
    { name: 'Message', type: 'string', cell: (object) => text(conditionOf(object).message) },
    { name: 'Error', type: 'string', cell: (object) => text(conditionOf(object).error) },
  ],
};

/** Without the metadata that only stored objects have. */
const shown = ({ metadata: { name }, ...rest }: ComponentStatus) => ({ ...rest, metadata: { name, creationTimestamp: null } });

function answer({ server, request, warn }: Connection, objects: readonly ComponentStatus[], body: unknown): Answer {
  warn(DEPRECATION);
  if (negotiateShape(request.headers?.accept) !== 'Table') return { code: 200, body };
  const present = (object: KubeObject) => ({ ...object, metadata: { name: object.metadata.name } });
  const include = request.query?.includeObject === 'None' ? 'None' : request.query?.includeObject === 'Object' ? 'Object' : 'Metadata';
  const options = { now: server.clock.now(), include, present, presentMetadata: present } as const;
  const rows = objects.map((object) => tableRow(columns, object, options));
  return {
    code: 200,
    body: { kind: 'Table', apiVersion: 'meta.k8s.io/v1', metadata: {}, columnDefinitions: columnDefinitions(columns), rows },
  };
}

export function componentStatuses(connection: Connection): Answer {
  const items = COMPONENTS.map(shown);
  return answer(connection, COMPONENTS, { kind: 'ComponentStatusList', apiVersion: 'v1', metadata: {}, items });
}

export function componentStatus(connection: Connection): Answer {
  const { name } = connection.info;
  const found = COMPONENTS.find(({ metadata }) => metadata.name === name);
  if (!found) throw newNotFound({ group: '', resource: 'componentstatuses' }, name);
  return answer(connection, [found], shown(found));
}
