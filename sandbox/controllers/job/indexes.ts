// The indexes of an Indexed Job: `0-2,4` (pkg/controller/job/indexed_job_utils.go).
import type { Container, Pod } from '../../api/generated/types.ts';
import type { Draft } from '../../apimachinery/meta.ts';

const INDEX = 'batch.kubernetes.io/job-completion-index';

export function indexOf(pod: Pod): number | undefined {
  const text = pod.metadata.annotations?.[INDEX];
  return text === undefined ? undefined : Number(text);
}

/** Indexed Jobs have no more (MaxParallelismForIndexedJob); a status that says otherwise is somebody's invention. */
const MOST = 100_000;

export function parseIndexes(text: string | undefined, completions: number): Set<number> {
  const indexes = new Set<number>();
  for (const range of (text ?? '').split(',').filter((each) => each !== '')) {
    const [first = 0, last = first] = range.split('-').map(Number);
    for (let index = first; index <= last && index < completions && indexes.size < MOST; index++) indexes.add(index);
  }
  return indexes;
}

export function formatIndexes(indexes: ReadonlySet<number>): string {
  const sorted = [...indexes].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const index of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first},${last}` : `${first}-${last}`)).join();
}

/** The smallest indexes that are not taken. */
export function missingIndexes(taken: (index: number) => boolean, completions: number, count: number): readonly number[] {
  const missing: number[] = [];
  for (let index = 0; index < completions && missing.length < count; index++) if (!taken(index)) missing.push(index);
  return missing;
}

const env = { name: 'JOB_COMPLETION_INDEX', valueFrom: { fieldRef: { fieldPath: `metadata.labels['${INDEX}']` } } };
const withEnv = (container: Container): Container =>
  container.env?.some(({ name }) => name === env.name) ? container : { ...container, env: [...(container.env ?? []), env] };

/** The pod with an index of its own. */
export function withIndex(pod: Draft<Pod>, jobName: string, index: number): Draft<Pod> {
  const { metadata, spec } = pod;
  return {
    ...pod,
    metadata: {
      ...metadata,
      generateName: `${jobName}-${index}-`,
      labels: { ...metadata.labels, [INDEX]: String(index) },
      annotations: { ...metadata.annotations, [INDEX]: String(index) },
    },
    spec: { ...spec, hostname: `${jobName}-${index}`, containers: (spec?.containers ?? []).map(withEnv) },
  };
}
