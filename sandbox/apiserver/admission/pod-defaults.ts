// What else is filled in on pods: plugin/pkg/admission/{defaulttolerationseconds,priority,podtopologylabels}.
import type { Pod, PodSpec, Toleration } from '../../api/generated/types.ts';
import { nodes } from '../../api/resources.ts';
import type { StringMap } from '../../apimachinery/meta.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import type { ApiServer } from '../api-server.ts';
import { type AdmissionPlugin, isPod } from './plugin.ts';

const toleration = (key: string): Toleration => ({ effect: 'NoExecute', key, operator: 'Exists', tolerationSeconds: 300 });
const UNREADY = [toleration('node.kubernetes.io/not-ready'), toleration('node.kubernetes.io/unreachable')] as const;

const tolerates = ({ key, effect }: Toleration, taint: Toleration): boolean =>
  (key === taint.key || !key) && (effect === taint.effect || !effect);

function tolerationsOf({ tolerations }: PodSpec): PodSpec['tolerations'] {
  const missing = UNREADY.filter((each) => !tolerations?.some((given) => tolerates(given, each)));
  return missing.length === 0 ? tolerations : [...(tolerations ?? []), ...missing];
}

/** A pod on a node that is not ready is given five minutes. */
export const defaultTolerationSeconds: AdmissionPlugin = {
  admit(_attributes, pod) {
    if (!isPod(pod) || !pod.spec) return pod;
    const tolerations = tolerationsOf(pod.spec);
    return tolerations === pod.spec.tolerations ? pod : { ...pod, spec: { ...pod.spec, tolerations } };
  },
};

/** The two classes of every cluster; others would be PriorityClass objects. */
const PRIORITIES: Readonly<Record<string, number>> = { 'system-cluster-critical': 2_000_000_000, 'system-node-critical': 2_000_001_000 };

export const priority: AdmissionPlugin = {
  checkCreate({ resource, name }, pod) {
    const className = isPod(pod) ? pod.spec?.priorityClassName : undefined;
    if (className && PRIORITIES[className] === undefined)
      throw newForbidden(resource, name, `no PriorityClass with name ${className} was found`);
  },

  admit(_attributes, pod, old) {
    if (!isPod(pod) || !pod.spec) return pod;
    const kept = old && isPod(old) ? old.spec : undefined;
    const value = old ? (pod.spec.priority ?? kept?.priority) : (PRIORITIES[pod.spec.priorityClassName ?? ''] ?? 0);
    const preemptionPolicy = pod.spec.preemptionPolicy ?? (old ? kept?.preemptionPolicy : 'PreemptLowerPriority');
    if (value === pod.spec.priority && preemptionPolicy === pod.spec.preemptionPolicy) return pod;
    const filled: Partial<PodSpec> = { ...(value !== undefined && { priority: value }), ...(preemptionPolicy && { preemptionPolicy }) };
    return { ...pod, spec: { ...pod.spec, ...filled } };
  },
};

const TOPOLOGY = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone'] as const;

/** The labels that a pod takes from its node. */
export function topologyLabels(server: ApiServer, nodeName: string | undefined): StringMap | undefined {
  if (!nodeName) return undefined;
  const labels = server.registry(nodes).store.get('', nodeName)?.metadata.labels ?? {};
  const taken = TOPOLOGY.flatMap((key) => (labels[key] === undefined ? [] : [[key, labels[key]] as const]));
  return taken.length === 0 ? undefined : Object.fromEntries(taken);
}

export const podTopologyLabels: AdmissionPlugin = {
  admit({ server }, pod, old) {
    if (old || !isPod(pod)) return pod;
    const taken = topologyLabels(server, pod.spec?.nodeName);
    return taken ? withLabels(pod, taken) : pod;
  },
};

const withLabels = (pod: Pod, labels: StringMap): Pod => ({
  ...pod,
  metadata: { ...pod.metadata, labels: { ...pod.metadata.labels, ...labels } },
});
