// Which class a claim gets that names none (k8s.io/kubernetes/pkg/volume/util/storageclass.go).
import type { StorageClass } from '../generated/types.ts';

const ANNOTATIONS = ['storageclass.kubernetes.io/is-default-class', 'storageclass.beta.kubernetes.io/is-default-class'];

/** IsDefaultAnnotation. */
export const isDefaultClass = ({ metadata: { annotations } }: Pick<StorageClass, 'metadata'>): boolean =>
  ANNOTATIONS.some((key) => annotations?.[key] === 'true');

/** GetDefaultClass: of several the newest, and of those that came together the first by name. */
export function defaultClass(classes: readonly StorageClass[]): StorageClass | undefined {
  const age = ({ metadata }: StorageClass): string => metadata.creationTimestamp;
  return classes
    .filter(isDefaultClass)
    .sort((a, b) => (age(a) === age(b) ? (a.metadata.name < b.metadata.name ? -1 : 1) : age(a) < age(b) ? 1 : -1))[0];
}
