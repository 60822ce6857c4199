// What a reconciliation tells whoever counts (k8s.io/endpointslice/metrics). It says what happened, and knows of no metric.
import type { Service } from '../api/generated/types.ts';

/** EfficiencyInfo: what slices of one set of ports hold. */
export interface Efficiency {
  readonly endpoints: number;
  readonly slices: number;
}

export interface ReconcilerObserver {
  /** The pods were compared with the slices of one family; nothing is written yet. */
  compared(service: Service, added: number, removed: number, byPorts: readonly Efficiency[]): void;
  /** A slice was written or deleted. */
  wrote(operation: 'create' | 'update' | 'delete'): void;
  /** All that was to be written for one family has been: so many slices. */
  finalized(service: Service, slices: number): void;
}
