// The API server as a whole: its registries, and who may reach them how (k8s.io/kubernetes/pkg/controlplane).
import { ageColumn, nameColumn } from '../api/columns.ts';
import { createStrategies } from '../api/index.ts';
import type { Resource } from '../api/resources.ts';
import type { Strategy } from '../api/strategy.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { type GroupResource, newNotFound, StatusError } from '../apimachinery/status.ts';
import type { Client, ListOptions, ObjectList } from '../client-go/client.ts';
import type { NodeAgents } from '../client-go/node-agents.ts';
import { ADMIN_TOKEN, type Handler } from '../client-go/transport.ts';
import { newTokenKey, type TokenKey } from '../component-helpers/serviceaccount/token-key.ts';
import type { Clock } from '../time/clock.ts';
import { byHost } from '../time/host.ts';
import type { Random } from '../time/random.ts';
import { admission } from './admission/chain.ts';
import type { Attributes, DynamicAdmission } from './admission/plugin.ts';
import type { ApiServer } from './api-server.ts';
import { AuditLog } from './audit.ts';
import { ADMIN, type Peers } from './authentication.ts';
import { createBootstrapPolicy } from './authorizer/bootstrap-policy.ts';
import { forbidden } from './authorizer/forbidden.ts';
import { RbacAuthorizer } from './authorizer/rbac.ts';
import { createSystemNamespaces, reconcileKubernetesService } from './boot.ts';
import { Discovery } from './discovery.ts';
import { Faults } from './faults.ts';
import { newHandler } from './handler.ts';
import { newClient } from './loopback-client.ts';
import { Pager } from './pager.ts';
import type { ProxyTransport } from './proxy-transport.ts';
import { Registry, type RegistryAdmission } from './registry.ts';
import type { RequestContext, UserInfo } from './request-context.ts';
import type { RequestInfo } from './request-info.ts';
import { createServiceCIDR, newAddressRecords } from './service-addresses.ts';
import { Space } from './space.ts';
import { ResourceStore, Revisions } from './store.ts';
import { authenticateToken, type TokenOwner } from './token-authenticator.ts';
import { ViewStore } from './view-store.ts';
import type { Predicate } from './watcher.ts';

export interface ApiServerConfig {
  readonly clock: Clock;
  readonly random: Random;
  readonly dualStack?: boolean;
  /** etcd's, in bytes. */
  readonly quota?: number;
  /** Signs tokens; of the cluster's own chance where it is not given. */
  readonly tokenKey?: TokenKey;
}

/** kube-apiserver's own identity, with which it makes its first objects. */
export const LOOPBACK: UserInfo = { name: 'system:apiserver', groups: ['system:masters', 'system:authenticated'] };

/** The groups of which more is known than their names when somebody asks for them. */
const RARE_GROUPS: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'certificates.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'node.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

class GenericApiServer implements ApiServer {
  readonly clock: Clock;
  readonly random: Random;
  readonly revisions = new Revisions();
  readonly #space: Space;
  readonly audit: AuditLog;
  readonly faults = new Faults();
  transport: ProxyTransport | undefined;
  readonly dynamic: DynamicAdmission[] = [];
  readonly discovery = new Discovery();
  readonly started: number;
  #completed: Promise<void> | undefined;
  readonly tokenKey: TokenKey;
  /** A stream of its own, so that asking for a token changes no name that comes after it. */
  readonly #tokenIds: Random;
  readonly loopback: Client;
  readonly authorizer: RbacAuthorizer;
  nodeAgents: NodeAgents | undefined;
  readonly #pager: Pager;
  /** By group, and in it by name: two strings that are there already, where a key would have to be put together for each request. */
  readonly #registries = new Map<string, Map<string, Registry>>();

  constructor({ clock, random, dualStack = false, quota, tokenKey = newTokenKey(random.fork('tokens')) }: ApiServerConfig) {
    this.tokenKey = tokenKey;
    this.#tokenIds = random.fork('token-ids');
    this.clock = clock;
    this.started = clock.now();
    this.#space = new Space(quota);
    this.random = random.fork('apiserver');
    this.audit = new AuditLog(clock);
    this.#pager = new Pager(clock, this.revisions);
    this.loopback = newClient(this, LOOPBACK, 'kube-apiserver');
    this.authorizer = new RbacAuthorizer(this.loopback);
    const addresses = newAddressRecords(this.loopback);
    for (const strategy of createStrategies({ random: random.fork('allocators'), dualStack, addresses }).values()) this.install(strategy);
    for (const { verbs, storage, ...resource } of this.discovery.resources()) {
      if (verbs.has('list') && !this.serves(storage) && storage.resource === resource.resource) this.install(genericStrategy(resource));
    }
  }

