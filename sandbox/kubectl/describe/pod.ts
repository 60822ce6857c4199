// Pods (kubectl/pkg/describe PodDescriber).

import type { Pod } from '../../api/generated/types.ts';
import { pods } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { quote } from '../../apimachinery/fmt.ts';
import type { ObjectMeta } from '../../apimachinery/meta.ts';
import { describeContainers, describeResources } from './containers.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo, since } from './events.ts';
import { describeController } from './pod-template.ts';
import { PrefixWriter, rfc1123 } from './prefix-writer.ts';
import { describeVolumes } from './volumes.ts';

export const podDescriber: Describer = async (client, request) => {
  const pod = await client.get(pods, request.name, request.namespace);
  const { kind, ...about } = referenceTo(pod);
  const events = await eventsOf(client, request, about);
  const w = new PrefixWriter();
  describePod(pod, w, client.now());
  describeEvents(events, w, client.now());
  return w.toString();
};

function describePod(pod: Pod, w: PrefixWriter, now: number): void {
  const { metadata, spec, status } = pod;
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  if (spec?.priority !== undefined) w.field(0, 'Priority', spec.priority);
  if (spec?.priorityClassName) w.field(0, 'Priority Class Name', spec.priorityClassName);
  if (spec?.runtimeClassName) w.field(0, 'Runtime Class Name', spec.runtimeClassName);
  if (spec?.serviceAccountName) w.field(0, 'Service Account', spec.serviceAccountName);
  w.field(0, 'Node', spec?.nodeName ? `${spec.nodeName}/${status?.hostIP ?? ''}` : '<none>');
  if (status?.startTime) w.field(0, 'Start Time', rfc1123(status.startTime));
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  describeState(pod, w, now);
  w.field(0, 'IP', status?.podIP ?? '');
  if (status?.podIPs?.length) {
    w.write(0, 'IPs:\n');
    for (const { ip } of status.podIPs) w.field(1, 'IP', ip);
  } else {
    w.field(0, 'IPs', '<none>');
  }
  describeController(pod, w);
  if (status?.nominatedNodeName) w.field(0, 'NominatedNodeName', status.nominatedNodeName);
  if (spec?.resources) {
    w.write(0, 'Resources:\n');
    describeResources(spec.resources, 1, w);
  }
  describeAllContainers(pod, w);
  describeGatesAndConditions(pod, w);
  describeVolumes(spec?.volumes, w, '');
  w.field(0, 'QoS Class', status?.qosClass ?? 'BestEffort');
  w.labels('Node-Selectors', spec?.nodeSelector);
  w.tolerations('Tolerations', spec?.tolerations);
  w.topologySpreadConstraints(spec?.topologySpreadConstraints, '');
}

function describeState({ metadata, spec, status }: Pod, w: PrefixWriter, now: number): void {
  const phase = status?.phase ?? '';
  if (metadata.deletionTimestamp && phase !== 'Failed' && phase !== 'Succeeded') {
    w.field(0, 'Status', `Terminating (lasts ${since(now, metadata.deletionTimestamp)})`);
    w.field(0, 'Termination Grace Period', `${metadata.deletionGracePeriodSeconds ?? 0}s`);
  } else {
    w.field(0, 'Status', phase);
  }
  if (status?.reason) w.field(0, 'Reason', status.reason);
  if (status?.message) w.field(0, 'Message', status.message);
  const seccomp = spec?.securityContext?.seccompProfile;
  if (seccomp) {
    w.field(0, 'SeccompProfile', seccomp.type);
    if (seccomp.type === 'Localhost') w.field(0, 'LocalhostProfile', seccomp.localhostProfile ?? '');
  }
}

function describeAllContainers(pod: Pod, w: PrefixWriter): void {
  const { spec, status } = pod;
  const resolve = (path: string): string => fieldValue(pod.metadata, path);
  if (spec?.initContainers?.length) {
    describeContainers('Init Containers', spec.initContainers, w, { statuses: status?.initContainerStatuses, resolve });
  }
  describeContainers('Containers', spec?.containers ?? [], w, { statuses: status?.containerStatuses, resolve });
  if (spec?.ephemeralContainers?.length) {
    const statuses = status?.ephemeralContainerStatuses;
    describeContainers('Ephemeral Containers', spec.ephemeralContainers, w, { statuses, resolve });
  }
}

function describeGatesAndConditions({ spec, status }: Pod, w: PrefixWriter): void {
  const conditions = status?.conditions ?? [];
  if (spec?.readinessGates?.length) {
    w.write(0, 'Readiness Gates:\n  Type\tStatus\n');
    for (const { conditionType } of spec.readinessGates) {
      const met = conditions.find(({ type }) => type === conditionType)?.status ?? '<none>';
      w.write(1, `${conditionType} \t${met} \n`);
    }
  }
  if (!conditions.length) return;
  w.write(0, 'Conditions:\n  Type\tStatus\n');
  for (const { type, status: met } of conditions) w.write(1, `${type} \t${met} \n`);
}

/** Of a pod's fields, kubectl looks up those of its metadata only (fieldpath.ExtractFieldPathAsString). */
function fieldValue(metadata: ObjectMeta, path: string): string {
  const [, map, key] = /^metadata\.(labels|annotations)(?:\['(.*)'\])?$/.exec(path) ?? [];
  if (map) {
    const values = (map === 'labels' ? metadata.labels : metadata.annotations) ?? {};
    if (key !== undefined) return lookup(values, key) ?? '';
    const names = Object.keys(values).sort();
    return names.map((name) => `${name}=${quote(lookup(values, name) ?? '')}`).join('\n');
  }
  if (path === 'metadata.name') return metadata.name;
  if (path === 'metadata.namespace') return metadata.namespace ?? '';
  return path === 'metadata.uid' ? metadata.uid : '';
}
