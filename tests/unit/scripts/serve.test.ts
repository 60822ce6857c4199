// `npm start`: the headers that nginx sends, and requests that are none.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nginxHeaders, SECURITY_HEADERS } from '../../../scripts/security-headers.ts';
import { type Served, serve } from '../../../scripts/serve.ts';

let folder: string;
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'site/_astro'), { recursive: true });
  mkdirSync(join(folder, 'site/lessons'));
  mkdirSync(join(folder, 'site/empty'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), 'home');
  writeFileSync(join(folder, 'site/404.html'), 'nothing here');
  writeFileSync(join(folder, 'site/lessons/index.html'), 'lessons');
  writeFileSync(join(folder, 'site/_astro/a.1234.js'), 'let a;');
  writeFileSync(join(folder, 'site/headers.conf'), nginxHeaders("default-src 'none'; frame-ancestors 'none'"));
  served = await serve(join(folder, 'site'));
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** The answer to a target as it is written. */
function ask(target: string, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1', () =>
      socket.write(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

test.each([
  ['/', 200, 'home'],
  ['/lessons/', 200, 'lessons'],
  ['/lessons', 301, 'location: /lessons/'],
  ['//lessons', 301, 'location: /lessons/'],
  ['/lessons?a=%', 301, 'location: /lessons/'],
  ['http://x/lessons/', 200, 'lessons'],
  ['/empty/', 404, 'nothing here'],
  ['/nothing', 404, 'nothing here'],
  ['/headers.conf', 404, 'nothing here'],
  ['/%68eaders.conf', 404, 'nothing here'],
  ['/../secret.txt', 404, 'nothing here'],
  ['/%2e%2e/secret.txt', 404, 'nothing here'],
  ['/..%2fsecret.txt', 404, 'nothing here'],
  ['/lessons/..%5c..%5csecret.txt', 404, 'nothing here'],
  ['/%', 400, 'Bad request'],
  ['/%ff', 400, 'Bad request'],
  ['/%00', 400, 'Bad request'],
  ['*', 400, 'Bad request'],
])('%s is answered with %i', async (target, code, text) => {
  const answer = await ask(target);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${code} `));
  expect(answer).toContain(text);
  expect(await ask('/')).toContain('home');
});

test('only to look', async () => {
  expect(await ask('/', 'POST')).toMatch(/^HTTP\/1\.1 405 /);
  const head = await ask('/', 'HEAD');
  expect(head).toMatch(/^HTTP\/1\.1 200 /);
  expect(head).not.toContain('home');
});

test.each(['/', '/nothing', '/lessons', '/%', '/_astro/a.1234.js'])('%s comes with the headers that nginx sends', async (target) => {
  const answer = await ask(target);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer).toContain(`${name}: ${value}\r\n`);
  expect(answer).toContain("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n");
  expect(answer).toContain(`Cache-Control: ${target.includes('_astro') ? 'public, max-age=31536000, immutable' : 'no-cache'}\r\n`);
});

test('nginx takes its headers from the same place', () => {
  const shipped = readFileSync('deploy/nginx.conf', 'utf8');
  expect(shipped.match(/add_header (\S+)/g)).toEqual(['add_header Cache-Control']);
  expect(shipped).toContain('include /usr/share/nginx/html/headers.conf;');
  expect(shipped).toContain('"public, max-age=31536000, immutable"');
});
