// The ways in which the site may be served: from the root of a host, from its archive under a path, and behind nginx.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { findNginx } from '../../scripts/nginx.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { DIST } from './browser.ts';

/** A folder of its own below `test-results/`, empty. */
export function workFolder(name: string): string {
  const parent = resolve('test-results');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, `${name}-`));
}

export const atRoot = (): Promise<Served> => serve(DIST);

/** Makes the archive of what was built, unpacks it and serves it three folders down. */
export async function fromArchive(): Promise<Served> {
  const work = workFolder('archive');
  execFileSync('node', ['scripts/build.ts', '--zip', '--again', '--out', join(work, 'site')], { stdio: 'ignore' });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(work, 'endpointslice-lab.zip'))))) {
    mkdirSync(dirname(join(work, name)), { recursive: true });
    writeFileSync(join(work, name), bytes);
  }
  const served = await serve(join(work, 'endpointslice-lab'), '/a/b/c/');
  return { url: served.url, close: () => served.close().then(() => rmSync(work, { recursive: true })) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || !address) throw new Error('no port is free');
  return address.port;
}

/** A server that was just started takes a moment to listen; vitest's own limit ends the wait. */
async function untilServed(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return;
    await new Promise((again) => setImmediate(again));
  }
}

/** nginx with the configuration that is shipped; only its folder and its port are others. */
export async function behindNginx(): Promise<Served> {
  const nginx = findNginx();
  if (nginx === undefined) throw new Error('nginx is not installed');
  const work = workFolder('nginx');
  const root = join(work, 'html');
  const config = join(work, 'nginx.conf');
  const port = await freePort();
  cpSync(DIST, root, { recursive: true });
  const shipped = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('/usr/share/nginx/html', root)
    .replace('listen [::]:8080;', '')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`);
  writeFileSync(
    config,
    `pid ${work}/nginx.pid;\nerror_log ${work}/error.log;\nuser root;\ndaemon off;\nevents {}\nhttp { access_log off; ${shipped} }\n`,
  );
  const server = spawn(nginx, ['-c', config], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  await untilServed(url);
  return {
    url,
    close: () =>
      new Promise((closed) => {
        server.once('exit', () => {
          rmSync(work, { recursive: true });
          closed();
        });
        server.kill('SIGQUIT');
      }),
  };
}
