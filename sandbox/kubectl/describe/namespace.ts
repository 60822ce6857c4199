// Namespaces, and the quotas and limits in them (kubectl/pkg/describe NamespaceDescriber, ResourceQuotaDescriber, LimitRangeDescriber).

import type { LimitRange, ResourceQuota } from '../../api/generated/types.ts';
import { namespaces, type Resource, resourceQuotas } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import type { Describer } from './describer.ts';
import { PrefixWriter, rfc1123 } from './prefix-writer.ts';

const limitRanges: Resource<LimitRange> = { group: '', version: 'v1', resource: 'limitranges', kind: 'LimitRange', namespaced: true };

const noneWhereUnknown = (error: unknown): undefined => {
  if (isNotFound(error)) return undefined;
  throw error;
};

export const namespaceDescriber: Describer = async (client, request) => {
  const { metadata, status } = await client.get(namespaces, request.name);
  const quotas = await client.list(resourceQuotas, { namespace: request.name }).catch(noneWhereUnknown);
  const limits = await client.list(limitRanges, { namespace: request.name }).catch(noneWhereUnknown);
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.field(0, 'Status', status?.phase ?? '');
  if (status?.conditions?.length) {
    w.write(0, 'Conditions:\n');
    w.write(1, 'Type\tStatus\tLastTransitionTime\tReason\tMessage\n');
    w.write(1, '----\t------\t------------------\t------\t-------\n');
    for (const { type, status: value, lastTransitionTime, reason = '', message = '' } of status.conditions) {
      w.write(1, `${type}\t${value}\t${rfc1123(lastTransitionTime)}\t${reason}\t${message}\n`);
    }
  }
  if (quotas) {
    w.write(0, '\n');
    describeQuotas(quotas, w);
  }
  if (limits) {
    w.write(0, '\n');
    if (limits.length) describeLimits(limits, w, 'Resource Limits\n ', ' ');
    else w.write(0, 'No LimitRange resource.\n');
  }
  return w.toString();
};

const scopeHelp: Readonly<Record<string, string>> = {
  Terminating:
    'Matches all pods that have an active deadline. These pods have a limited lifespan on a node before being actively terminated by the system.',
  NotTerminating:
    'Matches all pods that do not have an active deadline. These pods usually include long running pods whose container command is not expected to terminate.',
  BestEffort: 'Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.',
  NotBestEffort:
    'Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed quality of service.',
};

function describeScopes({ spec }: ResourceQuota, level: number, bullet: string, w: PrefixWriter): void {
  const scopes = [...(spec?.scopes ?? [])].sort();
  if (!scopes.length) return;
  w.field(level, 'Scopes', scopes.join(', '));
  for (const scope of scopes) {
    const help = lookup(scopeHelp, scope);
    if (help) w.write(level, `${bullet} ${help}\n`);
  }
}

function describeUse({ status }: ResourceQuota, level: number, w: PrefixWriter): void {
  for (const name of Object.keys(status?.hard ?? {}).sort()) {
    w.write(level, `${name}\t${lookup(status?.used, name) ?? '0'}\t${lookup(status?.hard, name) ?? '0'}\n`);
  }
}

function describeQuotas(quotas: readonly ResourceQuota[], w: PrefixWriter): void {
  if (!quotas.length) {
    w.write(0, 'No resource quota.\n');
    return;
  }
  w.write(0, 'Resource Quotas\n');
  for (const quota of [...quotas].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))) {
    w.field(1, 'Name', quota.metadata.name);
    describeScopes(quota, 1, '*', w);
    w.write(1, 'Resource\tUsed\tHard\n');
    w.write(1, '--------\t---\t---\n');
    describeUse(quota, 1, w);
  }
}

export const resourceQuotaDescriber: Describer = async (client, request) => {
  const quota = await client.get(resourceQuotas, request.name, request.namespace);
  const w = new PrefixWriter();
  w.field(0, 'Name', quota.metadata.name);
  w.field(0, 'Namespace', quota.metadata.namespace ?? '');
  describeScopes(quota, 0, ' *', w);
  w.write(0, 'Resource\tUsed\tHard\n');
  w.write(0, '--------\t----\t----\n');
  describeUse(quota, 0, w);
  return w.toString();
};

export const limitRangeDescriber: Describer = async (client, request) => {
  const range = await client.get(limitRanges, request.name, request.namespace);
  const w = new PrefixWriter();
  w.field(0, 'Name', range.metadata.name);
  w.field(0, 'Namespace', range.metadata.namespace ?? '');
  describeLimits([range], w, '', '');
  return w.toString();
};

function describeLimits(ranges: readonly LimitRange[], w: PrefixWriter, heading: string, indent: string): void {
  w.write(0, `${heading}Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio\n`);
  w.write(0, `${indent}----\t--------\t---\t---\t---------------\t-------------\t-----------------------\n`);
  for (const limit of ranges.flatMap(({ spec }) => spec?.limits ?? [])) {
    const columns = [limit.min, limit.max, limit.defaultRequest, limit.default, limit.maxLimitRequestRatio];
    const names = [...new Set(columns.flatMap((column) => Object.keys(column ?? {})))].sort();
    for (const name of names) {
      const cells = columns.map((column) => lookup(column, name) ?? '-');
      w.write(0, `${indent}${limit.type}\t${name}\t${cells.join('\t')}\n`);
    }
  }
}
