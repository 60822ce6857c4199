// Pods wait for their claims (pkg/scheduler/framework/plugins/volumebinding).
import type { Node, PersistentVolume, PersistentVolumeClaim, Pod, StorageClass } from '../api/generated/types.ts';
import { persistentVolumeClaims, persistentVolumes, storageClasses } from '../api/resources.ts';
import { isConflict, isNotFound } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import { InformerFactory } from '../client-go/informer.ts';
import { classOf, ephemeralClaimName, findMatchingVolume, isReachable, waitsForConsumer } from '../component-helpers/storage/matching.ts';
import type { Unfit } from './unfit.ts';

const SELECTED_NODE = 'volume.kubernetes.io/selected-node';
const BOUND_BY_CONTROLLER = 'pv.kubernetes.io/bound-by-controller';
const BIND_COMPLETED = 'pv.kubernetes.io/bind-completed';
/** The provisioner of classes whose volumes somebody makes by hand. */
const NO_PROVISIONER = 'kubernetes.io/no-provisioner';

const unresolvable = (reason: string): Unfit => ({ reasons: [reason], resolvable: false });

/** What the scheduler asks about the claims of a pod. */
export interface VolumeBinding {
  /** Why no node can do for now; undefined where the pod's claims are in order. */
  preFilter(pod: Pod): string | undefined;
  filter(pod: Pod, node: Node): Unfit | undefined;
  /** Begins to bind on this node what waits for a pod. Returns whether all is bound already. */
  bind(pod: Pod, node: Node): boolean;
  /** Whether all that the pod uses is bound. */
  isBound(pod: Pod): boolean;
}

const isBound = ({ metadata, spec }: PersistentVolumeClaim): boolean =>
  Boolean(spec?.volumeName) && metadata.annotations?.[BIND_COMPLETED] !== undefined;

/** `changed` is called when something about claims, volumes or classes may help a pod that waits. */
export function newVolumeBinding(client: Client, changed: () => void): VolumeBinding {
  const informers = new InformerFactory(client);
  const claims = informers.of(persistentVolumeClaims);
  const volumes = informers.of(persistentVolumes);
  const classes = informers.of(storageClasses);
  for (const informer of [claims, volumes, classes]) informer.addHandler({ onAdd: changed, onUpdate: changed });
  informers.start();

  const namesOf = (pod: Pod): readonly string[] =>
    pod.spec?.volumes?.flatMap(({ name, persistentVolumeClaim: used, ephemeral }) =>
      used ? [used.claimName] : ephemeral ? [ephemeralClaimName(pod, name)] : [],
    ) ?? [];
  const claimOf = (pod: Pod, name: string): PersistentVolumeClaim | undefined => claims.get(`${pod.metadata.namespace}/${name}`);
  const claimsOf = (pod: Pod): readonly PersistentVolumeClaim[] => namesOf(pod).flatMap((name) => claimOf(pod, name) ?? []);
  const delayed = (claim: PersistentVolumeClaim): boolean => waitsForConsumer(classes.get(classOf(claim)));

  /** A volume for each claim that waits, or the class that would have one made. */
  function plan(pod: Pod, node: Node): readonly { claim: PersistentVolumeClaim; volume?: PersistentVolume; by?: StorageClass }[] {
    const taken = new Set<string>();
    return claimsOf(pod)
      .filter((claim) => !isBound(claim))
      .map((claim) => {
        const selected = claim.metadata.annotations?.[SELECTED_NODE];
        const volume = selected === undefined ? findMatchingVolume(claim, volumes.list(), true, node, taken) : undefined;
        if (volume) taken.add(volume.metadata.name);
        const by = classes.get(classOf(claim));
        const provisions = by && by.provisioner !== NO_PROVISIONER && (selected ?? node.metadata.name) === node.metadata.name;
        return { claim, ...(volume && { volume }), ...(!volume && provisions && { by }) };
      });
  }

  return {
    preFilter(pod) {
      for (const name of namesOf(pod)) {
        const claim = claimOf(pod, name);
        const quoted = JSON.stringify(name);
        if (!claim) {
          const isEphemeral = pod.spec?.volumes?.some((volume) => volume.ephemeral && ephemeralClaimName(pod, volume.name) === name);
          if (!isEphemeral) return `persistentvolumeclaim ${quoted} not found`;
          return `waiting for ephemeral volume controller to create the persistentvolumeclaim ${quoted}`;
        }
        if (claim.status?.phase === 'Lost')
          return `persistentvolumeclaim ${quoted} bound to non-existent persistentvolume ${JSON.stringify(claim.spec?.volumeName ?? '')}`;
        if (claim.metadata.deletionTimestamp !== undefined) return `persistentvolumeclaim ${quoted} is being deleted`;
      }
      const immediate = claimsOf(pod).some((claim) => !isBound(claim) && (claim.spec?.volumeName || !delayed(claim)));
      return immediate ? 'pod has unbound immediate PersistentVolumeClaims' : undefined;
    },

    filter(pod, node) {
      const reasons: string[] = [];
      const bound = claimsOf(pod).filter(isBound);
      const found = bound.map((claim) => volumes.get(claim.spec?.volumeName ?? ''));
      if (found.some((volume) => volume === undefined))
        return unresolvable('node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)');
      if (found.some((volume) => volume && !isReachable(volume, node)))
        reasons.push("node(s) didn't match PersistentVolume's node affinity");
      if (plan(pod, node).some(({ volume, by }) => !volume && !by))
        reasons.push("node(s) didn't find available persistent volumes to bind");
      return reasons.length > 0 ? { reasons, resolvable: false } : undefined;
    },

    bind(pod, node) {
      const wanted = plan(pod, node);
      for (const { claim, volume } of wanted) {
        try {
          if (volume) assume(volume, claim);
          else select(claim, node);
        } catch (error) {
          if (!isConflict(error) && !isNotFound(error)) throw error;
        }
      }
      return wanted.length === 0;
    },

    isBound: (pod) => namesOf(pod).every((name) => claimsOf(pod).some((claim) => claim.metadata.name === name && isBound(claim))),
  };

  function assume(volume: PersistentVolume, { metadata }: PersistentVolumeClaim): void {
    const { name, namespace, uid, resourceVersion } = metadata;
    const claimRef = { kind: 'PersistentVolumeClaim', namespace, name, uid, apiVersion: 'v1', resourceVersion };
    const annotations = { ...volume.metadata.annotations, [BOUND_BY_CONTROLLER]: 'yes' };
    client.update(persistentVolumes, { ...volume, metadata: { ...volume.metadata, annotations }, spec: { ...volume.spec, claimRef } });
  }

  function select(claim: PersistentVolumeClaim, { metadata: { name } }: Node): void {
    if (claim.metadata.annotations?.[SELECTED_NODE] === name) return;
    const annotations = { ...claim.metadata.annotations, [SELECTED_NODE]: name };
    client.update(persistentVolumeClaims, { ...claim, metadata: { ...claim.metadata, annotations } });
  }
}
