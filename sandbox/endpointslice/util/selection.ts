// Which pods a Service selects, and which Services a pod's change concerns (k8s.io/endpointslice/util/controller_utils.go).

import type { Pod, Service } from '../../api/generated/types.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { keyOf, type StringMap } from '../../apimachinery/meta.ts';
import type { Informer } from '../../client-go/informer.ts';
import { isPodReady } from '../../component-helpers/pods.ts';
import { selectorOf } from '../labels.ts';

const BY_LABEL = 'label';
const BY_SELECTOR = 'selector';

const none: readonly string[] = [];

const pairs = new WeakMap<StringMap, { readonly namespace: string; readonly entries: readonly string[] }>();

/** `namespace/key=value` for each label; the same list for the same labels. */
function labelPairs(namespace: string, labels: StringMap | undefined): readonly string[] {
  if (!labels) return [];
  const known = pairs.get(labels);
  if (known?.namespace === namespace) return known.entries;
  const entries = Object.entries(labels).map(([key, value]) => `${namespace}/${key}=${value}`);
  pairs.set(labels, { namespace, entries });
  return entries;
}

/** Whether labels have all that a selector wants. */
export function matches(selector: StringMap, labels: StringMap = {}): boolean {
  for (const key in selector) if (lookup(labels, key) !== lookup(selector, key)) return false;
  return true;
}

/** Keeps pods by their labels and Services by one pair of their selector, so that neither is searched for among all. */
export class Selection {
  readonly #pods: Informer<Pod>;
  readonly #services: Informer<Service>;
  /** How often any Service came, went or changed, and what was found for labels since. */
  #changes = 0;
  readonly #known = new WeakMap<StringMap, { readonly namespace: string; readonly changes: number; readonly keys: readonly string[] }>();

  /** Before the informers start. */
  constructor(pods: Informer<Pod>, services: Informer<Service>) {
    this.#pods = pods;
    this.#services = services;
    pods.addIndex(BY_LABEL, ({ metadata }) => labelPairs(metadata.namespace ?? '', metadata.labels));
    services.addIndex(BY_SELECTOR, (service) => labelPairs(service.metadata.namespace ?? '', selectorOf(service)).slice(0, 1));
    const changed = (): void => {
      this.#changes += 1;
    };
    services.addHandler({ onAdd: changed, onUpdate: changed, onDelete: changed });
  }

  /** The pods that the selector matches, of whatever state. */
  podsOf(namespace: string, selector: StringMap): readonly Pod[] {
    let rarest: string | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    const wanted = labelPairs(namespace, selector);
    for (const pair of wanted) {
      const count = this.#pods.countByIndex(BY_LABEL, pair);
      if (count < fewest) {
        rarest = pair;
        fewest = count;
      }
    }
    if (rarest === undefined) return [];
    const candidates = this.#pods.byIndex(BY_LABEL, rarest);
    return wanted.length === 1 ? candidates : candidates.filter((pod) => matches(selector, pod.metadata.labels));
  }

  /** getServicesForPod: the keys of the Services that select these labels. Pods of one template and place ask with the same labels. */
  servicesFor(namespace: string, labels: StringMap | undefined): readonly string[] {
    if (!labels) return none;
    const known = this.#known.get(labels);
    if (known?.namespace === namespace && known.changes === this.#changes) return known.keys;
    const keys = new Set<string>();
    for (const pair of labelPairs(namespace, labels)) {
      for (const service of this.#services.byIndex(BY_SELECTOR, pair)) {
        if (matches(service.spec?.selector ?? {}, labels)) keys.add(keyOf(service));
      }
    }
    const found = { namespace, changes: this.#changes, keys: [...keys] };
    this.#known.set(labels, found);
    return found.keys;
  }

  /** GetServicesToUpdate: those to look at again after a pod came, went or changed. */
  servicesToUpdate(old: Pod | undefined, pod: Pod | undefined): readonly string[] {
    const present = pod ?? old;
    if (!present) return none;
    const namespace = present.metadata.namespace ?? '';
    if (!old || !pod) return this.servicesFor(namespace, present.metadata.labels);
    const podChanged = endpointsChanged(old, pod);
    if (!labelsChanged(old, pod)) return podChanged ? this.servicesFor(namespace, pod.metadata.labels) : none;
    const before = this.servicesFor(namespace, old.metadata.labels);
    const after = this.servicesFor(namespace, pod.metadata.labels);
    const come = after.filter((key) => !before.includes(key));
    return podChanged ? [...before, ...come] : [...before.filter((key) => !after.includes(key)), ...come];
  }
}

/** podEndpointsChanged: whether the Services that select a pod may have changed. */
export const labelsChanged = (old: Pod, pod: Pod): boolean =>
  !deepEqual(old.metadata.labels, pod.metadata.labels) ||
  old.spec?.hostname !== pod.spec?.hostname ||
  old.spec?.subdomain !== pod.spec?.subdomain;

/** podEndpointsChanged: whether a pod's endpoints may have changed. */
export function endpointsChanged(old: Pod, pod: Pod): boolean {
  // Kubernetes compares pointers here, so that any change of a pod that is being deleted counts.
  const deletion = old.metadata.deletionTimestamp !== undefined || pod.metadata.deletionTimestamp !== undefined;
  return deletion || isPodReady(old) !== isPodReady(pod) || podIPsChanged(old, pod);
}

const noIPs: NonNullable<NonNullable<Pod['status']>['podIPs']> = [];

function podIPsChanged(old: Pod, pod: Pod): boolean {
  const { podIPs: before = noIPs } = old.status ?? {};
  const { podIPs: after = noIPs } = pod.status ?? {};
  return before !== after && (before.length !== after.length || before.some(({ ip }, i) => ip !== after[i]?.ip));
}
