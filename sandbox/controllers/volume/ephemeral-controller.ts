// Makes the claims of volumes that live as long as their pod (pkg/controller/volume/ephemeral).
import type { Pod, Volume } from '../../api/generated/types.ts';
import { persistentVolumeClaims, pods } from '../../api/resources.ts';
import { controllerOf, keyOf } from '../../apimachinery/meta.ts';
import { isNotFound, StatusError } from '../../apimachinery/status.ts';
import { ephemeralClaimName } from '../../component-helpers/storage/matching.ts';
import type { ControllerContext } from '../controller.ts';
import { newControllerRef } from '../pod-control.ts';

export function newEphemeralController(context: ControllerContext): void {
  const { client, informers, recorder } = context;
  const informer = informers.of(pods);
  const queue = context.queue('ephemeral_volume', (key) => {
    const pod = informer.get(key);
    if (!pod || pod.metadata.deletionTimestamp !== undefined) return;
    for (const volume of pod.spec?.volumes ?? []) if (volume.ephemeral) ensure(pod, volume);
  });
  informer.addHandler({
    onAdd(pod) {
      if (pod.spec?.volumes?.some(({ ephemeral }) => ephemeral)) queue.add(keyOf(pod));
    },
  });

  function ensure(pod: Pod, { name: volume, ephemeral }: Volume): void {
    const { name: podName, namespace = '' } = pod.metadata;
    const name = ephemeralClaimName(pod, volume);
    try {
      const found = client.get(persistentVolumeClaims, name, namespace);
      if (controllerOf(found)?.uid === pod.metadata.uid) return;
      throw new Error(`PVC ${namespace}/${name} was not created for pod ${namespace}/${podName} (pod is not owner)`);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    const { metadata, spec } = ephemeral?.volumeClaimTemplate ?? { spec: {} };
    const { labels, annotations } = metadata ?? {};
    try {
      client.create(persistentVolumeClaims, {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: {
          name,
          namespace,
          ...(labels && { labels }),
          ...(annotations && { annotations }),
          ownerReferences: [newControllerRef(pod)],
        },
        spec,
      });
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      recorder.event(pod, 'Warning', 'FailedBinding', `ephemeral volume controller: create PVC ${name}: ${error.message}`);
      throw error;
    }
  }
}
