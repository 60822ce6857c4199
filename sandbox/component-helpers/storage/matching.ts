// Which volume is fit for a claim (k8s.io/component-helpers/storage/volume/pv_helpers.go,
// k8s.io/kubernetes/pkg/controller/volume/persistentvolume/index.go).
import type { Node, PersistentVolume, PersistentVolumeClaim, Pod, StorageClass } from '../../api/generated/types.ts';
import { compareQuantities } from '../../apimachinery/quantity.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { matchesNodeSelector } from '../scheduling/node-affinity.ts';

const BETA_CLASS = 'volume.beta.kubernetes.io/storage-class';

/** GetPersistentVolumeClaimClass, GetPersistentVolumeClass: empty where none is named. */
export const classOf = ({ metadata, spec }: PersistentVolume | PersistentVolumeClaim): string =>
  metadata.annotations?.[BETA_CLASS] ?? spec?.storageClassName ?? '';

/** IsVolumeBoundToClaim: by name, where the reference has no UID yet. */
export function isVolumeBoundToClaim({ spec }: PersistentVolume, { metadata }: PersistentVolumeClaim): boolean {
  const reference = spec?.claimRef;
  if (!reference || reference.name !== metadata.name || reference.namespace !== metadata.namespace) return false;
  return !reference.uid || reference.uid === metadata.uid;
}

/** CheckAccessModes: whether the volume has all that the claim asks for. */
const hasModes = (volume: PersistentVolume, claim: PersistentVolumeClaim): boolean =>
  (claim.spec?.accessModes ?? []).every((mode) => volume.spec?.accessModes?.includes(mode));

export const modesDiffer = (claim: PersistentVolumeClaim, volume: PersistentVolume): boolean =>
  (claim.spec?.volumeMode ?? 'Filesystem') !== (volume.spec?.volumeMode ?? 'Filesystem');

const storageOf = (volume: PersistentVolume): string | number => volume.spec?.capacity?.storage ?? 0;
const requestOf = (claim: PersistentVolumeClaim): string | number => claim.spec?.resources?.requests?.storage ?? 0;

/** checkVolumeSatisfyClaim: why a volume that a claim names does not do; undefined where it does. */
export function whyUnfit(volume: PersistentVolume, claim: PersistentVolumeClaim): string | undefined {
  if (volume.metadata.deletionTimestamp !== undefined) return `the volume is marked for deletion ${JSON.stringify(volume.metadata.name)}`;
  if (compareQuantities(storageOf(volume), requestOf(claim)) < 0) return 'requested PV is too small';
  if (classOf(volume) !== classOf(claim)) return 'storageClassName does not match';
  if ((volume.spec?.volumeAttributesClassName ?? '') !== (claim.spec?.volumeAttributesClassName ?? ''))
    return 'volumeAttributesClassName does not match';
  if (modesDiffer(claim, volume)) return 'incompatible volumeMode';
  return hasModes(volume, claim) ? undefined : 'incompatible accessMode';
}

/** The claim that is made for a pod's own volume (k8s.io/component-helpers/storage/ephemeral). */
export const ephemeralClaimName = (pod: Pod, volume: string): string => `${pod.metadata.name}-${volume}`;

/** CheckNodeAffinity: whether the volume can be reached from a node. */
export const isReachable = (volume: PersistentVolume, node: Node): boolean =>
  matchesNodeSelector(volume.spec?.nodeAffinity?.required, node);

/** IsDelayBindingMode: whether claims of this class wait for a pod. */
export const waitsForConsumer = (storageClass: StorageClass | undefined): boolean =>
  storageClass?.volumeBindingMode === 'WaitForFirstConsumer';

/**
 * FindMatchingVolume: the smallest volume that is fit, of those with the fewest access modes besides; with a node only what can be
 * reached from there. A claim that waits for a pod gets one without a node only where the volume is meant for it already.
 */
export function findMatchingVolume(
  claim: PersistentVolumeClaim,
  volumes: readonly PersistentVolume[],
  delayBinding: boolean,
  node?: Node,
  taken?: ReadonlySet<string>,
): PersistentVolume | undefined {
  const selector = claim.spec?.selector ? selectorFromLabelSelector(claim.spec.selector) : undefined;
  const isPossible = (volume: PersistentVolume): boolean =>
    !taken?.has(volume.metadata.name) &&
    (!volume.spec?.claimRef || isVolumeBoundToClaim(volume, claim)) &&
    compareQuantities(storageOf(volume), requestOf(claim)) >= 0 &&
    !modesDiffer(claim, volume) &&
    (claim.spec?.volumeAttributesClassName ?? '') === (volume.spec?.volumeAttributesClassName ?? '') &&
    volume.metadata.deletionTimestamp === undefined &&
    hasModes(volume, claim);
  const possible = volumes.filter(isPossible);
  const meant = possible.find((volume) => isVolumeBoundToClaim(volume, claim));
  if (meant) return !node || isReachable(meant, node) ? meant : undefined;
  if (!node && delayBinding) return undefined;
  const modes = (volume: PersistentVolume): number => volume.spec?.accessModes?.length ?? 0;
  return possible
    .filter(
      (volume) =>
        volume.status?.phase === 'Available' &&
        (!selector || selector.matches(volume.metadata.labels ?? {})) &&
        classOf(volume) === classOf(claim) &&
        (!node || isReachable(volume, node)),
    )
    .sort((a, b) => (node ? 0 : modes(a) - modes(b)) || compareQuantities(storageOf(a), storageOf(b)))[0];
}
