// What the EndpointSlice controller decides about each pod, with the reason and the facts it rests on: for traces and `lab why`.

import type { EndpointSlice, Pod, Service, ServicePort } from '../../api/generated/types.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { isPodReady, isPodTerminal, podCondition } from '../../component-helpers/pods.ts';
import { type AddressType, getAddressTypesForService } from '../../endpointslice/addresses.ts';
import { EndpointSliceControllerName, selectorOf } from '../../endpointslice/labels.ts';
import { getEndpointAddresses } from '../../endpointslice/pod-endpoint.ts';
import { findPort } from '../../endpointslice/ports.ts';
import type { Decision, Evidence } from '../trace.ts';
import { labelPath, nameOf } from './triggers.ts';

/** What a decision about a pod is taken from. */
export interface Facts {
  readonly service: Service;
  readonly nodeExists: (name: string) => boolean;
}

type Verdict = Omit<Decision, 'subject' | 'writtenTo'>;

const evidence = (object: string, path: string, found: string | number | undefined): Evidence => ({
  object,
  path,
  found: found === undefined ? '<none>' : String(found),
});

/** sync's early returns: why a Service gets no slices from its controllers at all. */
export function serviceDecision(service: Service): Decision | undefined {
  const subject = nameOf(service);
  if (service.spec?.type === 'ExternalName') {
    return {
      subject,
      outcome: 'left out',
      rule: 'external-name',
      because: 'an ExternalName Service is a DNS alias: it gets neither Endpoints nor EndpointSlices',
      evidence: [evidence(subject, '.spec.type', 'ExternalName')],
    };
  }
  if (!selectorOf(service)) {
    return {
      subject,
      outcome: 'left out',
      rule: 'no-selector',
      because: 'it has no selector, so no controller looks for pods: its EndpointSlices are written by hand',
      evidence: [evidence(subject, '.spec.selector', undefined)],
    };
  }
  return undefined;
}

/** The controller waits for a slice that it wrote and no longer finds by its labels. A restart, or the Service's deletion, makes it forget. */
export const heldBackDecision = (service: Service, held: EndpointSlice | undefined): Decision => ({
  subject: nameOf(service),
  outcome: 'left out',
  rule: 'slice-relabelled',
  because: held
    ? `the controller waits for ${nameOf(held)}, which it wrote and which no longer carries its label; until it does again or the controller is restarted, nothing is done for this Service`
    : 'the controller waits for a slice that it wrote and does not find; if that was deleted under another label, the controller has to be restarted or the Service made anew',
  evidence: held
    ? [
        evidence(
          nameOf(held),
          '.metadata.labels["endpointslice.kubernetes.io/managed-by"]',
          held.metadata.labels?.['endpointslice.kubernetes.io/managed-by'],
        ),
      ]
    : [],
});

/** The slice of the controller's that each pod stands in, by the pod's UID. */
export function slicesByPod(slices: Iterable<EndpointSlice>): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const slice of slices) {
    if (slice.metadata.labels?.['endpointslice.kubernetes.io/managed-by'] !== EndpointSliceControllerName) continue;
    for (const { targetRef } of slice.endpoints ?? []) if (targetRef?.uid) written.set(targetRef.uid, nameOf(slice));
  }
  return written;
}

/** One decision for each pod that the selector matches, in the order given. */
export const podDecisions = (facts: Facts, pods: readonly Pod[], written: ReadonlyMap<string, string>): readonly Decision[] =>
  pods.map((pod) => {
    const writtenTo = written.get(pod.metadata.uid);
    const verdict = decidePod(facts, pod);
    return { subject: nameOf(pod), ...verdict, ...(writtenTo && verdict.rule === 'pod-finished' && stillListed(pod)), writtenTo };
  });

/** A kubelet says first that a pod is not ready, then that it has ended; the second wakes no controller. */
const stillListed = (pod: Pod): Pick<Verdict, 'outcome' | 'because'> => ({
  outcome: 'notReady',
  because: `${howEnded(pod)}, and the controller leaves it out when it next looks at the Service`,
});

