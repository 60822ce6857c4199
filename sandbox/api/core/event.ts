// Events (k8s.io/kubernetes/pkg/registry/core/event, pkg/apis/core/validation/events.go).
import { ageOf } from '../columns.ts';
import { invalid, required } from '../field-errors.ts';
import type { Event } from '../generated/types.ts';
import { events } from '../resources.ts';
import type { FieldError, Strategy, TableColumn } from '../strategy.ts';
import { isDNS1123Subdomain, isQualifiedName } from '../validation/names.ts';

const firstSeen = ({ firstTimestamp, eventTime }: Event, now: number): string => ageOf(firstTimestamp || eventTime, now);

function lastSeen(event: Event, now: number): string {
  if (event.series) return ageOf(event.series.lastObservedTime, now);
  return event.lastTimestamp ? ageOf(event.lastTimestamp, now) : firstSeen(event, now);
}

function objectOf({ involvedObject: { kind = '', name } }: Event): string {
  return name ? `${kind.toLowerCase()}/${name}` : kind.toLowerCase();
}

function sourceOf({ source, reportingComponent, reportingInstance }: Event): string {
  const component = source?.component || reportingComponent || '';
  const instance = source?.host || reportingInstance;
  return instance ? `${component}, ${instance}` : component;
}

/** printEvent. */
export const eventColumns: readonly TableColumn<Event>[] = [
  { name: 'Last Seen', type: 'string', cell: lastSeen },
  { name: 'Type', type: 'string', cell: ({ type }) => type ?? '' },
  { name: 'Reason', type: 'string', cell: ({ reason }) => reason ?? '' },
  { name: 'Object', type: 'string', cell: objectOf },
  { name: 'Subobject', type: 'string', priority: 1, cell: ({ involvedObject }) => involvedObject.fieldPath ?? '' },
  { name: 'Source', type: 'string', priority: 1, cell: sourceOf },
  { name: 'Message', type: 'string', cell: ({ message }) => message?.trim() ?? '' },
  { name: 'First Seen', type: 'string', priority: 1, cell: firstSeen },
  { name: 'Count', type: 'string', priority: 1, cell: ({ series, count }) => series?.count ?? (count || 1) },
  { name: 'Name', type: 'string', format: 'name', priority: 1, cell: ({ metadata }) => metadata.name },
];

/** legacyValidateEvent. */
function validate(event: Event): readonly FieldError[] {
  const errors: FieldError[] = event.eventTime ? validateNewEvent(event) : validateNamespaces(event);
  const { namespace = '' } = event.metadata;
  for (const finding of isDNS1123Subdomain(namespace)) errors.push(invalid('namespace', namespace, finding));
  return errors;
}

const elsewhere = (namespace: string): FieldError => invalid('involvedObject.namespace', namespace, 'does not match event.namespace');

function validateNamespaces({ metadata, involvedObject }: Event): FieldError[] {
  const { namespace = '' } = involvedObject;
  const matches = namespace ? metadata.namespace === namespace : !metadata.namespace || metadata.namespace === 'default';
  return matches ? [] : [elsewhere(namespace)];
}

const maxLengths = { reportingInstance: 128, action: 128, reason: 128 } as const;

function validateNewEvent(event: Event): FieldError[] {
  const errors: FieldError[] = [];
  const { namespace = '' } = event.involvedObject;
  if (!namespace && event.metadata.namespace !== 'default' && event.metadata.namespace !== 'kube-system') errors.push(elsewhere(namespace));
  const component = event.reportingComponent ?? '';
  if (!component) errors.push(required('reportingComponent', ''));
  for (const finding of isQualifiedName(component)) errors.push(invalid('reportingComponent', component, finding));
  for (const key of ['reportingInstance', 'action', 'reason'] as const) {
    const value = event[key] ?? '';
    if (!value) errors.push(required(key, ''));
    if (value.length > maxLengths[key]) errors.push(invalid(key, '', `can have at most ${maxLengths[key]} characters`));
  }
  if ((event.message ?? '').length > 1024) errors.push(invalid('message', '', 'can have at most 1024 characters'));
  return errors;
}

export const eventStrategy: Strategy<Event> = {
  resource: events,
  columns: eventColumns,
  hasStatus: false,
  allowCreateOnUpdate: true,
  setDefaults,
  validate,
  selectableFields,
};

/** What the API writes of every event, set or not. */
function setDefaults(event: Event): Event {
  return event.source && event.reportingComponent !== undefined && event.reportingInstance !== undefined
    ? event
    : { source: {}, reportingComponent: '', reportingInstance: '', ...event };
}

function selectableFields(event: Event): Readonly<Record<string, string>> {
  const { involvedObject: object = {} } = event;
  return {
    'involvedObject.kind': object.kind ?? '',
    'involvedObject.namespace': object.namespace ?? '',
    'involvedObject.name': object.name ?? '',
    'involvedObject.uid': object.uid ?? '',
    'involvedObject.apiVersion': object.apiVersion ?? '',
    'involvedObject.resourceVersion': object.resourceVersion ?? '',
    'involvedObject.fieldPath': object.fieldPath ?? '',
    reason: event.reason ?? '',
    reportingComponent: event.reportingComponent ?? '',
    source: event.source?.component || event.reportingComponent || '',
    type: event.type ?? '',
  };
}
