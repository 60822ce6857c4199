// Random requests and random manifests: whatever is asked, the answer is an answer.
import * as fc from 'fast-check';
import { dump } from 'js-yaml';
import type { ApiRequest } from '../../sandbox/client-go/transport.ts';
import { newSandbox, type Sandbox } from '../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../sandbox/shell/pipe.ts';
import { driveMeasured } from './hang.ts';
import { brokenLaws } from './laws.ts';
import { manifests } from './manifests.ts';

/** One thing that somebody tries. */
export type Attempt = { readonly request: ApiRequest } | { readonly manifest: string };

/** How many attempts one cluster bears before the next one is begun. */
export const ATTEMPTS = 25;

const oddities = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  65536,
  1e21,
  true,
  [],
  {},
  [[]],
  [null],
  [{}],
  'None',
  '0',
  '-1',
  '10.96.0.1',
  '10.244.1.2',
  '::',
  'fd00::1',
  '192.0.2.1/24',
  'node-1',
  'web',
  'Web',
  'a/b/c',
  '*',
  '%',
  '50%',
  '\u0000',
  '\n',
  '\ud800',
  'é',
  '🦊',
  'x'.repeat(254),
  '2026-11-23T08:00:00Z',
  'kubernetes.io/x',
  'constructor',
  '__proto__',
  { matchLabels: null },
  { $patch: 'delete' },
  { $patch: 'replace' },
];
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...oddities) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const key = fc.oneof(
  fc.constantFrom('metadata', 'spec', 'status', 'name', 'labels', 'ports', 'selector', '__proto__', 'toString', '', '$patch'),
  fc.string(),
);

/** Where among an object's fields a change is made, and what becomes of the field. */
interface Change {
  readonly at: readonly number[];
  readonly how: 'set' | 'drop' | 'rename' | 'repeat';
  readonly value: unknown;
  readonly key: string;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.array(fc.nat(12), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom('set', 'set', 'set', 'drop', 'rename', 'repeat'),
  value,
  key,
});

function changed(whole: unknown, { at: [first = 0, ...at], how, value: put, key: name }: Change): unknown {
  if (typeof whole !== 'object' || whole === null) return put;
  const entries = Object.entries(whole);
  const chosen = first % Math.max(1, entries.length);
  const result = entries.flatMap(([field, inner], i): [string, unknown][] => {
    if (i !== chosen) return [[field, inner]];
    if (at.length > 0 && typeof inner === 'object' && inner !== null) return [[field, changed(inner, { at, how, value: put, key: name })]];
    if (how === 'set') return [[field, put]];
    if (how === 'rename') return [[name, inner]];
    return how === 'drop'
      ? []
      : [
          [field, inner],
          [name, inner],
        ];
  });
  return Array.isArray(whole) ? result.map(([, inner]) => inner) : Object.fromEntries(result);
}

const spoilt = fc.tuple(fc.constantFrom(...manifests), fc.array(change, { maxLength: 3 })).map(([{ path, manifest }, changes]) => ({
  path,
  manifest: changes.reduce<unknown>(changed, manifest),
  name: String(Object(manifest.metadata).name),
}));