const howEnded = ({ status }: Pod): string => (status?.phase === 'Succeeded' ? 'it has run to its end' : 'it has failed');

/** What becomes of a pod that the selector matches. */
export function decidePod(facts: Facts, pod: Pod): Verdict {
  return leftOut(facts, pod) ?? placed(facts, pod);
}

function leftOut({ service, nodeExists }: Facts, pod: Pod): Verdict | undefined {
  const subject = nameOf(pod);
  const verdict = (rule: string, because: string, ...found: readonly Evidence[]): Verdict => ({
    outcome: 'left out',
    rule,
    because,
    evidence: found,
  });
  const { status, spec } = pod;
  if (isPodTerminal(pod)) {
    return verdict('pod-finished', `${howEnded(pod)}: a finished pod has no endpoint`, evidence(subject, '.status.phase', status?.phase));
  }
  if (!status?.podIP && !status?.podIPs?.length) {
    const why = spec?.nodeName ? `${spec.nodeName} has not given it an IP yet` : 'it is not scheduled to a node yet, so it has no IP';
    return verdict('no-address', why, evidence(subject, '.status.podIPs', undefined), ...waiting(pod));
  }
  if (!nodeExists(spec?.nodeName ?? '') && !service.spec?.publishNotReadyAddresses) {
    const found = evidence(subject, '.spec.nodeName', spec?.nodeName);
    return verdict('node-gone', `its Node ${spec?.nodeName ?? ''} does not exist any more`, found);
  }
  const types = getAddressTypesForService(service);
  if (types.every((type) => getEndpointAddresses(pod, type).length === 0)) {
    return verdict(
      'wrong-family',
      `it has no ${types.join(' or ')} address`,
      evidence(subject, '.status.podIPs', status?.podIPs?.map(({ ip }) => ip).join()),
      evidence(nameOf(service), '.spec.ipFamilies', types.join()),
    );
  }
  return undefined;
}

/** Why a pod's container has not started, where it says so. */
function waiting({ status, ...pod }: Pod): readonly Evidence[] {
  const i = status?.containerStatuses?.findIndex((container) => container.state?.waiting?.reason) ?? -1;
  const reason = status?.containerStatuses?.[i]?.state?.waiting?.reason;
  return reason ? [evidence(nameOf(pod), `.status.containerStatuses[${i}].state.waiting.reason`, reason)] : [];
}

function placed({ service }: Facts, pod: Pod): Verdict {
  const subject = nameOf(pod);
  const serving = isPodReady(pod);
  const terminating = pod.metadata.deletionTimestamp !== undefined;
  const ready = evidence(subject, '.status.conditions[type=Ready].status', podCondition(pod, 'Ready')?.status);
  const deleted = evidence(subject, '.metadata.deletionTimestamp', pod.metadata.deletionTimestamp);
  if (service.spec?.publishNotReadyAddresses && !(serving && !terminating)) {
    return {
      outcome: 'ready',
      rule: 'publish-not-ready-addresses',
      because: `it is ${terminating ? 'terminating' : 'not Ready'}, and the Service publishes such pods as ready`,
      evidence: [evidence(nameOf(service), '.spec.publishNotReadyAddresses', 'true'), terminating ? deleted : ready],
    };
  }
  if (terminating) {
    const because = serving
      ? 'it is being deleted and still serves: used only where no endpoint is ready'
      : 'it is being deleted and no longer serves';
    return {
      outcome: serving ? 'serving' : 'terminating',
      rule: serving ? 'terminating-serving' : 'terminating',
      because,
      evidence: [deleted, ready],
    };
  }
  if (!serving) return notReady(pod, ready);
  return portProblem(service, pod) ?? { outcome: 'ready', rule: 'ready', because: 'it is Ready', evidence: [ready] };
}

