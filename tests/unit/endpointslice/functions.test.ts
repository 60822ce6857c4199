// Kubernetes's own cases for the small functions of k8s.io/endpointslice (tests/upstream).
import { describe, expect, it } from 'vitest';
import type { Endpoint, EndpointPort, EndpointSlice, Node, Pod, Service, ServicePort } from '../../../sandbox/api/generated/types.ts';
import type { StringMap } from '../../../sandbox/apimachinery/meta.ts';
import { type AddressType, getAddressTypesForService } from '../../../sandbox/endpointslice/addresses.ts';
import { hintsEnabled, serviceControllerKey, setEndpointSliceLabels } from '../../../sandbox/endpointslice/labels.ts';
import { newEndpointSlice } from '../../../sandbox/endpointslice/packing.ts';
import { podToEndpoint, shouldPodBeInEndpoints, shouldSetHostname } from '../../../sandbox/endpointslice/pod-endpoint.ts';
import { findPort, getEndpointPorts } from '../../../sandbox/endpointslice/ports.ts';
import { endpointsEqualBeyondHash } from '../../../sandbox/endpointslice/util/endpoint-set.ts';
import { EndpointSliceTracker } from '../../../sandbox/endpointslice/util/endpoint-slice-tracker.ts';
import { endpointsChanged, labelsChanged } from '../../../sandbox/endpointslice/util/selection.ts';
import { TriggerTimeTracker } from '../../../sandbox/endpointslice/util/trigger-time-tracker.ts';
import { cases, plain, revive, reviveAll, unordered } from '../../upstream/cases.ts';

const pod = (object: Pod) => revive('v1', 'Pod', object);
const service = (object: Service) => revive('v1', 'Service', object);
const slice = (object: EndpointSlice) => revive('discovery.k8s.io/v1', 'EndpointSlice', object);

describe('podToEndpoint', () => {
  type In = { pod: Pod; node?: Node; service: Service; addressType: AddressType };
  it.each(cases<In, [Endpoint]>('endpointslice.podToEndpoint'))('%s', (_, { in: given, out: [endpoint] }) => {
    const node = given.node && revive('v1', 'Node', given.node);
    expect(plain(podToEndpoint(pod(given.pod), node, service(given.service), given.addressType))).toEqual(plain(endpoint));
  });
});

describe('getEndpointPorts', () => {
  it.each(cases<{ service: Service; pod: Pod }, [EndpointPort[]]>('endpointslice.getEndpointPorts'))(
    '%s',
    (_, { in: given, out: [ports] }) => {
      expect(unordered(getEndpointPorts(service(given.service), pod(given.pod)))).toEqual(unordered(ports));
    },
  );
});

describe('FindPort', () => {
  it.each(cases<{ pod: Pod; svcPort: ServicePort }, [number, unknown]>('endpointslice.FindPort'))(
    '%s',
    (_, { in: given, out: [port, error] }) => {
      expect(findPort(pod(given.pod), given.svcPort)).toBe(error ? undefined : port);
    },
  );
});

describe('setEndpointSliceLabels', () => {
  type In = { epSlice: EndpointSlice; service: Service; controllerName: string };
  it.each(cases<In, [StringMap, boolean]>('endpointslice.setEndpointSliceLabels'))('%s', (_, { in: given, out: [labels, changed] }) => {
    expect(setEndpointSliceLabels(slice(given.epSlice), service(given.service), given.controllerName)).toEqual({ labels, changed });
  });
});

describe('getAddressTypesForService', () => {
  it.each(cases<{ service: Service }, [object]>('endpointslice.getAddressTypesForService'))('%s', (_, { in: given, out: [types] }) => {
    expect([...getAddressTypesForService(service(given.service))].sort()).toEqual(Object.keys(types).sort());
  });
});

describe('hintsEnabled', () => {
  it.each(cases<{ annotations?: StringMap }, [boolean]>('endpointslice.hintsEnabled'))('%s', (_, { in: given, out: [enabled] }) => {
    expect(hintsEnabled(given.annotations)).toBe(enabled);
  });
});

