// The places of a session that one can go back to, and what is otherwise there, in words.
import type { Journal, Mark } from '../../../sandbox/session/journal.ts';
import type { ClusterView, PodView, SliceView } from '../../../sandbox/session/view.ts';
import { inWords, WORDS } from '../map/way.ts';

/** Before a command, with the command. */
export interface Place {
  readonly mark: Mark;
  readonly line: string;
}

/** Of a long session the last so many are shown. */
const MOST = 200;

export const placesIn = ({ entries }: Journal): readonly Place[] =>
  entries
    .flatMap((entry, i): readonly Place[] =>
      entry.type === 'run' && entry.line.trim() !== '' ? [{ mark: { at: entry.at, step: entry.step, entries: i }, line: entry.line }] : [],
    )
    .slice(-MOST);

/** The virtual time of day. */
export const timeOfDay = (ms: number): string => new Date(ms).toISOString().slice(11, 19);

/** So many differences are told one by one. */
const TOLD = 8;

/** What is otherwise in `now` than it was in `before`: one sentence each. */
export function differences(before: ClusterView, now: ClusterView): readonly string[] {
  const all = [
    ...of(before.services, now.services, 'Service', () => []),
    ...of(slicesOf(before), slicesOf(now), 'EndpointSlice', sliceNews),
    ...of(before.pods, now.pods, 'Pod', podNews),
    ...of(
      before.nodes.map((node) => ({ ...node, key: node.name })),
      now.nodes.map((node) => ({ ...node, key: node.name })),
      'Node',
      (old, node) => (old.ready === node.ready ? [] : [node.ready ? 'is ready again' : 'is not ready']),
    ),
  ];
  return all.length <= TOLD ? all : [...all.slice(0, TOLD), `and ${all.length - TOLD} more`];
}

const slicesOf = ({ services, orphans }: ClusterView): readonly SliceView[] => [...services.flatMap(({ slices }) => slices), ...orphans];

const sliceNews = (old: SliceView, slice: SliceView): readonly string[] =>
  inWords(old.counts) === inWords(slice.counts) ? [] : [`holds ${inWords(slice.counts)}, not ${inWords(old.counts)}`];

const podNews = (old: PodView, pod: PodView): readonly string[] =>
  old.state === pod.state ? [] : [`is ${WORDS[pod.state]}, not ${WORDS[old.state]}`];

interface Named {
  readonly key: string;
  readonly name: string;
}

function of<T extends Named>(
  before: readonly T[],
  now: readonly T[],
  kind: string,
  news: (old: T, one: T) => readonly string[],
): readonly string[] {
  const known = new Map(before.map((one) => [one.key, one]));
  const there = new Set(now.map(({ key }) => key));
  return [
    ...before.filter(({ key }) => !there.has(key)).map(({ name }) => `${kind} ${name} is not there`),
    ...now.flatMap((one) => {
      const old = known.get(one.key);
      if (!old) return [`${kind} ${one.name} is there`];
      return news(old, one).map((words) => `${kind} ${one.name} ${words}`);
    }),
  ];
}
