// NetworkPolicies (kubectl/pkg/describe NetworkPolicyDescriber).
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../api/generated/types.ts';
import type { Resource } from '../../api/resources.ts';
import { formatLabelSelector } from '../../apimachinery/selector.ts';
import type { Describer } from './describer.ts';
import { PrefixWriter } from './prefix-writer.ts';

const networkPolicies: Resource<NetworkPolicy> = {
  group: 'networking.k8s.io',
  version: 'v1',
  resource: 'networkpolicies',
  kind: 'NetworkPolicy',
  namespaced: true,
};

interface Rule {
  readonly ports: readonly NetworkPolicyPort[];
  readonly peers: readonly NetworkPolicyPeer[];
}

/** How rules of one direction are spoken of. */
interface Direction {
  readonly name: 'ingress' | 'egress';
  readonly peers: 'From' | 'To';
  readonly other: 'source' | 'destination';
}

const ingress: Direction = { name: 'ingress', peers: 'From', other: 'source' };
const egress: Direction = { name: 'egress', peers: 'To', other: 'destination' };

export const networkPolicyDescriber: Describer = async (client, request) => {
  const { metadata, spec = {} } = await client.get(networkPolicies, request.name, request.namespace);
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  w.field(0, 'Created on', metadata.creationTimestamp.replace('T', ' ').replace('Z', ' +0000 UTC'));
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.write(0, 'Spec:\n');
  const selector = formatLabelSelector(spec.podSelector ?? {});
  const everyPod = '<none> (Allowing the specific traffic to all pods in this namespace)';
  w.write(1, 'PodSelector: ');
  w.write(2, `${selector === '<none>' ? everyPod : selector}\n`);
  const types = spec.policyTypes ?? [];
  const incoming = spec.ingress?.map(({ ports = [], from = [] }): Rule => ({ ports, peers: from }));
  const outgoing = spec.egress?.map(({ ports = [], to = [] }): Rule => ({ ports, peers: to }));
  describeDirection(ingress, types.includes('Ingress') ? (incoming ?? []) : undefined, w);
  describeDirection(egress, types.includes('Egress') ? (outgoing ?? []) : undefined, w);
  w.write(1, `Policy Types: ${types.join(', ') || '<none>'}\n`);
  return w.toString();
};

const margin = '    ';

function describeDirection({ name, peers, other }: Direction, rules: readonly Rule[] | undefined, w: PrefixWriter): void {
  if (!rules) {
    w.write(1, `Not affecting ${name} traffic\n`);
    return;
  }
  w.write(1, `Allowing ${name} traffic:\n`);
  if (!rules.length) w.write(0, `${margin}<none> (Selected pods are isolated for ${name} connectivity)\n`);
  for (const [i, rule] of rules.entries()) {
    if (!rule.ports.length) w.write(0, `${margin}To Port: <any> (traffic allowed to all ports)\n`);
    for (const port of rule.ports) w.write(0, `${margin}${portText(port)}\n`);
    if (!rule.peers.length) w.write(0, `${margin}${peers}: <any> (traffic not restricted by ${other})\n`);
    for (const peer of rule.peers) {
      w.write(0, `${margin}${peers}:\n`);
      describePeer(peer, w);
    }
    if (i < rules.length - 1) w.write(0, `${margin}----------\n`);
  }
}

const portText = ({ port, endPort, protocol = 'TCP' }: NetworkPolicyPort): string =>
  endPort === undefined ? `To Port: ${port ?? '<nil>'}/${protocol}` : `To Port Range: ${port ?? '<nil>'}-${endPort}/${protocol}`;

function describePeer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer, w: PrefixWriter): void {
  if (namespaceSelector) w.write(1, `${margin}NamespaceSelector: ${formatLabelSelector(namespaceSelector)}\n`);
  if (podSelector) w.write(1, `${margin}PodSelector: ${formatLabelSelector(podSelector)}\n`);
  if (!ipBlock || podSelector || namespaceSelector) return;
  w.write(1, `${margin}IPBlock:\n`);
  w.write(2, `${margin}CIDR: ${ipBlock.cidr}\n`);
  w.write(2, `${margin}Except: ${(ipBlock.except ?? []).join(', ')}\n`);
}
