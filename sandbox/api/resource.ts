// How a resource is named, and of which type its objects are.
import type { KubeObject } from '../apimachinery/meta.ts';

/** A resource by its group, version and plural name, and in its type the objects it holds. */
export interface Resource<T extends KubeObject = KubeObject> {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: T['kind'];
  readonly namespaced: boolean;
  /** Never read: it carries the type of the objects. */
  readonly objects?: T;
}

/** A resource within namespaces, by its names. */
export const namespaced = <T extends KubeObject>(group: string, version: string, resource: string, kind: T['kind']): Resource<T> => ({
  group,
  version,
  resource,
  kind,
  namespaced: true,
});
/** A resource without namespaces. */
export const cluster = <T extends KubeObject>(group: string, version: string, resource: string, kind: T['kind']): Resource<T> => ({
  group,
  version,
  resource,
  kind,
  namespaced: false,
});
