// What a ReplicaSet's status counts, kept pod by pod: a sync looks only at the pods that are not the objects they were.
import type { Pod, ReplicaSet } from '../../api/generated/types.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { isPodActive, isPodReady, isPodTerminating } from '../../component-helpers/pods.ts';
import { matches } from '../../endpointslice/util/selection.ts';

/** What a pod counts as; a pod is several of these at once. */
const ACTIVE = 1;
const TERMINATING = 2;
const LABELED = 4;
const READY = 8;
/** Active, but not selected: to be released. */
const STRANGER = 16;
const MARKS = [ACTIVE, TERMINATING, LABELED, READY, STRANGER];

export interface Census {
  /** How many are selected and active. */
  readonly active: number;
  readonly terminating: number;
  readonly fullyLabeled: number;
  readonly ready: number;
  /** Whether some are active that the selector does not match. */
  readonly strangers: boolean;
  /** Those that are selected and active; to be asked before the next count. */
  activePods(): readonly Pod[];
}

/** Counts the pods of one ReplicaSet. */
export class OwnedPods {
  #spec: ReplicaSet['spec'];
  #pods: readonly Pod[] = [];
  readonly #marks: number[] = [];
  /** How many pods count as each of these. */
  readonly #tally = new Map(MARKS.map((mark) => [mark, 0]));

  count({ spec }: Pick<ReplicaSet, 'spec'>, pods: readonly Pod[]): Census {
    const isOther = spec?.selector !== this.#spec?.selector || spec?.template !== this.#spec?.template;
    this.#spec = spec;
    const last = this.#pods;
    for (let i = 0; i < pods.length; i++) {
      const pod = pods[i];
      if (pod && (isOther || last[i] !== pod)) this.#set(i, this.#mark(pod));
    }
    for (let i = pods.length; i < last.length; i++) this.#set(i, 0);
    this.#marks.length = pods.length;
    this.#pods = pods;
    const tallied = (mark: number): number => this.#tally.get(mark) ?? 0;
    return {
      active: tallied(ACTIVE),
      terminating: tallied(TERMINATING),
      fullyLabeled: tallied(LABELED),
      ready: tallied(READY),
      strangers: tallied(STRANGER) > 0,
      activePods: () => pods.filter((_, i) => ((this.#marks[i] ?? 0) & ACTIVE) !== 0),
    };
  }

  #set(i: number, mark: number): void {
    const before = this.#marks[i] ?? 0;
    this.#marks[i] = mark;
    for (const each of MARKS) {
      const change = Number((mark & each) !== 0) - Number((before & each) !== 0);
      if (change !== 0) this.#tally.set(each, (this.#tally.get(each) ?? 0) + change);
    }
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
