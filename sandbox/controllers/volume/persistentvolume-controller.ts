// Binds claims to volumes (pkg/controller/volume/persistentvolume/pv_controller.go). Nothing provisions volumes here, as in a bare cluster.
import type { PersistentVolume, PersistentVolumeClaim } from '../../api/generated/types.ts';
import { persistentVolumeClaims, persistentVolumes, pods, storageClasses } from '../../api/resources.ts';
import { defaultClass } from '../../api/storage/default-class.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import {
  classOf,
  findMatchingVolume,
  isVolumeBoundToClaim,
  modesDiffer,
  waitsForConsumer,
  whyUnfit,
} from '../../component-helpers/storage/matching.ts';
import type { ControllerContext } from '../controller.ts';

/** How often everything is looked at again (PVClaimBinderSyncPeriod). */
const SYNC_PERIOD = 15_000;

const BIND_COMPLETED = 'pv.kubernetes.io/bind-completed';
const BOUND_BY_CONTROLLER = 'pv.kubernetes.io/bound-by-controller';
const SELECTED_NODE = 'volume.kubernetes.io/selected-node';
const PROVISIONERS = ['volume.beta.kubernetes.io/storage-provisioner', 'volume.kubernetes.io/storage-provisioner'];

type Phase = 'Pending' | 'Bound' | 'Lost';

const annotated = <T extends PersistentVolume | PersistentVolumeClaim>(object: T, annotations: Readonly<Record<string, string>>): T => ({
  ...object,
  metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, ...annotations } },
});

