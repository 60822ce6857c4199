// Which paths lead to a resource, and with which verbs (k8s.io/apiserver/pkg/endpoints/installer.go).
import type { DiscoveredResource } from './discovery.ts';
import type { ResourceRequest, Verb } from './request-info.ts';

/** Whose paths go on as the one behind them likes. */
const PROXY = 'proxy';

const OF_MANY: ReadonlySet<Verb> = new Set<Verb>(['list', 'watch', 'create', 'deletecollection']);
const OF_ONE: ReadonlySet<Verb> = new Set<Verb>(['get', 'watch', 'update', 'patch', 'delete']);

/** The path leads nowhere, it leads there but not with this verb, or it is served. */
export function routeOf(
  { verb, inNamespace, named, subresource, below }: ResourceRequest,
  { namespaced, verbs }: DiscoveredResource,
): 'unknown' | 'not allowed' | 'served' {
  if (below.length > 0 && subresource !== PROXY) return 'unknown';
  if (subresource !== '') return named && inNamespace === namespaced ? allowed(verbs.has(verb)) : 'unknown';
  if (inNamespace === namespaced) return allowed(verbs.has(verb) && (named ? OF_ONE : OF_MANY).has(verb));
  // All objects of a namespaced kind can be listed at once, and nothing else can be done with them.
  return namespaced && !named && verbs.has('list') ? allowed(verb === 'list' || verb === 'watch') : 'unknown';
}

const allowed = (isAllowed: boolean): 'not allowed' | 'served' => (isAllowed ? 'served' : 'not allowed');
