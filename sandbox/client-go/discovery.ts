// Which resources the API serves, for the controllers that are about all of them (client-go's discovery client).
import type { Resource } from '../api/resources.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Client } from './client.ts';
import { type EventHandler, Informer } from './informer.ts';

const NEEDED = ['delete', 'list', 'watch'];

/** The preferred version of every resource that can be listed, watched and deleted. Events are served under two groups and stored once. */
export const deletableResources = (client: Client): readonly Resource[] =>
  client.resources().filter(({ group, verbs }) => group !== 'events.k8s.io' && NEEDED.every((verb) => verbs.has(verb)));

/** Enough of the resource of definitions to watch it; what is known of it besides is loaded when somebody asks for it. */
const definitions: Resource = {
  group: 'apiextensions.k8s.io',
  version: 'v1',
  resource: 'customresourcedefinitions',
  kind: 'CustomResourceDefinition',
  namespaced: false,
};

/** Follows the objects of each kind that a definition adds, from the moment when it is served until it is no more. */
export function followCustomResources(client: Client, handlerFor: (resource: Resource) => EventHandler<KubeObject>): { stop(): void } {
  const known = new Set(client.resources().map(keyOf));
  const followed = new Map<string, Informer<KubeObject>>();
  const refresh = (): void => {
    const added = deletableResources(client).filter((resource) => !known.has(keyOf(resource)));
    for (const [key, informer] of followed) {
      if (added.some((resource) => keyOf(resource) === key)) continue;
      informer.stop();
      followed.delete(key);
    }
    for (const resource of added) {
      if (followed.has(keyOf(resource))) continue;
      const informer = new Informer(client, resource);
      informer.addHandler(handlerFor(resource));
      informer.start();
      followed.set(keyOf(resource), informer);
    }
  };
  const watch = client.watch(definitions, {}, refresh);
  return {
    stop() {
      watch.stop();
      for (const informer of followed.values()) informer.stop();
    },
  };
}

const keyOf = ({ group, resource }: Resource): string => `${resource}.${group}`;
