// The events of events.k8s.io: the core ones under other names (k8s.io/kubernetes/pkg/apis/events/v1/conversion.go).
import type { KubeObject } from '../../apimachinery/meta.ts';
import { eventStrategy } from '../core/event.ts';
import type { Event, EventsEvent } from '../generated/types.ts';
import { events, newEvents } from '../resources.ts';
import type { Strategy } from '../strategy.ts';

function fromCore(event: Event): EventsEvent {
  const {
    involvedObject,
    message,
    source,
    firstTimestamp,
    lastTimestamp,
    count,
    reportingComponent,
    series,
    eventTime = '',
    ...same
  } = event;
  return {
    ...same,
    apiVersion: 'events.k8s.io/v1',
    eventTime,
    ...(series && { series: { count: series.count ?? 0, lastObservedTime: series.lastObservedTime ?? '' } }),
    regarding: involvedObject,
    note: message,
    reportingController: reportingComponent,
    deprecatedSource: source,
    deprecatedFirstTimestamp: firstTimestamp,
    deprecatedLastTimestamp: lastTimestamp,
    deprecatedCount: count,
  };
}

function toCore(event: EventsEvent): Event {
  const { regarding = {}, note, reportingController, ...rest } = event;
  const { deprecatedSource, deprecatedFirstTimestamp, deprecatedLastTimestamp, deprecatedCount, ...same } = rest;
  return {
    ...same,
    apiVersion: 'v1',
    involvedObject: regarding,
    message: note,
    reportingComponent: reportingController,
    source: deprecatedSource,
    firstTimestamp: deprecatedFirstTimestamp,
    lastTimestamp: deprecatedLastTimestamp,
    count: deprecatedCount,
  };
}

const isCoreEvent = (object: KubeObject): object is Event => object.apiVersion === 'v1' && object.kind === 'Event';

/** How field selectors name what the core group names otherwise. */
const fieldName = (core: string): string =>
  core.replace(/^involvedObject\./, 'regarding.').replace('reportingComponent', 'reportingController');

const newEventStrategy: Strategy<EventsEvent> = {
  resource: newEvents,
  view: {
    of: events,
    show: (stored) => {
      if (!isCoreEvent(stored)) throw new Error(`no event: ${stored.kind}`);
      return fromCore(stored);
    },
    keep: toCore,
  },
  columns: eventStrategy.columns.map((column) => ({ ...column, cell: (event, now) => column.cell(toCore(event), now) })),
  hasStatus: false,
  allowCreateOnUpdate: true,
  validate: (event) => eventStrategy.validate?.(toCore(event)) ?? [],
  selectableFields: (event) => {
    const fields = Object.entries(eventStrategy.selectableFields?.(toCore(event)) ?? {});
    return Object.fromEntries(fields.filter(([name]) => name !== 'source').map(([name, value]) => [fieldName(name), value]));
  },
};

/** The kinds of the group `events.k8s.io`. */
export const strategies: readonly Strategy<KubeObject>[] = [newEventStrategy];
