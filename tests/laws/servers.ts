// Random bytes for both servers, over connections in memory: whatever is sent, there is an answer, and nothing else comes of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duplexPair } from 'node:stream';
import * as fc from 'fast-check';
import { type Cluster, newCluster } from '../../sandbox/cluster/cluster.ts';
import { newHttpServer } from '../../sandbox/http/server.ts';
import { nextTurn } from '../../sandbox/time/host.ts';
import { newAdminCredentials } from '../../scripts/admin-credentials.ts';
import { newFileServer } from '../../scripts/serve.ts';
import { manifests } from './manifests.ts';

/** A server that is tried. */
export interface Tried {
  /** Hands it a connection. */
  readonly connect: (bytes: Buffer) => Promise<Exchange>;
  /** How much has been stored, and how many steps the clock has made, in which the cluster itself may store something. */
  readonly state: () => State;
  readonly requests: fc.Arbitrary<Buffer>;
  /** What an answer must never hold. */
  readonly never: RegExp;
  readonly stop: () => void;
}

interface State {
  readonly steps: number;
  readonly revision: number;
}

interface Exchange {
  /** All that came back; undefined where nothing came, and the connection stayed open. */
  readonly answer: string | undefined;
  /** What was thrown beside the answer: it would have ended the process. */
  readonly thrown: string | undefined;
}

/** So many turns of the event loop until an answer is overdue; after the first of them time passes with each. */
const TURNS = 3_000;
const AT_ONCE = 50;
/** In ms of the processor. */
const LONGEST = 1_000;

const used = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** What became of the last request. */
interface Guard {
  /** What the server threw where nobody would have caught it. */
  thrown: string | undefined;
  /** Absent where the bytes were no request. */
  request: IncomingMessage | undefined;
}

function guarded(server: Server): Guard {
  const guard: Guard = { thrown: undefined, request: undefined };
  const listeners = server.listeners('request');
  server.removeAllListeners('request').on('request', (...words) => {
    [guard.request] = words;
    try {
      for (const listener of listeners) listener.apply(server, words);
    } catch (error) {
      guard.thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  });
  return guard;
}

/** A connection to the server: `event` is what it takes one for. */
async function exchange(
  server: Server,
  guard: Guard,
  event: 'connection' | 'secureConnection',
  bytes: Buffer,
  step: () => void,
): Promise<Exchange> {
  const [near, far] = duplexPair();
  const chunks: Buffer[] = [];
  let closed = false;
  near.on('data', (chunk: Buffer) => chunks.push(chunk));
  near.on('close', () => {
    closed = true;
  });
  near.on('end', () => {
    closed = true;
  });
  near.on('error', () => {});
  far.on('error', () => {});
  server.emit(event, far);
  near.write(bytes);
  for (let turn = 0; turn < TURNS && !closed && guard.thrown === undefined && !isWhole(chunks); turn += 1) {
    await nextTurn();
    if (turn >= AT_ONCE && guard.request?.complete) step();
    // Whoever waits for the rest of a request hears that there is none.
    else if (turn === AT_ONCE) near.end();
  }
  const isAnswered = chunks.length > 0 || (closed && !guard.request?.complete);
  const answer = isAnswered ? textOf(chunks) : undefined;
  near.destroy();
  far.destroy();
  const { thrown } = guard;
  guard.thrown = undefined;
  guard.request = undefined;
  return { answer, thrown };
}

/** What has come back, without the word to go on. */
const textOf = (chunks: readonly Buffer[]): string =>
  Buffer.concat(chunks)
    .toString('latin1')
    .replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');

/** A watch has begun, or the last chunk is there: nobody has to close the connection. */
function isWhole(chunks: readonly Buffer[]): boolean {
  const text = textOf(chunks);
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /^content-length: (\d+)/im.exec(text.slice(0, end))?.[1];
  return length === undefined ? /^transfer-encoding: chunked/im.test(text.slice(0, end)) : text.length >= end + 4 + Number(length);
}

const isChanged = (before: State, after: State): boolean => before.steps === after.steps && before.revision !== after.revision;

/** The faults that these requests bring to light. */
export async function faultsOfServer(tried: Tried, requests: readonly Buffer[]): Promise<string[]> {
  const faults: string[] = [];
  for (const bytes of requests) {
    const before = tried.state();
    const began = used();
    const { answer, thrown } = await tried.connect(bytes);
    const held = used() - began;
    const words = bytes.toString('latin1').slice(0, 600);
    const code = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer ?? '')?.[1]);
    const fault = (what: string): number => faults.push(`${what}\n  after ${JSON.stringify(words)}`);
    if (thrown !== undefined) fault(`the process would have ended: ${thrown}`);
    else if (answer === undefined) fault('no answer');
    else if (answer !== '' && !(code >= 200)) fault(`no answer of HTTP: ${answer.slice(0, 100)}`);
    else if (tried.never.test(answer)) fault(`an answer that must not be: ${answer.slice(0, 500)}`);
    else if (!(code < 400) && isChanged(before, tried.state())) fault(`refused, and done all the same: ${answer.slice(0, 300)}`);
    if (held > LONGEST) fault(`held the thread for ${held.toFixed(0)} ms`);
  }
  return faults;
}

