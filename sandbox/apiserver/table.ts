// Server-side printing (k8s.io/kubernetes/pkg/printers, k8s.io/apiserver/pkg/registry/rest/table.go).
import type { Strategy } from '../api/strategy.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';

export interface ColumnDefinition {
  readonly name: string;
  readonly type: string;
  readonly format: string;
  readonly description: string;
  readonly priority: number;
}

export interface TableRow {
  readonly cells: readonly (string | number | boolean)[];
  readonly object?: unknown;
}

export interface Table {
  readonly kind: 'Table';
  readonly apiVersion: 'meta.k8s.io/v1';
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Null in a watch, from the second event on. */
  readonly columnDefinitions: readonly ColumnDefinition[] | null;
  readonly rows: readonly TableRow[];
}

/** What a row says of its object besides the cells: `?includeObject=`. */
export type IncludeObject = 'None' | 'Metadata' | 'Object';

export interface TableOptions {
  readonly now: number;
  readonly include: IncludeObject;
  /** Gives the object as clients see it. */
  readonly present: (object: KubeObject) => Draft<KubeObject>;
  /** The same for a client that asked for the metadata alone. */
  readonly presentMetadata: (object: KubeObject) => Draft<KubeObject>;
}

/** What a table needs to know of a kind. */
export type Columns = Pick<Strategy<KubeObject>, 'columns'>;

export function columnDefinitions({ columns }: Columns): ColumnDefinition[] {
  return columns.map(({ name, type, format = '', description = '', priority = 0 }) => ({
    name,
    type,
    format,
    description,
    priority,
  }));
}

export function tableRow({ columns }: Columns, object: KubeObject, { now, include, present, presentMetadata }: TableOptions): TableRow {
  const cells = columns.map((column) => column.cell(object, now));
  if (include === 'None') return { cells };
  return { cells, object: include === 'Object' ? present(object) : partialObjectMetadata(presentMetadata(object)) };
}

export const partialObjectMetadata = ({ metadata }: Draft<KubeObject>): Draft<KubeObject> => ({
  kind: 'PartialObjectMetadata',
  apiVersion: 'meta.k8s.io/v1',
  metadata,
});
