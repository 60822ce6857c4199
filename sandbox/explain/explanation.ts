// Why a Service has the endpoints it has: the facts behind `lab why` and the lab's panel.
import type { EndpointSlice, Pod, Service } from '../api/generated/types.ts';
import { endpointSlices, endpoints, events, nodes, pods, services } from '../api/resources.ts';
import { isNotFound } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import { missingFamilies, podDecisions, selectorMismatch, serviceDecision, slicesByPod } from '../controllers/endpointslice/decisions.ts';
import { nameOf } from '../controllers/endpointslice/triggers.ts';
import type { Decision, Evidence, Trace, TraceLog } from '../controllers/trace.ts';
import {
  EndpointSliceControllerName,
  EndpointsOverCapacity,
  hintsEnabled,
  LabelManagedBy,
  LabelServiceName,
  LabelSkipMirror,
  MirroringControllerName,
  selectorOf,
} from '../endpointslice/labels.ts';
import { matches } from '../endpointslice/util/selection.ts';
import { PIECE, type Work } from '../time/work.ts';
import { nearestMisses, similarNames } from './nearness.ts';

/** What an explanation is drawn from. */
export interface Witnesses {
  readonly traces: TraceLog;
  readonly api: Client;
  /** Whether kube-controller-manager runs this controller (its managed-by name), where that is known. */
  readonly isRunning?: (controller: string) => boolean;
}

/** What became of one pod, and its address. */
export interface PodVerdict extends Decision {
  readonly address?: string;
}

/** Something about the Service as a whole that explains what is seen. */
export interface Remark {
  readonly rule: string;
  /** One sentence. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export interface Explanation {
  /** `Service/default/web`. */
  readonly subject: string;
  /** The answer in one sentence. */
  readonly headline: string;
  readonly remarks: readonly Remark[];
  readonly pods: readonly PodVerdict[];
  /** The EndpointSlice controller's last sync of the Service. */
  readonly lastSync?: Trace;
}

const plural = (count: number, word: string): string => (count === 1 ? `1 ${word}` : `${count} ${word}s`);

const remark = (rule: string, text: string, ...evidence: readonly Evidence[]): Remark => ({ rule, text, evidence });

const managerOf = ({ metadata }: EndpointSlice): string | undefined => metadata.labels?.[LabelManagedBy];

/** `service` is `namespace/name`; `pod` narrows the answer down to one pod of that namespace. It may pause, for Services with many pods. */
export function* explain({ traces, api, isRunning }: Witnesses, service: string, pod?: string): Work<Explanation> {
  const [namespace = '', name = ''] = service.split('/');
  const subject = `Service/${service}`;
  const object = find(() => api.get(services, name, namespace));
  const slices = api.list(endpointSlices, { namespace }).items;
  const own = slices.filter(({ metadata }) => metadata.labels?.[LabelServiceName] === name);
  if (!object) return { subject, headline: 'there is no such Service', remarks: absentRemarks(api, namespace, name, own), pods: [] };

  const syncOf = (controller: string) => traces.of(service).findLast((trace) => trace.controller === controller);
  const lastSync = (selectorOf(object) ? undefined : syncOf(MirroringControllerName)) ?? syncOf(EndpointSliceControllerName);
  const unlabelled = slices.filter((slice) => isStray(slice, object, own)).map(unlabelledRemark(name));
  const refused = serviceDecision(object);
  if (refused) {
    const headline = refused.because;
    return { subject, headline, remarks: [...handMadeRemarks(api, object, own), ...unlabelled], pods: [], ...(lastSync && { lastSync }) };
  }
  const verdicts = yield* verdictsOf(api, object, own, pod);
  const remarks = [
    ...(yield* controllerRemarks(lastSync, isRunning, own, verdicts)),
    ...(yield* familyRemarks(api, object)),
    ...foreignRemarks(own),
    ...unlabelled,
    ...hintRemarks(api, object, own),
    ...capacityRemarks(api, object),
  ];
  const answer = pod === undefined ? headline(object, verdicts, own) : podHeadline(verdicts, pod, own);
  return { subject, headline: answer, remarks, pods: verdicts, ...(lastSync && { lastSync }) };
}

function find<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

