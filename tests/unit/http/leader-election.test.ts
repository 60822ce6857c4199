// Candidates that elect a leader with a Lease, as client-go's do (tools/leaderelection), through Kubernetes's client library
// for JavaScript and the served API.
import { ApiException, CoordinationV1Api, type V1Lease, V1MicroTime } from '@kubernetes/client-node';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leases } from '../../../sandbox/api/resources.ts';
import type { Clock } from '../../../sandbox/time/clock.ts';
import { type ServedCluster, serveCluster } from './served-cluster.ts';

/** client-go's usual times: seconds, and ms between two tries. */
const LEASE_SECONDS = 15;
const RETRY_PERIOD = 2000;

const where = { name: 'controller', namespace: 'default' };

// Connections and certificates take the machine's time, and what else it does takes it away.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let served: ServedCluster;

beforeEach(async () => {
  served = await serveCluster();
});
afterEach(() => served.stop());

/** client-go's LeaderElector, as far as it is needed: its times are those of the cluster's clock. */
class Candidate {
  readonly identity: string;
  readonly #api: CoordinationV1Api;
  readonly #clock: Clock;
  readonly #stopped = new AbortController();
  /** The record as it was last seen to change, and when. */
  #observed = '';
  #observedAt = 0;

  constructor(identity: string, { config, cluster }: ServedCluster) {
    this.identity = identity;
    this.#api = config.makeApiClient(CoordinationV1Api);
    this.#clock = cluster.clock;
  }

  /** Tries until it leads. */
  async acquire(): Promise<void> {
    while (!(await this.tryAcquireOrRenew())) await this.#clock.sleep(RETRY_PERIOD, this.#stopped.signal);
  }

  /** Renews until it is stopped. */
  async hold(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      await this.#clock.sleep(RETRY_PERIOD, this.#stopped.signal).catch(() => {});
      if (!this.#stopped.signal.aborted) await this.tryAcquireOrRenew();
    }
  }

  /** Gives up without a word, as a process that is killed. */
  stop(): void {
    this.#stopped.abort();
  }

  async tryAcquireOrRenew(): Promise<boolean> {
    const now = new V1MicroTime(this.#clock.now());
    const own = { holderIdentity: this.identity, leaseDurationSeconds: LEASE_SECONDS, renewTime: now };
    try {
      const lease = await this.#find();
      if (!lease) {
        await this.#api.createNamespacedLease({
          ...where,
          body: { metadata: where, spec: { ...own, acquireTime: now, leaseTransitions: 0 } },
        });
        return true;
      }
      const { spec = {} } = lease;
      if (JSON.stringify(spec) !== this.#observed) {
        this.#observed = JSON.stringify(spec);
        this.#observedAt = this.#clock.now();
      }
      const isOwn = spec.holderIdentity === this.identity;
      if (!isOwn && this.#observedAt + LEASE_SECONDS * 1000 > this.#clock.now()) return false;
      const { acquireTime, leaseTransitions = 0 } = spec;
      const taken = isOwn ? { acquireTime, leaseTransitions } : { acquireTime: now, leaseTransitions: leaseTransitions + 1 };
      await this.#api.replaceNamespacedLease({ ...where, body: { ...lease, spec: { ...own, ...taken } } });
      return true;
    } catch (error) {
      if (!(error instanceof ApiException && error.code === 409)) throw error;
      return false;
    }
  }

  async #find(): Promise<V1Lease | undefined> {
    try {
      return await this.#api.readNamespacedLease(where);
    } catch (error) {
      if (error instanceof ApiException && error.code === 404) return undefined;
      throw error;
    }
  }
}

const stored = () => served.cluster.client.get(leases, where.name, where.namespace);

test('of two that try at once one leads', async () => {
  const candidates = [new Candidate('a', served), new Candidate('b', served)];
  const results = await Promise.all(candidates.map((candidate) => candidate.tryAcquireOrRenew()));
  expect(results.filter((leads) => leads)).toHaveLength(1);
  const leader = candidates[results.indexOf(true)];
  expect(stored().spec).toMatchObject({ holderIdentity: leader?.identity, leaseTransitions: 0 });
});

test('a lease that another has written meanwhile is refused', async () => {
  const api = served.config.makeApiClient(CoordinationV1Api);
  const read = await api.createNamespacedLease({ ...where, body: { metadata: where, spec: { holderIdentity: 'a' } } });
  await api.replaceNamespacedLease({ ...where, body: { ...read, spec: { holderIdentity: 'b' } } });
  await expect(api.replaceNamespacedLease({ ...where, body: { ...read, spec: { holderIdentity: 'c' } } })).rejects.toMatchObject({
    code: 409,
  });
  expect(stored().spec).toEqual({ holderIdentity: 'b' });
});

test('the second leads after the first has stopped, and not before', async () => {
  const first = new Candidate('first', served);
  const second = new Candidate('second', served);
  await first.acquire();
  const acquired = stored().spec;
  const holding = first.hold();
  let over = false;
  const taking = second.acquire().then(() => {
    over = true;
  });
  // Two lease durations of a leader that renews.
  await served.cluster.clock.sleep(2 * LEASE_SECONDS * 1000);
  expect(over).toBe(false);
  expect(stored().spec).toMatchObject({ holderIdentity: 'first', acquireTime: acquired?.acquireTime, leaseTransitions: 0 });

  first.stop();
  await holding;
  const { renewTime = '' } = stored().spec ?? {};
  await taking;
  const { spec } = stored();
  expect(spec).toMatchObject({ holderIdentity: 'second', leaseDurationSeconds: LEASE_SECONDS, leaseTransitions: 1 });
  expect(Date.parse(spec?.acquireTime ?? '') - Date.parse(renewTime)).toBeGreaterThanOrEqual(LEASE_SECONDS * 1000);
});
