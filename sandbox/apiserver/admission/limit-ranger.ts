// A namespace's LimitRanges: defaults for containers that say nothing, and bounds for all (plugin/pkg/admission/limitranger).

import { ownResources, type Resources } from '../../api/core/pod/resources.ts';
import type { Container, LimitRange, LimitRangeItem, PersistentVolumeClaim, Pod, PodSpec } from '../../api/generated/types.ts';
import { limitRanges } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { canonicalQuantity, compareQuantities, milliValue } from '../../apimachinery/quantity.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import { type AdmissionPlugin, type Attributes, isPod } from './plugin.ts';

const isClaim = (object: KubeObject): object is PersistentVolumeClaim => object.kind === 'PersistentVolumeClaim';

const ANNOTATION = 'kubernetes.io/limit-ranger';

const rangesOf = ({ client, namespace }: Attributes): readonly LimitRange[] => client.list(limitRanges, { namespace }).items;

interface Claims {
  readonly requests: Resources;
  readonly limits: Resources;
}

const claimsOf = ({ resources }: Container): Claims => ({ requests: resources?.requests ?? {}, limits: resources?.limits ?? {} });

const itemsFor = (range: LimitRange, type: string): readonly LimitRangeItem[] =>
  (range.spec?.limits ?? []).filter((item) => item.type === type);

/** A pod with the defaults of one range, and what of it was set by them. */
function withDefaults(pod: Pod, range: LimitRange): Pod {
  const items = itemsFor(range, 'Container');
  const limits: Resources = Object.assign({}, ...items.map((item) => item.default));
  const requests: Resources = Object.assign({}, ...items.map((item) => item.defaultRequest));
  const said: string[] = [];
  const fill = (container: Container, kind: string): Container => {
    const given = claimsOf(container);
    const set = { requests: missing(requests, given.requests), limits: missing(limits, given.limits) };
    if (set.requests.length > 0) said.push(`${set.requests.join(', ')} request for ${kind} ${container.name}`);
    if (set.limits.length > 0) said.push(`${set.limits.join(', ')} limit for ${kind} ${container.name}`);
    if (set.requests.length + set.limits.length === 0) return container;
    const filled = { limits: { ...limits, ...given.limits }, requests: { ...requests, ...given.requests } };
    return { ...container, resources: { ...container.resources, ...nonEmpty(filled) } };
  };
  const spec: PodSpec = { ...pod.spec, containers: (pod.spec?.containers ?? []).map((container) => fill(container, 'container')) };
  const initContainers = pod.spec?.initContainers?.map((container) => fill(container, 'init container'));
  if (said.length === 0) return pod;
  const annotations = { ...pod.metadata.annotations, [ANNOTATION]: `LimitRanger plugin set: ${said.join('; ')}` };
  return { ...pod, metadata: { ...pod.metadata, annotations }, spec: { ...spec, ...(initContainers && { initContainers }) } };
}

const missing = (wanted: Resources, given: Resources): readonly string[] =>
  Object.keys(wanted)
    .filter((name) => lookup(given, name) === undefined)
    .sort();

const nonEmpty = (claims: Claims): Partial<Claims> =>
  Object.fromEntries(Object.entries(claims).filter(([, amounts]) => Object.keys(amounts).length > 0));

type Amount = string | number;
const less = (a: Amount, b: Amount): boolean => compareQuantities(a, b) < 0;

function belowMinimum(type: string, name: string, bound: Amount, { requests, limits }: Claims): string | undefined {
  const [request, limit] = [lookup(requests, name), lookup(limits, name)];
  const usage = `minimum ${name} usage per ${type} is ${canonicalQuantity(bound)}`;
  if (request === undefined) return `${usage}.  No request is specified`;
  if (less(request, bound)) return `${usage}, but request is ${canonicalQuantity(request)}`;
  if (limit !== undefined && less(limit, bound)) return `${usage}, but limit is ${canonicalQuantity(limit)}`;
  return undefined;
}

function aboveMaximum(type: string, name: string, bound: Amount, { requests, limits }: Claims): string | undefined {
  const [request, limit] = [lookup(requests, name), lookup(limits, name)];
  const usage = `maximum ${name} usage per ${type} is ${canonicalQuantity(bound)}`;
  if (limit === undefined) return `${usage}.  No limit is specified`;
  if (less(bound, limit)) return `${usage}, but limit is ${canonicalQuantity(limit)}`;
  if (request !== undefined && less(bound, request)) return `${usage}, but request is ${canonicalQuantity(request)}`;
  return undefined;
}

/** A claim for storage has requests alone. */
function claimAboveMaximum(type: string, name: string, bound: Amount, { requests }: Claims): string | undefined {
  const usage = `maximum ${name} usage per ${type} is ${canonicalQuantity(bound)}`;
  const request = lookup(requests, name);
  if (request === undefined) return `${usage}.  No request is specified`;
  return less(bound, request) ? `${usage}, but request is ${canonicalQuantity(request)}` : undefined;
}

function aboveRatio(type: string, name: string, bound: Amount, { requests, limits }: Claims): string | undefined {
  const [request, limit] = [milliValue(lookup(requests, name) ?? 0), milliValue(lookup(limits, name) ?? 0)];
  const rule = `${name} max limit to request ratio per ${type} is ${canonicalQuantity(bound)}, but`;
  if (request === 0) return `${rule} no request is specified or request is 0`;
  if (limit === 0) return `${rule} no limit is specified or limit is 0`;
  const ratio = limit / request;
  return ratio * 1000 > milliValue(bound) ? `${rule} provided ratio is ${ratio.toFixed(6)}` : undefined;
}

type Rule = typeof belowMinimum;

const byName = (bounds: Resources | undefined): readonly [string, Amount][] =>
  Object.entries(bounds ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

function broken(item: LimitRangeItem, claims: Claims, maximum: Rule): readonly string[] {
  const against = (bounds: Resources | undefined, rule: Rule): readonly string[] =>
    byName(bounds).flatMap(([name, bound]) => rule(item.type, name, bound, claims) ?? []);
  return [...against(item.min, belowMinimum), ...against(item.max, maximum), ...against(item.maxLimitRequestRatio, aboveRatio)];
}

function findings(object: KubeObject, range: LimitRange): readonly string[] {
  if (isClaim(object)) {
    const claims = { requests: object.spec?.resources?.requests ?? {}, limits: {} };
    return itemsFor(range, 'PersistentVolumeClaim').flatMap(({ type, min, max }) =>
      broken({ type, ...(min && { min }), ...(max && { max }) }, claims, claimAboveMaximum),
    );
  }
  if (!isPod(object)) return [];
  const containers = [...(object.spec?.containers ?? []), ...(object.spec?.initContainers ?? [])].map(claimsOf);
  const whole = { requests: ownResources(object, 'requests'), limits: ownResources(object, 'limits') };
  return (range.spec?.limits ?? []).flatMap((item) => {
    if (item.type === 'Container') return containers.flatMap((claims) => broken(item, claims, aboveMaximum));
    return item.type === 'Pod' ? broken(item, whole, aboveMaximum) : [];
  });
}

export const limitRanger: AdmissionPlugin = {
  complete: (attributes, object) => (isPod(object) ? rangesOf(attributes).reduce(withDefaults, object) : object),

  validateCreate(attributes, object) {
    if (!isPod(object) && !isClaim(object)) return;
    for (const range of rangesOf(attributes)) {
      const found = [...new Set(findings(object, range))];
      if (found.length === 0) continue;
      throw newForbidden(attributes.resource, attributes.name, found.length === 1 ? (found[0] ?? '') : `[${found.join(', ')}]`);
    }
  },
};
