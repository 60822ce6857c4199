// The site wherever it may lie: from the archive under a path, behind nginx with the shipped configuration, and without a network.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessonIds } from '../../site/navigation.ts';
import { DIST, openSite, type Site } from './browser.ts';
import { byMouse, screen, type } from './learner.ts';

const WORK = resolve('test-results/hosting');
const [lesson = ''] = lessonIds();

async function useLesson(page: Page): Promise<void> {
  const learner = byMouse(page);
  await learner.openLab();
  await learner.toTerminal();
  await type(page, 'kubectl get nodes');
  expect(await screen(page)).toContain('node-3');
}

beforeAll(() => {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
});

describe('the archive, unpacked somewhere', () => {
  let site: Site;
  beforeAll(async () => {
    execFileSync('node', ['scripts/build.ts', '--zip', '--out', join(WORK, 'site')], { stdio: 'ignore' });
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(WORK, 'endpointslice-lab.zip'))))) {
      mkdirSync(dirname(join(WORK, name)), { recursive: true });
      writeFileSync(join(WORK, name), bytes);
    }
    site = await openSite(join(WORK, 'endpointslice-lab'), '/a/b/c/');
  }, 180_000);
  afterAll(() => site?.close());

  test('leads from home to a lesson that works', async () => {
    const { page, troubles } = await site.visit('');
    await page.click('.actions .primary');
    await page.waitForURL(`**/a/b/c/lessons/${lesson}/`);
    await useLesson(page);
    expect(troubles).toEqual([]);
  });

  test('finds what is searched for', async () => {
    const { page, troubles } = await site.visit(`lessons/${lesson}/`);
    await page.keyboard.press('/');
    await page.keyboard.type('endpoints');
    await page.click('[data-search-results] a >> nth=0');
    await page.waitForURL('**/a/b/c/**');
    expect(await page.locator('h1').first().textContent()).not.toMatch(/nothing at this address/);
    expect(troubles).toEqual([]);
  });
});

test('without a network, after the first visit, a lesson opens and works', async () => {
  const site = await openSite();
  const { page } = await site.visit('');
  await page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready;
    const worker = active ?? waiting ?? installing;
    if (worker?.state !== 'activated') await new Promise((done) => worker?.addEventListener('statechange', done));
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.goOffline();
  await page.goto(new URL(`lessons/${lesson}/`, site.url).href);
  await useLesson(page);
  await site.close();
});

/** A server that was just started takes a moment to listen; vitest's own limit ends the wait. */
async function untilServed(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe.runIf(existsSync('/usr/sbin/nginx'))('behind nginx, as shipped', () => {
  const root = join(WORK, 'html');
  const config = join(WORK, 'nginx.conf');
  let site: Site;
  beforeAll(async () => {
    cpSync(DIST, root, { recursive: true });
    const shipped = readFileSync('deploy/nginx.conf', 'utf8').replaceAll('/usr/share/nginx/html', root).replace('listen [::]:8080;', '');
    writeFileSync(
      config,
      `pid ${WORK}/nginx.pid;\nerror_log ${WORK}/error.log;\nuser root;\ndaemon off;\nevents {}\nhttp { access_log off; ${shipped} }\n`,
    );
    spawn('/usr/sbin/nginx', ['-c', config], { stdio: 'ignore' });
    await untilServed('http://127.0.0.1:8080/');
    site = await openSite();
  });
  afterAll(async () => {
    spawnSync('/usr/sbin/nginx', ['-c', config, '-s', 'stop'], { stdio: 'ignore' });
    await site?.close();
  });

  test('a lesson works under its strict headers', async () => {
    const address = `http://127.0.0.1:8080/lessons/${lesson}/`;
    expect((await fetch(address)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const { page, troubles } = await site.visit(address);
    await useLesson(page);
    expect(troubles).toEqual([]);
  });

  test('what is missing is answered with the page that says so', async () => {
    const answer = await fetch('http://127.0.0.1:8080/nothing/here/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is nothing at this address');
  });
});
