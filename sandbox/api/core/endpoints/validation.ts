// What Endpoints must be (k8s.io/kubernetes/pkg/apis/core/validation/validation.go: ValidateEndpoints).

import { isPlainIPv4 } from '../../../apimachinery/addresses.ts';
import { deepEqual } from '../../../apimachinery/equality.ts';
import { invalid, notSupported, required } from '../../field-errors.ts';
import type { CoreEndpointPort, EndpointAddress, EndpointSubset, Endpoints } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { validateEndpointIP, validateLegacyIP } from '../../validation/addresses.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../../validation/metadata.ts';
import { isDNS1123Label, isDNS1123Subdomain, isQualifiedName } from '../../validation/names.ts';
import { isPortNumber, portProtocols } from '../../validation/ports.ts';

/** ValidateEndpointsCreate. */
export function validateEndpoints(endpoints: Endpoints, old?: Endpoints): readonly FieldError[] {
  const errors = validateObjectMeta(endpoints.metadata, true, isDNS1123Subdomain);
  if (endpoints.subsets === old?.subsets) return errors;
  const subsetErrors = (endpoints.subsets ?? []).flatMap((subset, i) => validateSubset(subset, `subsets[${i}]`));
  // What older versions let in may stay as it is.
  const unchanged = old !== undefined && subsetErrors.length > 0 && deepEqual(old.subsets, endpoints.subsets);
  return unchanged ? errors : [...errors, ...subsetErrors];
}

/** ValidateEndpointsUpdate. */
export const validateEndpointsUpdate = (endpoints: Endpoints, old: Endpoints): readonly FieldError[] => [
  ...validateObjectMetaUpdate(endpoints.metadata, old.metadata),
  ...validateEndpoints(endpoints, old),
];

function validateSubset(subset: EndpointSubset, field: string): readonly FieldError[] {
  const { addresses = [], notReadyAddresses = [], ports = [] } = subset;
  const errors: FieldError[] = [];
  if (addresses.length === 0 && notReadyAddresses.length === 0) {
    errors.push(required(field, 'must specify `addresses` or `notReadyAddresses`'));
  }
  errors.push(...validateAddresses(addresses, `${field}.addresses`), ...validateAddresses(notReadyAddresses, `${field}.notReadyAddresses`));
  ports.forEach((port, i) => {
    errors.push(...validatePort(port, ports.length > 1, `${field}.ports[${i}]`));
  });
  return errors;
}

/** Addresses found sound: from one version of Endpoints to the next most of them are the same objects. */
const sound = new WeakSet<EndpointAddress>();

function validateAddresses(addresses: readonly EndpointAddress[], field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  for (const [i, address] of addresses.entries()) {
    if (sound.has(address)) continue;
    const found = isEverydayAddress(address) ? [] : validateAddress(address, `${field}[${i}]`);
    if (found.length === 0) sound.add(address);
    errors.push(...found);
  }
  return errors;
}

/** What the controller writes of pods with an IPv4 address: one look suffices. */
const isEverydayAddress = ({ ip, hostname, nodeName }: EndpointAddress): boolean =>
  !hostname && isPlainIPv4(ip) && /^1(?!27\.|69\.254\.)/.test(ip) && (nodeName === undefined || isDNS1123Subdomain(nodeName).length === 0);

/** An address that is none is reported twice, as in the real thing. */
function validateAddress({ ip, hostname, nodeName }: EndpointAddress, field: string): readonly FieldError[] {
  return [
    ...validateLegacyIP(`${field}.ip`, ip),
    ...(hostname ? isDNS1123Label(hostname).map((finding) => invalid(`${field}.hostname`, hostname, finding)) : []),
    ...(nodeName === undefined ? [] : isDNS1123Subdomain(nodeName).map((finding) => invalid(`${field}.nodeName`, nodeName, finding))),
    ...validateEndpointIP(ip, `${field}.ip`),
  ];
}

function validatePort(port: CoreEndpointPort, nameRequired: boolean, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { name = '', protocol = '', appProtocol } = port;
  if (name !== '') for (const finding of isDNS1123Label(name)) errors.push(invalid(`${field}.name`, name, finding));
  else if (nameRequired) errors.push(required(`${field}.name`, ''));
  for (const finding of isPortNumber(port.port)) errors.push(invalid(`${field}.port`, port.port, finding));
  if (protocol === '') errors.push(required(`${field}.protocol`, ''));
  else if (!portProtocols.includes(protocol)) errors.push(notSupported(`${field}.protocol`, protocol, portProtocols));
  if (appProtocol !== undefined) {
    for (const finding of isQualifiedName(appProtocol)) errors.push(invalid(`${field}.appProtocol`, appProtocol, finding));
  }
  return errors;
}
