// What autoscaling/v1 says of an autoscaler, and back (k8s.io/kubernetes/pkg/apis/autoscaling/v1/conversion_test.go).
import { describe, expect, it } from 'vitest';
import { horizontalPodAutoscalerV1Strategy, toV2 } from '../../../../sandbox/api/autoscaling/v1.ts';
import type { HorizontalPodAutoscaler, MetricSpec } from '../../../../sandbox/api/generated/types.ts';

const metadata = { name: 'web', namespace: 'default', uid: '1', resourceVersion: '1', creationTimestamp: '2026-11-23T08:00:00Z' };
const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };

const autoscaler = (metrics: readonly MetricSpec[]): HorizontalPodAutoscaler => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata,
  spec: { scaleTargetRef, minReplicas: 1, maxReplicas: 5, metrics },
  status: { desiredReplicas: 0, currentMetrics: null },
});
const show = (stored: HorizontalPodAutoscaler) => {
  const { view } = horizontalPodAutoscalerV1Strategy;
  if (!view) throw new Error('autoscaling/v1 is a view');
  return view.show(stored);
};
const cpu = (averageUtilization: number): MetricSpec => ({
  type: 'Resource',
  resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization } },
});

describe('autoscaling/v1', () => {
  it('keeps 50 % at 50 %', () => {
    const shown = show(autoscaler([cpu(50)]));
    expect(shown.spec?.targetCPUUtilizationPercentage).toBe(50);
    expect(shown.metadata.annotations).toBeUndefined();
    expect(toV2(shown).spec?.metrics).toEqual([cpu(50)]);
  });

  it('means 80 % where nothing is said', () => {
    const { spec } = show(autoscaler([]));
    expect(toV2({ apiVersion: 'autoscaling/v1', kind: 'HorizontalPodAutoscaler', metadata, ...(spec && { spec }) }).spec?.metrics).toEqual([
      cpu(80),
    ]);
  });

  it.each<MetricSpec>([
    { type: 'Resource', resource: { name: 'memory', target: { type: 'AverageValue', averageValue: '100Mi' } } },
    { type: 'Pods', pods: { metric: { name: 'rps' }, target: { type: 'AverageValue', averageValue: '1k' } } },
    {
      type: 'Object',
      object: {
        describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'main' },
        metric: { name: 'rps' },
        target: { type: 'Value', value: '2k' },
      },
    },
    {
      type: 'External',
      external: {
        metric: { name: 'queue', selector: { matchLabels: { queue: 'a' } } },
        target: { type: 'AverageValue', averageValue: '30' },
      },
    },
    {
      type: 'ContainerResource',
      containerResource: { name: 'cpu', container: 'c', target: { type: 'Utilization', averageUtilization: 60 } },
    },
  ])('carries $type metrics in an annotation', (metric) => {
    const shown = show(autoscaler([metric, cpu(50)]));
    expect(Object.keys(shown.metadata.annotations ?? {})).toEqual(['autoscaling.alpha.kubernetes.io/metrics']);
    const back = toV2(shown);
    expect(back.spec?.metrics).toEqual([metric, cpu(50)]);
    expect(back.metadata.annotations).toBeUndefined();
  });
});
