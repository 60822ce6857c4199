// The quality of service that a pod's requests and limits earn (k8s.io/kubernetes/pkg/apis/core/helper/qos).
import { compareQuantities } from '../../../apimachinery/quantity.ts';
import type { Container, PodSpec } from '../../generated/types.ts';
import { isPositive } from './defaults.ts';

type ResourceList = Readonly<Record<string, string | number>>;

const counted = ['cpu', 'memory'];
/** ComputePodQOS: `Guaranteed`, `Burstable` or `BestEffort`. */
export function podQos(spec: PodSpec): string {
  return computeQos(spec.resources ? [spec] : [...(spec.containers ?? []), ...(spec.initContainers ?? [])]);
}

type Claimant = Pick<Container, 'resources'>;

const amounts = (list: ResourceList | undefined): readonly [string, string | number][] =>
  Object.entries(list ?? {}).filter(([name, amount]) => counted.includes(name) && isPositive(amount));

function computeQos(claimants: readonly Claimant[]): string {
  const nothingAsked = claimants.every(
    ({ resources }) => amounts(resources?.requests).length === 0 && amounts(resources?.limits).length === 0,
  );
  if (nothingAsked) return 'BestEffort';
  return claimants.every(isGuaranteed) ? 'Guaranteed' : 'Burstable';
}

/** Both cpu and memory are limited, and what is asked for is the limit. */
function isGuaranteed({ resources }: Claimant): boolean {
  const limits = new Map(amounts(resources?.limits));
  if (limits.size !== counted.length) return false;
  return amounts(resources?.requests).every(([name, amount]) => compareQuantities(amount, limits.get(name) ?? 0) === 0);
}
