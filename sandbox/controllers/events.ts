// client-go's event recorder (k8s.io/client-go/tools/record), with its counting of repeats.

import type { ObjectReference } from '../api/generated/types.ts';
import { events } from '../api/resources.ts';
import { onceInARow } from '../apimachinery/memory.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { isNotFound } from '../apimachinery/status.ts';
import type { Client } from '../apiserver/client.ts';
import type { Clock } from '../clock.ts';
import { Recent } from './recent.ts';

export interface EventRecorder {
  /** `type` is Normal or Warning. A repeat of the same event raises the count of the first. */
  event(about: KubeObject, type: 'Normal' | 'Warning', reason: string, message: string, fieldPath?: string): void;
}

/** How many events a recorder remembers to count them anew (maxLruCacheEntries). */
const REMEMBERED = 4096;

/** Several events in a row are about one object. */
const involved = onceInARow((about: KubeObject, fieldPath: string | undefined): ObjectReference => {
  const { apiVersion, kind, metadata } = about;
  const { name, namespace, resourceVersion, uid } = metadata;
  const object = { apiVersion, kind, name, namespace, resourceVersion, uid };
  return fieldPath === undefined ? object : { ...object, fieldPath };
});

/** `component` is the event's source, `host` the node of a kubelet's. */
export function newEventRecorder(client: Client, clock: Clock, component: string, host?: string): EventRecorder {
  const known = new Recent<{ readonly name: string; readonly namespace: string; count: number }>(REMEMBERED);
  const source = host === undefined ? { component } : { component, host };
  let last = 0;
  return {
    event(about, type, reason, message, fieldPath) {
      const { name, uid, namespace = 'default' } = about.metadata;
      const key = `${uid}/${fieldPath ?? ''}/${type}/${reason}/${message}`;
      const timestamp = clock.timestamp();
      const earlier = known.get(key);
      if (earlier) {
        earlier.count += 1;
        try {
          client.patch(events, earlier.name, earlier.namespace, 'application/merge-patch+json', {
            count: earlier.count,
            lastTimestamp: timestamp,
          });
          return;
        } catch (error) {
          if (!isNotFound(error)) return;
        }
      }
      // client-go ends the name with nanoseconds in hexadecimal, so that events list in their order.
      last = Math.max(last + 1, clock.now() * 1000);
      const id = (BigInt(last) * 1000n).toString(16);
      const eventName = `${name}.${id}`;
      try {
        client.create(events, {
          apiVersion: 'v1',
          kind: 'Event',
          metadata: { name: eventName, namespace },
          involvedObject: involved(about, fieldPath),
          reason,
          message,
          source,
          firstTimestamp: timestamp,
          lastTimestamp: timestamp,
          count: 1,
          type,
          reportingComponent: component,
          reportingInstance: host ?? '',
        });
        known.set(key, { name: eventName, namespace, count: 1 });
      } catch {
        // An event that cannot be written (its namespace is going, the quota is full) is dropped, as client-go drops it.
      }
    },
  };
}
