// k8s.io/endpointslice/util EndpointSliceTracker: which generation of each slice the controller has written itself.
import type { EndpointSlice } from '../../api/generated/types.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { LabelServiceName } from '../labels.ts';

const DELETION_EXPECTED = -1;

const serviceOf = ({ metadata }: EndpointSlice): string => `${metadata.namespace ?? ''}/${metadata.labels?.[LabelServiceName] ?? ''}`;

/** A slice that the controller waits for, and so does nothing. */
export interface StaleSlice {
  readonly uid: string;
  /** Undefined where the slice no longer carries the labels by which the controller finds its slices. */
  readonly slice?: EndpointSlice;
}

/** Tells the controller's own writes from other hands', and a cache that lags from one that is up to date. */
export class EndpointSliceTracker {
  readonly #generations = new Map<string, Map<string, number>>();

  #of(slice: EndpointSlice): Map<string, number> {
    const key = serviceOf(slice);
    let generations = this.#generations.get(key);
    if (!generations) {
      generations = new Map();
      this.#generations.set(key, generations);
    }
    return generations;
  }

  has(slice: EndpointSlice): boolean {
    return this.#generations.get(serviceOf(slice))?.has(slice.metadata.uid) ?? false;
  }

  /** Whether the slice is unknown, or newer than what the controller wrote. */
  shouldSync(slice: EndpointSlice): boolean {
    const generation = this.#generations.get(serviceOf(slice))?.get(slice.metadata.uid);
    return generation === undefined || (slice.metadata.generation ?? 0) > generation;
  }

  /**
   * StaleSlices: the first slice that makes the cache out of date, if there is one: older than what was written, expected to be gone,
   * or tracked and not provided. The last is how a slice whose managed-by label someone changes holds up its Service.
   */
  staleSlice(service: KubeObject, slices: readonly EndpointSlice[]): StaleSlice | undefined {
    const generations = this.#generations.get(`${service.metadata.namespace ?? ''}/${service.metadata.name}`);
    if (!generations) return undefined;
    const provided = new Set<string>();
    for (const slice of slices) {
      const { uid, generation = 0 } = slice.metadata;
      provided.add(uid);
      const tracked = generations.get(uid);
      if (tracked !== undefined && (tracked === DELETION_EXPECTED || tracked > generation)) return { uid, slice };
    }
    for (const [uid, generation] of generations) {
      if (generation !== DELETION_EXPECTED && !provided.has(uid)) return { uid };
    }
    return undefined;
  }

  update(slice: EndpointSlice): void {
    this.#of(slice).set(slice.metadata.uid, slice.metadata.generation ?? 0);
  }

  deleteService(key: string): void {
    this.#generations.delete(key);
  }

  expectDeletion(slice: EndpointSlice): void {
    this.#of(slice).set(slice.metadata.uid, DELETION_EXPECTED);
  }

  /** Whether this deletion was the controller's own doing. */
  handleDeletion(slice: EndpointSlice): boolean {
    const generations = this.#generations.get(serviceOf(slice));
    const generation = generations?.get(slice.metadata.uid);
    generations?.delete(slice.metadata.uid);
    return generation === undefined || generation === DELETION_EXPECTED;
  }
}
