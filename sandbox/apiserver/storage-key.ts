// Where etcd keeps the objects of a kind.
import type { Resource } from '../api/resources.ts';

/** Where etcd keeps what has been there since before there were groups (kubeapiserver.SpecialDefaultResourcePrefixes). */
const SPECIAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['replicationcontrollers', 'controllers'],
  ['endpoints', 'services/endpoints'],
  ['nodes', 'minions'],
  ['services', 'services/specs'],
  ['ingresses.networking.k8s.io', 'ingress'],
  ['customresourcedefinitions.apiextensions.k8s.io', 'apiextensions.k8s.io/customresourcedefinitions'],
  ['apiservices.apiregistration.k8s.io', 'apiregistration.k8s.io/apiservices'],
]);

/** The key of an object in etcd. */
export function storageKey({ group, resource }: Resource, namespace: string | undefined, name: string): string {
  const prefix = SPECIAL_PREFIXES.get(group ? `${resource}.${group}` : resource) ?? resource;
  return `/registry/${prefix}/${namespace ? `${namespace}/` : ''}${name}`;
}
