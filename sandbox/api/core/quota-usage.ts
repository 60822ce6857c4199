// What an object counts for in a ResourceQuota: the evaluators of k8s.io/kubernetes/pkg/quota/v1/evaluator/core.
import { lookup, store } from '../../apimachinery/dictionary.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { qualified } from '../../apimachinery/status.ts';
import type { Pod, PodSpec, ResourceQuota, ScopedResourceSelectorRequirement } from '../generated/types.ts';
import type { Resource } from '../resources.ts';
import { podQos } from './pod/qos.ts';
import { podResources, type Resources } from './pod/resources.ts';

type Kind = Pick<Resource, 'group' | 'resource'>;

/** Core resources that a quota may also name without `count/`. */
const PLAIN: ReadonlySet<string> = new Set([
  'configmaps',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
]);
const COMPUTE: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];
/** What a pod has to say for itself where a quota is about it; ephemeral storage is not among it. */
const SPOKEN: ReadonlySet<string> = new Set(['cpu', 'memory'].flatMap((name) => [name, `requests.${name}`, `limits.${name}`]));

const isPodResource = ({ group, resource }: Kind): boolean => group === '' && resource === 'pods';
const isPodObject = (object: KubeObject): object is Pod => object.kind === 'Pod' && object.apiVersion === 'v1';
const isExtended = (name: string): boolean => name.includes('/') && !name.includes('kubernetes.io/');

/** Whether objects of this resource count for what a quota calls `name`. */
export function isCounted(resource: Kind, name: string): boolean {
  if (name === `count/${qualified(resource)}`) return true;
  if (resource.group !== '') return false;
  if (PLAIN.has(resource.resource) && name === resource.resource) return true;
  if (resource.resource === 'services') return name === 'services.nodeports' || name === 'services.loadbalancers';
  if (resource.resource === 'persistentvolumeclaims') return name === 'requests.storage';
  return isPodResource(resource) && isPodAmount(name);
}

function isPodAmount(name: string): boolean {
  const [, , resource = ''] = /^(requests\.|limits\.)?(.*)$/.exec(name) ?? [];
  if (COMPUTE.includes(resource) || /^(?:requests\.)?hugepages-/.test(name)) return true;
  return name.startsWith('requests.') && isExtended(resource);
}

/** What one object uses up, by the names that a quota knows. */
export function quotaUsage(resource: Kind, object: KubeObject): Resources {
  const usage: Record<string, string | number> = { [`count/${qualified(resource)}`]: 1 };
  if (resource.group !== '') return usage;
  if (isPodObject(object)) return { ...usage, ...podUsage(object) };
  if (PLAIN.has(resource.resource)) store(usage, resource.resource, 1);
  const spec: unknown = 'spec' in object ? object.spec : undefined;
  if (resource.resource === 'services' && isMap(spec)) Object.assign(usage, serviceUsage(spec));
  if (resource.resource === 'persistentvolumeclaims' && isMap(spec)) Object.assign(usage, claimUsage(spec));
  return usage;
}

/** A pod that has ended counts no more, except as an object. */
function podUsage(pod: Pod): Resources {
  if (pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed') return {};
  return { pods: 1, ...amountsOf(podResources(pod, 'requests'), podResources(pod, 'limits')) };
}

/** podComputeUsageHelper. */
function amountsOf(requests: Resources, limits: Resources): Resources {
  const usage: Record<string, string | number> = {};
  for (const [name, amount] of Object.entries(requests)) {
    if (COMPUTE.includes(name) || name.startsWith('hugepages-')) store(usage, name, amount);
    if (lookup(usage, name) !== undefined || isExtended(name)) store(usage, `requests.${name}`, amount);
  }
  for (const name of COMPUTE) {
    const amount = lookup(limits, name);
    if (amount !== undefined) store(usage, `limits.${name}`, amount);
  }
  return usage;
}

function serviceUsage(spec: Readonly<Record<string, unknown>>): Resources {
  const ports: readonly unknown[] = Array.isArray(spec.ports) ? spec.ports : [];
  const wanted = spec.allocateLoadBalancerNodePorts === false ? ports.filter((port) => isMap(port) && port.nodePort) : ports;
  if (spec.type === 'NodePort') return { 'services.nodeports': ports.length, 'services.loadbalancers': 0 };
  if (spec.type === 'LoadBalancer') return { 'services.nodeports': wanted.length, 'services.loadbalancers': 1 };
  return { 'services.nodeports': 0, 'services.loadbalancers': 0 };
}

function claimUsage(spec: Readonly<Record<string, unknown>>): Resources {
  const requests = isMap(spec.resources) && isMap(spec.resources.requests) ? spec.resources.requests : {};
  const { storage } = requests;
  return typeof storage === 'string' || typeof storage === 'number' ? { 'requests.storage': storage } : {};
}

/** What a quota asks every container to say and some do not, in Kubernetes's words; undefined where all is said. */
export function unsaid(names: readonly string[], { spec }: Pod): string | undefined {
  if (spec?.resources?.requests || spec?.resources?.limits) return undefined;
  const silent = (name: string): readonly string[] =>
    [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])]
      .filter(({ resources }) => lookup(amountsOf(resources?.requests ?? {}, resources?.limits ?? {}), name) === undefined)
      .map((container) => container.name)
      .sort();
  const parts = names
    .filter((name) => SPOKEN.has(name))
    .sort()
    .flatMap((name) => {
      const containers = silent(name);
      return containers.length > 0 ? [`${name} for: ${containers.join(',')}`] : [];
    });
  return parts.length > 0 ? `must specify ${parts.join('; ')}` : undefined;
}

/** Whether the quota's scopes take the object in. Scopes are about pods: nothing else is in any. */
export function isInScopes({ spec }: ResourceQuota, object: KubeObject): boolean {
  const scopes = (spec?.scopes ?? []).map((scopeName) => ({ scopeName, operator: 'Exists' }));
  const selectors: readonly ScopedResourceSelectorRequirement[] = [...scopes, ...(spec?.scopeSelector?.matchExpressions ?? [])];
  if (selectors.length === 0) return true;
  return isPodObject(object) && selectors.every((selector) => isInScope(selector, object.spec ?? { containers: [] }));
}

function isInScope({ scopeName, operator, values = [] }: ScopedResourceSelectorRequirement, spec: PodSpec): boolean {
  const terminating = (spec.activeDeadlineSeconds ?? -1) >= 0;
  const bestEffort = podQos(spec) === 'BestEffort';
  switch (scopeName) {
    case 'Terminating':
      return terminating;
    case 'NotTerminating':
      return !terminating;
    case 'BestEffort':
      return bestEffort;
    case 'NotBestEffort':
      return !bestEffort;
    case 'PriorityClass': {
      const className = spec.priorityClassName ?? '';
      if (operator === 'Exists') return className !== '';
      if (operator === 'DoesNotExist') return className === '';
      return (operator === 'In') === (className !== '' && values.includes(className));
    }
    case 'CrossNamespacePodAffinity':
      return usesOtherNamespaces(spec);
    default:
      return false;
  }
}

function usesOtherNamespaces({ affinity }: PodSpec): boolean {
  return [affinity?.podAffinity, affinity?.podAntiAffinity].some((each) =>
    [
      ...(each?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
      ...(each?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm }) => podAffinityTerm),
    ].some(({ namespaces, namespaceSelector }) => (namespaces?.length ?? 0) > 0 || namespaceSelector !== undefined),
  );
}
