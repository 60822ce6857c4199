// What else is filled in on pods: plugin/pkg/admission/{defaulttolerationseconds,podtopologylabels}.
import { withField } from '../../api/defaulting.ts';
import type { Pod, PodSpec, Toleration } from '../../api/generated/types.ts';
import { nodes } from '../../api/resources.ts';
import { oncePerObject } from '../../apimachinery/memory.ts';
import type { StringMap } from '../../apimachinery/meta.ts';
import { type Client, getIfExists } from '../../client-go/client.ts';
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
    return isPod(pod) && pod.spec ? withField(pod, 'spec', withTolerations(pod.spec)) : pod;
  },
};

const withTolerations = oncePerObject((spec: PodSpec): PodSpec => withField(spec, 'tolerations', tolerationsOf(spec)));

const TOPOLOGY = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone'] as const;

/** The labels that a pod takes from its node. */
export function topologyLabels(client: Client, nodeName: string | undefined): StringMap | undefined {
  const labels = nodeName ? getIfExists(client, nodes, nodeName)?.metadata.labels : undefined;
  return labels && labelsOfPlace(labels);
}

const labelsOfPlace = oncePerObject((labels: StringMap): StringMap | undefined => {
  const taken = TOPOLOGY.flatMap((key) => (labels[key] === undefined ? [] : [[key, labels[key]] as const]));
  return taken.length === 0 ? undefined : Object.fromEntries(taken);
});

export const podTopologyLabels: AdmissionPlugin = {
  admit({ client }, pod, old) {
    if (old || !isPod(pod)) return pod;
    const taken = topologyLabels(client, pod.spec?.nodeName);
    return taken ? withLabels(pod, taken) : pod;
  },
};

const withLabels = (pod: Pod, labels: StringMap): Pod => ({
  ...pod,
  metadata: { ...pod.metadata, labels: { ...pod.metadata.labels, ...labels } },
});
