import { describe, expect, test } from 'vitest';
import { endpointSlices, nodes, services } from '../../../sandbox/api/resources.ts';
import type { Host } from '../../../sandbox/network/host.ts';
import { curl } from '../../../sandbox/shell/programs/curl/curl.ts';
import { nc } from '../../../sandbox/shell/programs/nc.ts';
import { newDataPlane } from '../network/data-plane.ts';

type Plane = ReturnType<typeof newDataPlane>;

/** `n` servers behind `web` (10.96.1.1:80), one on each node in turn; each with what `endpoint` adds to it. */
function withServers(it: Plane, count: number, endpoint: (i: number) => object = () => ({})): readonly Host[] {
  const hosts = Array.from({ length: count }, (_, i) => it.pod(`web-${i + 1}`, (i % 3) + 1, 10 + i));
  for (const host of hosts) it.serve(host);
  it.service('web', { type: 'NodePort', clusterIP: '10.96.1.1', ports: [{ port: 80, nodePort: 30080 }] });
  it.slice('web-1', 'web', {
    ports: [{ port: 8080 }],
    endpoints: hosts.map(({ addresses: [address = ''] }, i) => ({ addresses: [address], nodeName: `node-${(i % 3) + 1}`, ...endpoint(i) })),
  });
  it.settle();
  return hosts;
}

const client = (it: Plane, node = 1): Host => {
  const host = it.clients[node - 1];
  if (!host) throw new Error(`no client on node ${node}`);
  return host;
};

/** Who answers `times` requests, and how often. */
async function shares(it: Plane, from: Host, url: string, times: number): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (let i = 0; i < times; i++) {
    const { stdout, status } = await it.run(curl, from, `curl -s -m 1 ${url}`);
    const who = stdout === '' ? `exit ${status}` : stdout;
    counts[who] = (counts[who] ?? 0) + 1;
  }
  return counts;
}