  handler(peers: Peers = { nobody: ADMIN, known: { token: ADMIN_TOKEN, user: ADMIN } }): Handler {
    return newHandler(this, peers);
  }

  newTokenId(): string {
    return this.#tokenIds.uuid();
  }

  authenticateToken(token: string, audiences?: readonly string[]): TokenOwner {
    return authenticateToken(this, this.tokenKey, token, audiences);
  }

  client(user: UserInfo, fieldManager: string): Client {
    return newClient(this, user, fieldManager);
  }

  registry(resource: Pick<Resource, 'group' | 'resource'>): Registry {
    const registry = this.#registries.get(resource.group)?.get(resource.resource);
    if (!registry) throw newNotFound(resource, '');
    return registry;
  }

  context(
    user: UserInfo,
    { fieldManager, userAgent, dryRun, subresource, warn }: Omit<RequestContext, 'user' | 'now' | 'timestamp'>,
  ): RequestContext {
    return { user, fieldManager, userAgent, dryRun, subresource, warn, now: this.clock.now(), timestamp: this.clock.timestamp() };
  }

  install(strategy: Strategy<KubeObject>, name = strategy.resource.resource): Registry {
    const { clock } = this;
    const { view, resource } = strategy;
    const ofGroup = this.#registries.get(resource.group) ?? new Map<string, Registry>();
    this.#registries.set(resource.group, ofGroup);
    const known = ofGroup.get(name);
    if (known) {
      known.strategy = strategy;
      return known;
    }
    const store = view
      ? new ViewStore(clock, this.revisions, this.#space, this.registry(view.of).store, view)
      : new ResourceStore(clock, this.revisions, this.#space);
    const registry = new Registry({ clock, random: this.random, store, strategy, admission: this.#admissionFor(resource) });
    ofGroup.set(name, registry);
    return registry;
  }

  uninstall({ group, resource }: GroupResource): void {
    this.#registries.get(group)?.delete(resource);
  }

  async complete(group: string, version: string): Promise<boolean> {
    if (!RARE_GROUPS.has(group) && !(group === 'autoscaling' && version === 'v1')) return false;
    this.#completed ??= byHost(import('./rare-kinds.ts')).then(({ addRareKinds }) => addRareKinds(this));
    await this.#completed;
    return true;
  }

  #admissionFor(resource: Resource): RegistryAdmission {
    return {
      ...admission,
      attributesOf: ({ metadata }: KubeObject, { dryRun, subresource = '', user, calls, warn }: RequestContext): Attributes => ({
        client: this.loopback,
        authorizer: this.authorizer,
        random: this.random,
        resource,
        subresource,
        namespace: metadata.namespace ?? '',
        name: metadata.name,
        dryRun,
        user,
        dynamic: this.dynamic,
        calls,
        warn,
      }),
    };
  }

  serves(resource: GroupResource): boolean {
    return this.#registries.get(resource.group)?.has(resource.resource) ?? false;
  }

  authorize(user: UserInfo, { path, verb, resource }: RequestInfo): void {
    const attributes = resource ?? { path, verb };
    const { allowed, reason } = this.authorizer.authorize(user, attributes);
    if (!allowed) throw forbidden(user, attributes, reason);
  }

  list(registry: Registry, predicate: Predicate, options: ListOptions): ObjectList<KubeObject> {
    return this.#pager.list(registry.store, predicate, options);
  }
}

/** A resource that the sandbox knows only by its name in discovery. */
const genericStrategy = ({ group, version, resource, kind, namespaced }: Resource): Strategy<KubeObject> => ({
  resource: { group, version, resource, kind, namespaced },
  columns: [nameColumn, ageColumn],
  hasStatus: false,
});

/** The first address for Services, and how often the server looks after the one that has it (ms). */
const KUBERNETES_ADDRESS = '10.96.0.1';
const RECONCILE_INTERVAL = 10_000;

/** An API server with what every cluster has from the start. */
export function newApiServer(config: ApiServerConfig): ApiServer {
  const server = new GenericApiServer(config);
  createServiceCIDR(server.loopback, config.dualStack ?? false);
  createSystemNamespaces(server.loopback);
  const reconcile = (): void => {
    try {
      reconcileKubernetesService(server.loopback, KUBERNETES_ADDRESS);
    } catch (error) {
      // Its address is taken, a quota is full: the next time may do better.
      if (!(error instanceof StatusError)) throw error;
    }
    config.clock.background(RECONCILE_INTERVAL, reconcile);
  };
  reconcile();
  createBootstrapPolicy(server.loopback);
  return server;
}
