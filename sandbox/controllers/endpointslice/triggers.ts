// What woke a controller, in words, for traces.

import type { EndpointSlice, Endpoints, Pod, Service } from '../../api/generated/types.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { type KubeObject, keyOf } from '../../apimachinery/meta.ts';
import { podCondition } from '../../component-helpers/pods.ts';

/** What has woken a controller for a key since its last sync: the first few in words, the rest counted. */
export class Triggers {
  static readonly kept = 4;
  readonly #pending = new Map<string, { readonly first: (() => string)[]; more: number }>();

  /** `words` is asked for only when the sync is written down. */
  note(key: string, words: () => string): void {
    const pending = this.#pending.get(key);
    if (!pending) this.#pending.set(key, { first: [words], more: 0 });
    else if (pending.first.length < Triggers.kept) pending.first.push(words);
    else pending.more += 1;
  }

  take(key: string): readonly string[] {
    const pending = this.#pending.get(key);
    if (!pending) return [];
    this.#pending.delete(key);
    const words = pending.first.map((each) => each());
    return pending.more > 0 ? [...words, `and ${pending.more} more changes`] : words;
  }
}

/** `Pod/default/web-1`. */
export const nameOf = (object: KubeObject): string => `${object.kind}/${keyOf(object)}`;

const arrow = (path: string, from: string | undefined, to: string | undefined): string =>
  `${path} ${from ?? '<none>'} -> ${to ?? '<none>'}`;

/** `.metadata.labels.app`, and `.metadata.labels["kubernetes.io/service-name"]` where the key has dots. */
export const labelPath = (path: string, label: string): string => (/^\w+$/.test(label) ? `${path}.${label}` : `${path}["${label}"]`);

function labelsChange({ metadata: { labels: old = {} } }: KubeObject, { metadata: { labels = {} } }: KubeObject): readonly string[] {
  const keys = new Set([...Object.keys(old), ...Object.keys(labels)]);
  return [...keys]
    .filter((key) => lookup(old, key) !== lookup(labels, key))
    .map((key) => arrow(labelPath('.metadata.labels', key), lookup(old, key), lookup(labels, key)));
}

const ipsOf = ({ status }: Pod): string | undefined => status?.podIPs?.map(({ ip }) => ip).join(',') || undefined;

/** A pod came, went, or changed in something that matters to endpoints. */
export function podTrigger(old: Pod | undefined, pod: Pod | undefined): string {
  const present = pod ?? old;
  if (!present) return 'a Pod changed';
  if (!old) return `${nameOf(present)} came`;
  if (!pod) return `${nameOf(present)} went`;
  const changes = [...labelsChange(old, pod)];
  const before = podCondition(old, 'Ready')?.status;
  const after = podCondition(pod, 'Ready')?.status;
  if (before !== after) changes.push(arrow('.status.conditions[type=Ready].status', before, after));
  if (ipsOf(old) !== ipsOf(pod)) changes.push(arrow('.status.podIPs', ipsOf(old), ipsOf(pod)));
  if (old.metadata.deletionTimestamp !== pod.metadata.deletionTimestamp) {
    changes.push(arrow('.metadata.deletionTimestamp', old.metadata.deletionTimestamp, pod.metadata.deletionTimestamp));
  }
  if (old.status?.phase !== pod.status?.phase) changes.push(arrow('.status.phase', old.status?.phase, pod.status?.phase));
  return changes.length > 0 ? `${nameOf(pod)} changed: ${changes.join(', ')}` : `${nameOf(pod)} changed`;
}

const shown = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));

/** A Service came, went, or changed. */
export function serviceTrigger(old: Service | undefined, service: Service | undefined): string {
  const present = service ?? old;
  if (!present) return 'a Service changed';
  if (!old) return `${nameOf(present)} came`;
  if (!service) return `${nameOf(present)} went`;
  const changes = [...labelsChange(old, service)];
  const before: Readonly<Record<string, unknown>> = { ...old.spec };
  const after: Readonly<Record<string, unknown>> = { ...service.spec };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!deepEqual(lookup(before, key), lookup(after, key)))
      changes.push(arrow(`.spec.${key}`, shown(lookup(before, key)), shown(lookup(after, key))));
  }
  return changes.length > 0 ? `${nameOf(service)} changed: ${changes.join(', ')}` : `${nameOf(service)} changed`;
}

/** Another hand wrote or deleted a slice, or Endpoints. */
export function objectTrigger(old: EndpointSlice | Endpoints | undefined, object: EndpointSlice | Endpoints | undefined): string {
  const present = object ?? old;
  if (!present) return 'an object changed';
  if (!old) return `${nameOf(present)} came`;
  if (!object) return `${nameOf(present)} was deleted`;
  const changes = labelsChange(old, object);
  return changes.length > 0 ? `${nameOf(object)} changed: ${changes.join(', ')}` : `${nameOf(object)} was changed by another hand`;
}