function notReady(pod: Pod, ready: Evidence): Verdict {
  const condition = podCondition(pod, 'Ready');
  const subject = nameOf(pod);
  const gate = pod.spec?.readinessGates?.find(({ conditionType }) => podCondition(pod, conditionType)?.status !== 'True');
  if (gate && podCondition(pod, 'ContainersReady')?.status === 'True') {
    const found = evidence(subject, `.status.conditions[type=${gate.conditionType}].status`, podCondition(pod, gate.conditionType)?.status);
    return {
      outcome: 'notReady',
      rule: 'readiness-gate',
      because: `its containers are ready, its readiness gate ${gate.conditionType} is not`,
      evidence: [found, ready],
    };
  }
  const reason = [condition?.reason, condition?.message].filter(Boolean).join(': ');
  return {
    outcome: 'notReady',
    rule: 'pod-not-ready',
    because: reason ? `it is not Ready (${reason})` : 'it is not Ready',
    evidence: [ready, ...waiting(pod)],
  };
}

/** A named port that the pod lacks: its endpoint is in a slice all the same, without that port. */
function portProblem(service: Service, pod: Pod): Verdict | undefined {
  const ports = service.spec?.ports ?? [];
  const i = ports.findIndex((port) => findPort(pod, port) === undefined);
  const missing = ports[i];
  if (!missing) return undefined;
  const wanted = evidence(nameOf(service), `.spec.ports[${i}].targetPort`, missing.targetPort);
  const rest =
    ports.length > 1 ? 'its endpoint is in a slice without that port' : 'its endpoint is in a slice without ports and nobody can reach it';
  const other = otherProtocol(pod, missing);
  if (other) {
    return {
      outcome: 'ready',
      rule: 'named-port-other-protocol',
      because: `its port named ${missing.targetPort} is ${other.found}, the Service wants ${missing.protocol ?? 'TCP'}: ${rest}`,
      evidence: [wanted, evidence(nameOf(service), `.spec.ports[${i}].protocol`, missing.protocol ?? 'TCP'), other],
    };
  }
  const has = namedPorts(pod);
  return {
    outcome: 'ready',
    rule: 'named-port-missing',
    because: `none of its containers has a port named ${missing.targetPort}${has ? ` (it has ${has})` : ''}: ${rest}`,
    evidence: [wanted, evidence(nameOf(pod), '.spec.containers[*].ports[*].name', has || undefined)],
  };
}

const namedPorts = ({ spec }: Pod): string =>
  (spec?.containers ?? [])
    .flatMap((container) => container.ports ?? [])
    .flatMap((port) => (port.name ? [port.name] : []))
    .join(', ');

function otherProtocol(pod: Pod, { targetPort }: ServicePort): Evidence | undefined {
  for (const [c, container] of (pod.spec?.containers ?? []).entries()) {
    const p = container.ports?.findIndex((port) => port.name === targetPort) ?? -1;
    if (p >= 0) return evidence(nameOf(pod), `.spec.containers[${c}].ports[${p}].protocol`, container.ports?.[p]?.protocol ?? 'TCP');
  }
  return undefined;
}

/** A pod that the selector does not match, by the labels that keep it out. */
export function selectorMismatch(service: Service, pod: Pod): Decision {
  const subject = nameOf(pod);
  const selector = Object.entries(selectorOf(service) ?? {});
  const differing = selector.filter(([key, value]) => lookup(pod.metadata.labels, key) !== value);
  const [first] = differing;
  const found = first && lookup(pod.metadata.labels, first[0]);
  const [key = '', wanted = ''] = first ?? [];
  const more =
    differing.length > 1 ? `, and ${differing.length - 1} more of its labels ${differing.length > 2 ? 'differ' : 'differs'}` : '';
  return {
    subject,
    outcome: 'left out',
    rule: 'selector-mismatch',
    because:
      found === undefined
        ? `it has no label ${key}, the selector wants "${wanted}"${more}`
        : `its label ${key} is "${found}", the selector wants "${wanted}"${more}`,
    evidence: differing.flatMap(([label, value]) => [
      evidence(subject, labelPath('.metadata.labels', label), lookup(pod.metadata.labels, label)),
      evidence(nameOf(service), labelPath('.spec.selector', label), value),
    ]),
  };
}

/** The families of a Service that a pod has no address for although it has one for another. */
export const missingFamilies = (service: Service, pod: Pod): readonly AddressType[] =>
  getAddressTypesForService(service).filter((type) => getEndpointAddresses(pod, type).length === 0);
