// The events at the end of a description (kubectl/pkg/describe DescribeEvents, searchEvents).
import type { Event } from '../../api/generated/types.ts';
import { events } from '../../api/resources.ts';
import { humanDuration } from '../../apimachinery/duration.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { DescribeClient, DescribeRequest } from './describer.ts';
import type { PrefixWriter } from './prefix-writer.ts';

/** An object as events name it. */
export interface EventReference {
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
}

export const referenceTo = (object: KubeObject): EventReference => ({ kind: object.kind, ...object.metadata });

/** All events about an object; none where they cannot be listed. */
export async function searchEvents(client: DescribeClient, about: EventReference): Promise<readonly Event[]> {
  const { name, namespace, kind, uid } = about;
  const fields = [
    `involvedObject.name=${name}`,
    `involvedObject.namespace=${namespace ?? ''}`,
    ...(kind ? [`involvedObject.kind=${kind}`] : []),
    ...(uid ? [`involvedObject.uid=${uid}`] : []),
  ];
  try {
    return await client.list(events, { ...(namespace && { namespace }), fieldSelector: fields.sort().join(',') });
  } catch {
    return [];
  }
}

/** The events of an object, where the request wants them. */
export async function eventsOf(
  client: DescribeClient,
  { showEvents }: DescribeRequest,
  about: EventReference,
): Promise<readonly Event[] | undefined> {
  return showEvents ? searchEvents(client, about) : undefined;
}

/** How long ago, as people say it. */
export const since = (now: number, timestamp: string | null | undefined): string =>
  timestamp ? humanDuration(now - Date.parse(timestamp)) : '<unknown>';

/** kubectl/pkg/util/event SortableEvents: by the time last seen. */
export const byLastTimestamp = (a: Event, b: Event): number =>
  Date.parse(a.lastTimestamp ?? '0001-01-01T00:00:00Z') - Date.parse(b.lastTimestamp ?? '0001-01-01T00:00:00Z');

/** `2m (x3 over 5m)`, or how long ago it happened. */
export function eventInterval(now: number, event: Event): string {
  const first = since(now, event.eventTime ?? event.firstTimestamp);
  if (event.series) return `${since(now, event.series.lastObservedTime)} (x${event.series.count ?? 0} over ${first})`;
  if ((event.count ?? 0) > 1) return `${since(now, event.lastTimestamp)} (x${event.count} over ${first})`;
  return first;
}

export function describeEvents(list: readonly Event[] | undefined, w: PrefixWriter, now: number): void {
  if (!list) return;
  if (!list.length) {
    w.field(0, 'Events', '<none>');
    return;
  }
  w.flush();
  w.write(0, 'Events:\n  Type\tReason\tAge\tFrom\tMessage\n');
  w.write(1, '----\t------\t----\t----\t-------\n');
  for (const event of [...list].sort(byLastTimestamp)) {
    const from = event.source?.component || event.reportingComponent || '';
    const path = event.involvedObject.fieldPath;
    const message = `${path ? `${path}: ` : ''}${(event.message ?? '').trim()}`;
    w.write(1, `${event.type ?? ''}\t${event.reason ?? ''}\t${eventInterval(now, event)}\t${from}\t${message}\n`);
  }
}
