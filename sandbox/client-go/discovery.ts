// Which resources the API serves, for the controllers that are about all of them (client-go's discovery client).
import discovery from '../api/generated/discovery.json' with { type: 'json' };
import type { Resource } from '../api/resources.ts';
import { isNotFound } from '../apimachinery/status.ts';
import type { Client } from './client.ts';

/** The preferred version of every resource that can be listed, watched and deleted. */
const deletable: readonly Resource[] = discovery.items.flatMap(({ metadata, versions: [preferred] }) =>
  (preferred?.resources ?? [])
    .filter(({ verbs }) => ['delete', 'list', 'watch'].every((verb) => verbs.includes(verb)))
    .map(({ resource, responseKind, scope }) => ({
      group: metadata.name,
      version: preferred?.version ?? '',
      resource,
      kind: responseKind.kind,
      namespaced: scope === 'Namespaced',
    })),
);

/** Those of them that this API server stores. Events are served under two groups and stored once. */
export function deletableResources(client: Client): readonly Resource[] {
  return deletable.filter((resource) => resource.group !== 'events.k8s.io' && isServed(client, resource));
}

function isServed(client: Client, resource: Resource): boolean {
  try {
    client.list(resource, { limit: 1 });
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