/** How often each of `n` endpoints was chosen in `times` connections, without anything being said over them. */
function chosen(it: Plane, from: Host, times: number): ReadonlyMap<string, number> {
  const proxy = it.proxier.of('node-1');
  const counts = new Map<string, number>();
  const packet = {
    protocol: 'TCP',
    source: { address: from.addresses[0] ?? '', port: 40_000 },
    destination: { address: '10.96.1.1', port: 80 },
    origin: 'pod',
    toNode: false,
  } as const;
  for (let i = 0; i < times; i++) {
    const decision = proxy?.route(packet);
    const to = decision?.kind === 'dnat' ? decision.to.address : 'nobody';
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}

describe('who is asked', () => {
  test.each([2, 3, 5])('of %i equal endpoints each gets its share of 10,000 connections, within 5 %%', (count) => {
    const it = newDataPlane();
    withServers(it, count);
    const counts = chosen(it, client(it), 10_000);
    expect(counts.size).toBe(count);
    for (const each of counts.values()) expect(Math.abs((each * count) / 10_000 - 1)).toBeLessThan(0.05);
  });

  test('the same seed gives the same choices', async () => {
    const history = async () => {
      const it = newDataPlane({ seed: 'again' });
      withServers(it, 3);
      const said: string[] = [];
      for (let i = 0; i < 20; i++) said.push((await it.run(curl, client(it), 'curl -s http://web/')).stdout);
      return said.join(' ');
    };
    expect(await history()).toBe(await history());
  });

  test('ready ones; else those that end and serve; else nobody', async () => {
    const states = [{ ready: true }, { ready: false, serving: true, terminating: true }, { ready: false, serving: true }];
    const it = newDataPlane();
    withServers(it, 3, (i) => ({ conditions: states[i] }));
    expect(Object.keys(await shares(it, client(it), 'http://10.96.1.1/', 10))).toEqual(['web-1']);
    const patch = (ready: object[]) => it.client.patch(endpointSlices, 'web-1', 'default', 'application/json-patch+json', ready);
    patch([{ op: 'replace', path: '/endpoints/0/conditions', value: { ready: false, serving: false } }]);
    it.settle();
    expect(Object.keys(await shares(it, client(it), 'http://10.96.1.1/', 10))).toEqual(['web-2']);
    patch([{ op: 'replace', path: '/endpoints/1/conditions', value: { ready: false, serving: false, terminating: true } }]);
    it.settle();
    expect(await shares(it, client(it), 'http://10.96.1.1/', 1)).toEqual({ 'exit 7': 1 });
  });

  test('hints for the zone of the client’s node are heeded where each ready endpoint has them', async () => {
    const it = newDataPlane();
    withServers(it, 3, (i) => ({ hints: { forZones: [{ name: `zone-${'abc'[i]}` }] } }));
    expect(Object.keys(await shares(it, client(it, 2), 'http://10.96.1.1/', 10))).toEqual(['web-2']);
    it.client.patch(nodes, 'node-2', undefined, 'application/merge-patch+json', {
      metadata: { labels: { 'topology.kubernetes.io/zone': 'elsewhere' } },
    });
    it.settle();
    expect(Object.keys(await shares(it, client(it, 2), 'http://10.96.1.1/', 30)).sort()).toEqual(['web-1', 'web-2', 'web-3']);
  });
});

const change = (it: Plane, spec: object): void => {
  it.client.patch(services, 'web', 'default', 'application/merge-patch+json', { spec });
  it.settle();
};

test('internalTrafficPolicy Local: the own node’s, silence without, refusal where nobody is anywhere', async () => {
  const it = newDataPlane();
  withServers(it, 2);
  change(it, { internalTrafficPolicy: 'Local' });
  expect(await shares(it, client(it, 2), 'http://10.96.1.1/', 5)).toEqual({ 'web-2': 5 });
  expect(await shares(it, client(it, 3), 'http://10.96.1.1/', 1)).toEqual({ 'exit 28': 1 });
  it.client.delete(endpointSlices, 'web-1', 'default');
  it.settle();
  expect(await shares(it, client(it, 3), 'http://10.96.1.1/', 1)).toEqual({ 'exit 7': 1 });
});

describe('node ports', () => {
  test('whom the pod sees: the node, or the true client with externalTrafficPolicy Local', async () => {
    const it = newDataPlane();
    withServers(it, 1);
    const from = async (node: number) =>
      (await it.run(curl, it.learner, `curl -s -m 1 http://172.18.0.1${node}:30080/clientip`)).stdout.replace(/:\d+$/, '');
    expect([await from(1), await from(2)]).toEqual(['10.244.1.1', '172.18.0.12']);
    change(it, { externalTrafficPolicy: 'Local' });
    expect([await from(1), await from(2)]).toEqual(['172.18.0.1', '']);
  });

  test('a pod may use the node port of a Local Service on its own node without a local pod', async () => {
    const it = newDataPlane();
    withServers(it, 1);
    change(it, { externalTrafficPolicy: 'Local' });
    expect(await shares(it, client(it, 3), 'http://172.18.0.13:30080/', 1)).toEqual({ 'web-1': 1 });
    expect(await shares(it, it.learner, 'http://172.18.0.13:30080/', 1)).toEqual({ 'exit 28': 1 });
  });

  test('of a deleted Service: refused by the node', async () => {
    const it = newDataPlane();
    withServers(it, 1);
    it.client.delete(services, 'web', 'default');
    it.settle();
    expect(await shares(it, it.learner, 'http://172.18.0.11:30080/', 1)).toEqual({ 'exit 7': 1 });
    expect(await shares(it, client(it), 'http://10.96.1.1/', 1)).toEqual({ 'exit 28': 1 });
  });
});

test('a pod that calls itself through its Service is seen as its node', async () => {
  const it = newDataPlane();
  const [web] = withServers(it, 1);
  if (!web) throw new Error('no server');
  expect((await it.run(curl, web, 'curl -s http://10.96.1.1/clientip')).stdout).toMatch(/^10\.244\.1\.1:/);
});

test('session affinity: one client keeps to one endpoint, until it is gone or the time is over', async () => {
  const it = newDataPlane();
  withServers(it, 3);
  change(it, { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } });
  const seen = async (times: number) => Object.keys(await shares(it, client(it), 'http://10.96.1.1/', times));
  const [first] = await seen(20);
  expect(await seen(20)).toEqual([first]);
  const index = Number(first?.slice(-1)) - 1;
  it.client.patch(endpointSlices, 'web-1', 'default', 'application/json-patch+json', [
    { op: 'replace', path: `/endpoints/${index}/conditions`, value: { ready: false } },
  ]);
  it.settle();
  const next = await seen(20);
  expect(next).toHaveLength(1);
  expect(next).not.toContain(first);
  it.client.patch(endpointSlices, 'web-1', 'default', 'application/json-patch+json', [
    { op: 'replace', path: `/endpoints/${index}/conditions`, value: { ready: true } },
  ]);
  it.settle();
  expect(await seen(20)).toEqual(next);
  const others = new Set<string>();
  for (let i = 0; i < 20; i++) {
    it.clock.advanceTo(it.clock.now() + 61_000);
    for (const each of await seen(1)) others.add(each);
  }
  expect(others.size).toBe(3);
});