/** Once in `n` times; else nothing. */
const seldom = <T>(n: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: n - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const patchTypes = [
  'application/json-patch+json',
  'application/merge-patch+json',
  'application/strategic-merge-patch+json',
  'application/apply-patch+yaml',
] as const;

const jsonPatch = fc.array(
  fc.record(
    {
      op: fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test', 'odd'),
      path: fc.constantFrom(
        '',
        '/',
        '/spec',
        '/spec/ports/0',
        '/spec/ports/-',
        '/metadata/labels/a~1b',
        '/metadata/name',
        '/none/none',
        'spec',
        '/~',
      ),
      from: fc.constantFrom('/spec', '/metadata/labels', '/none'),
      value,
    },
    { requiredKeys: ['op', 'path'] },
  ),
  { maxLength: 4 },
);

const query = fc.dictionary(
  fc.constantFrom(
    'dryRun',
    'fieldManager',
    'fieldValidation',
    'force',
    'limit',
    'continue',
    'labelSelector',
    'fieldSelector',
    'resourceVersion',
    'resourceVersionMatch',
    'propagationPolicy',
    'gracePeriodSeconds',
    'pretty',
  ),
  fc.oneof(
    fc.constantFrom(
      'All',
      'true',
      'Strict',
      'Warn',
      'Ignore',
      '1',
      '0',
      '-1',
      'app=web',
      'app in (a,b)',
      'a,,b',
      '!a',
      'metadata.name=web',
      'Foreground',
      'Orphan',
      'NotOlderThan',
      'Exact',
    ),
    fc.string(),
  ),
  { maxKeys: 3 },
);

const request: fc.Arbitrary<ApiRequest> = fc
  .record({
    of: spoilt,
    verb: fc.constantFrom('create', 'create', 'create', 'replace', 'patch', 'patch', 'patch', 'get', 'list', 'delete', 'deletecollection'),
    sub: fc.constantFrom('', '', '', '', '/status', '/scale', '/eviction', '/binding', '/ephemeralcontainers', '/log', '/none'),
    type: fc.constantFrom(...patchTypes),
    accept: fc.constantFrom(
      'application/json',
      'application/json;as=Table;v=v1;g=meta.k8s.io',
      'application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io',
      'application/yaml',
      'text/odd',
    ),
    patch: jsonPatch,
    junk: seldom(8, value),
    path: seldom(20, fc.webPath()),
    query,
  })
  .map(({ of, verb, sub, type, accept, patch, junk, path, query: asked }): ApiRequest => {
    const collection = verb === 'create' || verb === 'list' || verb === 'deletecollection';
    const method = (
      { create: 'POST', replace: 'PUT', patch: 'PATCH', get: 'GET', list: 'GET', delete: 'DELETE', deletecollection: 'DELETE' } as const
    )[verb];
    const body = junk !== undefined ? junk : verb === 'patch' && type === 'application/json-patch+json' ? patch : of.manifest;
    return {
      method,
      path: path ?? (collection ? of.path : `${of.path}/${of.name}${sub}`),
      query: { fieldManager: 'fuzz', ...asked },
      headers: { accept, 'content-type': verb === 'patch' ? type : 'application/json' },
      ...(method !== 'GET' && { body: JSON.parse(JSON.stringify(body)) }),
    };
  });

/** A manifest's text, as YAML or JSON, with a piece cut out or put in. */
const text = fc
  .record({
    of: spoilt,
    yaml: fc.boolean(),
    at: fc.nat(2000),
    cut: fc.nat(20),
    put: fc.constantFrom('', '', '', '\t', ': ', '- ', '{', '"', '&a *a', '---\n', '\u0000', '|', '#'),
    whole: fc.boolean(),
  })
  .map(({ of, yaml, at, cut, put, whole }) => {
    const all = yaml ? dump(of.manifest, { skipInvalid: true }) : JSON.stringify(of.manifest);
    const from = at % (all.length + 1);
    return whole ? all : all.slice(0, from) + put + all.slice(from + cut);
  });

export const attempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: request.map((asked) => ({ request: asked })) },
    { weight: 1, arbitrary: text.map((manifest) => ({ manifest })) },
  ),
  { minLength: ATTEMPTS, maxLength: ATTEMPTS },
);

/** What an answer must never hold: the words of a program that has stumbled. Other refusals have the code 500 in life, too. */
const STUMBLED =
  /Internal error occurred|\b(?:TypeError|RangeError|ReferenceError|SyntaxError)\b|is not a function|is not iterable|Cannot (?:read|convert|destructure)|\[object |Maximum call stack/;

/** In virtual ms: a request that waits longer has been forgotten. */
const PATIENCE = 100_000;
const TURNS = 20_000;
/** What the last attempt set going goes on for so long, in virtual ms. */
const REST = 20_000;

function attempted(sandbox: Sandbox, attempt: Attempt): Promise<string> {
  return 'request' in attempt ? requested(sandbox, attempt.request) : applied(sandbox, attempt.manifest);
}

async function requested({ cluster: { handler } }: Sandbox, request: ApiRequest): Promise<string> {
  const { code, body } = await handler.handle(request);
  return code >= 500 ? JSON.stringify(body) : '';
}

async function applied(sandbox: Sandbox, manifest: string): Promise<string> {
  const output = new Capture();
  sandbox.write('/home/learner/case.yaml', manifest);
  await sandbox.run('kubectl apply -f case.yaml', { stdin: textInput(''), stdout: output, stderr: output, interactive: false });
  return output.text;
}

/** The faults that the attempts bring to light, and for how long the thread was held at most, in ms of the processor. */
export async function faultsOf(
  tried: readonly Attempt[],
): Promise<{ readonly faults: readonly string[]; readonly longest: number; readonly by: string }> {
  const sandbox = await newSandbox({ seed: 'fuzz' });
  const { clock } = sandbox.cluster;
  const faults: string[] = [];
  let longest = 0;
  let by = '';
  for (const attempt of tried) {
    const words = JSON.stringify(attempt);
    const { value = 'TypeError: no answer', longest: held } = await driveMeasured(
      clock,
      attempted(sandbox, attempt).catch((error: unknown) => `TypeError: thrown: ${error instanceof Error ? error.stack : error}`),
      PATIENCE,
      TURNS,
      () => sandbox.interrupt(),
    );
    if (held > longest) [longest, by] = [held, words];
    if (STUMBLED.test(value)) faults.push(`${value.slice(0, 600)}\n  after ${words.slice(0, 2000)}`);
  }
  const rest = await driveMeasured(clock, clock.sleep(REST), Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, () => {});
  if (rest.longest > longest) [longest, by] = [rest.longest, `what came after ${JSON.stringify(tried)}`];
  sandbox.cluster.settle();
  return { faults: [...faults, ...brokenLaws(sandbox.cluster)], longest, by };
}
