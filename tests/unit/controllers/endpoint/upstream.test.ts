// Kubernetes's own cases for the Endpoints controller and for RepackSubsets (tests/upstream).
import { describe, expect, it } from 'vitest';
import type { EndpointAddress, EndpointSubset, Endpoints, Pod, Service } from '../../../../sandbox/api/generated/types.ts';
import { InformerFactory } from '../../../../sandbox/client-go/informer.ts';
import { Registry } from '../../../../sandbox/component-base/metrics.ts';
import { newTokenKey } from '../../../../sandbox/component-helpers/serviceaccount/token-key.ts';
import { truncateSubsets } from '../../../../sandbox/controllers/endpoint/capacity.ts';
import { newEndpointController } from '../../../../sandbox/controllers/endpoint/endpoint-controller.ts';
import { repackSubsets, subsetsEqual } from '../../../../sandbox/controllers/endpoint/repack-subsets.ts';
import { podToEndpointAddress } from '../../../../sandbox/controllers/endpoint/subsets.ts';
import { RunningController } from '../../../../sandbox/controllers/running-controller.ts';
import { TraceLog } from '../../../../sandbox/controllers/trace.ts';
import { Clock } from '../../../../sandbox/time/clock.ts';
import { Random } from '../../../../sandbox/time/random.ts';
import { cases, plain, revive, reviveAll, unordered } from '../../../upstream/cases.ts';
import { RecordingClient } from '../../../upstream/recording-client.ts';

/** Subsets and their ports are ordered by a hash that differs with UIDs: as sets. Some of Kubernetes's tests leave out the protocol. */
const asSets = (subsets: readonly EndpointSubset[] = []) =>
  unordered(subsets.map(({ ports = [], ...rest }) => ({ ...rest, ports: unordered(ports.map((port) => ({ protocol: 'TCP', ...port }))) })));

describe('RepackSubsets', () => {
  it.each(cases<{ subsets?: EndpointSubset[] }, [EndpointSubset[]]>('endpoints.RepackSubsets'))('%s', (_, { in: given, out: [packed] }) => {
    expect(asSets(repackSubsets(given.subsets))).toEqual(asSets(packed));
  });
});

describe('truncateEndpoints', () => {
  type In = { endpoints?: Endpoints };
  it.each(cases<In, [boolean], In>('endpoint.truncateEndpoints'))('%s', (_, { in: given, out: [truncated], after }) => {
    const subsets = given.endpoints?.subsets ?? [];
    const done = truncateSubsets(subsets);
    expect(done !== subsets).toBe(truncated);
    expect(plain(done)).toEqual(plain(after.endpoints?.subsets ?? []));
  });
});

describe('podToEndpointAddressForService', () => {
  type In = { svc: Service; pod: Pod };
  const given = cases<In, [EndpointAddress | null, unknown]>('endpoint.podToEndpointAddressForService');
  it.each(given)('%s', (_, { in: { svc, pod }, out: [address] }) => {
    expect(plain(podToEndpointAddress(revive('v1', 'Service', svc), revive('v1', 'Pod', pod)) ?? {})).toEqual(plain(address ?? {}));
  });
});

describe('endpointSubsetsEqualIgnoreResourceVersion', () => {
  type In = { subsets1?: EndpointSubset[]; subsets2?: EndpointSubset[] };
  it.each(cases<In, [boolean]>('endpoint.endpointSubsetsEqualIgnoreResourceVersion'))('%s', (_, { in: given, out: [equal] }) => {
    expect(subsetsEqual(given.subsets1, given.subsets2)).toBe(equal);
  });
});

describe('syncService', () => {
  interface In {
    readonly key: string;
    readonly services?: Service[];
    readonly pods?: Pod[];
    readonly endpoints?: Endpoints[];
    /** Whether the controller had synced before, so that its trigger times were not fresh. */
    readonly known: boolean;
  }
  /** Kubernetes's tests make pods without UIDs, by which informers tell objects apart: each gets its name, here and where it is pointed to. */
  const identified = (object: Pod): Pod => ({
    ...object,
    metadata: { ...object.metadata, uid: object.metadata.uid ?? object.metadata.name },
  });
  const pointing = (addresses: readonly EndpointAddress[] = []) =>
    addresses.map(({ targetRef, ...address }) => ({ ...address, ...(targetRef && { targetRef: { uid: targetRef.name, ...targetRef } }) }));
  const identifying = (object: Endpoints): Endpoints => ({
    ...object,
    ...(object.subsets && {
      subsets: object.subsets.map(({ addresses, notReadyAddresses, ...subset }) => ({
        ...subset,
        ...(addresses && { addresses: pointing(addresses) }),
        ...(notReadyAddresses && { notReadyAddresses: pointing(notReadyAddresses) }),
      })),
    }),
  });
  type After = { wrote?: { create: boolean; object: Endpoints }[] };
  const given = cases<In, [unknown], After>('endpoint.syncService').filter(
    // In the background several syncs run into each other. A selector that is there and empty does not survive the wire.
    ([
      ,
      {
        in: { known, services },
        test,
        after,
      },
    ]) => !known && services !== undefined && test !== '' && (services.every(({ spec }) => spec?.selector) || !after.wrote),
  );
  it.each(given)('%s', (_, { in: { key, services, pods, endpoints }, after }) => {
    const clock = new Clock(0);
    const objects = {
      services: reviveAll('v1', 'Service', services).filter((service) => `${service.metadata.namespace}/${service.metadata.name}` === key),
      pods: reviveAll('v1', 'Pod', pods).map(identified),
      endpoints: reviveAll('v1', 'Endpoints', endpoints).map(identifying),
    };
    const client = new RecordingClient(objects, clock);
    const informers = new InformerFactory(client);
    const random = new Random('');
    newEndpointController({
      ...new RunningController(clock, 0).own,
      client,
      informers,
      clock,
      started: 0,
      random,
      recorder: { event() {} },
      metrics: new Registry(),
      tracer: new TraceLog(),
      tokenKey: newTokenKey(random),
    });
    informers.start();
    clock.step();
    while (clock.next() === 0) clock.step();
    const wanted = (after.wrote ?? []).map(({ create, object }) => ({ verb: create ? 'create' : 'update', object: identifying(object) }));
    expect(client.actions.map(({ verb }) => verb)).toEqual(wanted.map(({ verb }) => verb));
    client.actions.forEach(({ object }, i) => {
      const { subsets, metadata } = endpointsOf(object);
      expect(asSets(subsets)).toEqual(asSets(wanted[i]?.object.subsets));
      expect(plain(metadata.labels)).toEqual(plain(wanted[i]?.object.metadata.labels));
      expect(metadata.annotations?.['endpoints.kubernetes.io/over-capacity']).toBe(
        wanted[i]?.object.metadata.annotations?.['endpoints.kubernetes.io/over-capacity'],
      );
    });
  });
});

function endpointsOf(object: unknown): Endpoints {
  const isEndpoints = (value: unknown): value is Endpoints =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Endpoints';
  if (!isEndpoints(object)) throw new TypeError('Endpoints were due');
  return object;
}
