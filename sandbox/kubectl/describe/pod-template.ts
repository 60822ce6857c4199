// Pod templates, and how the pods of a controller fare (kubectl/pkg/describe DescribePodTemplate, getPodStatusForController).
import type { PodTemplateSpec } from '../../api/generated/types.ts';
import { pods } from '../../api/resources.ts';
import { controllerOf, type KubeObject, type LabelSelector } from '../../apimachinery/meta.ts';
import { describeContainers } from './containers.ts';
import type { DescribeClient } from './describer.ts';
import { type PrefixWriter, selectorText } from './prefix-writer.ts';
import { describeVolumes } from './volumes.ts';

export function describePodTemplate({ metadata, spec }: PodTemplateSpec, w: PrefixWriter): void {
  w.write(0, 'Pod Template:\n');
  w.labels('  Labels', metadata?.labels);
  if (Object.keys(metadata?.annotations ?? {}).length) w.annotations('  Annotations', metadata?.annotations);
  if (spec?.serviceAccountName) w.field(1, 'Service Account', spec.serviceAccountName);
  if (spec?.initContainers?.length) describeContainers('Init Containers', spec.initContainers, w, { space: '  ' });
  describeContainers('Containers', spec?.containers ?? [], w, { space: '  ' });
  describeVolumes(spec?.volumes, w, '  ');
  w.topologySpreadConstraints(spec?.topologySpreadConstraints, '  ');
  if (spec?.priorityClassName) w.field(1, 'Priority Class Name', spec.priorityClassName);
  w.labels('  Node-Selectors', spec?.nodeSelector);
  w.tolerations('  Tolerations', spec?.tolerations);
}

/** `2 Running / 0 Waiting / 0 Succeeded / 0 Failed`: the pods that the object controls, by phase. */
export async function podsStatus(client: DescribeClient, owner: KubeObject, selector: LabelSelector | undefined): Promise<string> {
  const { namespace = '', uid } = owner.metadata;
  const list = await client.list(pods, { namespace, labelSelector: selectorText(selector) });
  const phases = list.filter((pod) => controllerOf(pod)?.uid === uid).map((pod) => pod.status?.phase);
  const count = (phase: string): number => phases.filter((each) => each === phase).length;
  return `${count('Running')} Running / ${count('Pending')} Waiting / ${count('Succeeded')} Succeeded / ${count('Failed')} Failed`;
}

/** The conditions of a Deployment, ReplicaSet or ReplicationController. */
export function describeConditions(
  conditions: readonly { readonly type: string; readonly status: string; readonly reason?: string }[] | undefined,
  w: PrefixWriter,
): void {
  if (!conditions?.length) return;
  w.write(0, 'Conditions:\n  Type\tStatus\tReason\n');
  w.write(1, '----\t------\t------\n');
  for (const { type, status, reason = '' } of conditions) w.write(1, `${type} \t${status}\t${reason}\n`);
}

/** `ReplicaSet/web-847f49cc4d`, where something controls the object. */
export function describeController(object: KubeObject, w: PrefixWriter): void {
  const owner = controllerOf(object);
  if (owner) w.field(0, 'Controlled By', `${owner.kind}/${owner.name}`);
}