const odd = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('%', '%zz', '%00', '%2f', '%ff', '..', '.', '*', '//', '\\', '?', '#', ';', '&', '=', '|', '\x7f'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('constructor', '__proto__', 'é', '🦊', '\xff\xfe', ' ', '\t', 'x'.repeat(9_000), '-1', '1e9', 'null'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

/** One time in two; else nothing. */
const seldom = <T>(list: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> => fc.oneof(fc.constant([]), list);

/** A text with odd things put into it, once in a while. */
const spoilt = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, seldom(fc.array(fc.tuple(fc.nat(200), fc.nat(4), odd), { maxLength: 2 }))).map(([whole, changes]) =>
    changes.reduce((now, [at, cut, put]) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + put + now.slice(from + cut);
    }, whole),
  );

const method = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('GET', 'GET', 'POST', 'POST', 'PUT', 'PATCH', 'PATCH', 'DELETE') },
  { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'TRACE', 'get', 'PROPFIND', '') },
);

interface Shape {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly length: string;
}

const bytesOf = ({ method, target, headers, body, length }: Shape): Buffer => {
  const all = [
    ...headers,
    ...(length === 'none' ? [] : [['Content-Length', length === 'right' ? String(Buffer.byteLength(body)) : length]]),
  ];
  return Buffer.from(`${method} ${target} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
};

const length = fc.oneof(
  { weight: 12, arbitrary: fc.constant('right') },
  { weight: 1, arbitrary: fc.constantFrom('none', '0', '5', '-1', '99999999999', 'x', '1, 2') },
);

/** The whole as bytes, some of them turned now and then. */
const turned = (shapes: fc.Arbitrary<Shape>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(
      shapes.map(bytesOf),
      fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.nat(255)) }),
    )
    .map(([bytes, turn]) => {
      if (turn && bytes.length > 0) bytes[turn[0] % bytes.length] = turn[1];
      return bytes;
    });

const connection = ['Connection', 'close'] as const;
const oddHeaders = seldom(
  fc.array(
    fc.tuple(
      fc.constantFrom(
        'Accept',
        'Accept-Encoding',
        'Transfer-Encoding',
        'Expect',
        'Upgrade',
        'Range',
        'Impersonate-User',
        'Impersonate-Extra-a%',
        'X-Y',
      ),
      fc.oneof(
        fc.constantFrom(
          '',
          '*/*',
          'chunked',
          '100-continue',
          'websocket',
          'bytes=0-',
          'application/json;as=Table;v=v1;g=meta.k8s.io',
          'gzip;q=0',
        ),
        odd,
      ),
    ),
    { maxLength: 2 },
  ),
);

const SECRET = 'what lies outside of the folder';

/** `npm start` with a small site, and a secret beside it. */
export async function triedFileServer(): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'site/lessons/one'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  for (const file of ['index.html', '404.html', 'headers.conf', 'lessons/index.html', 'lessons/one/a.js'])
    writeFileSync(join(folder, 'site', file), file);
  const server = newFileServer(join(folder, 'site'));
  const guard = guarded(server);
  const target = fc.constantFrom(
    '/',
    '/index.html',
    '/lessons',
    '/lessons/',
    '/lessons/one/a.js',
    '/../secret.txt',
    '/headers.conf',
    '//secret.txt',
    'http://x/lessons',
  );
  const shapes = fc.record({
    method: fc.oneof(fc.constant('GET'), method),
    target: spoilt(target),
    headers: oddHeaders.map((all) => [['Host', 'x'] as const, connection, ...all]),
    body: fc.constantFrom('', '', 'a=b'),
    length,
  });
  return {
    connect: (bytes) => exchange(server, guard, 'connection', bytes, () => {}),
    state: () => ({ steps: 0, revision: 0 }),
    requests: turned(shapes),
    // What is told to nobody, and a way to another host.
    never: new RegExp(`^HTTP/1.1 5|${SECRET}|^frame-ancestors|location: //`, 'im'),
    stop: () => rmSync(folder, { recursive: true }),
  };
}