describe('newEndpointSlice', () => {
  type In = { service: Service; controllerName: string };
  it.each(cases<In, [EndpointSlice]>('endpointslice.newEndpointSlice'))('%s', (_, { in: given, out: [wanted] }) => {
    const meta = { addressType: wanted.addressType === 'IPv6' ? 'IPv6' : 'IPv4', ports: wanted.ports ?? [] } as const;
    const made = newEndpointSlice(service(given.service), meta, given.controllerName);
    expect(plain({ ...made, apiVersion: '', kind: '' })).toEqual(plain(wanted));
  });
});

describe('ServiceControllerKey', () => {
  type In = { endpointSlice?: EndpointSlice };
  const given = cases<In, [string, unknown]>('endpointslice.ServiceControllerKey').filter(
    ([, each]) => each.in.endpointSlice !== undefined,
  );
  it.each(given)('%s', (_, { in: { endpointSlice }, out: [key] }) => {
    expect((endpointSlice && serviceControllerKey(slice(endpointSlice))) ?? '').toBe(key);
  });
});

describe('ShouldPodBeInEndpoints', () => {
  it.each(cases<{ pod: Pod; includeTerminating: boolean }, [boolean]>('util.ShouldPodBeInEndpoints'))(
    '%s',
    (_, { in: given, out: [belongs] }) => {
      expect(shouldPodBeInEndpoints(pod(given.pod), given.includeTerminating)).toBe(belongs);
    },
  );
});

describe('ShouldSetHostname', () => {
  it.each(cases<{ pod: Pod; svc: Service }, [boolean]>('util.ShouldSetHostname'))('%s', (_, { in: given, out: [hostname] }) => {
    expect(shouldSetHostname(pod(given.pod), service(given.svc))).toBe(hostname);
  });
});

describe('podEndpointsChanged', () => {
  it.each(cases<{ oldPod: Pod; newPod: Pod }, [boolean, boolean]>('util.podEndpointsChanged'))('%s', (_, { in: given, out }) => {
    const [old, now] = [pod(given.oldPod), pod(given.newPod)];
    expect([endpointsChanged(old, now), labelsChanged(old, now)]).toEqual(out);
  });
});

describe('EndpointsEqualBeyondHash', () => {
  it.each(cases<{ ep1: Endpoint; ep2: Endpoint }, [boolean]>('util.EndpointsEqualBeyondHash'))('%s', (_, { in: given, out: [equal] }) => {
    expect(endpointsEqualBeyondHash(given.ep1, given.ep2)).toBe(equal);
  });
});

describe('EndpointSliceTracker.StaleSlices', () => {
  type In = { service: Service; endpointSlices?: EndpointSlice[]; tracked?: Record<string, Record<string, number>> };
  it.each(cases<In, [boolean]>('util.StaleSlices'))('%s', (_, { in: given, out: [stale] }) => {
    const tracker = new EndpointSliceTracker();
    for (const [key, generations] of Object.entries(given.tracked ?? {})) {
      const [namespace, name = ''] = key.split('/');
      for (const [uid, generation] of Object.entries(generations)) {
        const metadata = {
          name: '',
          namespace,
          uid,
          generation,
          resourceVersion: '',
          creationTimestamp: '',
          labels: { 'kubernetes.io/service-name': name },
        };
        const known: EndpointSlice = { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', metadata, addressType: 'IPv4' };
        if (generation < 0) tracker.expectDeletion(known);
        else tracker.update(known);
      }
    }
    const slices = reviveAll('discovery.k8s.io/v1', 'EndpointSlice', given.endpointSlices);
    expect(tracker.staleSlice(service(given.service), slices) !== undefined).toBe(stale);
  });
});

describe('TriggerTimeTracker', () => {
  type In = { instance: string; namespace: string; service: Service; pods?: Pod[] };
  const calls = cases<In, [string]>('util.ComputeEndpointLastChangeTriggerTime')
    .map(([, each]) => each)
    // The state that DeleteService leaves is not in the record; of these tests only one deletes.
    .filter(({ test }) => /^Test(NewService|Pods|PodDeleted|ServiceUpdated)/.test(test));
  it.each([...Map.groupBy(calls, ({ test, in: given }) => `${test} ${given.instance}`)])('%s', (_, sequence) => {
    const tracker = new TriggerTimeTracker();
    for (const {
      in: given,
      out: [time],
    } of sequence) {
      const pods = reviveAll('v1', 'Pod', given.pods);
      expect(tracker.compute(service(given.service), pods) ?? '0001-01-01T00:00:00Z').toBe(time);
    }
  });
});
