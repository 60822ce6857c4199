// What a ReplicaSet's status counts, kept pod by pod: a sync looks only at the pods that are not the objects they were.
import type { Pod, ReplicaSet } from '../../api/generated/types.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { matches } from '../endpointslice/selection.ts';
import { isPodActive, isPodReady, isPodTerminating } from '../pods.ts';

/** What a pod counts as; a pod is several of these at once. */
const ACTIVE = 1;
const TERMINATING = 2;
const LABELED = 4;
const READY = 8;
/** Active, but not selected: to be released. */
const STRANGER = 16;

export interface Census {
  /** Those that are selected and active. */
  readonly active: readonly Pod[];
  readonly terminating: number;
  readonly fullyLabeled: number;
  readonly ready: number;
  /** Whether some are active that the selector does not match. */
  readonly strangers: boolean;
}

/** Counts the pods of one ReplicaSet. */
export class OwnedPods {
  #spec: ReplicaSet['spec'];
  #pods: readonly Pod[] = [];
  #marks: number[] = [];

  count({ spec }: Pick<ReplicaSet, 'spec'>, pods: readonly Pod[]): Census {
    if (spec?.selector !== this.#spec?.selector || spec?.template !== this.#spec?.template) this.#pods = [];
    this.#spec = spec;
    const last = this.#pods;
    const marks = this.#marks;
    const active: Pod[] = [];
    let terminating = 0;
    let fullyLabeled = 0;
    let ready = 0;
    let strangers = false;
    pods.forEach((pod, i) => {
      const mark = last[i] === pod ? (marks[i] ?? 0) : this.#mark(pod);
      marks[i] = mark;
      if (mark & ACTIVE) active.push(pod);
      if (mark & TERMINATING) terminating += 1;
      if (mark & LABELED) fullyLabeled += 1;
      if (mark & READY) ready += 1;
      if (mark & STRANGER) strangers = true;
    });
    marks.length = pods.length;
    this.#pods = pods;
    return { active, terminating, fullyLabeled, ready, strangers };
  }

  #mark(pod: Pod): number {
    const { labels = {} } = pod.metadata;
    const selected = selectorFromLabelSelector(this.#spec?.selector).matches(labels);
    if (!isPodActive(pod)) return selected && isPodTerminating(pod) ? TERMINATING : 0;
    if (!selected) return STRANGER;
    const labeled = matches(this.#spec?.template?.metadata?.labels ?? {}, labels);
    return ACTIVE | (labeled ? LABELED : 0) | (isPodReady(pod) ? READY : 0);
  }
}