/** Words of a program that has stumbled. */
const STUMBLED =
  /\b(?:TypeError|RangeError|ReferenceError|SyntaxError)\b|is not a function|is not iterable|Cannot read|Maximum call stack|URI malformed/;

const QUERIES = [
  '',
  '?dryRun=All',
  '?fieldValidation=Strict',
  '?fieldManager=x',
  '?limit=1&continue=x',
  '?watch=true&timeoutSeconds=1',
  '?labelSelector=a',
  '?pretty=1',
  '?timeout=1s',
];
const PLACES = [
  '/',
  '/api',
  '/apis',
  '/version',
  '/openapi/v3',
  '/healthz',
  '/metrics',
  '/metrics/slis',
  '/openid/v1/jwks',
  '/lab',
  '/api/v1/namespaces/default/pods/x/exec',
];
/** Most who ask say rightly what they send. */
const RIGHT = new Map([['PATCH', 'application/merge-patch+json']]);
const TYPES = [
  'application/json',
  'application/yaml',
  'application/merge-patch+json',
  'application/strategic-merge-patch+json',
  'application/json-patch+json',
  'application/apply-patch+yaml',
  'application/vnd.kubernetes.protobuf',
  'application/cbor',
  'text/plain',
  '',
];
const DEEP = `${'{"a":'.repeat(10_001)}1${'}'.repeat(10_001)}`;
const BODIES = [
  '',
  '{}',
  '[]',
  'null',
  '{',
  '"',
  '{"a":1,"a":2}',
  'k8s\0\x0a\x04',
  '- a',
  '&a [*a, *a]',
  '[{"op":"copy","from":"/metadata","path":"/metadata/annotations"}]',
  DEEP,
];

/** `npm run cluster`, as whoever has the administrator's token, nobody's, or a forged one. */
export async function triedCluster(): Promise<Tried> {
  const cluster: Cluster = newCluster();
  const credentials = await newAdminCredentials();
  const server = newHttpServer({ server: cluster.server, ...credentials });
  const guard = guarded(server);
  const of = fc.constantFrom(...manifests).map(({ path, manifest }) => ({
    path,
    name: String(Object(manifest.metadata).name),
    text: JSON.stringify(manifest),
  }));
  const asked = fc
    .record({
      of,
      method,
      place: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...PLACES) }),
      query: fc.constantFrom(...QUERIES),
    })
    .chain(({ of: { path, name, text }, method: verb, place, query }) =>
      fc.record({
        method: fc.constant(verb),
        target: spoilt(fc.constant((place || (verb === 'POST' ? path : `${path}/${name}`)) + query)),
        body: fc.oneof({ weight: 3, arbitrary: spoilt(fc.constant(text)) }, { weight: 1, arbitrary: fc.constantFrom(...BODIES) }),
      }),
    );
  const token = fc.oneof(
    { weight: 8, arbitrary: fc.constant(`Bearer ${credentials.token}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', 'Bearer', 'Bearer x', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', 'Basic eDp4', 'Bearer a.b.c'),
    },
  );
  const shapes = fc
    .record({
      asked,
      token,
      type: fc.oneof(fc.constant(undefined), fc.constantFrom(...TYPES)),
      odd: oddHeaders,
      length,
    })
    .map(({ asked: request, token: shown, type, odd: others, length: said }) => ({
      ...request,
      length: said,
      headers: [
        ['Host', '127.0.0.1'] as const,
        connection,
        ['Authorization', shown] as const,
        ['Content-Type', type ?? RIGHT.get(request.method) ?? 'application/json'] as const,
        ...others,
      ],
    }));
  return {
    connect: (bytes) =>
      exchange(server, guard, 'secureConnection', bytes, () => {
        cluster.clock.step();
      }),
    state: () => ({ steps: cluster.clock.steps, revision: cluster.server.revisions.current }),
    requests: turned(shapes),
    never: STUMBLED,
    stop: () => {},
  };
}
