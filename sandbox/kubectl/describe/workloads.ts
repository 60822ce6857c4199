// Deployments, ReplicaSets, StatefulSets, DaemonSets, Jobs (their describers in kubectl/pkg/describe).
import type { Deployment, PersistentVolumeClaim, PodTemplateSpec, ReplicaSet } from '../../api/generated/types.ts';
import { daemonSets, deployments, jobs, replicaSets, statefulSets } from '../../api/resources.ts';
import { humanDuration } from '../../apimachinery/duration.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { formatLabels } from '../../apimachinery/labels.ts';
import { controllerOf } from '../../apimachinery/meta.ts';
import { formatLabelSelector } from '../../apimachinery/selector.ts';
import type { DescribeClient, Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { describeConditions, describeController, describePodTemplate, podsStatus } from './pod-template.ts';
import { PrefixWriter, rfc1123, selectorText } from './prefix-writer.ts';

export const deploymentDescriber: Describer = async (client, request) => {
  const deployment = await client.get(deployments, request.name, request.namespace);
  const events = await eventsOf(client, request, referenceTo(deployment));
  const sets = await replicaSetsOf(client, deployment).catch(() => []);
  const { metadata, spec, status } = deployment;
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  w.field(0, 'CreationTimestamp', rfc1123(metadata.creationTimestamp));
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.field(0, 'Selector', selectorText(spec?.selector));
  const counts = [
    `${spec?.replicas ?? 0} desired`,
    `${status?.updatedReplicas ?? 0} updated`,
    `${status?.replicas ?? 0} total`,
    `${status?.availableReplicas ?? 0} available`,
    `${status?.unavailableReplicas ?? 0} unavailable`,
  ];
  w.field(0, 'Replicas', counts.join(' | '));
  w.field(0, 'StrategyType', spec?.strategy?.type ?? '');
  w.field(0, 'MinReadySeconds', spec?.minReadySeconds ?? 0);
  const rolling = spec?.strategy?.rollingUpdate;
  if (rolling) {
    w.field(0, 'RollingUpdateStrategy', `${rolling.maxUnavailable ?? 0} max unavailable, ${rolling.maxSurge ?? 0} max surge`);
  }
  if (spec) describePodTemplate(spec.template, w);
  describeConditions(status?.conditions, w);
  if (sets.length) {
    const current = sets.find((set) => sameTemplate(set.spec?.template, spec?.template));
    w.field(0, 'OldReplicaSets', replicaSetList(sets.filter((set) => set !== current)));
    w.field(0, 'NewReplicaSet', replicaSetList(current ? [current] : []));
  }
  describeEvents(events, w, client.now());
  return w.toString();
};

/** The deployment's own, oldest first. */
async function replicaSetsOf(client: DescribeClient, { metadata, spec }: Deployment): Promise<ReplicaSet[]> {
  const { namespace = '', uid } = metadata;
  const list = await client.list(replicaSets, { namespace, labelSelector: selectorText(spec?.selector) });
  const age = ({ metadata: { creationTimestamp, name } }: ReplicaSet): string => `${creationTimestamp} ${name}`;
  return list.filter((set) => controllerOf(set)?.uid === uid).sort((a, b) => (age(a) < age(b) ? -1 : 1));
}

function sameTemplate(a: PodTemplateSpec | undefined, b: PodTemplateSpec | undefined): boolean {
  return deepEqual(withoutHash(a), withoutHash(b));
}

function withoutHash(template: PodTemplateSpec | undefined): unknown {
  const { 'pod-template-hash': _hash, ...labels } = template?.metadata?.labels ?? {};
  return { ...template, metadata: { ...template?.metadata, labels } };
}

const replicaSetList = (sets: readonly ReplicaSet[]): string =>
  sets
    .map(({ metadata, spec, status }) => `${metadata.name} (${status?.replicas ?? 0}/${spec?.replicas ?? 0} replicas created)`)
    .join(', ') || '<none>';

export const replicaSetDescriber: Describer = async (client, request) => {
  const set = await client.get(replicaSets, request.name, request.namespace);
  const { metadata, spec, status } = set;
  const fare = await podsStatus(client, set, spec?.selector).catch(
    (error: unknown) => `error in fetching pods: ${error instanceof Error ? error.message : String(error)}`,
  );
  const events = await eventsOf(client, request, referenceTo(set));
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  w.field(0, 'Selector', formatLabelSelector(spec?.selector));
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  describeController(set, w);
  w.field(0, 'Replicas', `${status?.replicas ?? 0} current / ${spec?.replicas ?? 0} desired`);
  w.field(0, 'Pods Status', fare);
  describePodTemplate(spec?.template ?? {}, w);
  describeConditions(status?.conditions, w);
  describeEvents(events, w, client.now());
  return w.toString();
};

export const statefulSetDescriber: Describer = async (client, request) => {
  const set = await client.get(statefulSets, request.name, request.namespace);
  const { metadata, spec, status } = set;
  const fare = await podsStatus(client, set, spec?.selector);
  const events = await eventsOf(client, request, referenceTo(set));
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  w.field(0, 'CreationTimestamp', rfc1123(metadata.creationTimestamp));
  w.field(0, 'Selector', selectorText(spec?.selector));
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.field(0, 'Replicas', `${spec?.replicas ?? 0} desired | ${status?.replicas ?? 0} total`);
  w.field(0, 'Update Strategy', spec?.updateStrategy?.type ?? '');
  const rolling = spec?.updateStrategy?.rollingUpdate;
  if (rolling?.partition !== undefined) {
    w.field(1, 'Partition', rolling.partition);
    if (rolling.maxUnavailable !== undefined) w.field(1, 'MaxUnavailable', rolling.maxUnavailable);
  }
  w.field(0, 'Pods Status', fare);
  describePodTemplate(spec?.template ?? {}, w);
  describeVolumeClaimTemplates(spec?.volumeClaimTemplates ?? [], w);
  describeEvents(events, w, client.now());
  return w.toString();
};

function describeVolumeClaimTemplates(templates: readonly PersistentVolumeClaim[], w: PrefixWriter): void {
  if (!templates.length) {
    w.field(0, 'Volume Claims', '<none>');
    return;
  }
  w.write(0, 'Volume Claims:\n');
  for (const { metadata, spec } of templates) {
    w.field(1, 'Name', metadata.name);
    w.field(1, 'StorageClass', spec?.storageClassName ?? '');
    w.labels('  Labels', metadata.labels);
    w.labels('  Annotations', metadata.annotations);
    w.field(1, 'Capacity', spec?.resources?.requests?.storage ?? '<default>');
    w.field(1, 'Access Modes', `[${(spec?.accessModes ?? []).join(' ')}]`);
  }
}

export const daemonSetDescriber: Describer = async (client, request) => {
  const set = await client.get(daemonSets, request.name, request.namespace);
  const { metadata, spec, status } = set;
  const fare = await podsStatus(client, set, spec?.selector);
  const events = await eventsOf(client, request, referenceTo(set));
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  w.field(0, 'Selector', selectorText(spec?.selector));
  w.field(0, 'Node-Selector', formatLabels(spec?.template.spec?.nodeSelector));
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.write(0, `Desired Number of Nodes Scheduled: ${status?.desiredNumberScheduled ?? 0}\n`);
  w.write(0, `Current Number of Nodes Scheduled: ${status?.currentNumberScheduled ?? 0}\n`);
  w.write(0, `Number of Nodes Scheduled with Up-to-date Pods: ${status?.updatedNumberScheduled ?? 0}\n`);
  w.write(0, `Number of Nodes Scheduled with Available Pods: ${status?.numberAvailable ?? 0}\n`);
  w.write(0, `Number of Nodes Misscheduled: ${status?.numberMisscheduled ?? 0}\n`);
  w.field(0, 'Pods Status', fare);
  describePodTemplate(spec?.template ?? {}, w);
  describeEvents(events, w, client.now());
  return w.toString();
};

export const jobDescriber: Describer = async (client, request) => {
  const job = await client.get(jobs, request.name, request.namespace);
  const { metadata, spec, status } = job;
  const events = await eventsOf(client, request, referenceTo(job));
  const w = new PrefixWriter();
  const optional = (title: string, value: string | number | boolean | undefined): void => {
    if (value !== undefined) w.field(0, title, value);
  };
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  w.field(0, 'Selector', selectorText(spec?.selector));
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  describeController(job, w);
  optional('Parallelism', spec?.parallelism);
  w.field(0, 'Completions', spec?.completions ?? '<unset>');
  optional('Completion Mode', spec?.completionMode);
  optional('Suspend', spec?.suspend);
  optional('Backoff Limit', spec?.backoffLimit);
  optional('TTL Seconds After Finished', spec?.ttlSecondsAfterFinished);
  optional('Start Time', status?.startTime && rfc1123(status.startTime));
  optional('Completed At', status?.completionTime && rfc1123(status.completionTime));
  if (status?.startTime && status.completionTime) {
    w.field(0, 'Duration', humanDuration(Date.parse(status.completionTime) - Date.parse(status.startTime)));
  }
  if (spec?.activeDeadlineSeconds !== undefined) w.field(0, 'Active Deadline Seconds', `${spec.activeDeadlineSeconds}s`);
  const ready = status?.ready === undefined ? '' : ` (${status.ready} Ready)`;
  const statuses = `${status?.active ?? 0} Active${ready} / ${status?.succeeded ?? 0} Succeeded / ${status?.failed ?? 0} Failed`;
  w.field(0, 'Pods Statuses', statuses);
  if (spec?.completionMode === 'Indexed') w.field(0, 'Completed Indexes', cappedIndexes(status?.completedIndexes ?? ''));
  describePodTemplate(spec?.template ?? {}, w);
  describeEvents(events, w, client.now());
  return w.toString();
};

function cappedIndexes(indexes: string): string {
  if (!indexes) return '<none>';
  const cut = indexes.indexOf(',', 50);
  return cut < 0 ? indexes : `${indexes.slice(0, cut + 1)}...`;
}
