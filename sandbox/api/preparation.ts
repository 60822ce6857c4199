// What PrepareForCreate and PrepareForUpdate do to most kinds that have a status (k8s.io/kubernetes/pkg/registry).
import { deepEqual } from '../apimachinery/equality.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { withField } from './defaulting.ts';

interface WithStatus extends KubeObject {
  readonly spec?: unknown;
  readonly status?: unknown;
}

/** A new object: its status is the server's, its generation the first. */
export function newWithStatus<T extends WithStatus>(object: T, status: NonNullable<T['status']>): T {
  return { ...object, status, metadata: { ...object.metadata, generation: 1 } };
}

/** A client's update leaves the status as it was. */
export const keepStatus = <T extends WithStatus>(object: T, old: T): T => withField(object, 'status', old.status);

/** The same for kinds that count generations: a changed spec is a new one. */
export function keepStatusAndCount<T extends WithStatus>(object: T, old: T): T {
  const kept = keepStatus(object, old);
  return deepEqual(object.spec, old.spec) ? kept : nextGeneration(kept, old);
}

export function nextGeneration<T extends KubeObject>(object: T, old: T): T {
  return { ...object, metadata: { ...object.metadata, generation: (old.metadata.generation ?? 0) + 1 } };
}

/** A new object of a kind that counts generations and has no status. */
export const firstGeneration = <T extends KubeObject>(object: T): T => ({ ...object, metadata: { ...object.metadata, generation: 1 } });
