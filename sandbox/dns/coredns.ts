// CoreDNS: a DNS server made of plugins, each asked until one answers.
import type { Client } from '../client-go/client.ts';
import type { Connection, Host, Listening } from '../network/host.ts';
import { httpDate, serveConnection } from '../network/http.ts';
import type { Address } from '../network/packet.ts';
import type { Clock } from '../time/clock.ts';
import type { Random } from '../time/random.ts';
import { type Backend, ClusterBackend } from './backend.ts';
import { Cache } from './cache.ts';
import { type Corefile, parseCorefile } from './corefile.ts';
import { HostsPlugin } from './hosts.ts';
import { KubernetesPlugin, type Outcome } from './kubernetes.ts';
import { type DnsMessage, decode, encode, type ResourceRecord, reply } from './message.ts';

export interface CoreDnsConfig {
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
  /** The namespace that it listens in: give one that ends with the process. */
  readonly host: Host;
  readonly corefile: string;
  /** The nameservers of its own /etc/resolv.conf. */
  readonly nameservers: readonly string[];
  /** Its standard output, line by line. */
  log(line: string): void;
}

/** How long, in ms, another server is waited for. */
const UPSTREAM_TIMEOUT = 5_000;

export class CoreDns {
  readonly #config: CoreDnsConfig;
  readonly #corefile: Corefile;
  readonly #backend: ClusterBackend | undefined;
  readonly #kubernetes: KubernetesPlugin | undefined;
  readonly #hosts: HostsPlugin;
  readonly #cache: Cache | undefined;
  readonly #listening: (Listening | undefined)[] = [];
  #id = 0;

  /** @throws CorefileError */
  constructor(config: CoreDnsConfig) {
    this.#config = config;
    this.#corefile = parseCorefile(config.corefile);
    const { kubernetes, cache, hosts } = this.#corefile;
    const { client, clock, host } = config;
    this.#backend = kubernetes && new ClusterBackend(client, clock, host.addresses, { verified: kubernetes.pods === 'verified' });
    this.#kubernetes = kubernetes && this.#backend && new KubernetesPlugin(this.#backend, kubernetes);
    this.#hosts = new HostsPlugin(hosts);
    this.#cache = cache && new Cache(clock, cache.ttl, cache.except);
  }

  /** What it knows of the cluster, to compare with what it answers. */
  get backend(): Backend | undefined {
    return this.#backend;
  }

  start(): void {
    const { host, log } = this.#config;
    this.#backend?.start();
    const serve = (connection: Connection): void =>
      connection.receive({
        data: (text) => {
          const message = decode(text);
          if (message) this.answer(message, (answer) => connection.send(encode(answer)));
        },
        end: () => connection.close(),
      });
    this.#listening.push(host.listen('UDP', 53, serve), host.listen('TCP', 53, serve));
    for (const [port, path] of [
      [8080, '/health'],
      [8181, '/ready'],
    ] as const) {
      this.#listening.push(host.listen('TCP', port, (connection) => this.#serveHttp(connection, path)));
    }
    for (const line of ['.:53', 'CoreDNS-1.14.2', 'linux/amd64, go1.26.0, ']) log(line);
  }

  stop(): void {
    this.#backend?.stop();
    for (const listening of this.#listening) listening?.close();
  }

  /** Answers a question; at once, but where another server is asked. */
  answer(message: DnsMessage, done: (answer: DnsMessage) => void): void {
    const finish = (answer: DnsMessage): void => {
      this.#log(message, answer);
      done(this.#corefile.loadbalance ? { ...answer, answer: this.#shuffled(answer.answer) } : answer);
    };
    const kept = this.#cache?.find(message);
    if (kept) {
      finish(kept);
      return;
    }
    this.#resolve(message, (answer) => {
      this.#cache?.keep(answer);
      finish(answer);
    });
  }

  /** In CoreDNS's order of plugins: hosts, kubernetes, forward. */
  #resolve(message: DnsMessage, done: (answer: DnsMessage) => void): void {
    const known = this.#hosts.serve(message);
    if (known) {
      done(known);
      return;
    }
    const outcome: Outcome = this.#kubernetes?.serve(message) ?? { kind: 'next' };
    if (outcome.kind === 'answer') done(outcome.message);
    else if (outcome.kind === 'next') this.#forward(message, done);
    else {
      this.answer({ ...message, question: outcome.question }, (target) =>
        done(outcome.finish(target.rcode === 'SERVFAIL' ? undefined : target)),
      );
    }
  }

  #forward(message: DnsMessage, done: (answer: DnsMessage) => void): void {
    const [server] = this.#corefile.forward.flatMap((to) => (to.startsWith('/') ? this.#config.nameservers : [to]));
    if (server === undefined) {
      done(reply(message, { rcode: this.#corefile.forward.length > 0 ? 'SERVFAIL' : 'REFUSED' }));
      return;
    }
    const { host, clock } = this.#config;
    this.#id = (this.#id + 1) % 65_536;
    ask(host, clock, { address: server, port: 53 }, { ...message, id: this.#id }, (answer) =>
      done(answer ? { ...answer, id: message.id } : reply(message, { rcode: 'SERVFAIL' })),
    );
  }

  /** loadbalance: addresses in an order of chance, aliases first. */
  #shuffled(records: readonly ResourceRecord[]): readonly ResourceRecord[] {
    const isAddress = ({ type }: ResourceRecord) => type === 'A' || type === 'AAAA';
    const addresses = records.filter(isAddress);
    for (let i = addresses.length - 1; i > 0; i--) {
      const j = this.#config.random.below(i + 1);
      const [a, b] = [addresses[i], addresses[j]];
      if (a && b) [addresses[i], addresses[j]] = [b, a];
    }
    return [...records.filter((record) => !isAddress(record)), ...addresses];
  }

  #log({ id, question: { name, type } }: DnsMessage, { rcode, aa, rd, ra }: DnsMessage): void {
    if (!this.#corefile.log) return;
    const flags = ['qr', aa && 'aa', rd && 'rd', ra && 'ra'].filter(Boolean).join(',');
    this.#config.log(`[INFO] ${id} "${type} IN ${name} udp" ${rcode} ${flags}`);
  }

  #serveHttp(connection: Connection, path: string): void {
    serveConnection(connection, (request, respond) =>
      respond({
        status: request.path === path ? 200 : 404,
        headers: [
          ['Date', httpDate(this.#config.clock.now())],
          ['Content-Type', 'text/plain; charset=utf-8'],
        ],
        body: request.path === path ? 'OK' : '404 page not found\n',
      }),
    );
  }
}

/** Asks a server over UDP once; undefined where it refuses or does not answer in time. */
export function ask(host: Host, clock: Clock, server: Address, message: DnsMessage, done: (answer: DnsMessage | undefined) => void): void {
  host.dial('UDP', server, {
    opened(connection) {
      const end = (answer: DnsMessage | undefined): void => {
        timer.cancel();
        connection.close();
        done(answer);
      };
      const timer = clock.after(UPSTREAM_TIMEOUT, () => end(undefined));
      connection.receive({
        data(text) {
          const answer = decode(text);
          if (answer?.id === message.id) end(answer);
        },
        reset: () => end(undefined),
      });
      connection.send(encode(message));
    },
    refused: () => done(undefined),
    unreachable: () => done(undefined),
  });
}
