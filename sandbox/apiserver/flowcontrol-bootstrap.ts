// How every API server shares itself out at first (k8s.io/apiserver/pkg/apis/flowcontrol/bootstrap/default.go).
import type {
  FlowcontrolSubject,
  FlowSchema,
  PolicyRulesWithSubjects,
  PriorityLevelConfiguration,
  ResourcePolicyRule,
} from '../api/generated/types.ts';
import type { ObjectMeta } from '../apimachinery/meta.ts';

const annotations = { 'apf.kubernetes.io/autoupdate-spec': 'true' };
const ALL = ['*'];

const groups = (...names: readonly string[]): FlowcontrolSubject[] => names.map((name) => ({ kind: 'Group', group: { name } }));
const users = (...names: readonly string[]): FlowcontrolSubject[] => names.map((name) => ({ kind: 'User', user: { name } }));
const systemAccounts: FlowcontrolSubject = { kind: 'ServiceAccount', serviceAccount: { name: '*', namespace: 'kube-system' } };

const everything: Omit<PolicyRulesWithSubjects, 'subjects'> = {
  nonResourceRules: [{ nonResourceURLs: ALL, verbs: ALL }],
  resourceRules: [{ apiGroups: ALL, clusterScope: true, namespaces: ALL, resources: ALL, verbs: ALL }],
};

const rule = (verbs: readonly string[], group: string, resources: readonly string[], clusterScope: boolean): ResourcePolicyRule => ({
  apiGroups: [group],
  ...(clusterScope && { clusterScope }),
  namespaces: ALL,
  resources,
  verbs,
});

type Schema = Pick<FlowSchema, 'spec' | 'status'> & { readonly metadata: Partial<ObjectMeta> };

/** The schemas, which found their levels at `timestamp`. */
export function bootstrapFlowSchemas(timestamp: string): readonly Schema[] {
  const schema = (
    name: string,
    level: string,
    matchingPrecedence: number,
    method: '' | 'ByUser' | 'ByNamespace',
    subjects: readonly FlowcontrolSubject[],
    rules: Omit<PolicyRulesWithSubjects, 'subjects'> = everything,
  ): Schema => ({
    metadata: { name, annotations, generation: 1 },
    spec: {
      ...(method && { distinguisherMethod: { type: method } }),
      matchingPrecedence,
      priorityLevelConfiguration: { name: level },
      rules: [{ ...rules, subjects }],
    },
    status: {
      conditions: [
        {
          type: 'Dangling',
          status: 'False',
          lastTransitionTime: timestamp,
          reason: 'Found',
          message: `This FlowSchema references the PriorityLevelConfiguration object named "${level}" and it exists`,
        },
      ],
    },
  });
  const anybody = groups('system:unauthenticated', 'system:authenticated');
  const leases = (verbs: readonly string[]) => rule(verbs, 'coordination.k8s.io', ['leases'], false);
  return [
    schema('exempt', 'exempt', 1, '', groups('system:masters')),
    schema('catch-all', 'catch-all', 10000, 'ByUser', anybody),
    schema('system-nodes', 'system', 500, 'ByUser', groups('system:nodes')),
    schema('system-node-high', 'node-high', 400, 'ByUser', groups('system:nodes'), {
      resourceRules: [rule(ALL, '', ['nodes', 'nodes/status'], true), leases(ALL)],
    }),
    schema('probes', 'exempt', 2, '', anybody, {
      nonResourceRules: [{ nonResourceURLs: ['/healthz', '/readyz', '/livez'], verbs: ['get'] }],
    }),
    schema(
      'system-leader-election',
      'leader-election',
      100,
      'ByUser',
      [...users('system:kube-controller-manager', 'system:kube-scheduler'), systemAccounts],
      { resourceRules: [leases(['get', 'create', 'update'])] },
    ),
    schema('kube-controller-manager', 'workload-high', 800, 'ByNamespace', users('system:kube-controller-manager')),
    schema('kube-scheduler', 'workload-high', 800, 'ByNamespace', users('system:kube-scheduler')),
    schema('kube-system-service-accounts', 'workload-high', 900, 'ByNamespace', [systemAccounts]),
    schema('service-accounts', 'workload-low', 9000, 'ByUser', groups('system:serviceaccounts')),
    schema('global-default', 'global-default', 9900, 'ByUser', anybody),
  ];
}

/** Shares, percent that may be lent, and queues: how many, how many a flow may use, how long. */
const LIMITED: Readonly<Record<string, readonly number[]>> = {
  'catch-all': [5, 0],
  system: [30, 33, 64, 6, 50],
  'node-high': [40, 25, 64, 6, 50],
  'leader-election': [10, 0, 16, 4, 50],
  'workload-high': [40, 50, 128, 6, 50],
  'workload-low': [100, 90, 128, 6, 50],
  'global-default': [20, 50, 128, 6, 50],
};

type Level = Pick<PriorityLevelConfiguration, 'spec' | 'status'> & { readonly metadata: Partial<ObjectMeta> };

export function bootstrapPriorityLevels(): readonly Level[] {
  const exempt: Level = {
    metadata: { name: 'exempt', annotations, generation: 1 },
    spec: { type: 'Exempt', exempt: { lendablePercent: 0, nominalConcurrencyShares: 0 } },
    status: {},
  };
  const limited = Object.entries(LIMITED).map(
    ([name, [nominalConcurrencyShares = 0, lendablePercent = 0, queues, handSize = 0, queueLengthLimit = 0]]): Level => ({
      metadata: { name, annotations, generation: 1 },
      spec: {
        type: 'Limited',
        limited: {
          lendablePercent,
          nominalConcurrencyShares,
          limitResponse: queues === undefined ? { type: 'Reject' } : { type: 'Queue', queuing: { handSize, queueLengthLimit, queues } },
        },
      },
      status: {},
    }),
  );
  return [exempt, ...limited];
}
