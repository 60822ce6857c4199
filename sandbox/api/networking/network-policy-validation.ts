// Network policies: k8s.io/kubernetes/pkg/apis/networking/validation.
import { forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicySpec } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { isPortNumber, validatePortNumberOrName } from '../validation/ports.ts';

type Errors = readonly FieldError[];

/** ValidateNetworkPolicy. */
export const validateNetworkPolicy = ({ metadata, spec = {} }: NetworkPolicy): Errors => [
  ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ...validateSpec(spec),
];

/** ValidateNetworkPolicyUpdate. */
export const validateNetworkPolicyUpdate = ({ metadata, spec = {} }: NetworkPolicy, old: NetworkPolicy): Errors => [
  ...validateObjectMetaUpdate(metadata, old.metadata),
  ...validateSpec(spec),
];

const policyTypes = ['Ingress', 'Egress'];

function validateSpec({ podSelector, ingress = [], egress = [], policyTypes: types = [] }: NetworkPolicySpec): Errors {
  return [
    ...validateLabelSelector(podSelector, 'spec.podSelector'),
    ...ingress.flatMap(({ ports, from }, i) => [
      ...validatePorts(ports, `spec.ingress[${i}].ports`),
      ...validatePeers(from, `spec.ingress[${i}].from`),
    ]),
    ...egress.flatMap(({ ports, to }, i) => [
      ...validatePorts(ports, `spec.egress[${i}].ports`),
      ...validatePeers(to, `spec.egress[${i}].to`),
    ]),
    ...(types.length > policyTypes.length
      ? [invalid('spec.policyTypes', types, 'may not specify more than two policyTypes')]
      : types.flatMap((type, i) => (policyTypes.includes(type) ? [] : [notSupported(`spec.policyTypes[${i}]`, type, policyTypes)]))),
  ];
}

const protocols = ['TCP', 'UDP', 'SCTP'];

const validatePorts = (ports: readonly NetworkPolicyPort[] | undefined, field: string): Errors =>
  (ports ?? []).flatMap((port, i) => validatePort(port, `${field}[${i}]`));

function validatePort({ protocol, port, endPort }: NetworkPolicyPort, field: string): Errors {
  const errors: FieldError[] = [];
  if (protocol !== undefined && !protocols.includes(protocol)) errors.push(notSupported(`${field}.protocol`, protocol, protocols));
  if (port !== undefined) errors.push(...validatePortNumberOrName(port, `${field}.port`));
  if (endPort === undefined) return errors;
  const path = `${field}.endPort`;
  if (port === undefined) errors.push(invalid(path, endPort, 'may not be specified when `port` is not specified'));
  else if (typeof port === 'string') errors.push(invalid(path, endPort, 'may not be specified when `port` is non-numeric'));
  else {
    if (endPort < port) errors.push(invalid(path, port, 'must be greater than or equal to `port`'));
    errors.push(...isPortNumber(endPort).map((finding) => invalid(path, endPort, finding)));
  }
  return errors;
}

const validatePeers = (peers: readonly NetworkPolicyPeer[] | undefined, field: string): Errors =>
  (peers ?? []).flatMap((peer, i) => validatePeer(peer, `${field}[${i}]`));

function validatePeer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer, field: string): Errors {
  const errors = [
    ...validateLabelSelector(podSelector, `${field}.podSelector`),
    ...validateLabelSelector(namespaceSelector, `${field}.namespaceSelector`),
  ];
  if (ipBlock && !ipBlock.cidr) errors.push(required(`${field}.ipBlock.cidr`, ''));
  if (!podSelector && !namespaceSelector && !ipBlock) errors.push(required(field, 'must specify a peer'));
  if (ipBlock && (podSelector || namespaceSelector)) errors.push(forbidden(field, 'may not specify both ipBlock and another peer'));
  return errors;
}
