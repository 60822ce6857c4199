// Let go of claims and volumes that are deleted once nobody uses them (pkg/controller/volume/{pvcprotection,pvprotection}).
import type { PersistentVolume, PersistentVolumeClaim, Pod } from '../../api/generated/types.ts';
import { persistentVolumeClaims, persistentVolumes, pods } from '../../api/resources.ts';
import { type KubeObject, keyOf } from '../../apimachinery/meta.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import type { ControllerContext } from '../controller.ts';

const CLAIM_FINALIZER = 'kubernetes.io/pvc-protection';
const VOLUME_FINALIZER = 'kubernetes.io/pv-protection';

const isGoing = ({ metadata }: KubeObject): boolean => metadata.deletionTimestamp !== undefined;

function without<T extends KubeObject>(object: T, finalizer: string): T {
  const { finalizers = [], ...metadata } = object.metadata;
  const left = finalizers.filter((each) => each !== finalizer);
  return { ...object, metadata: left.length > 0 ? { ...metadata, finalizers: left } : metadata };
}

const withFinalizer = <T extends KubeObject>(object: T, finalizer: string): T => ({
  ...object,
  metadata: { ...object.metadata, finalizers: [...(object.metadata.finalizers ?? []), finalizer] },
});

const has = ({ metadata }: KubeObject, finalizer: string): boolean => metadata.finalizers?.includes(finalizer) ?? false;

/** What was changed meanwhile comes again by itself. */
function forgiving(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isConflict(error) && !isNotFound(error)) throw error;
  }
}

/** A pod counts from when it has a node until it is gone (podUsesPVCForDeletion). */
const uses = ({ spec }: Pod, claim: string): boolean =>
  Boolean(spec?.nodeName) && (spec?.volumes?.some(({ persistentVolumeClaim: used }) => used?.claimName === claim) ?? false);

export function newClaimProtectionController(context: ControllerContext): void {
  const { client, informers } = context;
  const claims = informers.of(persistentVolumeClaims);
  const podInformer = informers.of(pods);
  const queue = context.queue('pvcprotection', (key) => {
    const claim = claims.get(key);
    if (claim) forgiving(() => sync(claim));
  });

  function sync(claim: PersistentVolumeClaim): void {
    const { name, namespace } = claim.metadata;
    if (isGoing(claim)) {
      if (!has(claim, CLAIM_FINALIZER) || podInformer.list(namespace).some((pod) => uses(pod, name))) return;
      client.update(persistentVolumeClaims, without(claim, CLAIM_FINALIZER));
    } else if (!has(claim, CLAIM_FINALIZER)) {
      client.update(persistentVolumeClaims, withFinalizer(claim, CLAIM_FINALIZER));
    }
  }

  claims.addHandler({ onAdd: (claim) => queue.add(keyOf(claim)), onUpdate: (_, claim) => queue.add(keyOf(claim)) });
  const enqueueClaims = ({ metadata, spec }: Pod): void => {
    for (const { persistentVolumeClaim } of spec?.volumes ?? [])
      if (persistentVolumeClaim) queue.add(`${metadata.namespace}/${persistentVolumeClaim.claimName}`);
  };
  podInformer.addHandler({ onDelete: enqueueClaims });
}

export function newVolumeProtectionController(context: ControllerContext): void {
  const { client, informers } = context;
  const volumes = informers.of(persistentVolumes);
  const queue = context.queue('pvprotection', (key) => {
    const volume = volumes.get(key);
    if (volume) forgiving(() => sync(volume));
  });

  function sync(volume: PersistentVolume): void {
    if (isGoing(volume)) {
      if (has(volume, VOLUME_FINALIZER) && volume.status?.phase !== 'Bound')
        client.update(persistentVolumes, without(volume, VOLUME_FINALIZER));
    } else if (!has(volume, VOLUME_FINALIZER)) {
      client.update(persistentVolumes, withFinalizer(volume, VOLUME_FINALIZER));
    }
  }

  volumes.addHandler({ onAdd: (volume) => queue.add(keyOf(volume)), onUpdate: (_, volume) => queue.add(keyOf(volume)) });
}
