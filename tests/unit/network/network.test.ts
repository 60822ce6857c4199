import { describe, expect, test } from 'vitest';
import { connect, DialError, Reader } from '../../../sandbox/network/connect.ts';
import type { Connection, Host } from '../../../sandbox/network/host.ts';
import { Network } from '../../../sandbox/network/network.ts';
import type { Address, NodeProxy, Protocol } from '../../../sandbox/network/packet.ts';
import { ProcessSockets } from '../../../sandbox/network/sockets.ts';
import { Clock } from '../../../sandbox/time/clock.ts';
import { drive } from '../../../sandbox/time/driver.ts';

function lab() {
  const clock = new Clock(0);
  const network = new Network(clock);
  const node1 = network.addNode('node-1', ['172.18.0.11'], ['10.244.1.0/24']);
  const node2 = network.addNode('node-2', ['172.18.0.12'], ['10.244.2.0/24']);
  const web = network.addPod('default/web', ['10.244.1.2'], 'node-1');
  const near = network.addPod('default/near', ['10.244.1.3'], 'node-1');
  const far = network.addPod('default/far', ['10.244.2.2'], 'node-2');
  const learner = network.addMachine('learner', ['172.18.0.1']);
  const apiServer = network.addMachine('kube-apiserver', ['172.18.0.2'], { reachesPods: true });
  return { clock, network, node1, node2, web, near, far, learner, apiServer };
}

const to = (address: string, port = 8080): Address => ({ address, port });

/** Answers each piece with who asked and what. */
function echo(host: Host, port = 8080, protocol: Protocol = 'TCP') {
  return host.listen(protocol, port, (connection) => {
    connection.receive({ data: (text) => connection.send(`${connection.remote.address} ${connection.local.address}: ${text}`) });
  });
}

/** One question, and how it ended: the answer, or the word for the failure. */
function ask({ clock }: { clock: Clock }, from: Host, address: Address, timeout = 5000, protocol: Protocol = 'TCP'): Promise<string> {
  const asked = async (): Promise<string> => {
    try {
      const connection = await connect(from, protocol, address, { clock, timeout });
      const reader = new Reader(connection, clock);
      connection.send('hello');
      const answer = (await reader.read({ timeout })) ?? 'end';
      connection.end();
      return answer;
    } catch (error) {
      if (error instanceof DialError) return error.kind;
      if (error instanceof Error) return error.message;
      throw error;
    }
  };
  return drive(clock, asked());
}

describe('whom the server sees', () => {
  test.each([
    ['near', '10.244.1.3 10.244.1.2: hello'],
    ['far', '10.244.2.2 10.244.1.2: hello'],
    ['web', '10.244.1.2 10.244.1.2: hello'],
    ['node1', '10.244.1.1 10.244.1.2: hello'],
    ['node2', '172.18.0.12 10.244.1.2: hello'],
    ['apiServer', '172.18.0.2 10.244.1.2: hello'],
  ] as const)('%s', async (from, answer) => {
    const it = lab();
    echo(it.web);
    expect(await ask(it, it[from], to('10.244.1.2'))).toBe(answer);
  });

  test('a pod that leaves the pod network has its node’s address', async () => {
    const it = lab();
    echo(it.learner);
    expect(await ask(it, it.far, to('172.18.0.1'))).toBe('172.18.0.12 172.18.0.1: hello');
    expect(await ask(it, it.learner, to('127.0.0.1'))).toBe('127.0.0.1 127.0.0.1: hello');
  });
});

describe('who does not answer', () => {
  test('refused where nothing listens, at once', async () => {
    const it = lab();
    expect(await ask(it, it.far, to('10.244.1.2'))).toBe('refused');
    expect(it.clock.now()).toBeLessThan(2);
  });

  test('the learner’s machine has no route to pods', async () => {
    const it = lab();
    echo(it.web);
    expect(await ask(it, it.learner, to('10.244.1.2'), 2000)).toBe('timeout');
    expect(it.clock.now()).toBe(2000);
  });

  test('silence from the world, for as long as Linux tries', async () => {
    const it = lab();
    const failed = drive(it.clock, connect(it.far, 'TCP', to('10.96.7.7', 80), { clock: it.clock }));
    await expect(failed).rejects.toMatchObject({ kind: 'timeout' });
    expect(it.clock.now()).toBe(131_000);
  });

  test('no route to an address of the pod network that nobody has, after ARP has given up', async () => {
    const it = lab();
    expect(await ask(it, it.far, to('10.244.1.250'), 2000)).toBe('timeout');
    expect(await ask(it, it.far, to('10.244.1.250'))).toBe('unreachable');
    expect(await ask(it, it.learner, to('172.18.0.99'))).toBe('unreachable');
  });
});

