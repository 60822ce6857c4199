// A small data plane on a played cluster: hosts by hand, kube-proxy and CoreDNS as they are, and programs that run on the hosts.
import type { EndpointSlice, Service } from '../../../sandbox/api/generated/types.ts';
import { endpointSlices, services } from '../../../sandbox/api/resources.ts';
import { connectApiServer } from '../../../sandbox/cluster/api-host.ts';
import { newCluster } from '../../../sandbox/cluster/cluster.ts';
import { CoreDns } from '../../../sandbox/dns/coredns.ts';
import { serveOuterDns } from '../../../sandbox/dns/outer-dns.ts';
import type { Host } from '../../../sandbox/network/host.ts';
import { serveConnection } from '../../../sandbox/network/http.ts';
import { Network } from '../../../sandbox/network/network.ts';
import { formatAddress } from '../../../sandbox/network/packet.ts';
import { Proxier } from '../../../sandbox/proxy/proxier.ts';
import { MemoryFiles } from '../../../sandbox/shell/memory-files.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import type { Command, Process } from '../../../sandbox/shell/process.ts';
import { drive } from '../../../sandbox/time/driver.ts';
import { Random } from '../../../sandbox/time/random.ts';

const COREFILE = `.:53 {
    kubernetes cluster.local in-addr.arpa ip6.arpa {
       pods insecure
       fallthrough in-addr.arpa ip6.arpa
       ttl 30
    }
    forward . /etc/resolv.conf
    cache 30 {
       disable success cluster.local
       disable denial cluster.local
    }
    loadbalance
}
`;

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Three nodes, a client on each, CoreDNS behind `kube-dns`, and the learner's machine. */
export function newDataPlane({ seed = 'network', dualStack = false } = {}) {
  const cluster = newCluster({ seed, nodes: 3, dualStack });
  const { clock, client } = cluster;
  const random = new Random(seed);
  const network = new Network(clock);
  const proxier = new Proxier({ client, clock, random, network, clusterCIDRs: ['10.244.0.0/16', 'fd00:10:244::/56'] });
  proxier.start();
  for (const n of [1, 2, 3]) {
    network.addNode(`node-${n}`, [`172.18.0.1${n}`, `fd00:172:18::1${n}`], [`10.244.${n}.0/24`, `fd00:10:244:${n}::/64`]);
    proxier.addNode(`node-${n}`);
  }
  const learner = network.addMachine('learner', ['172.18.0.1']);
  serveOuterDns(learner, '172.18.0.1');
  connectApiServer(cluster.server, network.addMachine('kube-apiserver', ['172.18.0.2'], { reachesPods: true }), clock);
  /** A pod without a kubelet: `n` is its node, `last` the end of its address. */
  const pod = (name: string, n: number, last: number): Host =>
    network.addPod(`default/${name}`, [`10.244.${n}.${last}`, ...(dualStack ? [`fd00:10:244:${n}::${last}`] : [])], `node-${n}`);
  const clients = [1, 2, 3].map((n) => pod(`client-${n}`, n, 200));

  const service = (name: string, spec: NonNullable<Service['spec']>, namespace = 'default'): Service =>
    client.create(services, { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec });
  const slice = (name: string, of: string, parts: Pick<EndpointSlice, 'endpoints' | 'ports'>, namespace = 'default'): EndpointSlice =>
    client.create(endpointSlices, {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name, namespace, labels: { 'kubernetes.io/service-name': of } },
      addressType: 'IPv4',
      ...parts,
    });

  const dns = pod('coredns', 1, 53);
  const coredns = new CoreDns({ client, clock, random, host: dns, corefile: COREFILE, nameservers: ['172.18.0.1'], log: () => {} });
  coredns.start();
  service('kube-dns', { clusterIP: '10.96.0.10', ports: [{ name: 'dns', port: 53, protocol: 'UDP' }] }, 'kube-system');
  slice(
    'kube-dns-1',
    'kube-dns',
    { ports: [{ name: 'dns', port: 53, protocol: 'UDP' }], endpoints: [{ addresses: ['10.244.1.53'] }] },
    'kube-system',
  );

  /** A server that answers with its name, with the client's address at `/clientip`, with what it is told at `/echo?msg=`. */
  const serve = (host: Host, port = 8080): void => {
    host.listen('TCP', port, (connection) =>
      serveConnection(connection, (request, respond) =>
        respond({
          status: request.path === '/missing' ? 404 : 200,
          headers: [['Content-Type', 'text/plain; charset=utf-8']],
          body:
            request.path === '/clientip'
              ? formatAddress(connection.remote)
              : (request.query.get('msg') ?? (request.body === '' ? (host.name.split('/')[1] ?? '') : request.body)),
        }),
      ),
    );
  };

  const files = (resolvConf: string): MemoryFiles => {
    const memory = new MemoryFiles('/root');
    memory.mkdir('/etc');
    memory.write('/etc/resolv.conf', resolvConf);
    memory.write('/etc/hosts', '127.0.0.1\tlocalhost\n');
    return memory;
  };
  const inCluster = 'search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n';

  /** Runs a program on a host; its words are split at spaces. */
  const run = async (command: Command, host: Host, line: string, { stdin = '', resolvConf = inCluster } = {}): Promise<Ran> => {
    const stdout = new Capture();
    const stderr = new Capture();
    const process: Process = {
      argv: line.split(' '),
      env: new Map(),
      stdin: textInput(stdin),
      stdout,
      stderr,
      signal: new AbortController().signal,
      files: files(resolvConf),
      clock,
      host,
      interactive: false,
      begin: () => {},
      exec: () => undefined,
    };
    const status = await drive(clock, command(process));
    return { status, stdout: stdout.text, stderr: stderr.text };
  };

  cluster.settle();
  return { ...cluster, network, proxier, coredns, learner, clients, pod, service, slice, serve, run };
}
