// From POD or TYPE/NAME to a pod (kubectl/pkg/polymorphichelpers).
import { KubectlError } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { type LoadedInfo, ResourceBuilder } from './resource-builder.ts';
import { mapsField, nameOf, stringsField, type Unstructured } from './unstructured.ts';

/** The object that a POD or TYPE/NAME names. */
export async function objectNamed(invocation: Invocation, word: string): Promise<LoadedInfo> {
  const args = word.includes('/') ? [word] : ['pods', word];
  const { infos, errors } = await new ResourceBuilder(invocation, { args }).infos();
  const [info] = infos;
  if (info) return info;
  throw errors[0] ?? new KubectlError('expected a resource');
}

const SELECTING = new Set(['ReplicaSet', 'StatefulSet', 'DaemonSet', 'Deployment', 'Job']);

/** SelectorsForObject: the labels of the pods that belong to an object. */
function selectorOf({ mapping: { kind }, object }: LoadedInfo, purpose: string): string {
  const refuse = (why: string): KubectlError => new KubectlError(`cannot ${purpose} *v1.${kind}: ${why}`);
  if (!SELECTING.has(kind) && kind !== 'Service' && kind !== 'ReplicationController')
    throw refuse(`selector for *v1.${kind} not implemented`);
  const labels = stringsField(object, 'spec', 'selector', ...(SELECTING.has(kind) ? ['matchLabels'] : []));
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  if (kind === 'Service' && pairs.length === 0) throw refuse(`invalid service '${nameOf(object)}': Service is defined without a selector`);
  return pairs.join(',');
}

/**
 * The pod itself, or those that a workload or Service selects. `purpose` is what an object without pods cannot be used for:
 * `attach to`. @throws KubectlError where there are none
 */
export async function podsOf(invocation: Invocation, word: string, purpose = 'attach to'): Promise<readonly Unstructured[]> {
  const info = await objectNamed(invocation, word);
  if (info.mapping.kind === 'Pod') return [info.object];
  const pods = await podsSelected(invocation, info.namespace, selectorOf(info, purpose));
  if (pods.length === 0) throw new KubectlError('timed out waiting for the condition');
  return pods;
}

export async function podsSelected(invocation: Invocation, namespace: string, labelSelector: string): Promise<readonly Unstructured[]> {
  return mapsField(await invocation.client.list(await invocation.mapping('pods'), namespace, { labelSelector }), 'items');
}

/** The first of the pods that a POD or TYPE/NAME comes to. */
export async function podOf(invocation: Invocation, word: string): Promise<Unstructured> {
  const [pod] = await podsOf(invocation, word);
  if (!pod) throw new KubectlError('expected a resource');
  return pod;
}
