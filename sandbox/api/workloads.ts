// The kinds that run, guard and reach pods, gathered from their groups.
import type { KubeObject } from '../apimachinery/meta.ts';
import { strategies as apps } from './apps/index.ts';
import { horizontalPodAutoscalerStrategy } from './autoscaling/horizontal-pod-autoscaler.ts';
import { strategies as batch } from './batch/index.ts';
import { strategies as pods } from './core/pod/index.ts';
import { ingressClassStrategy, ingressStrategy } from './networking/ingress.ts';
import { networkPolicyStrategy } from './networking/network-policy.ts';
import { strategies as policy } from './policy/index.ts';
import { strategies as rbac } from './rbac/index.ts';
import type { Strategy } from './strategy.ts';

export const workloadStrategies: readonly Strategy<KubeObject>[] = [
  ...pods,
  ...apps,
  ...batch,
  ...policy,
  ...rbac,
  horizontalPodAutoscalerStrategy,
  ingressClassStrategy,
  ingressStrategy,
  networkPolicyStrategy,
];
