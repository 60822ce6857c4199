// ReplicationControllers and CronJobs (their describers in kubectl/pkg/describe).
import type { CronJob, ReplicationController } from '../../api/generated/types.ts';
import type { Resource } from '../../api/resources.ts';
import { formatLabels } from '../../apimachinery/labels.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { describeConditions, describePodTemplate, podsStatus } from './pod-template.ts';
import { PrefixWriter, printBool, rfc1123, selectorText } from './prefix-writer.ts';

const replicationControllers: Resource<ReplicationController> = {
  group: '',
  version: 'v1',
  resource: 'replicationcontrollers',
  kind: 'ReplicationController',
  namespaced: true,
};
const cronJobs: Resource<CronJob> = { group: 'batch', version: 'v1', resource: 'cronjobs', kind: 'CronJob', namespaced: true };

export const replicationControllerDescriber: Describer = async (client, request) => {
  const controller = await client.get(replicationControllers, request.name, request.namespace);
  const { metadata, spec, status } = controller;
  const fare = await podsStatus(client, controller, { matchLabels: spec?.selector ?? {} });
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  w.field(0, 'Selector', formatLabels(spec?.selector));
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.field(0, 'Replicas', `${status?.replicas ?? 0} current / ${spec?.replicas ?? 0} desired`);
  w.field(0, 'Pods Status', fare);
  describePodTemplate(spec?.template ?? {}, w);
  describeConditions(status?.conditions, w);
  describeEvents(await eventsOf(client, request, referenceTo(controller)), w, client.now());
  return w.toString();
};

export const cronJobDescriber: Describer = async (client, request) => {
  const cronJob = await client.get(cronJobs, request.name, request.namespace);
  const { metadata, spec, status } = cronJob;
  const deadline = spec?.startingDeadlineSeconds;
  const job = spec?.jobTemplate.spec;
  const w = new PrefixWriter();
  w.metadata(metadata);
  w.field(0, 'Schedule', spec?.schedule ?? '');
  w.field(0, 'Concurrency Policy', spec?.concurrencyPolicy ?? '');
  w.field(0, 'Suspend', spec?.suspend === undefined ? '<unset>' : printBool(spec.suspend));
  w.field(0, 'Time Zone', spec?.timeZone ?? '<unset>');
  w.field(0, 'Successful Job History Limit', spec?.successfulJobsHistoryLimit ?? '<unset>');
  w.field(0, 'Failed Job History Limit', spec?.failedJobsHistoryLimit ?? '<unset>');
  w.field(0, 'Starting Deadline Seconds', deadline === undefined ? '<unset>' : `${deadline}s`);
  w.field(0, 'Selector', job?.selector ? selectorText(job.selector) : '<unset>');
  w.field(0, 'Parallelism', job?.parallelism ?? '<unset>');
  w.field(0, 'Completions', job?.completions ?? '<unset>');
  if (job?.activeDeadlineSeconds !== undefined) w.field(0, 'Active Deadline Seconds', `${job.activeDeadlineSeconds}s`);
  describePodTemplate(job?.template ?? {}, w);
  w.field(0, 'Last Schedule Time', status?.lastScheduleTime ? rfc1123(status.lastScheduleTime) : '<unset>');
  w.field(0, 'Active Jobs', status?.active?.map(({ name = '' }) => name).join(', ') || '<none>');
  describeEvents(await eventsOf(client, request, referenceTo(cronJob)), w, client.now());
  return w.toString();
};
