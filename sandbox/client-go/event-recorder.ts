// client-go's event recorder (k8s.io/client-go/tools/record).

import type { ObjectReference } from '../api/generated/types.ts';
import { events } from '../api/resources.ts';
import { onceInARow } from '../apimachinery/memory.ts';
import { type KubeObject, keyOf } from '../apimachinery/meta.ts';
import { isNotFound } from '../apimachinery/status.ts';
import type { Clock } from '../time/clock.ts';
import type { Client } from './client.ts';
import { EventCorrelator } from './event-correlator.ts';

export interface EventRecorder {
  /** `type` is Normal or Warning. A repeat of the same event raises the count of the first. */
  event(about: KubeObject, type: 'Normal' | 'Warning', reason: string, message: string, fieldPath?: string): void;
}

/** `component` is the event's source, `host` the node of a kubelet's. */
export function newEventRecorder(client: Client, clock: Clock, component: string, host?: string): EventRecorder {
  const correlator = new EventCorrelator();
  const source = host === undefined ? { component } : { component, host };
  let last = 0;
  return {
    event(about, type, reason, text, fieldPath) {
      const { name, uid, namespace = 'default' } = about.metadata;
      const timestamp = clock.timestamp();
      // client-go ends the name with nanoseconds in hexadecimal, so that events list in their order.
      last = Math.max(last + 1, Math.round(clock.now() * 1000));
      const fresh = { name: `${name}.${(BigInt(last) * 1000n).toString(16)}`, firstTimestamp: timestamp, count: 1 };
      const identity = { object: uid || keyOf(about), fieldPath: fieldPath ?? '', type, reason, message: text };
      const { message, isCombined, observation, isRepeat, isSpam } = correlator.correlate(identity, clock.now(), fresh);
      if (isSpam) return;
      const { count, firstTimestamp } = observation;
      try {
        if (isRepeat && repeated(observation.name, namespace, { count, lastTimestamp: timestamp, message })) return;
        client.create(events, {
          apiVersion: 'v1',
          kind: 'Event',
          metadata: { name: observation.name, namespace },
          involvedObject: referenceTo(about, fieldPath),
          reason,
          message,
          source,
          firstTimestamp,
          lastTimestamp: timestamp,
          count,
          type,
          reportingComponent: isCombined ? '' : component,
          reportingInstance: isCombined ? '' : (host ?? ''),
        });
      } catch {
        // An event that cannot be written (its namespace is going, the quota is full) is dropped, as client-go drops it.
      }
    },
  };

  /** Whether the event was there to be counted on. */
  function repeated(name: string, namespace: string, change: Readonly<Record<string, unknown>>): boolean {
    try {
      client.patch(events, name, namespace, 'application/merge-patch+json', change);
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }
}

/** GetReference, or GetPartialReference where a part is named. What happens to a pod often comes as several events. */
const referenceTo = onceInARow((about: KubeObject, fieldPath: string | undefined): ObjectReference => {
  const { apiVersion, kind, metadata } = about;
  const { name, namespace, resourceVersion, uid } = metadata;
  const reference = { apiVersion, kind, name, namespace, ...(resourceVersion && { resourceVersion }), uid };
  return fieldPath === undefined ? reference : { ...reference, fieldPath };
});
