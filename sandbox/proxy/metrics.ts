// What kube-proxy counts (pkg/proxy/metrics/metrics.go), and where it tells (serveMetrics in cmd/kube-proxy/app/server.go). How long it
// takes to write rules is the machine's business and not told, nor what is of iptables alone.
import type { EndpointSlice } from '../api/generated/types.ts';
import type { IPFamily } from '../apimachinery/addresses.ts';
import { Histogram, Numbers, Registry } from '../component-base/metrics.ts';
import type { Host } from '../network/host.ts';
import { serveConnection } from '../network/http.ts';
import type { Time } from '../time/clock.ts';

/** --metrics-bind-address. */
const ADDRESS = '127.0.0.1';
const PORT = 10249;

const TRIGGER_TIME = 'endpoints.kubernetes.io/last-change-trigger-time';

const linear = (start: number, width: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => start + width * i);

/** In seconds, finer where it is usual. */
const PROGRAMMING = [...linear(0.25, 0.25, 2), ...linear(1, 1, 59), ...linear(60, 5, 12), ...linear(120, 30, 7)];

export class ProxyMetrics {
  readonly #clock: Time;
  readonly #started: number;
  readonly #registry = new Registry();
  /** When the pods changed of which no rule knows yet, in ms; by Service. */
  readonly #triggers = new Map<string, { readonly family: string; readonly times: number[] }>();

  readonly #endpointChanges = this.#number('counter', 'sync_proxy_rules_endpoint_changes_total', 'Cumulative proxy rules Endpoint changes');
  readonly #endpointsPending = this.#number('gauge', 'sync_proxy_rules_endpoint_changes_pending', 'Pending proxy rules Endpoint changes');
  readonly #serviceChanges = this.#number('counter', 'sync_proxy_rules_service_changes_total', 'Cumulative proxy rules Service changes');
  readonly #servicesPending = this.#number('gauge', 'sync_proxy_rules_service_changes_pending', 'Pending proxy rules Service changes');
  readonly #synced = this.#number('gauge', 'sync_proxy_rules_last_timestamp_seconds', 'The last time proxy rules were successfully synced');
  readonly #queued = this.#number(
    'gauge',
    'sync_proxy_rules_last_queued_timestamp_seconds',
    'The last time a sync of proxy rules was queued',
  );
  readonly #programming = this.#registry.register(
    new Histogram(
      {
        name: 'kubeproxy_network_programming_duration_seconds',
        help: 'In Cluster Network Programming Latency in seconds',
        stability: 'ALPHA',
      },
      PROGRAMMING,
    ),
  );

  constructor(clock: Time) {
    this.#clock = clock;
    this.#started = clock.now();
    for (const number of [this.#endpointChanges, this.#endpointsPending, this.#serviceChanges, this.#servicesPending]) number.set(0);
  }

  #number(type: 'counter' | 'gauge', name: string, help: string): Numbers {
    return this.#registry.register(new Numbers(type, { name: `kubeproxy_${name}`, help, stability: 'ALPHA' }));
  }

  /** A slice has come, changed or gone. `pending`: rules will change by it. */
  sliceChanged({ addressType, metadata }: EndpointSlice, service: string, remove: boolean, pending: boolean): void {
    this.#endpointChanges.add();
    if (!pending) return;
    this.#endpointsPending.add();
    const key = `${addressType}/${service}`;
    if (remove) {
      this.#triggers.delete(key);
      return;
    }
    const time = Date.parse(metadata.annotations?.[TRIGGER_TIME] ?? '');
    if (!(time > this.#started)) return;
    const known = this.#triggers.get(key) ?? { family: addressType, times: [] };
    known.times.push(time);
    this.#triggers.set(key, known);
  }

  /** The proxies of both families hear of each Service. */
  serviceChanged(): void {
    this.#serviceChanges.add();
    this.#serviceChanges.add();
    this.#servicesPending.add();
  }

  queued(families: readonly IPFamily[]): void {
    for (const family of families) this.#queued.set(this.#clock.now() / 1000, { ip_family: family });
  }

  synced(families: readonly IPFamily[]): void {
    const now = this.#clock.now();
    for (const { family, times } of this.#triggers.values()) {
      for (const time of times) this.#programming.observe((now - time) / 1000, { ip_family: family });
    }
    this.#triggers.clear();
    this.#endpointsPending.set(0);
    this.#servicesPending.set(0);
    for (const family of families) this.#synced.set(now / 1000, { ip_family: family });
  }

  /** Answers on a node, to that node alone. */
  serveOn(host: Host): void {
    const plain = (status: number, body: string, type = 'text/plain; charset=utf-8') => ({
      status,
      headers: [['Content-Type', type] as const, ['X-Content-Type-Options', 'nosniff'] as const],
      body,
    });
    host.listen(
      'TCP',
      PORT,
      (connection) =>
        serveConnection(connection, ({ target }, respond) => {
          const path = target.replace(/\?.*$/, '');
          if (path === '/metrics')
            respond(plain(200, this.#registry.text(), 'text/plain; version=0.0.4; charset=utf-8; escaping=underscores'));
          else if (path === '/proxyMode') respond(plain(200, 'iptables'));
          else respond(plain(404, '404 page not found\n'));
        }),
      ADDRESS,
    );
  }
}
