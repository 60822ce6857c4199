// A learner's program is attacked from inside: nothing gets out of the interpreter, and what never ends is ended.
import { beforeAll, describe, expect, it } from 'vitest';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await newSandbox({ seed: 'isolation' });
});

async function run(code: string, flags = ''): Promise<{ readonly status: number; readonly said: string }> {
  sandbox.write('/home/learner/attack.js', code);
  const output = new Capture();
  const line = `timeout 60 controller run attack.js ${flags}`;
  const status = await drive(
    sandbox.cluster.clock,
    sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }),
  );
  return { status, said: output.text };
}

const said = async (code: string, flags?: string): Promise<string> => (await run(code, flags)).said.trimEnd();

const NOT_THERE = [
  ...['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'importScripts', 'indexedDB', 'caches', 'postMessage', 'navigator'],
  ...['self', 'window', 'document', 'Worker', 'BroadcastChannel', 'MessageChannel', 'localStorage', 'crypto', 'WebAssembly'],
  ...['process', 'require', 'Buffer', 'setTimeout', 'setInterval', 'queueMicrotask', 'Date', 'performance', 'SharedArrayBuffer'],
  ...['Atomics', 'std', 'os', '__call', '__print', '__now', '__random'],
];

describe('a program finds nothing of the page, the worker or Node', () => {
  it('by name', async () => {
    const names = JSON.stringify(NOT_THERE);
    expect(await said(`console.log(${names}.filter((name) => name in globalThis).join(' ') || 'nothing')`)).toBe('nothing');
  });

  it('but what is its own, and the language', async () => {
    const own = await said("console.log(Object.getOwnPropertyNames(globalThis).filter((n) => /^[a-z]/.test(n)).sort().join(' '))");
    expect(own).toBe(
      'api console decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN now parseFloat parseInt sleep undefined unescape watch workQueue',
    );
  });

  it.each([
    ["Function('return this')()", 'the function constructor'],
    ["(0, eval)('this')", 'an indirect eval'],
    ["(async () => {}).constructor('return globalThis')", "an async function's constructor"],
    ["console.log.constructor('return globalThis')()", 'the constructor of what was handed in'],
    ["api.get('pods', 'x').constructor.constructor('return globalThis')()", 'the constructor of a promise of the host'],
    ["now.constructor('return globalThis')()", "the constructor of the host's function"],
  ])('by %s', async (expression) => {
    const code = `let found = ${expression}; if (typeof found === 'function') found = await found();
      console.log(found === globalThis, typeof found.fetch, typeof found.process, typeof found.postMessage)`;
    expect(await said(code)).toBe('true undefined undefined undefined');
  });

  it.each(['fs', 'node:fs', 'data:text/javascript,export default 1', 'https://example.com/x.js', './other.js'])(
    'by import() of %s',
    async (name) => {
      expect(await said(`await import('${name}').then(() => console.log('in'), (error) => console.log(error.name))`)).toBe(
        'ReferenceError',
      );
    },
  );

  it('by a static import', async () => {
    expect(await run("import fs from 'fs'; console.log(fs)")).toMatchObject({ status: 1 });
  });

  it('nor does it change anything outside by a prototype', async () => {
    await said(`Object.prototype.polluted = 'yes'; Array.prototype.map = () => ['no']; JSON.stringify = () => '{}'; Promise.prototype.then = null;
      ({}).__proto__.toString = () => 'yes'; console.log('done')`);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect([1].map(String)).toEqual(['1']);
    expect(`${{}}`).toBe('[object Object]');
  });
});

describe('the host takes text and nothing else', () => {
  it.each([
    "api.get('../../secrets', 'x')",
    "api.list('__proto__')",
    "api.list('constructor')",
    'api.get({ toString() { throw 1 } }, 1)',
    "watch('nothing', {})",
  ])('%s is refused', async (expression) => {
    expect(await said(`try { await ${expression}; console.log('in') } catch { console.log('refused') }`)).toBe('refused');
  });

  it('and acts as the user that was named, whatever is sent along', async () => {
    const forged = `const get = Object.getOwnPropertyNames; const body = { headers: { 'impersonate-user': 'kubernetes-admin' }, metadata: { name: 'x' } };
      try { await api.create('configmaps', body); console.log('in') } catch (error) { console.log(error.code) }`;
    expect(await said(forged, '--as=nobody')).toBe('403');
    expect(await said("try { await api.get('pods', '../../../api/v1/secrets') } catch (e) { console.log(e.code) }", '--as=nobody')).toBe(
      '403',
    );
  });
});

describe('what never ends is ended, the same way every time', () => {
  const FOR_EVER = 'attack.js: stopped: it goes on for ever without waiting for anything';
  it.each([
    ['for (;;) {}', FOR_EVER],
    ['for (;;) { try { for (;;) {} } finally { continue } }', FOR_EVER],
    ['for (;;) await null', FOR_EVER],
    ['const spin = () => Promise.resolve().then(spin); await spin()', FOR_EVER],
    ['/(a+)+$/.test("a".repeat(60) + "b")', FOR_EVER],
    ['new Proxy({}, { get: () => { for (;;) {} } }).x', FOR_EVER],
    ['const a = []; for (;;) a.push(new Array(1e5).fill(a))', 'attack.js: stopped: it needs more than 32 Mi of memory'],
    [
      'let s = "x"; for (;;) s += s + s',
      /^attack\.js: (stopped: it needs more than 32 Mi of memory|Uncaught InternalError: string too long)/,
    ],
    ['new ArrayBuffer(2 ** 31 - 1)', /^attack\.js: (stopped|Uncaught RangeError)/],
    ['const f = () => f(); f()', /^attack\.js: Uncaught InternalError: stack overflow/],
    ['JSON.parse("[".repeat(1e6))', /^attack\.js: (stopped|Uncaught)/],
  ])('%s', async (code, words) => {
    const first = await run(code);
    expect(first.status).toBe(1);
    expect(first.said.trimEnd()).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
    expect(await run(code)).toEqual(first);
  });

  it('a flood of words is cut, a flood of requests waits for the clock and for Ctrl-C', async () => {
    const words = await run('for (let i = 0; i < 1e5; i += 1) console.log("x".repeat(100))');
    expect(words.said.length).toBeLessThan(300_000);
    expect((await run('for (;;) await api.list("pods")')).status).toBe(124);
    expect((await run('for (let i = 0; i < 5000; i += 1) api.list("pods"); await api.list("pods")')).said).toContain(
      'more than 1000 requests are open',
    );
  });

  it('and the sandbox is as it was', async () => {
    expect(await said('console.log((await api.list("services")).map((s) => s.metadata.name).join())')).toBe('kubernetes');
  });
});
