// What an EndpointSlice must be (k8s.io/kubernetes/pkg/apis/discovery/validation).

import { familyOfIP, isPlainIPv4 } from '../../../apimachinery/addresses.ts';
import { deepEqual } from '../../../apimachinery/equality.ts';
import { duplicate, invalid, notSupported, required, tooMany } from '../../field-errors.ts';
import type { Endpoint, EndpointHints, EndpointPort, EndpointSlice } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { validateEndpointIP, validateIP, validateLegacyIP } from '../../validation/addresses.ts';
import { validateFullyQualifiedDomainName } from '../../validation/domains.ts';
import { validateImmutable, validateLabels, validateObjectMeta } from '../../validation/metadata.ts';
import { isDNS1123Label, isDNS1123Subdomain, isLabelValue, isQualifiedName, type NameRule } from '../../validation/names.ts';
import { portProtocols } from '../../validation/ports.ts';

const addressTypes: readonly string[] = ['FQDN', 'IPv4', 'IPv6'];
const maxEndpoints = 1000;
const maxAddresses = 100;
const maxPorts = 20000;
const maxTopologyLabels = 16;
const maxHints = 8;

/** ValidateEndpointSliceCreate. */
export function validateEndpointSlice(slice: EndpointSlice, old?: EndpointSlice): readonly FieldError[] {
  const errors = validateObjectMeta(slice.metadata, true, isDNS1123Subdomain);
  const { addressType } = slice;
  if (!addressType) errors.push(required('addressType', ''));
  else if (!addressTypes.includes(addressType)) errors.push(notSupported('addressType', addressType, addressTypes));
  if (!old || slice.ports !== old.ports) errors.push(...validatePorts(slice.ports ?? []));
  const sound = old?.addressType === addressType ? old.endpoints : undefined;
  const endpointErrors = slice.endpoints === sound ? [] : validateEndpoints(slice.endpoints ?? [], addressType, sound ?? []);
  // What older versions let in may stay as it is.
  if (endpointErrors.length > 0 && !(old && deepEqual(old.endpoints, slice.endpoints))) errors.push(...endpointErrors);
  return errors;
}

/** ValidateEndpointSliceUpdate. */
export const validateEndpointSliceUpdate = (slice: EndpointSlice, old: EndpointSlice): readonly FieldError[] => [
  ...validateEndpointSlice(slice, old),
  ...validateImmutable(slice.addressType, old.addressType, 'addressType'),
];

function validatePorts(ports: readonly EndpointPort[]): readonly FieldError[] {
  if (ports.length > maxPorts) return [tooMany('ports', ports.length, maxPorts)];
  const names = new Set<string>();
  return ports.flatMap(({ name = '', protocol, appProtocol }, i) => {
    const field = `ports[${i}]`;
    const errors: FieldError[] = name === '' ? [] : isDNS1123Label(name).map((finding) => invalid(`${field}.name`, name, finding));
    if (names.has(name)) errors.push(duplicate(`${field}.name`, name));
    names.add(name);
    if (protocol === undefined) errors.push(required(`${field}.protocol`, ''));
    else if (!portProtocols.includes(protocol)) errors.push(notSupported(`${field}.protocol`, protocol, portProtocols));
    if (appProtocol !== undefined) {
      for (const finding of isQualifiedName(appProtocol)) errors.push(invalid(`${field}.appProtocol`, appProtocol, finding));
    }
    return errors;
  });
}

/** From one version of a slice to the next most endpoints stay where they are: those that are in their place in `sound` need no look. */
function validateEndpoints(endpoints: readonly Endpoint[], addressType: string, sound: readonly Endpoint[]): readonly FieldError[] {
  if (endpoints.length > maxEndpoints) return [tooMany('endpoints', endpoints.length, maxEndpoints)];
  return endpoints.flatMap((endpoint, i) =>
    endpoint === sound[i] || isEverydayEndpoint(endpoint, addressType) ? [] : validateEndpoint(endpoint, addressType, `endpoints[${i}]`),
  );
}

/** What controllers write of pods with an IPv4 address: one look suffices. */
function isEverydayEndpoint({ addresses, nodeName, hostname, hints, deprecatedTopology }: Endpoint, addressType: string): boolean {
  if (addressType !== 'IPv4' || hostname !== undefined || hints || deprecatedTopology || addresses?.length !== 1) return false;
  const [address = ''] = addresses;
  return (
    isPlainIPv4(address) && /^1(?!27\.|69\.254\.)/.test(address) && (nodeName === undefined || isDNS1123Subdomain(nodeName).length === 0)
  );
}

function validateEndpoint(endpoint: Endpoint, addressType: string, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { nodeName, hostname, hints, deprecatedTopology } = endpoint;
  const addresses = endpoint.addresses ?? [];
  const addressField = `${field}.addresses`;
  if (addresses.length === 0) errors.push(required(addressField, 'must contain at least 1 address'));
  else if (addresses.length > maxAddresses) errors.push(tooMany(addressField, addresses.length, maxAddresses));
  addresses.forEach((address, i) => {
    errors.push(...validateAddress(address, addressType, addressField, i));
  });
  errors.push(...named(nodeName, isDNS1123Subdomain, `${field}.nodeName`));
  const topology = Object.keys(deprecatedTopology ?? {}).length;
  if (topology > maxTopologyLabels) errors.push(tooMany(`${field}.deprecatedTopology`, topology, maxTopologyLabels));
  errors.push(...validateLabels(deprecatedTopology, `${field}.deprecatedTopology`));
  errors.push(...named(hostname, isDNS1123Label, `${field}.hostname`));
  if (hints) errors.push(...validateHints(hints, `${field}.hints`));
  return errors;
}

const named = (name: string | undefined, rule: NameRule, field: string): readonly FieldError[] =>
  name === undefined ? [] : rule(name).map((finding) => invalid(field, name, finding));

function validateAddress(address: string, addressType: string, field: string, index: number): readonly FieldError[] {
  const place = `${field}[${index}]`;
  if (addressType === 'FQDN') return validateFullyQualifiedDomainName(place, address);
  if (addressType !== 'IPv4' && addressType !== 'IPv6') return [];
  const errors = addressType === 'IPv4' ? validateLegacyIP(place, address) : validateIP(place, address);
  if (errors.length > 0) return errors;
  const family = familyOfIP(address);
  return [
    ...(family === addressType ? [] : [invalid(field, address, `must be an ${addressType} address`)]),
    ...validateEndpointIP(address, place),
  ];
}

function validateHints({ forZones, forNodes }: EndpointHints, field: string): readonly FieldError[] {
  const zones = validateHintNames(forZones ?? [], isLabelValue, `${field}.forZones`);
  return (forZones ?? []).length > maxHints
    ? zones
    : [...zones, ...validateHintNames(forNodes ?? [], isDNS1123Subdomain, `${field}.forNodes`)];
}

function validateHintNames(hints: readonly { readonly name: string }[], rule: NameRule, field: string): readonly FieldError[] {
  if (hints.length > maxHints) return [tooMany(field, hints.length, maxHints)];
  const names = new Set<string>();
  return hints.flatMap(({ name }, i) => {
    const errors: FieldError[] = names.has(name) ? [duplicate(`${field}[${i}].name`, name)] : [];
    names.add(name);
    return [...errors, ...named(name, rule, `${field}[${i}].name`)];
  });
}
