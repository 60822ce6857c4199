// Network policies: k8s.io/kubernetes/pkg/{apis/networking/v1,registry/networking/networkpolicy}.

import { deepEqual } from '../../apimachinery/equality.ts';
import { formatLabelSelector } from '../../apimachinery/selector.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { changeItems, withDefaults, withField } from '../defaulting.ts';
import type {
  NetworkPolicy,
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from '../generated/types.ts';
import { firstGeneration, nextGeneration } from '../preparation.ts';
import { networkPolicies } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { cidrWarnings } from '../validation/cidrs.ts';
import { validateNetworkPolicy, validateNetworkPolicyUpdate } from './network-policy-validation.ts';

const setPortDefaults = (port: NetworkPolicyPort): NetworkPolicyPort => withDefaults(port, { protocol: 'TCP' });

function setSpecDefaults(given: NetworkPolicySpec): NetworkPolicySpec {
  let spec = changeItems(given, 'ingress', (rule: NetworkPolicyIngressRule) => changeItems(rule, 'ports', setPortDefaults));
  spec = changeItems(spec, 'egress', (rule: NetworkPolicyEgressRule) => changeItems(rule, 'ports', setPortDefaults));
  if (spec.policyTypes?.length) return spec;
  return { ...spec, policyTypes: spec.egress?.length ? ['Ingress', 'Egress'] : ['Ingress'] };
}

const columns: readonly TableColumn<NetworkPolicy>[] = [
  nameColumn,
  { name: 'Pod-Selector', type: 'string', cell: ({ spec }) => formatLabelSelector(spec?.podSelector ?? {}) },
  ageColumn,
];

/** networkPolicyWarnings: of blocks of addresses that are not in their usual form. */
function blockWarnings({ spec }: NetworkPolicy): readonly string[] {
  const ofPeers = (peers: readonly NetworkPolicyPeer[] | undefined, field: string): readonly string[] =>
    (peers ?? []).flatMap(({ ipBlock }, j) =>
      ipBlock
        ? [
            ...cidrWarnings(`${field}[${j}].ipBlock.cidr`, ipBlock.cidr),
            ...(ipBlock.except ?? []).flatMap((except, k) => cidrWarnings(`${field}[${j}].ipBlock.except[${k}]`, except)),
          ]
        : [],
    );
  return [
    ...(spec?.ingress ?? []).flatMap(({ from }, i) => ofPeers(from, `spec.ingress[${i}].from`)),
    ...(spec?.egress ?? []).flatMap(({ to }, i) => ofPeers(to, `spec.egress[${i}].to`)),
  ];
}

export const networkPolicyStrategy: Strategy<NetworkPolicy> = {
  resource: networkPolicies,
  columns,
  hasStatus: false,
  setDefaults: (policy) => withField(policy, 'spec', setSpecDefaults(policy.spec ?? {})),
  prepareForCreate: firstGeneration,
  prepareForUpdate: (policy, old) => (deepEqual(policy.spec, old.spec) ? policy : nextGeneration(policy, old)),
  warningsOnCreate: blockWarnings,
  warningsOnUpdate: blockWarnings,
  validate: validateNetworkPolicy,
  validateUpdate: validateNetworkPolicyUpdate,
};
