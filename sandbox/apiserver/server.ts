// The API server as a whole: its registries, and who may reach them how (k8s.io/kubernetes/pkg/controlplane).
import { ageColumn, nameColumn } from '../api/columns.ts';
import { createStrategies } from '../api/index.ts';
import type { Resource } from '../api/resources.ts';
import type { Strategy } from '../api/strategy.ts';
import { type KubeObject, keyOf } from '../apimachinery/meta.ts';
import { type GroupResource, newNotFound } from '../apimachinery/status.ts';
import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import { AuditLog } from './audit.ts';
import { ADMIN } from './authentication.ts';
import { boot } from './boot.ts';
import type { Client, ListOptions, ObjectList } from './client.ts';
import { discoveredResources } from './discovery.ts';
import { Faults } from './faults.ts';
import { newHandler } from './handler.ts';
import type { ApiRequest, ApiResponse, Handler } from './http.ts';
import { newClient } from './loopback-client.ts';
import { ManagedFields } from './managed-fields.ts';
import { Registry } from './registry.ts';
import type { RequestContext, UserInfo } from './request-context.ts';
import type { RequestInfo, ResourceRequest } from './request-info.ts';
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
  readonly audit: AuditLog;
  readonly faults = new Faults();
  readonly #registries = new Map<string, Registry>();

  constructor({ clock, random, dualStack = false }: ApiServerConfig) {
    this.clock = clock;
    this.random = random.fork('apiserver');
    this.audit = new AuditLog(clock);
    const managedFields = new ManagedFields();
    const add = (strategy: Strategy<KubeObject>): void => {
      const store = new ResourceStore(clock, this.revisions);
      const registry = new Registry({ clock, random: this.random, store, strategy, managedFields });
      this.#registries.set(registryKey(strategy.resource), registry);
    };
    for (const strategy of createStrategies({ random: random.fork('allocators'), dualStack }).values()) add(strategy);
    for (const { verbs, ...resource } of discoveredResources()) {
      if (verbs.has('list') && !this.serves(resource)) add(genericStrategy(resource));
    }
  }

  /** The API as HTTP clients see it, who are `user` unless they impersonate. */
  handler(user: UserInfo = ADMIN): Handler {
    return newHandler(this, user);
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

  /** Whether objects of this resource are kept here. */
  serves(resource: GroupResource): boolean {
    return this.#registries.has(registryKey(resource));
  }

  /** The object as clients see it. */
  present(object: KubeObject): KubeObject {
    return object;
  }

  authorize(_user: UserInfo, _info: RequestInfo): void {}

  authorizeResource(_user: UserInfo, _request: Omit<ResourceRequest, 'verb'> & { readonly verb: string }): void {}

  review(
    _request: ApiRequest,
    _info: ResourceRequest,
    _user: UserInfo,
    _warn: (text: string) => void,
  ): Omit<ApiResponse, 'warnings'> | undefined {
    return undefined;
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

/** A resource that the sandbox knows only by its name in discovery. */
const genericStrategy = ({ group, version, resource, kind, namespaced }: Resource): Strategy<KubeObject> => ({
  resource: { group, version, resource, kind, namespaced },
  columns: [nameColumn, ageColumn],
  hasStatus: false,
});

const registryKey = ({ group, resource }: GroupResource): string => `${group}/${resource}`;

/** An API server with what every cluster has from the start. */
export function newApiServer(config: ApiServerConfig): ApiServer {
  const server = new ApiServer(config);
  boot(server.client(LOOPBACK, 'kube-apiserver'), '10.96.0.1');
  return server;
}
