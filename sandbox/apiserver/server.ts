// The API server as a whole: its registries, and who may reach them how (k8s.io/kubernetes/pkg/controlplane).
import { createStrategies } from '../api/index.ts';
import type { Resource } from '../api/resources.ts';
import { type KubeObject, keyOf } from '../apimachinery/meta.ts';
import { newNotFound } from '../apimachinery/status.ts';
import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import { boot } from './boot.ts';
import type { Client, ListOptions, ObjectList } from './client.ts';
import { newClient } from './loopback-client.ts';
import { ManagedFields } from './managed-fields.ts';
import { Registry } from './registry.ts';
import type { RequestContext, UserInfo } from './request-context.ts';
import { ResourceStore, Revisions } from './store.ts';
import type { Predicate } from './watcher.ts';

export interface ApiServerConfig {
  readonly clock: Clock;
  readonly random: Random;
  readonly dualStack?: boolean;
}

/** kube-apiserver's own identity, with which it makes its first objects. */
export const LOOPBACK: UserInfo = { name: 'system:apiserver', groups: ['system:masters', 'system:authenticated'] };

export class ApiServer {
  readonly clock: Clock;
  readonly random: Random;
  readonly revisions = new Revisions();
  readonly #registries = new Map<string, Registry>();

  constructor({ clock, random, dualStack = false }: ApiServerConfig) {
    this.clock = clock;
    this.random = random.fork('apiserver');
    const managedFields = new ManagedFields();
    for (const strategy of createStrategies({ random: random.fork('allocators'), dualStack }).values()) {
      const store = new ResourceStore(clock, this.revisions);
      const registry = new Registry({ clock, random: this.random, store, strategy, managedFields });
      this.#registries.set(registryKey(strategy.resource), registry);
    }
  }

  /** The API as the control plane's own parts see it. */
  client(user: UserInfo, fieldManager: string): Client {
    return newClient(this, user, fieldManager);
  }

  registry(resource: Pick<Resource, 'group' | 'resource'>): Registry {
    const registry = this.#registries.get(registryKey(resource));
    if (!registry) throw newNotFound(resource, '');
    return registry;
  }

  context(user: UserInfo, request: Pick<RequestContext, 'fieldManager' | 'userAgent' | 'dryRun' | 'subresource'>): RequestContext {
    return { ...request, user, now: this.clock.now(), timestamp: this.clock.timestamp(), warn: () => {} };
  }

  admitted(_registry: Registry, _namespace: string, context: RequestContext): RequestContext {
    return context;
  }

  list(registry: Registry, predicate: Predicate, options: ListOptions): ObjectList<KubeObject> {
    const all = registry.store.list(predicate.namespace);
    const { matches } = predicate;
    const items = matches ? all.filter(matches) : all;
    const resourceVersion = String(this.revisions.current);
    const { limit, continue: token } = options;
    if (!limit && !token) return { items, resourceVersion };
    const start = token ? items.findIndex((object) => keyOf(object) > token) : 0;
    const from = start < 0 ? items.length : start;
    const page = items.slice(from, limit ? from + limit : undefined);
    const last = page.at(-1);
    const remaining = items.length - from - page.length;
    return { items: page, resourceVersion, ...(last && remaining > 0 && { continue: keyOf(last), remainingItemCount: remaining }) };
  }
}

const registryKey = ({ group, resource }: Pick<Resource, 'group' | 'resource'>): string => `${group}/${resource}`;

/** An API server with what every cluster has from the start. */
export function newApiServer(config: ApiServerConfig): ApiServer {
  const server = new ApiServer(config);
  boot(server.client(LOOPBACK, 'kube-apiserver'), '10.96.0.1');
  return server;
}
