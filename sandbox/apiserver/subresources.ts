// Writes to a part of an object: `/status`, `/binding` (pkg/registry/…/storage of each kind).
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Registry, Transform } from './registry.ts';
import type { RequestContext } from './request-context.ts';

/** An update of the part that the context names. */
export function updateSubresource(
  registry: Registry,
  namespace: string,
  name: string,
  transform: Transform,
  context: RequestContext,
): KubeObject {
  switch (context.subresource) {
    case 'status':
      return registry.update(namespace, name, transform, context, 'status');
    case 'binding':
      return registry.bind(namespace, name, transform, context);
    default:
      return registry.update(namespace, name, transform, context);
  }
}
