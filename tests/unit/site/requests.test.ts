// Requests on the map: the way that a dot takes, and the words for those who do not see it.
import { expect, test } from 'vitest';
import type { ClusterView, RequestView } from '../../../sandbox/session/view.ts';
import { latencyInWords, loadInBars, loadInWords } from '../../../site/lab/map/load-bars.ts';
import { along, type Places, wayThrough } from '../../../site/lab/map/travel.ts';
import { inSum } from '../../../site/lab/state/requests.ts';

const COUNTS = { ready: 1, 'not-ready': 0, terminating: 0, 'left-out': 0 };
const view: ClusterView = {
  version: 1,
  seconds: 0,
  counted: false,
  network: true,
  orphans: [],
  pods: [],
  nodes: [],
  services: [
    {
      key: 'default/web',
      name: 'web',
      type: 'ClusterIP',
      clusterIP: '10.96.0.5',
      ports: [],
      selector: '',
      slices: [
        {
          key: 'default/web-1',
          name: 'web-1',
          addressType: 'IPv4',
          ports: [],
          managedBy: '',
          counts: COUNTS,
          endpoints: [{ address: '10.244.1.2', state: 'ready', conditions: 'ready', pod: 'default/web-a' }],
        },
      ],
    },
  ],
};

const request = (news: Partial<RequestView> = {}): RequestView => ({
  number: 1,
  seconds: 0,
  from: 'default/client',
  by: 'command',
  target: 'web',
  asked: 'GET /',
  service: 'default/web',
  endpoint: '10.244.1.2',
  pod: 'default/web-a',
  state: 'answered',
  words: '200 OK from web-a, in 1.0 ms.',
  ...news,
});

const failed = (outcome: string, news: Partial<RequestView>) => request({ state: 'failed', outcome, words: `${outcome}.`, ...news });

const PLACES = ['client default/client', 'service default/web', 'cell default/web-1#10.244.1.2', 'pod default/web-a'];
const places: Places = (kind, key) => {
  const x = PLACES.indexOf(`${kind} ${key}`);
  return x < 0 ? undefined : { x, y: 0 };
};

test.each<[string, RequestView, readonly number[]]>([
  ['to the pod', request(), [0, 1, 2, 3]],
  ['to nobody of that name', failed('unknown name', { stops: 'name' }), [0]],
  ['to a Service without endpoints', failed('refused by a rule', { stops: 'service' }), [0, 1]],
  ['to a pod that does not listen', failed('refused by the pod', { stops: 'pod' }), [0, 1, 2, 3]],
  ['to an endpoint that is no pod', request({ pod: 'default/none' }), [0, 1, 2]],
])('the way %s', (_, asked, way) => {
  expect(wayThrough(view, asked, places).map(({ x }) => x)).toEqual(way);
});

test('each line of the way takes the same time', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 100 },
  ];
  expect([-1, 0, 0.25, 0.5, 0.75, 1, 2].map((share) => along(way, share))).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 0 },
    { x: 5, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 50 },
    { x: 10, y: 100 },
    { x: 10, y: 100 },
  ]);
});

test('one request is told as it is, more are summed up', () => {
  expect(inSum([])).toBe('');
  expect(inSum([request()])).toBe('client asks web GET /: 200 OK from web-a, in 1.0 ms.');
  expect(inSum([request({ from: 'learner', asked: '' })])).toBe('your machine asks web: 200 OK from web-a, in 1.0 ms.');
  const many = [request(), request({ number: 2 }), failed('refused by a rule', { number: 3 }), request({ number: 4, state: 'waits' })];
  expect(inSum(many)).toBe('4 requests: 2 answered by web-a, 1 refused by a rule, 1 waiting.');
  expect(inSum(many, 6)).toBe('10 requests, of 4: 2 answered by web-a, 1 refused by a rule, 1 waiting.');
});

test('a load in bars, what failed on top, and in words', () => {
  const rows = [
    { name: 'a', counts: [2, 1] },
    { name: 'failed', counts: [0, 3], failed: true },
  ];
  expect(loadInBars(rows, 10, 100, 40)).toEqual({
    most: 4,
    bars: [
      { x: 0, y: 20, width: 9, height: 20, row: 0 },
      { x: 10, y: 30, width: 9, height: 10, row: 0 },
      { x: 10, y: 0, width: 9, height: 30, row: 1 },
    ],
  });
  expect(
    loadInWords({
      from: 'client',
      url: 'http://web',
      rps: 3,
      duration: 10,
      sent: 6,
      pods: [{ name: 'a', zone: '', answered: [2, 1] }],
      failed: [0, 3],
      half: [1, 1],
      most: [1, 2],
      failures: [['refused', 3]],
      done: true,
    }),
  ).toBe('6 requests to http://web: 3 answered by a, 3 failed: refused. In the last second half were within 1.0 ms, 95 % within 2.0 ms.');
});

test.each([
  [{ half: [], most: [] }, ''],
  [{ half: [1, undefined], most: [2, undefined] }, 'In the last second nobody answered.'],
  [{ half: [undefined, 0.04], most: [undefined, 2] }, 'In the last second half were within 0.0 ms, 95 % within 2.0 ms.'],
])('how long answers took: %o', (load, words) => expect(latencyInWords(load)).toBe(words));