describe('ports', () => {
  test('one port is one program’s, on each address by itself', () => {
    const { web } = lab();
    const first = web.listen('TCP', 80, () => {}, '127.0.0.1');
    expect(web.listen('TCP', 80, () => {}, '127.0.0.1')).toBeUndefined();
    expect(web.listen('TCP', 80, () => {})).toBeUndefined();
    expect(web.listen('TCP', 80, () => {}, '10.244.1.2')).toBeDefined();
    expect(web.listen('UDP', 80, () => {})).toBeDefined();
    first?.close();
    expect(web.listen('TCP', 80, () => {}, '127.0.0.1')).toBeDefined();
  });

  test('what listens on loopback alone is reached from its own namespace alone', async () => {
    const it = lab();
    it.web.listen('TCP', 8080, (connection) => connection.send('in'), '127.0.0.1');
    expect(await ask(it, it.near, to('10.244.1.2'))).toBe('refused');
    expect(await ask(it, it.web, to('127.0.0.1'))).toBe('in');
  });
});

describe('connections', () => {
  test('outlive rules, and end with their programs', async () => {
    const it = lab();
    const seen: string[] = [];
    const exit = new AbortController();
    echo(new ProcessSockets(it.web, exit.signal));
    const connection = await drive(it.clock, connect(it.far, 'TCP', to('10.244.1.2'), { clock: it.clock }));
    connection.receive({ data: (text) => seen.push(text), end: () => seen.push('end'), reset: () => seen.push('reset') });
    exit.abort();
    it.clock.advanceTo(it.clock.now() + 10);
    expect(seen).toEqual(['end']);
    connection.send('still there?');
    it.clock.advanceTo(it.clock.now() + 10);
    expect(seen).toEqual(['end', 'reset']);
    expect(await ask(it, it.far, to('10.244.1.2'))).toBe('refused');
  });

  test('a whole request takes four events', async () => {
    const it = lab();
    echo(it.web);
    const seen: string[] = [];
    const before = it.clock.steps;
    it.far.dial('TCP', to('10.244.1.2'), {
      opened(connection: Connection) {
        connection.receive({
          data(text) {
            seen.push(text);
            connection.end();
          },
        });
        connection.send('hello');
      },
      refused: () => {},
      unreachable: () => {},
    });
    while (it.clock.step());
    expect(seen).toEqual(['10.244.2.2 10.244.1.2: hello']);
    expect(it.clock.steps - before).toBe(4);
  });

  test('what is sent over a cut cable arrives once it is back; new ones find no route', async () => {
    const it = lab();
    echo(it.web);
    const seen: string[] = [];
    const connection = await drive(it.clock, connect(it.far, 'TCP', to('10.244.1.2'), { clock: it.clock }));
    connection.receive({ data: (text) => seen.push(text) });
    it.network.cable('node-1', false);
    connection.send('hello');
    expect(await ask(it, it.far, to('10.244.1.2'))).toBe('unreachable');
    expect(await ask(it, it.near, to('10.244.1.2'))).toBe('10.244.1.3 10.244.1.2: hello');
    expect(seen).toEqual([]);
    it.network.cable('node-1', true);
    it.clock.advanceTo(it.clock.now() + 10);
    expect(seen).toEqual(['10.244.2.2 10.244.1.2: hello']);
  });

  test('a namespace that is deleted says nothing', async () => {
    const it = lab();
    echo(it.web);
    const seen: string[] = [];
    const connection = await drive(it.clock, connect(it.far, 'TCP', to('10.244.1.2'), { clock: it.clock }));
    connection.receive({ data: (text) => seen.push(text), end: () => seen.push('end'), reset: () => seen.push('reset') });
    it.network.removeHost(it.web);
    connection.send('hello');
    it.clock.advanceTo(it.clock.now() + 1000);
    expect(seen).toEqual([]);
    expect(await ask(it, it.far, to('10.244.1.2'))).toBe('unreachable');
  });
});