const selectorText = (service: Service): string =>
  Object.entries(selectorOf(service) ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join(',');

function headline(service: Service, verdicts: readonly PodVerdict[], slices: readonly EndpointSlice[]): string {
  const selected = verdicts.filter(({ rule }) => rule !== 'selector-mismatch' && rule !== 'other-namespace');
  if (selected.length === 0) return `no pod matches its selector ${selectorText(service)}`;
  const ready = selected.filter(({ outcome }) => outcome === 'ready').length;
  const what = `${ready} of ${plural(selected.length, 'pod')} ${ready === 1 || selected.length === 1 ? 'is ready' : 'are ready'}`;
  const managed = slices.filter((slice) => managerOf(slice) === EndpointSliceControllerName);
  const [only] = managed;
  if (!only) return `${what}, and there is no EndpointSlice to hold them`;
  const types = [...new Set(managed.map((slice) => slice.addressType))].join(' and ');
  const ports = [...new Set(managed.flatMap((slice) => slice.ports?.map(({ port }) => port) ?? []))];
  const where = managed.length === 1 ? `EndpointSlice/${only.metadata.name}` : `${managed.length} EndpointSlices`;
  const portText = ports.length === 0 ? 'no port' : `${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')}`;
  return `${what}, in ${where} (${types}, ${portText})`;
}

function podHeadline(verdicts: readonly PodVerdict[], pod: string, slices: readonly EndpointSlice[]): string {
  const [verdict] = verdicts;
  if (!verdict) return `there is no Pod/${pod} in this namespace`;
  if (verdict.outcome === 'left out') return `Pod/${pod} is in none of its slices: ${verdict.because}`;
  if (verdict.writtenTo === undefined) return `Pod/${pod} is not in its slices yet`;
  const shared = slices.filter(({ endpoints: list }) => list?.some(({ targetRef }) => targetRef?.name === pod)).length;
  const where = shared > 1 ? `${shared} EndpointSlices` : verdict.writtenTo;
  return `Pod/${pod} is in ${where}, ${verdict.outcome === 'ready' ? 'ready' : 'not ready'}: ${verdict.because}`;
}

/** The selected pods, and those that the selector just misses. */
function* verdictsOf(
  api: Client,
  service: Service,
  slices: readonly EndpointSlice[],
  only: string | undefined,
): Work<readonly PodVerdict[]> {
  const { namespace } = service.metadata;
  const selector = selectorOf(service) ?? {};
  const all = api.list(pods, { namespace }).items;
  const present = new Set(api.list(nodes).items.map(({ metadata }) => metadata.name));
  const selected = all.filter((pod) => matches(selector, pod.metadata.labels));
  const wanted = only === undefined ? selected : selected.filter(({ metadata }) => metadata.name === only);
  const chosen = new Set(selected);
  const misses = (only === undefined ? all : all.filter(({ metadata }) => metadata.name === only)).filter((pod) => !chosen.has(pod));
  yield;
  const near = only === undefined ? nearestMisses(selector, misses, selected.length === 0) : misses;
  yield;
  const written = slicesByPod(slices);
  const decided: PodVerdict[] = [];
  for (let from = 0; from < wanted.length; from += PIECE) {
    const piece = wanted.slice(from, from + PIECE);
    const decisions = podDecisions({ service, nodeExists: (name) => present.has(name) }, piece, written);
    decided.push(...decisions.map((decision, i) => withAddress(decision, piece[i])));
    yield;
  }
  const strangers = selected.length === 0 && only === undefined ? strangersOf(api, service) : [];
  return [...decided, ...near.map((pod) => withAddress(selectorMismatch(service, pod), pod)), ...strangers];
}

const withAddress = (decision: Decision, pod: Pod | undefined): PodVerdict => ({
  ...decision,
  ...(pod?.status?.podIP && { address: pod.status.podIP }),
});

/** Pods of other namespaces that the selector would match. */
function strangersOf(api: Client, service: Service): readonly PodVerdict[] {
  const selector = selectorOf(service) ?? {};
  return api
    .list(pods)
    .items.filter((pod) => pod.metadata.namespace !== service.metadata.namespace && matches(selector, pod.metadata.labels))
    .slice(0, 3)
    .map((pod) => ({
      subject: nameOf(pod),
      outcome: 'left out',
      rule: 'other-namespace',
      because: `it has the labels, but a selector looks in its own namespace only (${service.metadata.namespace})`,
      evidence: [{ object: nameOf(pod), path: '.metadata.namespace', found: pod.metadata.namespace ?? '' }],
    }));
}

function absentRemarks(api: Client, namespace: string, name: string, slices: readonly EndpointSlice[]): readonly Remark[] {
  const everywhere = api.list(services).items;
  const remarks: Remark[] = [];
  const elsewhere = everywhere.filter(({ metadata }) => metadata.name === name).map(({ metadata }) => metadata.namespace);
  if (elsewhere.length > 0) remarks.push(remark('other-namespace', `There is one of that name in namespace ${elsewhere.join(', ')}.`));
  const here = everywhere.filter(({ metadata }) => metadata.namespace === namespace).map(({ metadata }) => metadata.name);
  const similar = similarNames(name, here);
  if (similar.length > 0) remarks.push(remark('similar-name', `Did you mean ${similar.join(' or ')}?`));
  for (const slice of slices) {
    remarks.push(remark('no-service', `${nameOf(slice)} names this Service in its label and is used by nobody until the Service exists.`));
  }
  return remarks;
}

/** A slice without a Service's label: worth a word where this Service lacks one, or the slice is named after it. */
const isStray = ({ metadata }: EndpointSlice, service: Service, own: readonly EndpointSlice[]): boolean =>
  !metadata.labels?.[LabelServiceName] &&
  ((own.length === 0 && service.spec?.type !== 'ExternalName') || metadata.name.startsWith(service.metadata.name));

const unlabelledRemark =
  (service: string) =>
  (slice: EndpointSlice): Remark =>
    remark('unlabelled-slice', `${nameOf(slice)} lacks the label ${LabelServiceName}: it belongs to no Service, so nobody uses it.`, {
      object: nameOf(slice),
      path: `.metadata.labels["${LabelServiceName}"]`,
      found: `<none>, for this Service it would be ${service}`,
    });

/** A Service without a selector, or an ExternalName: what slices it has all the same, and why. */
function handMadeRemarks(api: Client, service: Service, slices: readonly EndpointSlice[]): readonly Remark[] {
  const { name, namespace } = service.metadata;
  const object = find(() => api.get(endpoints, name, namespace));
  const remarks = slices.map((slice): Remark => {
    const holds = `${nameOf(slice)} holds ${plural(slice.endpoints?.length ?? 0, 'endpoint')}`;
    const manager = managerOf(slice);
    if (manager === MirroringControllerName) return remark('mirrored', `${holds}: it is mirrored from Endpoints/${namespace}/${name}.`);
    if (manager === EndpointSliceControllerName) {
      return remark('stale-slice', `${holds}: it was written while the Service had a selector, and nobody keeps it up to date any more.`);
    }
    return remark('hand-made', `${holds}: it was written by ${manager ? `"${manager}"` : 'hand'}.`);
  });
  if (slices.length === 0) {
    if (object?.metadata.labels?.[LabelSkipMirror] === 'true') {
      remarks.push(
        remark('skip-mirror', `${nameOf(object)} carries the label ${LabelSkipMirror}: "true", so it is not mirrored to a slice.`),
      );
    } else if (service.spec?.type !== 'ExternalName') {
      remarks.push(remark('no-slice', `No EndpointSlice carries the label ${LabelServiceName}: ${name}, so the Service leads nowhere.`));
    }
  }
  return remarks;
}

/** Whether the controller has done its work, and if not, what keeps it. */
function* controllerRemarks(
  lastSync: Trace | undefined,
  isRunning: Witnesses['isRunning'],
  slices: readonly EndpointSlice[],
  verdicts: readonly PodVerdict[],
): Work<readonly Remark[]> {
  if (isRunning && !isRunning(EndpointSliceControllerName)) {
    return [remark('controller-off', 'The endpointslice-controller is switched off: nobody writes the slices of this Service.')];
  }
  if (!lastSync) {
    return [remark('no-trace', 'The endpointslice-controller has never looked at this Service. Is kube-controller-manager running it?')];
  }
  if (lastSync.error !== undefined) {
    const [held] = lastSync.decisions().filter(({ rule }) => rule === 'slice-relabelled');
    if (held) return [remark(held.rule, `${held.because.charAt(0).toUpperCase()}${held.because.slice(1)}.`, ...held.evidence)];
    return [];
  }
  const written = writtenIn(slices);
  yield;
  const behind: PodVerdict[] = [];
  for (let from = 0; from < verdicts.length; from += PIECE) {
    behind.push(...verdicts.slice(from, from + PIECE).filter((verdict) => verdict.outcome !== 'left out' && !isWritten(verdict, written)));
    yield;
  }
  if (behind.length === 0) return [];
  const which = behind.length === 1 ? behind[0]?.subject : `${behind.length} pods`;
  return [remark('behind', `The slices are behind: the endpointslice-controller has not yet acted on ${which}. Is it running?`)];
}

/** Whether each pod of a slice is ready there, by the slice's name and the pod's. */
type Written = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

const writtenIn = (slices: readonly EndpointSlice[]): Written =>
  new Map(
    slices.map((slice) => [
      nameOf(slice),
      // Of several endpoints of a pod the first counts.
      new Map(slice.endpoints?.toReversed().map(({ targetRef, conditions }) => [targetRef?.name ?? '', conditions?.ready ?? true])),
    ]),
  );

function isWritten({ subject, outcome, writtenTo }: PodVerdict, written: Written): boolean {
  if (writtenTo === undefined) return false;
  const [, , name = ''] = subject.split('/');
  return (written.get(writtenTo)?.get(name) ?? true) === (outcome === 'ready');
}

/** Pods that have an address of one of the Service's families only. */
function* familyRemarks(api: Client, service: Service): Work<readonly Remark[]> {
  const lacking = new Map<string, number>();
  for (const [i, pod] of api.list(pods, { namespace: service.metadata.namespace }).items.entries()) {
    if (i % PIECE === PIECE - 1) yield;
    if (!pod.status?.podIPs?.length || !matches(selectorOf(service) ?? {}, pod.metadata.labels)) continue;
    const missing = missingFamilies(service, pod);
    if (missing.length < (service.spec?.ipFamilies?.length ?? 1))
      for (const type of missing) lacking.set(type, (lacking.get(type) ?? 0) + 1);
  }
  return [...lacking].map(([type, count]) =>
    remark('wrong-family', `${plural(count, 'pod')} without an ${type} address cannot be in the ${type} slices.`),
  );
}

/** Slices beside the controller's own. */
const foreignRemarks = (slices: readonly EndpointSlice[]): readonly Remark[] =>
  slices
    .filter((slice) => managerOf(slice) !== EndpointSliceControllerName)
    .map((slice) => {
      const found = managerOf(slice) ?? '<none>';
      const text = `${nameOf(slice)} is not the controller's; kube-proxy uses its ${plural(slice.endpoints?.length ?? 0, 'endpoint')} all the same.`;
      return remark('foreign-slice', text, { object: nameOf(slice), path: `.metadata.labels["${LabelManagedBy}"]`, found });
    });

function hintRemarks(api: Client, service: Service, slices: readonly EndpointSlice[]): readonly Remark[] {
  const all = slices.flatMap((slice) => slice.endpoints ?? []).filter(({ conditions }) => conditions?.ready);
  const without = all.filter(({ hints }) => !hints);
  if (all.length === 0 || without.length === 0) return [];
  if (hintsEnabled(service.metadata.annotations)) {
    const about = api
      .list(events, { namespace: service.metadata.namespace })
      .items.filter(({ involvedObject, reason }) => involvedObject.uid === service.metadata.uid && reason === 'TopologyAwareHintsDisabled');
    const message = about.at(-1)?.message;
    return [remark('hint-withheld', `No endpoint has hints, although topology-mode asks for them${message ? `: ${message}` : ''}.`)];
  }
  if (!service.spec?.trafficDistribution) return [];
  return [
    remark(
      'hint-withheld',
      `${plural(without.length, 'ready endpoint')} without hints: the node has no zone, so kube-proxy ignores all hints.`,
    ),
  ];
}

function capacityRemarks(api: Client, service: Service): readonly Remark[] {
  const object = find(() => api.get(endpoints, service.metadata.name, service.metadata.namespace));
  if (object?.metadata.annotations?.[EndpointsOverCapacity] !== 'truncated') return [];
  const path = `.metadata.annotations["${EndpointsOverCapacity}"]`;
  const text = `${nameOf(object)} holds only the first 1000 addresses. The slices have them all; whoever reads Endpoints sees a cut list.`;
  return [remark('over-capacity', text, { object: nameOf(object), path, found: 'truncated' })];
}
