// Network policies: k8s.io/kubernetes/pkg/apis/networking/validation.

import { containsIP, parseCIDR } from '../../apimachinery/cidrs.ts';
import { forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type { IPBlock, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicySpec } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateLegacyCIDR } from '../validation/cidrs.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { isPortNumber, validatePortNumberOrName } from '../validation/ports.ts';

type Errors = readonly FieldError[];

/** ValidateNetworkPolicy. */
export const validateNetworkPolicy = ({ metadata, spec = {} }: NetworkPolicy): Errors => [
  ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ...validateSpec(spec, []),
];

/** ValidateNetworkPolicyUpdate: ranges that were there before need not be mended. */
export const validateNetworkPolicyUpdate = ({ metadata, spec = {} }: NetworkPolicy, old: NetworkPolicy): Errors => [
  ...validateObjectMetaUpdate(metadata, old.metadata),
  ...validateSpec(spec, rangesOf(old.spec ?? {})),
];

function rangesOf({ ingress = [], egress = [] }: NetworkPolicySpec): readonly string[] {
  const peers = [...ingress.flatMap(({ from = [] }) => from), ...egress.flatMap(({ to = [] }) => to)];
  return peers.flatMap(({ ipBlock }) => (ipBlock ? [ipBlock.cidr, ...(ipBlock.except ?? [])] : []));
}

const policyTypes = ['Ingress', 'Egress'];

function validateSpec(spec: NetworkPolicySpec, known: readonly string[]): Errors {
  const { podSelector, ingress = [], egress = [], policyTypes: types = [] } = spec;
  return [
    ...validateLabelSelector(podSelector, 'spec.podSelector'),
    ...ingress.flatMap(({ ports, from }, i) => [
      ...validatePorts(ports, `spec.ingress[${i}].ports`),
      ...validatePeers(from, `spec.ingress[${i}].from`, known),
    ]),
    ...egress.flatMap(({ ports, to }, i) => [
      ...validatePorts(ports, `spec.egress[${i}].ports`),
      ...validatePeers(to, `spec.egress[${i}].to`, known),
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

const validatePeers = (peers: readonly NetworkPolicyPeer[] | undefined, field: string, known: readonly string[]): Errors =>
  (peers ?? []).flatMap((peer, i) => validatePeer(peer, `${field}[${i}]`, known));

function validatePeer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer, field: string, known: readonly string[]): Errors {
  const errors: FieldError[] = [
    ...validateLabelSelector(podSelector, `${field}.podSelector`),
    ...validateLabelSelector(namespaceSelector, `${field}.namespaceSelector`),
  ];
  if (ipBlock) errors.push(...validateIPBlock(ipBlock, `${field}.ipBlock`, known));
  if (!podSelector && !namespaceSelector && !ipBlock) errors.push(required(field, 'must specify a peer'));
  if (ipBlock && (podSelector || namespaceSelector)) errors.push(forbidden(field, 'may not specify both ipBlock and another peer'));
  return errors;
}

/** ValidateIPBlock. */
function validateIPBlock({ cidr, except = [] }: IPBlock, field: string, known: readonly string[]): Errors {
  if (!cidr) return [required(`${field}.cidr`, '')];
  const range = parseCIDR(cidr);
  const errors = validateLegacyCIDR(`${field}.cidr`, cidr, known);
  if (!range) return errors;
  const holes = except.flatMap((text, i) => {
    const place = `${field}.except[${i}]`;
    const hole = parseCIDR(text);
    const inside = hole === undefined || (containsIP(range, { ...hole.ip, bytes: hole.network }) && range.prefix < hole.prefix);
    const outside = inside ? [] : [invalid(place, text, 'must be a strict subset of `cidr`')];
    return [...validateLegacyCIDR(place, text, known), ...outside];
  });
  return [...errors, ...holes];
}