/** Leads 10.96.0.80:80 to one pod, refuses 10.96.0.81 and drops 10.96.0.82. */
const proxyTo = (endpoint: () => Address, masquerade = false): NodeProxy => ({
  route: ({ destination: { address } }) =>
    address === '10.96.0.80'
      ? { kind: 'dnat', to: endpoint(), masquerade }
      : { kind: address === '10.96.0.81' ? 'reject' : address === '10.96.0.82' ? 'drop' : 'pass' },
});

describe('a node’s proxy', () => {
  test('translates, refuses and drops what comes from its pods', async () => {
    const it = lab();
    echo(it.web);
    it.network.setNodeProxy(
      'node-2',
      proxyTo(() => to('10.244.1.2')),
    );
    expect(await ask(it, it.far, to('10.96.0.80', 80))).toBe('10.244.2.2 10.244.1.2: hello');
    expect(await ask(it, it.far, to('10.96.0.81', 80))).toBe('refused');
    expect(await ask(it, it.far, to('10.96.0.82', 80), 1000)).toBe('timeout');
    expect(await ask(it, it.near, to('10.96.0.80', 80), 1000)).toBe('timeout');
  });

  test('masquerades as the node: its bridge towards its own pods, its address towards others', async () => {
    const it = lab();
    echo(it.web);
    for (const node of ['node-1', 'node-2'])
      it.network.setNodeProxy(
        node,
        proxyTo(() => to('10.244.1.2'), true),
      );
    expect(await ask(it, it.web, to('10.96.0.80', 80))).toBe('10.244.1.1 10.244.1.2: hello');
    expect(await ask(it, it.far, to('10.96.0.80', 80))).toBe('172.18.0.12 10.244.1.2: hello');
  });

  test('a UDP flow goes where its first datagram went, until its entry is deleted', async () => {
    const it = lab();
    let endpoint = to('10.244.1.2');
    it.network.setNodeProxy(
      'node-2',
      proxyTo(() => endpoint),
    );
    echo(it.web, 8080, 'UDP');
    echo(it.near, 8080, 'UDP');
    const service = to('10.96.0.80', 80);
    const socket = await drive(it.clock, connect(it.far, 'UDP', service, { clock: it.clock }));
    const reader = new Reader(socket, it.clock);
    const next = () => {
      socket.send('hello');
      return drive(it.clock, reader.read({ timeout: 1000 }));
    };
    expect(await next()).toBe('10.244.2.2 10.244.1.2: hello');
    endpoint = to('10.244.1.3');
    expect(await next()).toBe('10.244.2.2 10.244.1.2: hello');
    it.network.deleteFlows((_, { address }) => address === '10.244.1.9');
    expect(await next()).toBe('10.244.2.2 10.244.1.2: hello');
    it.network.deleteFlows((destination, { address }) => destination.port === 80 && address === '10.244.1.2');
    expect(await next()).toBe('10.244.2.2 10.244.1.3: hello');
    endpoint = to('10.244.1.2');
    it.clock.advanceTo(it.clock.now() + 120_001);
    expect(await next()).toBe('10.244.2.2 10.244.1.2: hello');
  });

  test('UDP to a port where nothing listens is refused to who waits for an answer', async () => {
    const it = lab();
    expect(await ask(it, it.far, to('10.244.1.2'), 1000, 'UDP')).toBe('connection reset by peer');
  });
});

test('a policy engine is asked with the addresses as they are after translation', async () => {
  const it = lab();
  echo(it.web);
  it.network.setPolicy({ allows: ({ from, to: host, destination }) => !(from === it.far && host === it.web && destination.port === 8080) });
  expect(await ask(it, it.far, to('10.244.1.2'), 1000)).toBe('timeout');
  expect(await ask(it, it.near, to('10.244.1.2'))).toBe('10.244.1.3 10.244.1.2: hello');
});
