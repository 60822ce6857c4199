// How Endpoints are stored (k8s.io/kubernetes/pkg/registry/core/endpoint).

import { joinHostPort } from '../../../apimachinery/addresses.ts';
import { ageColumn, nameColumn } from '../../columns.ts';
import { changeItems, withDefaults } from '../../defaulting.ts';
import type { CoreEndpointPort, EndpointSubset, Endpoints } from '../../generated/types.ts';
import { endpoints } from '../../resources.ts';
import type { Strategy } from '../../strategy.ts';
import { ipWarnings } from '../../validation/addresses.ts';
import { validateEndpoints, validateEndpointsUpdate } from './validation.ts';

export const endpointsStrategy: Strategy<Endpoints> = {
  resource: endpoints,
  columns: [nameColumn, { name: 'Endpoints', type: 'string', cell: formatEndpoints }, ageColumn],
  hasStatus: false,
  allowCreateOnUpdate: true,
  deprecation: 'v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice',
  setDefaults: (object) => changeItems(object, 'subsets', defaultSubset),
  validate: (object) => validateEndpoints(object),
  validateUpdate: validateEndpointsUpdate,
  warningsOnCreate: addressWarnings,
  warningsOnUpdate: addressWarnings,
};

const defaultSubset = (subset: EndpointSubset): EndpointSubset => changeItems(subset, 'ports', defaultPort);

const defaultPort = (port: CoreEndpointPort): CoreEndpointPort => withDefaults(port, { protocol: 'TCP' });

/** endpointsWarnings: the controller mends what it copies, so what it writes is not looked at. */
function addressWarnings({ metadata, subsets = [] }: Endpoints): readonly string[] {
  if (metadata.labels?.['endpoints.kubernetes.io/managed-by'] === 'endpoint-controller') return [];
  return subsets.flatMap((subset, i) =>
    (['addresses', 'notReadyAddresses'] as const).flatMap((list) =>
      (subset[list] ?? []).flatMap(({ ip }, j) => ipWarnings(`subsets[${i}].${list}[${j}].ip`, ip)),
    ),
  );
}

const shown = 3;

/** formatEndpoints: each address with each port; in the order of the ports, then of the addresses. */
function formatEndpoints({ subsets = [] }: Endpoints): string {
  if (subsets.length === 0) return '<none>';
  const first: string[] = [];
  let count = 0;
  for (const { addresses = [], ports = [] } of subsets) {
    for (const port of ports.length > 0 ? ports : [undefined]) {
      count += addresses.length;
      for (const { ip } of addresses.slice(0, shown - first.length)) first.push(port === undefined ? ip : joinHostPort(ip, port.port));
    }
  }
  const text = first.join(',');
  return count > shown ? `${text} + ${count - shown} more...` : text;
}