export function newPersistentVolumeController(context: ControllerContext): void {
  const { client, informers, clock, recorder, started } = context;
  const claims = informers.of(persistentVolumeClaims);
  const volumes = informers.of(persistentVolumes);
  const classes = informers.of(storageClasses);
  const podInformer = informers.of(pods);
  const claimQueue = context.queue('claims', syncClaimKey);
  const volumeQueue = context.queue('volumes', syncVolumeKey);
  context.every(SYNC_PERIOD, resync, SYNC_PERIOD - ((clock.now() - started) % SYNC_PERIOD));

  claims.addHandler({
    onAdd: (claim) => claimQueue.add(keyOf(claim)),
    onUpdate: (_, claim) => claimQueue.add(keyOf(claim)),
    onDelete(claim) {
      // Its volume is to be released.
      if (claim.spec?.volumeName) volumeQueue.add(claim.spec.volumeName);
    },
  });
  volumes.addHandler({
    onAdd: (volume) => volumeQueue.add(keyOf(volume)),
    onUpdate: (_, volume) => volumeQueue.add(keyOf(volume)),
    onDelete({ spec }) {
      // Its claim has lost it.
      if (spec?.claimRef) claimQueue.add(`${spec.claimRef.namespace}/${spec.claimRef.name}`);
    },
  });

  function resync(): void {
    for (const volume of volumes.list()) volumeQueue.add(keyOf(volume));
    for (const claim of claims.list()) claimQueue.add(keyOf(claim));
  }

  /** What was changed meanwhile comes again by itself. */
  function forgiving(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!isConflict(error) && !isNotFound(error)) throw error;
    }
  }

  function syncClaimKey(key: string): void {
    const claim = claims.get(key);
    if (!claim) return;
    forgiving(() => (claim.metadata.annotations?.[BIND_COMPLETED] === undefined ? syncUnboundClaim(claim) : syncBoundClaim(claim)));
  }

  function syncUnboundClaim(claim: PersistentVolumeClaim): void {
    const { volumeName } = claim.spec ?? {};
    if (!volumeName) {
      syncFreeClaim(claim);
      return;
    }
    const volume = volumes.get(volumeName);
    if (!volume) {
      setPhase(claim, 'Pending');
    } else if (!volume.spec?.claimRef) {
      const why = whyUnfit(volume, claim);
      if (why === undefined) {
        bind(volume, claim);
        return;
      }
      recorder.event(claim, 'Warning', 'VolumeMismatch', `Cannot bind to requested volume ${JSON.stringify(volumeName)}: ${why}`);
      setPhase(claim, 'Pending');
    } else if (isVolumeBoundToClaim(volume, claim)) {
      bind(volume, claim);
    } else {
      recorder.event(claim, 'Warning', 'FailedBinding', `volume ${JSON.stringify(volumeName)} already bound to a different claim.`);
      setPhase(claim, 'Pending');
    }
  }

  /** A claim that names no volume. */
  function syncFreeClaim(claim: PersistentVolumeClaim): void {
    const delayed = waitsForConsumer(classes.get(classOf(claim)));
    const volume = findMatchingVolume(claim, volumes.list(), delayed);
    if (volume) {
      bind(volume, claim);
      return;
    }
    if (assignDefaultClass(claim)) return;
    const { annotations } = claim.metadata;
    if (delayed && annotations?.[SELECTED_NODE] === undefined) tellOfDelay(claim);
    else if (classOf(claim) !== '') {
      provision(claim);
      return;
    } else recorder.event(claim, 'Normal', 'FailedBinding', 'no persistent volumes available for this claim and no storage class is set');
    setPhase(claim, 'Pending');
  }

  function assignDefaultClass(claim: PersistentVolumeClaim): boolean {
    if (claim.spec?.storageClassName !== undefined || classOf(claim) !== '') return false;
    const found = defaultClass(classes.list());
    if (!found) return false;
    client.update(persistentVolumeClaims, { ...claim, spec: { ...claim.spec, storageClassName: found.metadata.name } });
    return true;
  }

  function tellOfDelay(claim: PersistentVolumeClaim): void {
    const { name, namespace } = claim.metadata;
    const names = podInformer
      .list(namespace)
      .filter(({ spec }) => !spec?.nodeName && spec?.volumes?.some(({ persistentVolumeClaim: used }) => used?.claimName === name))
      .map(({ metadata }) => metadata.name);
    if (names.length === 0)
      recorder.event(claim, 'Normal', 'WaitForFirstConsumer', 'waiting for first consumer to be created before binding');
    else {
      const who = `pod${names.length > 1 ? 's' : ''} ${names.join(',')}`;
      recorder.event(claim, 'Normal', 'WaitForPodScheduled', `waiting for ${who} to be scheduled`);
    }
  }

  /** Somebody else would have to make the volume. */
  function provision(claim: PersistentVolumeClaim): void {
    const className = classOf(claim);
    const found = classes.get(className);
    if (!found) {
      recorder.event(claim, 'Warning', 'ProvisioningFailed', `storageclass.storage.k8s.io ${JSON.stringify(className)} not found`);
      return;
    }
    const { provisioner } = found;
    if (provisioner.startsWith('kubernetes.io/')) {
      recorder.event(claim, 'Warning', 'ProvisioningFailed', `no volume plugin matched name: ${provisioner}`);
      return;
    }
    const told = PROVISIONERS.every((key) => claim.metadata.annotations?.[key] === provisioner);
    const latest = told
      ? claim
      : client.update(persistentVolumeClaims, annotated(claim, Object.fromEntries(PROVISIONERS.map((key) => [key, provisioner]))));
    const message = `Waiting for a volume to be created either by the external provisioner '${provisioner}' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.`;
    recorder.event(latest, 'Normal', 'ExternalProvisioning', message);
  }

  function syncBoundClaim(claim: PersistentVolumeClaim): void {
    const { volumeName } = claim.spec ?? {};
    const lose = (reason: string, message: string): void => {
      if (claim.status?.phase === 'Lost') return;
      recorder.event(setPhase(claim, 'Lost'), 'Warning', reason, message);
    };
    if (!volumeName) {
      lose('ClaimLost', 'Bound claim has lost reference to PersistentVolume. Data on the volume is lost!');
      return;
    }
    const volume = volumes.get(volumeName);
    if (!volume) {
      lose('ClaimLost', 'Bound claim has lost its PersistentVolume. Data on the volume is lost!');
      return;
    }
    if (!volume.spec?.claimRef || volume.spec.claimRef.uid === claim.metadata.uid) {
      bind(volume, claim);
      return;
    }
    lose('ClaimMisbound', 'Two claims are bound to the same volume, this one is bound incorrectly');
  }

  function syncVolumeKey(name: string): void {
    const volume = volumes.get(name);
    if (volume) forgiving(() => syncVolume(volume));
  }

  function syncVolume(volume: PersistentVolume): void {
    const reference = volume.spec?.claimRef;
    if (!reference?.uid) {
      setVolumePhase(volume, 'Available');
      return;
    }
    const known = claims.get(`${reference.namespace}/${reference.name}`);
    const claim = known?.metadata.uid === reference.uid ? known : undefined;
    if (!claim) {
      const { phase } = volume.status ?? {};
      reclaim(phase === 'Released' || phase === 'Failed' ? volume : setVolumePhase(volume, 'Released'));
    } else if (!claim.spec?.volumeName) {
      if (!modesDiffer(claim, volume)) {
        claimQueue.add(keyOf(claim));
        return;
      }
      const { name } = volume.metadata;
      const mode = 'due to incompatible volumeMode.';
      const toClaim = `Cannot bind PersistentVolume to requested PersistentVolumeClaim ${JSON.stringify(claim.metadata.name)} ${mode}`;
      recorder.event(volume, 'Warning', 'VolumeMismatch', toClaim);
      const toVolume = `Cannot bind PersistentVolume ${JSON.stringify(name)} to requested PersistentVolumeClaim ${mode}`;
      recorder.event(claim, 'Warning', 'VolumeMismatch', toVolume);
    } else if (claim.spec.volumeName === volume.metadata.name) {
      setVolumePhase(volume, 'Bound');
    } else {
      unbind(volume);
    }
  }

  function reclaim(volume: PersistentVolume): void {
    const fail = (reason: string, message: string): void => {
      if (volume.status?.phase === 'Failed') return;
      recorder.event(setVolumePhase(volume, 'Failed', message), 'Warning', reason, message);
    };
    switch (volume.spec?.persistentVolumeReclaimPolicy) {
      case 'Delete':
        // A driver of its own would delete it; of those that Kubernetes itself has, hostPath knows how, for paths below /tmp.
        if (volume.spec.csi) return;
        if (volume.spec.hostPath) {
          const { path } = volume.spec.hostPath;
          if (path.startsWith('/tmp/')) client.delete(persistentVolumes, volume.metadata.name);
          else fail('VolumeFailedDelete', `host_path deleter only supports /tmp/.+ but received provided ${path}`);
          return;
        }
        fail(
          'VolumeFailedDelete',
          `error getting deleter volume plugin for volume ${JSON.stringify(volume.metadata.name)}: no deletable volume plugin matched`,
        );
        return;
      case 'Recycle':
        if (!volume.spec.hostPath && !volume.spec.nfs) fail('VolumeFailedRecycle', 'No recycler plugin found for the volume!');
        return;
    }
  }

  /** What it was bound to by the controller it may be free of; what somebody has bound stays meant for that name. */
  function unbind(volume: PersistentVolume): void {
    const { claimRef, ...spec } = volume.spec ?? {};
    const { [BOUND_BY_CONTROLLER]: byController, ...annotations } = volume.metadata.annotations ?? {};
    const { uid: _gone, ...reference } = claimRef ?? {};
    const { annotations: _replaced, ...metadata } = volume.metadata;
    const freed =
      byController === undefined
        ? { ...volume, spec: { ...spec, claimRef: reference } }
        : { ...volume, spec, metadata: Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata };
    setVolumePhase(client.update(persistentVolumes, freed), 'Available');
  }

  function bind(volume: PersistentVolume, claim: PersistentVolumeClaim): void {
    const boundVolume = setVolumePhase(bindVolumeToClaim(volume, claim), 'Bound');
    setPhase(bindClaimToVolume(claim, boundVolume), 'Bound', boundVolume);
  }

  /** GetBindVolumeToClaim. */
  function bindVolumeToClaim(volume: PersistentVolume, claim: PersistentVolumeClaim): PersistentVolume {
    const { name, namespace, uid, resourceVersion } = claim.metadata;
    if (isVolumeBoundToClaim(volume, claim) && volume.spec?.claimRef?.uid === uid) return volume;
    const claimRef = { kind: 'PersistentVolumeClaim', namespace, name, uid, apiVersion: 'v1', resourceVersion };
    const bound = { ...volume, spec: { ...volume.spec, claimRef } };
    return client.update(
      persistentVolumes,
      isVolumeBoundToClaim(volume, claim) ? bound : annotated(bound, { [BOUND_BY_CONTROLLER]: 'yes' }),
    );
  }

  function bindClaimToVolume(claim: PersistentVolumeClaim, { metadata: { name } }: PersistentVolume): PersistentVolumeClaim {
    const isNew = claim.spec?.volumeName !== name;
    if (!isNew && claim.metadata.annotations?.[BIND_COMPLETED] !== undefined) return claim;
    const completed = annotated(claim, { [BIND_COMPLETED]: 'yes', ...(isNew && { [BOUND_BY_CONTROLLER]: 'yes' }) });
    return client.update(persistentVolumeClaims, { ...completed, spec: { ...completed.spec, volumeName: name } });
  }

  function setVolumePhase(volume: PersistentVolume, phase: string, message?: string): PersistentVolume {
    if (volume.status?.phase === phase) return volume;
    const { message: _old, ...status } = volume.status ?? {};
    return client.update(
      persistentVolumes,
      { ...volume, status: { ...status, phase, ...(message !== undefined && { message }) } },
      { subresource: 'status' },
    );
  }

  /** updateClaimStatus: without a volume a claim has neither capacity nor access modes. */
  function setPhase(claim: PersistentVolumeClaim, phase: Phase, volume?: PersistentVolume): PersistentVolumeClaim {
    const { accessModes: _modes, capacity: old, ...rest } = claim.status ?? {};
    const capacity = claim.status?.phase === phase ? old : volume?.spec?.capacity;
    const accessModes = volume?.spec?.accessModes;
    const status = { ...rest, phase, ...(volume && accessModes && { accessModes }), ...(volume && capacity && { capacity }) };
    if (deepEqual(status, claim.status)) return claim;
    return client.update(persistentVolumeClaims, { ...claim, status }, { subresource: 'status' });
  }
}
