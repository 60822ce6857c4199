// What wakes the two controllers that look for the pods of Services: one for Endpoints, one for EndpointSlices.
import type { Pod, Service } from '../../api/generated/types.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import type { Informer } from '../../client-go/informer.ts';
import type { Selection } from '../../endpointslice/util/selection.ts';
import { podTrigger, serviceTrigger } from './triggers.ts';

/** Calls `wake` with the key of each Service that a change of a pod, or of the Service itself, may concern, and with that change in words. */
export function wakeByPodsAndServices(
  pods: Informer<Pod>,
  services: Informer<Service>,
  selection: Selection,
  wake: (key: string, words: () => string) => void,
): void {
  const podChanged = (old: Pod | undefined, pod: Pod | undefined) => {
    for (const key of selection.servicesToUpdate(old, pod)) wake(key, () => podTrigger(old, pod));
  };
  pods.addHandler({
    onAdd: (pod) => podChanged(undefined, pod),
    onUpdate: podChanged,
    onDelete: (pod) => podChanged(pod, undefined),
  });
  services.addHandler({
    onAdd: (service) => wake(keyOf(service), () => serviceTrigger(undefined, service)),
    onUpdate: (old, service) => wake(keyOf(service), () => serviceTrigger(old, service)),
    onDelete: (service) => wake(keyOf(service), () => serviceTrigger(service, undefined)),
  });
}
