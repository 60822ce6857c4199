// Kubernetes's own tests of the strategies of Services, Endpoints and EndpointSlices: what is dropped, raised and warned of.
import { describe, expect, it, test } from 'vitest';
import { endpointsStrategy } from '../../../sandbox/api/core/endpoints/strategy.ts';
import { isExternallyAccessible, needsHealthCheck, specOf } from '../../../sandbox/api/core/service/kinds-of-service.ts';
import { dropTypeDependentFields } from '../../../sandbox/api/core/service/normalization.ts';
import { serviceWarnings } from '../../../sandbox/api/core/service/warnings.ts';
import { endpointSliceStrategy } from '../../../sandbox/api/discovery/endpointslice/strategy.ts';
import type { EndpointSlice, Endpoints, Service } from '../../../sandbox/api/generated/types.ts';
import type { StrategyContext } from '../../../sandbox/api/strategy.ts';
import { plain } from '../../upstream/cases.ts';
import { recordedOf, titled } from '../../upstream/recorded.ts';

type Warnings = readonly [readonly string[] | null];

describe('Services', () => {
  const { GetWarningsForService = [] } = recordedOf<{ readonly service: Service }, Warnings>('core.service');
  test.each(titled(GetWarningsForService))('GetWarningsForService %s', (_, { in: { service }, out: [warnings] }) => {
    expect(serviceWarnings(service)).toEqual(warnings ?? []);
  });

  const kinds = recordedOf<{ readonly service: Service }, readonly [boolean]>('core.service');
  describe.each([
    ['ExternallyAccessible', isExternallyAccessible],
    ['NeedsHealthCheck', needsHealthCheck],
  ])('%s', (name, is) => {
    it.each(titled(kinds[name] ?? []))('%s', (_, { in: { service }, out: [answer] }) => {
      expect(is(specOf(service))).toBe(answer);
    });
  });

  type Change = { readonly newSvc: Service; readonly oldSvc: Service };
  const changes = recordedOf<Change, unknown, { readonly newSvc: Service }>('core.service').dropTypeDependentFields ?? [];
  test.each(titled(changes))('dropTypeDependentFields %s', (_, { in: { newSvc, oldSvc }, after }) => {
    expect(plain(dropTypeDependentFields(newSvc, oldSvc).spec)).toEqual(plain(after.newSvc.spec));
  });
});

const endpoints = recordedOf<{ readonly endpoints: Endpoints }, Warnings>('core.endpoints').endpointsWarnings ?? [];
test.each(titled(endpoints))('endpointsWarnings %s', (_, { in: { endpoints: object }, out: [warnings] }) => {
  expect(endpointsStrategy.warningsOnCreate?.(object)).toEqual(warnings ?? []);
});

describe('EndpointSlices', () => {
  const context: StrategyContext = { now: 0, timestamp: '', dryRun: false, userAgent: '', user: { name: 'admin', groups: [] } };
  const { WarningsOnCreate = [] } = recordedOf<{ readonly obj: EndpointSlice }, Warnings>('discovery.endpointslice');
  test.each(titled(WarningsOnCreate))('WarningsOnCreate %s', (_, { in: { obj }, out: [warnings] }) => {
    expect(endpointSliceStrategy.warningsOnCreate?.(obj)).toEqual(warnings ?? []);
  });

  const { warnOnBadIPs = [] } = recordedOf<{ readonly eps: EndpointSlice }, Warnings>('discovery.endpointslice');
  test.each(titled(warnOnBadIPs))('warnOnBadIPs %s', (_, { in: { eps }, out: [warnings] }) => {
    expect(endpointSliceStrategy.warningsOnUpdate?.(eps, eps)).toEqual(warnings ?? []);
  });

  type Prepared = { readonly obj: EndpointSlice; readonly old: EndpointSlice };
  const prepared = recordedOf<Prepared, unknown, { readonly obj: EndpointSlice }>('discovery.endpointslice').PrepareForUpdate ?? [];
  test.each(titled(prepared))('PrepareForUpdate %s', (_, { in: { obj, old }, after }) => {
    expect(plain(endpointSliceStrategy.prepareForUpdate?.(obj, old, context))).toEqual(plain(after.obj));
  });

  type Topology = { readonly newEPS: EndpointSlice; readonly oldEPS: EndpointSlice | null; readonly version: string };
  const hasTopology = (slice: EndpointSlice | null): boolean => slice?.endpoints?.some((endpoint) => endpoint.deprecatedTopology) ?? false;
  const topologies = recordedOf<Topology, unknown, { readonly newEPS: EndpointSlice }>('discovery.endpointslice').dropTopologyOnV1 ?? [];
  // Only v1beta1 ever stored a topology.
  const ofV1 = topologies.filter(({ in: { oldEPS, version } }) => version === 'v1' && !hasTopology(oldEPS));
  test.each(titled(ofV1))('dropTopologyOnV1 %s', (_, { in: { newEPS }, after }) => {
    expect(plain(endpointSliceStrategy.prepareForCreate?.(newEPS, context)?.endpoints)).toEqual(plain(after.newEPS.endpoints));
  });
});
