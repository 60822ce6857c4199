// How EndpointSlices are stored (k8s.io/kubernetes/pkg/registry/discovery/endpointslice, pkg/apis/discovery/v1/defaults.go).
import { deepEqual } from '../../../apimachinery/equality.ts';
import { mapShared } from '../../defaulting.ts';
import type { Endpoint, EndpointPort, EndpointSlice } from '../../generated/types.ts';
import { endpointSlices } from '../../resources.ts';
import type { Strategy } from '../../strategy.ts';
import { ipWarnings } from '../../validation/addresses.ts';
import { endpointSliceColumns } from './columns.ts';
import { validateEndpointSlice, validateEndpointSliceUpdate } from './validation.ts';

const managedBy = 'endpointslice.kubernetes.io/managed-by';
const controllers: readonly (string | undefined)[] = ['endpointslice-controller.k8s.io', 'endpointslicemirroring-controller.k8s.io'];

export const endpointSliceStrategy: Strategy<EndpointSlice> = {
  resource: endpointSlices,
  columns: endpointSliceColumns,
  hasStatus: false,
  setDefaults,
  prepareForCreate: (slice) => withoutTopology(withGeneration(slice, 1)),
  prepareForUpdate: (slice, old) => {
    const next = withoutTopology(slice);
    const changed =
      next.addressType !== old.addressType ||
      !deepEqual(next.endpoints, old.endpoints) ||
      !deepEqual(next.ports, old.ports) ||
      !deepEqual(next.metadata.labels ?? {}, old.metadata.labels ?? {});
    return changed ? withGeneration(next, (old.metadata.generation ?? 0) + 1) : next;
  },
  validate: (slice) => validateEndpointSlice(slice),
  validateUpdate: validateEndpointSliceUpdate,
  warningsOnCreate: (slice) => [
    ...(slice.addressType === 'FQDN' ? ['spec.addressType: FQDN endpoints are deprecated'] : []),
    ...addressWarnings(slice),
  ],
  warningsOnUpdate: addressWarnings,
};

const withGeneration = (slice: EndpointSlice, generation: number): EndpointSlice => ({
  ...slice,
  metadata: { ...slice.metadata, generation },
});

/** SetDefaults_EndpointPort; and lists without items as the API writes them: null. */
function setDefaults(slice: EndpointSlice): EndpointSlice {
  const ports = slice.ports?.length ? mapShared(slice.ports, defaultPort) : null;
  const endpoints = slice.endpoints?.length ? mapShared(slice.endpoints, withConditions) : null;
  return ports === slice.ports && endpoints === slice.endpoints ? slice : { ...slice, endpoints, ports };
}

const defaultPort = (port: EndpointPort): EndpointPort =>
  port.name !== undefined && port.protocol !== undefined ? port : { ...port, name: port.name ?? '', protocol: port.protocol ?? 'TCP' };

const withConditions = (endpoint: Endpoint): Endpoint => (endpoint.conditions ? endpoint : { ...endpoint, conditions: {} });

/** dropTopologyOnV1: what v1 does not know, v1 does not keep. */
function withoutTopology(slice: EndpointSlice): EndpointSlice {
  if (!slice.endpoints?.some(({ deprecatedTopology }) => deprecatedTopology)) return slice;
  return { ...slice, endpoints: slice.endpoints.map(({ deprecatedTopology: _dropped, ...endpoint }) => endpoint) };
}

/** warnOnBadIPs: controllers mend what they copy, so their slices are not looked at. */
function addressWarnings({ metadata, endpoints }: EndpointSlice): readonly string[] {
  if (controllers.includes(metadata.labels?.[managedBy])) return [];
  return (endpoints ?? []).flatMap(({ addresses }, i) =>
    (addresses ?? []).flatMap((address, j) => ipWarnings(`endpoints[${i}].addresses[${j}]`, address)),
  );
}
