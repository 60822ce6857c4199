// What the API server's parts may ask of the whole; `server.ts` puts it together.
import type { Resource } from '../api/resources.ts';
import type { Strategy } from '../api/strategy.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import type { GroupResource } from '../apimachinery/status.ts';
import type { Client, ListOptions, ObjectList } from '../client-go/client.ts';
import type { NodeAgents } from '../client-go/node-agents.ts';
import type { Handler } from '../client-go/transport.ts';
import type { TokenKey } from '../component-helpers/serviceaccount/token-key.ts';
import type { Clock } from '../time/clock.ts';
import type { Random } from '../time/random.ts';
import type { DynamicAdmission } from './admission/plugin.ts';
import type { AuditLog } from './audit.ts';
import type { Peers } from './authentication.ts';
import type { RbacAuthorizer } from './authorizer/rbac.ts';
import type { Discovery } from './discovery.ts';
import type { Faults } from './faults.ts';
import type { ProxyTransport } from './proxy-transport.ts';
import type { Registry } from './registry.ts';
import type { RequestContext, UserInfo } from './request-context.ts';
import type { RequestInfo } from './request-info.ts';
import type { Revisions } from './store.ts';
import type { TokenOwner } from './token-authenticator.ts';
import type { Predicate } from './watcher.ts';

/** An API server (k8s.io/apiserver/pkg/server's GenericAPIServer). */
export interface ApiServer {
  readonly clock: Clock;
  readonly random: Random;
  readonly revisions: Revisions;
  readonly audit: AuditLog;
  readonly faults: Faults;
  /** Absent where nothing runs: containers are played. */
  transport: ProxyTransport | undefined;
  /** Admission that objects of the cluster ask for; it comes with them. */
  readonly dynamic: DynamicAdmission[];
  /** What is served. */
  readonly discovery: Discovery;
  /** When the server was started, in ms since the epoch. */
  readonly started: number;
  /** The API as this server's own parts use it. */
  readonly loopback: Client;
  readonly authorizer: RbacAuthorizer;
  /** Signs the tokens of service accounts. */
  readonly tokenKey: TokenKey;
  /** The `jti` of the next token. */
  newTokenId(): string;
  /** The kubelets; absent where nodes are played. */
  nodeAgents: NodeAgents | undefined;
  /** The API as HTTP clients see it; all of them are the administrator where nobody else is named. */
  handler(peers?: Peers): Handler;
  /** Whose token this is, if it is for one of the audiences (the API server's own where none are named). Throws a BadToken. */
  authenticateToken(token: string, audiences?: readonly string[]): TokenOwner;
  /** The API as the control plane's own parts see it. */
  client(user: UserInfo, fieldManager: string): Client;
  /** Throws a NotFound where no such resource is served. */
  registry(resource: Pick<Resource, 'group' | 'resource'>): Registry;
  /** What accompanies a request of `user`; where nobody reads warnings, none are worked out. */
  context(user: UserInfo, request: Omit<RequestContext, 'user' | 'now' | 'timestamp'>): RequestContext;
  /** Adds a registry, or gives the one that has this name another strategy. Absent names are those of the resource. */
  install(strategy: Strategy<KubeObject>, name?: string): Registry;
  /** Takes a registry away. */
  uninstall(resource: GroupResource): void;
  /** Loads what is known of kinds that few ask for. Resolves with whether this group is one of theirs. */
  complete(group: string, version: string): Promise<boolean>;
  /** Whether objects of this resource are kept here. */
  serves(resource: GroupResource): boolean;
  /** Throws a Forbidden where the user may not make this request. */
  authorize(user: UserInfo, request: RequestInfo): void;
  list(registry: Registry, predicate: Predicate, options: ListOptions): ObjectList<KubeObject>;
}
