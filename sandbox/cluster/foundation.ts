// What every cluster stands on: clock, API server, controllers, scheduler. Nodes and the instructor's hand come on top.
import { events } from '../api/resources.ts';
import type { ApiServer } from '../apiserver/api-server.ts';
import type { AuditLog } from '../apiserver/audit.ts';
import { ADMIN } from '../apiserver/authentication.ts';
import { newApiServer } from '../apiserver/server.ts';
import type { Client } from '../client-go/client.ts';
import type { Handler } from '../client-go/transport.ts';
import type { TokenKey } from '../component-helpers/serviceaccount/token-key.ts';
import { ControllerManager } from '../controllers/controller-manager.ts';
import { TraceLog } from '../controllers/trace.ts';
import type { Loading } from '../explain/load.ts';
import { type Kubelets, newInstructor, type Requests } from '../instructor/hand.ts';
import type { Instructor } from '../instructor/instructor.ts';
import { type QuietRules, QuietWatch } from '../instructor/quiet.ts';
import type { Host } from '../network/host.ts';
import type { Network } from '../network/network.ts';
import { newScheduler } from '../scheduler/scheduler.ts';
import { Clock } from '../time/clock.ts';
import { Random } from '../time/random.ts';
import { ControlPlane } from './control-plane.ts';

export interface ClusterOptions {
  /** The same seed and the same inputs at the same times give the same cluster. */
  readonly seed?: string | number;
  readonly nodes?: number;
  readonly dualStack?: boolean;
  /** Nodes that run containers, on a network with kube-proxy and CoreDNS. */
  readonly dns?: boolean;
  /** With `dns`: its network has an engine that enforces NetworkPolicies. Without one they are stored, and nothing heeds them. */
  readonly networkPolicies?: boolean;
  /** When the cluster is started, in ms since the epoch. */
  readonly start?: number;
  /** kube-controller-manager's `--controllers`. */
  readonly controllers?: string;
  /** etcd's `--quota-backend-bytes`. */
  readonly quota?: number;
  /** Signs the tokens of service accounts; where others than this page reach the cluster, one that nobody can guess. */
  readonly tokenKey?: TokenKey;
}

export interface Cluster {
  readonly clock: Clock;
  readonly server: ApiServer;
  /** The API as kubectl's user sees it, over HTTP. */
  readonly handler: Handler;
  /** The API as kubectl's user sees it, without text in between. */
  readonly client: Client;
  readonly instructor: Instructor;
  readonly traces: TraceLog;
  readonly audit: AuditLog;
  readonly controlPlane: ControlPlane;
  /** The learner's machine on the cluster's network; absent where nodes are played. */
  readonly learner?: Host;
  /** What its machines are tied together by, and what programs asked of it; absent where nodes are played. */
  readonly network?: Network;
  /** The load that is under way, or the last one. */
  loading?(): Loading | undefined;
  /** Moves the clock until the cluster is quiet, but not by more than 90 s. Not for a cluster whose containers run. */
  settle(): void;
  /** The same for every cluster: containers go on between two events. */
  settled(): Promise<void>;
}

const START = Date.parse('2026-11-23T08:00:00Z');

const COMPONENTS = ['system:masters', 'system:authenticated'];

/** A control plane without nodes. */
export function newFoundation(options: ClusterOptions) {
  const { seed = 'kubernetes', dualStack = false, start = START, controllers = '*', quota, tokenKey } = options;
  const clock = new Clock(start);
  const random = new Random(String(seed));
  const server = newApiServer({ clock, random, dualStack, ...(quota !== undefined && { quota }), ...(tokenKey && { tokenKey }) });
  const clientOf = (name: string) => server.client({ name: `system:${name}`, groups: COMPONENTS }, name);
  const traces = new TraceLog();
  const controllerManager = new ControllerManager({
    client: clientOf('kube-controller-manager'),
    clock,
    random: random.fork('kube-controller-manager'),
    tracer: traces,
    tokenKey: server.tokenKey,
  });
  const client = server.client(ADMIN, 'lab');
  const control = (kubelets: Kubelets, rules?: QuietRules, requests?: Requests) => {
    newScheduler(clientOf('kube-scheduler'), clock, random.fork('kube-scheduler'));
    const controlPlane = new ControlPlane({ clock, controllerManager, controllers, dualStack });
    const quiet = new QuietWatch(client, clock, kubelets, rules);
    const instructor = newInstructor({
      client,
      clock,
      kubelets,
      controllerManager,
      controlPlane,
      faults: server.faults,
      traces,
      quiet,
      ...(requests && { requests }),
    });
    return { controlPlane, quiet, instructor };
  };
  /** What the start itself had to report is of no interest. */
  const forgetStart = (): void => {
    for (const { metadata } of client.list(events).items) client.delete(events, metadata.name, metadata.namespace);
  };
  return { clock, random, server, handler: server.handler(), client, clientOf, traces, audit: server.audit, control, forgetStart };
}
