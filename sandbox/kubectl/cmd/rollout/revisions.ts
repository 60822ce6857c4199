// The revisions of Deployments, DaemonSets and StatefulSets (kubectl/pkg/polymorphichelpers/history.go).

import type { PodTemplateSpec } from '../../../api/generated/types.ts';
import { strategicMergePatch } from '../../../api/strategic-patch.ts';
import { deepEqual } from '../../../apimachinery/equality.ts';
import { isMap } from '../../../apimachinery/fmt.ts';
import { describePodTemplate } from '../../describe/pod-template.ts';
import { PrefixWriter } from '../../describe/prefix-writer.ts';
import { KubectlError } from '../../errors.ts';
import type { Invocation } from '../../invocation.ts';
import type { LoadedInfo } from '../../resource-builder.ts';
import { mapField, mapsField, stringsField, textField, type Unstructured, withField } from '../../unstructured.ts';

export const changeCause = 'kubernetes.io/change-cause';

/** One revision: a ReplicaSet or a ControllerRevision, and the pod template that it stands for. */
export interface Revision {
  readonly number: number;
  readonly object: Unstructured;
  readonly template: Unstructured;
  readonly cause: string;
}

const revisioned = ['Deployment', 'DaemonSet', 'StatefulSet'];
const known = [...revisioned, 'Job', 'Pod', 'ReplicaSet', 'ReplicationController', 'CronJob'];

/** In ascending order. @throws KubectlError where the kind has no revisions; `what` is `history` or `rollbacker`. */
export async function revisionsOf(invocation: Invocation, info: LoadedInfo, what: 'history' | 'rollbacker'): Promise<Revision[]> {
  const { kind, group } = info.mapping;
  const qualified = group ? `${kind}.${group}` : kind;
  if (!known.includes(kind))
    throw new KubectlError(`error retrieving ${what} for "${qualified}", no visitor method exists for {${group} ${kind}}`);
  if (!revisioned.includes(kind))
    throw new KubectlError(`no ${what === 'history' ? 'history viewer' : what} has been implemented for "${qualified}"`);
  const found = kind === 'Deployment' ? await replicaSets(invocation, info) : await controllerRevisions(invocation, info);
  return found.sort((a, b) => a.number - b.number);
}

async function owned(invocation: Invocation, info: LoadedInfo, resource: string): Promise<readonly Unstructured[]> {
  const labels = stringsField(info.object, 'spec', 'selector', 'matchLabels');
  const labelSelector = Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
  const mapping = await invocation.mapping(`${resource}.apps`);
  const list = await invocation.client.list(mapping, info.namespace, { labelSelector });
  const uid = textField(info.object, 'metadata', 'uid');
  return mapsField(list, 'items').filter((item) =>
    mapsField(item, 'metadata', 'ownerReferences').some((owner) => owner.controller === true && owner.uid === uid),
  );
}

async function replicaSets(invocation: Invocation, info: LoadedInfo): Promise<Revision[]> {
  const items = await owned(invocation, info, 'replicasets');
  return items.flatMap((item) => {
    const number = textField(item, 'metadata', 'annotations', 'deployment.kubernetes.io/revision');
    if (!/^\d+$/.test(number)) return [];
    const cause = textField(item, 'metadata', 'annotations', changeCause);
    const template = mapField(item, 'spec', 'template');
    const shown = cause ? withField(template, ['metadata', 'annotations', changeCause], cause) : template;
    return [{ number: Number(number), object: { apiVersion: 'apps/v1', kind: 'ReplicaSet', ...item }, template: shown, cause }];
  });
}

async function controllerRevisions(invocation: Invocation, info: LoadedInfo): Promise<Revision[]> {
  const items = await owned(invocation, info, 'controllerrevisions');
  return items.map((item) => {
    const object = strategicMergePatch(info.object, mapField(item, 'data'), `apps.v1.${info.mapping.kind}`);
    return {
      number: typeof item.revision === 'number' ? item.revision : 0,
      object: item,
      template: mapField(object, 'spec', 'template'),
      cause: textField(item, 'metadata', 'annotations', changeCause),
    };
  });
}

const hashLabel = 'pod-template-hash';

export const withoutHash = (template: Unstructured): Unstructured => withField(template, ['metadata', 'labels', hashLabel], undefined);

export const sameTemplate = (a: Unstructured, b: Unstructured): boolean => deepEqual(withoutHash(a), withoutHash(b));

const isTemplate = (value: unknown): value is PodTemplateSpec => isMap(value) && isMap(value.spec) && Array.isArray(value.spec.containers);

/** The description of a template, its tabs left as they are. */
export function templateText(template: Unstructured): string {
  let text = '';
  const writer = new PrefixWriter({
    write: (piece) => {
      text += piece;
    },
    flush: () => text,
  });
  if (isTemplate(template)) describePodTemplate(template, writer);
  return writer.toString();
}
