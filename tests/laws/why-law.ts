// What `lab why` says of each pod equals what stands in the slices.
import type { EndpointSlice } from '../../sandbox/api/generated/types.ts';
import { endpointSlices, services } from '../../sandbox/api/resources.ts';
import { keyOf } from '../../sandbox/apimachinery/meta.ts';
import type { Cluster } from '../../sandbox/cluster/cluster.ts';
import { explain, inWords, type PodVerdict } from '../../sandbox/explain/why.ts';
import { atOnce } from '../../sandbox/time/work.ts';

const MANAGER = 'endpointslice-controller.k8s.io';

/** How each state looks in the terminal: with its mark, its words, and nothing that would be another's. */
const LOOKS: ReadonlyMap<string, RegExp> = new Map([
  ['ready', /^✔ .* ready(:|$)/],
  ['notReady', /^◐ .* not ready(:|$)/],
  ['serving', /^◌ .* terminating, still serving(:|$)/],
  ['terminating', /^◌ .* terminating(:|$)/],
  ['left out', /^○ .* left out(:|$)/],
]);

/** What a pod's endpoint says it is, and the slice that says so. */
interface Said {
  readonly state: string;
  readonly slice: string;
}

function stateOf({
  ready,
  serving,
  terminating,
}: {
  readonly ready?: boolean;
  readonly serving?: boolean;
  readonly terminating?: boolean;
}): string {
  if (ready) return 'ready';
  if (terminating) return serving ? 'serving' : 'terminating';
  return 'notReady';
}

/** By pod, as `lab why` names it. */
function saidBy(slices: readonly EndpointSlice[]): ReadonlyMap<string, readonly Said[]> {
  const said = new Map<string, Said[]>();
  for (const slice of slices) {
    for (const { targetRef, conditions = {} } of slice.endpoints ?? []) {
      const pod = `Pod/${targetRef?.namespace}/${targetRef?.name}`;
      const entry = { state: stateOf(conditions), slice: `EndpointSlice/${keyOf(slice)}` };
      said.set(pod, [...(said.get(pod) ?? []), entry]);
    }
  }
  return said;
}

/** Every Service with a selector is asked about; the pods in its slices are all explained, and rightly. */
export function whyTellsTheTruth({ client, traces, clock }: Cluster): string[] {
  const all = client
    .list(endpointSlices)
    .items.filter(({ metadata }) => metadata.labels?.['endpointslice.kubernetes.io/managed-by'] === MANAGER);
  return client.list(services).items.flatMap((service) => {
    const { metadata, spec } = service;
    if (!spec?.selector || spec.type === 'ExternalName' || metadata.deletionTimestamp) return [];
    const slices = all.filter(
      (slice) => slice.metadata.namespace === metadata.namespace && slice.metadata.labels?.['kubernetes.io/service-name'] === metadata.name,
    );
    const said = saidBy(slices);
    const explanation = atOnce(explain({ traces, api: client }, keyOf(service)));
    const { lastSync: _, ...whole } = explanation;
    const wrong = explanation.pods.flatMap((verdict) => {
      const wanted = said.get(verdict.subject);
      const shown = inWords({ ...whole, remarks: [], pods: [verdict] }, clock.now());
      return disagreements(verdict, wanted ?? [], shown).map((words) => `lab why ${keyOf(service)}: ${words}`);
    });
    const explained = new Set(explanation.pods.map(({ subject }) => subject));
    const silent = [...said.keys()].filter((pod) => !explained.has(pod)).map((pod) => `lab why ${keyOf(service)} says nothing of ${pod}`);
    return [...wrong, ...silent];
  });
}

function disagreements({ subject, outcome, writtenTo }: PodVerdict, said: readonly Said[], shown: string): readonly string[] {
  const states = new Set(said.length > 0 ? said.map(({ state }) => state) : ['left out']);
  const found: string[] = [];
  if (states.size > 1 || !states.has(outcome)) found.push(`${subject} is ${outcome}, the slices say ${[...states].join(' and ')}`);
  if (said.length > 0 ? !said.some(({ slice }) => slice === writtenTo) : writtenTo !== undefined)
    found.push(`${subject} is in ${said.map(({ slice }) => slice).join()}, and it says ${writtenTo}`);
  const lines = shown.split('\n');
  if (!lines.some((line) => LOOKS.get(outcome)?.test(line)))
    found.push(`${subject} is ${outcome}, and that is shown as ${lines.slice(2).join(' ')}`);
  return found;
}
