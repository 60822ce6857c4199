// Writes to a part of an object: `/status`, `/binding`, `/finalize` (pkg/registry/…/storage of each kind).
import { validateNamespaceFinalize } from '../api/core/namespace.ts';
import { assignPod, type PodAssignment } from '../api/core/pod/binding.ts';
import { validateEphemeralContainersUpdate, withEphemeralContainers } from '../api/core/pod/ephemeral-containers.ts';
import { invalidObject } from '../api/field-errors.ts';
import type { Namespace, Pod } from '../api/generated/types.ts';
import { namespaces, pods } from '../api/resources.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import { isPod } from './admission/plugin.ts';
import { topologyLabels } from './admission/pod-defaults.ts';
import type { ApiServer } from './api-server.ts';
import type { Registry, Transform } from './registry.ts';
import type { RequestContext } from './request-context.ts';

/** An update of the part that the context names. */
export function updateSubresource(
  server: ApiServer,
  registry: Registry,
  namespace: string,
  name: string,
  transform: Transform,
  context: RequestContext,
): KubeObject {
  switch (context.subresource) {
    case 'status':
    case 'approval':
      return registry.update(namespace, name, transform, context, 'status');
    case 'finalize':
      return registry.change(namespace, name, (old) => withFinalizersOf(old, transform(old)), context);
    case 'binding':
      return bindPod(server, registry, namespace, name, { nodeName: nodeNameOf(transform(registry.get(namespace, name))) }, context);
    case 'ephemeralcontainers':
      return registry.change(namespace, name, (old) => ephemeral(old, transform(old)), context);
    default:
      return registry.update(namespace, name, transform, context);
  }
}

/** `/ephemeralcontainers` adds to them and changes nothing else. */
function ephemeral(old: KubeObject, submitted: ReturnType<Transform>): KubeObject {
  if (!isPod(old) || !isPodDraft(submitted)) return old;
  const pod = withEphemeralContainers(old, { ...old, spec: submitted.spec ?? { containers: [] } });
  const errors = validateEphemeralContainersUpdate(pod, old);
  if (errors.length > 0) throw invalidObject(pods, old.metadata.name, errors);
  return pod;
}

const isPodDraft = (draft: ReturnType<Transform>): draft is Draft<Pod> => draft.kind === 'Pod';

/** Gives a pod its node, and the labels of the node's place. */
export function bindPod(
  server: ApiServer,
  registry: Registry,
  namespace: string,
  name: string,
  assignment: PodAssignment,
  context: RequestContext,
): KubeObject {
  const taken = topologyLabels(server.loopback, assignment.nodeName);
  const labels = taken && assignment.labels ? { ...assignment.labels, ...taken } : (taken ?? assignment.labels);
  return registry.change(
    namespace,
    name,
    (old) => (isPod(old) ? assignPod(old, { ...assignment, ...(labels && { labels }) }, context.timestamp) : old),
    context,
  );
}

const nodeNameOf = (pod: ReturnType<Transform>): string => {
  const spec: unknown = 'spec' in pod ? pod.spec : undefined;
  if (typeof spec !== 'object' || spec === null || !('nodeName' in spec)) return '';
  return typeof spec.nodeName === 'string' ? spec.nodeName : '';
};

const isNamespace = (object: KubeObject): object is Namespace => object.kind === 'Namespace';

/** `/finalize` changes a namespace's own finalizers and nothing else. */
function withFinalizersOf(old: KubeObject, submitted: ReturnType<Transform>): KubeObject {
  if (!isNamespace(old)) return old;
  const spec: unknown = 'spec' in submitted ? submitted.spec : undefined;
  const given = typeof spec === 'object' && spec !== null && 'finalizers' in spec ? spec.finalizers : undefined;
  const finalizers = Array.isArray(given) ? given.filter((each) => typeof each === 'string') : [];
  const namespace: Namespace = { ...old, spec: { ...old.spec, finalizers } };
  const errors = validateNamespaceFinalize(namespace, old);
  if (errors.length > 0) throw invalidObject(namespaces, old.metadata.name, errors);
  return namespace;
}