test('a slice whose label is changed goes on serving the Service that it has left', async () => {
  const it = newDataPlane();
  withServers(it, 1);
  it.service('other', { clusterIP: '10.96.1.9', ports: [{ port: 80 }] });
  it.client.patch(endpointSlices, 'web-1', 'default', 'application/merge-patch+json', {
    metadata: { labels: { 'kubernetes.io/service-name': 'other' } },
  });
  it.settle();
  const both = async () => [
    ...Object.keys(await shares(it, client(it), 'http://10.96.1.1/', 1)),
    ...Object.keys(await shares(it, client(it), 'http://10.96.1.9/', 1)),
  ];
  expect(await both()).toEqual(['web-1', 'web-1']);
  it.client.delete(endpointSlices, 'web-1', 'default');
  it.settle();
  expect(await both()).toEqual(['web-1', 'exit 7']);
});

test('the health check port tells how many pods of the Service a node has', async () => {
  const it = newDataPlane();
  withServers(it, 1);
  change(it, { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 32100 });
  const ask = async (node: number) => (await it.run(curl, it.learner, `curl -s -w %{http_code} http://172.18.0.1${node}:32100/`)).stdout;
  const said = (count: number) =>
    `{\n\t"service": {\n\t\t"namespace": "default",\n\t\t"name": "web"\n\t},\n\t"localEndpoints": ${count},\n\t"serviceProxyHealthy": true\n}`;
  expect(await ask(1)).toBe(`${said(1)}200`);
  expect(await ask(2)).toBe(`${said(0)}503`);
});

test('UDP flows to an endpoint that serves no more are led to another', async () => {
  const it = newDataPlane();
  const answers = (name: string, host: Host): void => {
    host.listen('UDP', 53, (connection) => connection.receive({ data: () => connection.send(name) }));
  };
  const [one, two] = [it.pod('one', 2, 10), it.pod('two', 3, 11)];
  answers('one', one);
  answers('two', two);
  it.service('names', { clusterIP: '10.96.1.5', ports: [{ port: 53, protocol: 'UDP' }] });
  const ports = [{ port: 53, protocol: 'UDP' }];
  it.slice('names-1', 'names', { ports, endpoints: [{ addresses: ['10.244.2.10'] }] });
  it.settle();
  const said: string[] = [];
  client(it).dial(
    'UDP',
    { address: '10.96.1.5', port: 53 },
    {
      opened(connection) {
        connection.receive({ data: (text) => said.push(text) });
        const ask = () => {
          connection.send('?');
          if (said.length < 20) it.clock.after(500, ask);
        };
        ask();
      },
      refused: () => {},
      unreachable: () => {},
    },
  );
  it.clock.advanceTo(it.clock.now() + 2000);
  it.client.patch(endpointSlices, 'names-1', 'default', 'application/merge-patch+json', { endpoints: [{ addresses: ['10.244.3.11'] }] });
  it.clock.advanceTo(it.clock.now() + 3000);
  expect(said[0]).toBe('one');
  expect(said.at(-1)).toBe('two');
  expect((await it.run(nc, client(it), 'nc -u -w1 10.96.1.5 53', { stdin: '?' })).stdout).toBe('two');
});
