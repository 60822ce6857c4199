// The ports at which load balancers ask a node whether it has pods of a Service (pkg/proxy/healthcheck/service_health.go).
import type { Host, Listening } from '../network/host.ts';
import { serveConnection } from '../network/http.ts';
import type { Time } from '../time/clock.ts';
import type { FamilyTables } from './family-tables.ts';

interface Check {
  readonly port: number;
  readonly listening: Listening | undefined;
  local: number;
}

export class HealthChecks {
  readonly #clock: Time;
  readonly #node: string;
  readonly #checks = new Map<string, Check>();
  #host: Host | undefined;

  constructor(clock: Time, node: string) {
    this.#clock = clock;
    this.#node = node;
  }

  serveOn(host: Host): void {
    this.#host = host;
  }

  /** A Service has changed: its port is opened or closed, and what it tells counted. Both families share it; the first that has it counts. */
  sync(service: string, tables: FamilyTables): void {
    const ports = tables.ports.get(service) ?? [];
    const port = ports.find(({ healthCheckNodePort }) => healthCheckNodePort !== 0)?.healthCheckNodePort ?? 0;
    const known = this.#checks.get(service);
    if (tables.family === 'IPv6' && known && port === 0) return;
    if (known && known.port !== port) {
      known.listening?.close();
      this.#checks.delete(service);
    }
    if (port === 0) return;
    const check = this.#checks.get(service) ?? this.#open(service, port);
    const local = new Set<string>();
    for (const each of ports) {
      for (const { node, ready, to } of tables.endpointsOf(each)) if (node === this.#node && ready) local.add(to.address);
    }
    check.local = local.size;
  }

  #open(service: string, port: number): Check {
    const check: Check = {
      port,
      local: 0,
      listening: this.#host?.listen('TCP', port, (connection) =>
        serveConnection(connection, (_, respond) =>
          respond({
            status: check.local > 0 ? 200 : 503,
            headers: [
              ['Content-Type', 'application/json'],
              ['X-Content-Type-Options', 'nosniff'],
              ['X-Load-Balancing-Endpoint-Weight', String(check.local)],
              ['Date', new Date(this.#clock.now()).toUTCString()],
            ],
            body: answer(service, check.local),
          }),
        ),
      ),
    };
    this.#checks.set(service, check);
    return check;
  }
}

function answer(service: string, localEndpoints: number): string {
  const [namespace = '', name = ''] = service.split('/');
  return [
    '{',
    '\t"service": {',
    `\t\t"namespace": ${JSON.stringify(namespace)},`,
    `\t\t"name": ${JSON.stringify(name)}`,
    '\t},',
    `\t"localEndpoints": ${localEndpoints},`,
    '\t"serviceProxyHealthy": true',
    '}',
  ].join('\n');
}
