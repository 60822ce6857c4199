import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Strategy } from '../strategy.ts';
import { ingressClassStrategy, ingressStrategy } from './ingress.ts';
import { networkPolicyStrategy } from './network-policy.ts';
import { ipAddressStrategy, serviceCIDRStrategy } from './service-cidr.ts';

/** The kinds of the group `networking.k8s.io`. */
export const strategies: readonly Strategy<KubeObject>[] = [
  ingressClassStrategy,
  ingressStrategy,
  ipAddressStrategy,
  networkPolicyStrategy,
  serviceCIDRStrategy,
];
