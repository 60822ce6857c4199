// What is filled in on claims and volumes (plugin/pkg/admission/storage/{storageobjectinuseprotection,storageclass/setdefault,persistentvolume/resize}).
import type { PersistentVolume, PersistentVolumeClaim } from '../../api/generated/types.ts';
import { storageClasses } from '../../api/resources.ts';
import { defaultClass } from '../../api/storage/default-class.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { compareQuantities } from '../../apimachinery/quantity.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import { getIfExists } from '../../client-go/client.ts';
import type { AdmissionPlugin } from './plugin.ts';

const BETA_CLASS = 'volume.beta.kubernetes.io/storage-class';
const CLAIM_PROTECTION = 'kubernetes.io/pvc-protection';
const VOLUME_PROTECTION = 'kubernetes.io/pv-protection';

const isClaim = (object: KubeObject): object is PersistentVolumeClaim =>
  object.kind === 'PersistentVolumeClaim' && object.apiVersion === 'v1';
const isVolume = (object: KubeObject): object is PersistentVolume => object.kind === 'PersistentVolume' && object.apiVersion === 'v1';

function withFinalizer<T extends KubeObject>(object: T, finalizer: string): T {
  const { finalizers = [] } = object.metadata;
  return finalizers.includes(finalizer) ? object : { ...object, metadata: { ...object.metadata, finalizers: [...finalizers, finalizer] } };
}

/** Neither goes while it is in use. */
export const storageObjectInUseProtection: AdmissionPlugin = {
  complete(_attributes, object) {
    if (isClaim(object)) return withFinalizer(object, CLAIM_PROTECTION);
    return isVolume(object) ? withFinalizer(object, VOLUME_PROTECTION) : object;
  },
};

/** A claim that names no class gets the default one, where there is one. */
export const defaultStorageClass: AdmissionPlugin = {
  complete({ client }, object) {
    if (!isClaim(object) || object.spec?.storageClassName !== undefined || object.metadata.annotations?.[BETA_CLASS]) return object;
    const found = defaultClass(client.list(storageClasses).items);
    return found ? { ...object, spec: { ...object.spec, storageClassName: found.metadata.name } } : object;
  },
};

/** A bound claim grows only where its class lets it. */
export const persistentVolumeClaimResize: AdmissionPlugin = {
  validateUpdate({ client, resource, name, subresource }, object, old) {
    if (subresource !== '' || !isClaim(object) || !isClaim(old)) return;
    const size = object.spec?.resources?.requests?.storage ?? 0;
    const oldSize = old.spec?.resources?.requests?.storage ?? 0;
    if (compareQuantities(size, oldSize) <= 0) return;
    if (old.status?.phase !== 'Bound') throw newForbidden(resource, name, 'Only bound persistent volume claims can be expanded');
    const className = object.metadata.annotations?.[BETA_CLASS] ?? object.spec?.storageClassName ?? '';
    const found = className ? getIfExists(client, storageClasses, className) : undefined;
    if (found?.allowVolumeExpansion) return;
    const why = 'only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize';
    throw newForbidden(resource, name, why);
  },
};
