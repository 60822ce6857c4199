// Which container of a pod is meant (kubectl/pkg/cmd/util/podcmd/podcmd.go).
import { KubectlError } from './errors.ts';
import { mapsField, nameOf, textField, type Unstructured } from './unstructured.ts';

const namesIn = (pod: Unstructured, list: string): readonly string[] =>
  mapsField(pod, 'spec', list).map((container) => textField(container, 'name'));

/** `days, notes, lamp (ephem), cover (init)` */
export function allContainerNames(pod: Unstructured): string {
  const ephemeral = namesIn(pod, 'ephemeralContainers').map((name) => `${name} (ephem)`);
  const init = namesIn(pod, 'initContainers').map((name) => `${name} (init)`);
  return [...namesIn(pod, 'containers'), ...ephemeral, ...init].join(', ');
}

export interface ChosenContainer {
  readonly name: string;
  /** What is said where one was chosen among several; empty otherwise. */
  readonly said: string;
}

/** The one of this name; without a name the default one. @throws KubectlError where there is none */
export function containerOf(pod: Unstructured, wanted: string): ChosenContainer {
  const own = namesIn(pod, 'containers');
  const others = [...namesIn(pod, 'initContainers'), ...namesIn(pod, 'ephemeralContainers')];
  const name = wanted || textField(pod, 'metadata', 'annotations', 'kubectl.kubernetes.io/default-container');
  if (name) {
    if (own.includes(name) || others.includes(name)) return { name, said: '' };
    throw new KubectlError(`container ${name} is not valid for pod ${nameOf(pod)} out of: ${allContainerNames(pod)}`);
  }
  const first = own[0] ?? '';
  return { name: first, said: own.length + others.length > 1 ? `Defaulted container "${first}" out of: ${allContainerNames(pod)}\n` : '' };
}
