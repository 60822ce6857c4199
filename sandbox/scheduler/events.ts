// The scheduler's events: of the newer kind, which name an action and count repeats as a series (k8s.io/client-go/tools/events).
import type { Pod } from '../api/generated/types.ts';
import { events } from '../api/resources.ts';
import { isNotFound } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import type { Clock } from '../time/clock.ts';

export interface SchedulerEvents {
  record(about: Pod, type: 'Normal' | 'Warning', reason: string, action: string, message: string): void;
}

/** Repeats are recognised among this many. */
const REMEMBERED = 1024;

export function newSchedulerEvents(client: Client, clock: Clock): SchedulerEvents {
  const known = new Map<string, { readonly name: string; readonly namespace: string; count: number }>();
  let last = 0;
  return {
    record(about, type, reason, action, message) {
      const { name, namespace = 'default', uid, resourceVersion } = about.metadata;
      const time = clock.microTimestamp();
      // Another version of the pod counts as another subject. A pod is assigned once, so that only failures can repeat.
      const key = type === 'Warning' ? `${uid}/${reason}/${resourceVersion}` : undefined;
      const earlier = key === undefined ? undefined : known.get(key);
      try {
        if (earlier) {
          earlier.count += 1;
          const series = { count: earlier.count, lastObservedTime: time };
          client.patch(events, earlier.name, earlier.namespace, 'application/merge-patch+json', { series });
          return;
        }
        last = Math.max(last + 1, Math.round(clock.now() * 1000));
        const eventName = `${name}.${(BigInt(last) * 1000n).toString(16)}`;
        client.create(events, {
          apiVersion: 'v1',
          kind: 'Event',
          metadata: { name: eventName, namespace },
          involvedObject: { apiVersion: 'v1', kind: 'Pod', name, namespace, uid, resourceVersion },
          eventTime: time,
          type,
          reason,
          action,
          message,
          reportingComponent: 'default-scheduler',
          reportingInstance: 'default-scheduler-control-plane',
        });
        if (key === undefined) return;
        known.set(key, { name: eventName, namespace, count: 1 });
        const oldest = known.keys().next();
        if (known.size > REMEMBERED && !oldest.done) known.delete(oldest.value);
      } catch (error) {
        if (isNotFound(error) && key !== undefined) known.delete(key);
      }
    },
  };
}
