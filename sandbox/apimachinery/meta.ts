// The metadata that every Kubernetes object carries (k8s.io/apimachinery/pkg/apis/meta/v1).

export type StringMap = Readonly<Record<string, string>>;

/** Who an object belongs to; the garbage collector follows it. */
export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller?: boolean;
  readonly blockOwnerDeletion?: boolean;
}

export interface ManagedFieldsEntry {
  readonly manager?: string;
  readonly operation?: string;
  readonly apiVersion?: string;
  readonly time?: string;
  readonly fieldsType?: string;
  readonly fieldsV1?: Readonly<Record<string, unknown>>;
  readonly subresource?: string;
}

/** Metadata as stored: the API server has filled in uid, resourceVersion and creationTimestamp. */
export interface ObjectMeta {
  readonly name: string;
  /** Absent on cluster-scoped objects. */
  readonly namespace?: string;
  readonly generateName?: string;
  readonly uid: string;
  readonly resourceVersion: string;
  readonly generation?: number;
  /** RFC 3339, whole seconds, UTC. */
  readonly creationTimestamp: string;
  readonly deletionTimestamp?: string;
  readonly deletionGracePeriodSeconds?: number;
  readonly labels?: StringMap;
  readonly annotations?: StringMap;
  readonly ownerReferences?: readonly OwnerReference[];
  readonly finalizers?: readonly string[];
  readonly managedFields?: readonly ManagedFieldsEntry[];
  readonly selfLink?: string;
}

export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface LabelSelector {
  readonly matchLabels?: StringMap;
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
}

/** What all stored objects have in common. Stored objects are never changed: a write makes a new one that shares what is equal. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
}

/** An object on its way to the API server: what the server fills in may be absent. */
export type Draft<T extends KubeObject> = Omit<T, 'metadata'> & { readonly metadata: Partial<ObjectMeta> };

let lastObject: KubeObject | undefined;
let lastKey = '';

/**
 * `namespace/name`, or `name` for a cluster-scoped object: client-go's MetaNamespaceKeyFunc.
 * An event makes the round of many handlers, each of which asks for the key of the same object: the last one is kept.
 */
export function keyOf(object: KubeObject): string {
  if (object === lastObject) return lastKey;
  const { namespace, name } = object.metadata;
  lastObject = object;
  lastKey = namespace ? `${namespace}/${name}` : name;
  return lastKey;
}

/** A key as people write it: `web` for `default/web`, and `shop/web` as it is. */
export const shortName = (key: string): string => key.replace(/^default\//, '');

const NO_OWNERS: readonly OwnerReference[] = [];

/** The owner that manages this object, if one does (metav1.GetControllerOf). */
export function controllerOf(object: KubeObject): OwnerReference | undefined {
  for (const owner of object.metadata.ownerReferences ?? NO_OWNERS) if (owner.controller) return owner;
  return undefined;
}
