// What the columns of all kinds share (k8s.io/kubernetes/pkg/printers/internalversion/printers.go).
import { humanDuration } from '../apimachinery/duration.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import type { TableColumn } from './strategy.ts';

export const nameColumn: TableColumn<KubeObject> = {
  name: 'Name',
  type: 'string',
  format: 'name',
  cell: (object) => object.metadata.name,
};

export const ageColumn: TableColumn<KubeObject> = {
  name: 'Age',
  type: 'string',
  cell: (object, now) => ageOf(object.metadata.creationTimestamp, now),
};

/** How long ago something was: translateTimestampSince. */
export function ageOf(timestamp: string | undefined | null, now: number): string {
  return timestamp ? humanDuration(now - Date.parse(timestamp)) : '<unknown>';
}

/** What a kind without a printer of its own shows (rest.NewDefaultTableConvertor). */
export const createdAtColumn: TableColumn<KubeObject> = {
  name: 'Created At',
  type: 'date',
  cell: (object) => object.metadata.creationTimestamp,
};
