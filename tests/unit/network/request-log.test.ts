// What is written down of requests that programs make: one row each, with the way they took and how they ended.
import { expect, test } from 'vitest';
import type { ClientRequest } from '../../../sandbox/network/request-log.ts';
import { ProcessSockets } from '../../../sandbox/network/sockets.ts';
import { viewRequests } from '../../../sandbox/session/requests.ts';
import { programs } from '../../../sandbox/shell/programs/index.ts';
import { newDataPlane } from './data-plane.ts';

const PORTS = { ports: [{ port: 80, protocol: 'TCP', targetPort: 8080 }], selector: { app: 'x' } };

async function curl(line: string) {
  const { service, slice, serve, pod, clients, run, network, client, clock } = newDataPlane();
  service('web', { clusterIP: '10.96.1.1', ...PORTS });
  service('empty', { clusterIP: '10.96.1.2', ...PORTS });
  service('wrong', { clusterIP: '10.96.1.3', ...PORTS });
  service('local', { clusterIP: '10.96.1.4', internalTrafficPolicy: 'Local', ...PORTS });
  const web = pod('web-1', 2, 7);
  serve(web);
  web.listen('TCP', 9999, (connection) => connection.close());
  const endpoints = [{ addresses: ['10.244.2.7'], conditions: { ready: true }, nodeName: 'node-2' }];
  slice('web-1', 'web', { ports: [{ name: '', port: 8080, protocol: 'TCP' }], endpoints });
  slice('wrong-1', 'wrong', { ports: [{ name: '', port: 81, protocol: 'TCP' }], endpoints });
  slice('local-1', 'local', { ports: [{ name: '', port: 8080, protocol: 'TCP' }], endpoints });
  clock.advanceTo(clock.now() + 1_000);
  const command = programs.get(line.split(' ')[0] ?? '');
  const [host] = clients;
  if (!command || !host) throw new Error('no such program');
  network.requests.clear();
  await run(command, new ProcessSockets(host, new AbortController().signal, 'command'), line);
  return { entries: network.requests.entries, shown: viewRequests(0, client, network)?.shown ?? [] };
}

const facts = ({ from, by, name, asked, answer, outcome, journey }: ClientRequest) => ({
  from,
  by,
  name,
  asked,
  answer,
  outcome,
  service: journey?.hops.map(({ decision }) => ('service' in decision ? decision.service : undefined)),
});

test.each<[string, Partial<ReturnType<typeof facts>>, string]>([
  [
    'curl http://web/hostname',
    { name: 'web', asked: 'GET /hostname HTTP/1.1', answer: 'HTTP/1.1 200 OK', outcome: 'answered', service: ['default/web', undefined] },
    '200 OK from web-1, in',
  ],
  [
    'curl http://10.96.1.1/missing',
    { name: undefined, answer: 'HTTP/1.1 404 Not Found', outcome: 'answered' },
    '404 Not Found from web-1, in',
  ],
  ['curl http://empty', { name: 'empty', outcome: 'refused by a rule', service: ['default/empty'] }, "Refused at once, by the node's rule"],
  [
    'curl http://wrong',
    { outcome: 'refused by the pod', service: ['default/wrong', undefined] },
    'Refused at once, by pod web-1: nothing listens',
  ],
  ['curl -m 2 http://local', { outcome: 'dropped by a rule', service: ['default/local'] }, "Silence: the node's rule drops the packets."],
  ['curl -m 2 http://web:81', { name: 'web', outcome: 'silence' }, 'Silence: Service default/web has no port 81'],
  ['curl -m 9 http://10.244.2.99', { outcome: 'silence' }, 'Silence: nobody has the address 10.244.2.99'],
  ['curl http://10.244.2.7:9999', { outcome: 'broken off', service: [undefined, undefined] }, 'Pod web-1 took the connection and ended it'],
  ['curl http://nowhere', { name: 'nowhere', outcome: 'unknown name', service: undefined }, 'None: the name leads nowhere.'],
  ['nc -z web 80', { name: 'web', asked: '', answer: '', outcome: 'answered' }, 'The connection was taken by web-1'],
])('%s', async (line, expected, words) => {
  const { entries, shown } = await curl(line);
  expect(entries.map(facts)).toMatchObject([{ from: 'default/client-1', by: 'command', ...expected }]);
  expect(shown[0]?.words).toContain(words);
});

test('a second request on one connection is one of its own', async () => {
  const { entries } = await curl('curl http://web/a http://web/b');
  expect(entries.map(({ asked, outcome }) => [asked, outcome])).toEqual([
    ['GET /a HTTP/1.1', 'answered'],
    ['GET /b HTTP/1.1', 'answered'],
  ]);
});
