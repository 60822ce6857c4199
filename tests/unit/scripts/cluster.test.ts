// `npm run cluster` as a person starts it: its file, and what it says when it cannot.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let folder: string;
let running: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kubeconfig-'));
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

/** Ends in time, with a status and what was said. */
function refused(...args: readonly string[]): Promise<{ status: unknown; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/cluster.ts', ...args], { timeout: 120_000 }, (error, stdout, stderr) =>
      resolve({ status: error ? error.code : 0, said: stdout + stderr }),
    );
  });
}

/** Resolves once it serves. */
async function start(...args: readonly string[]): Promise<void> {
  running = spawn(process.execPath, ['scripts/cluster.ts', '--nodes', '1', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of running.stdout ?? []) {
    said += String(chunk);
    if (said.includes('Serving Kubernetes')) return;
  }
  throw new Error(`it has ended: ${said}`);
}

async function stop(): Promise<void> {
  const child = running;
  running = undefined;
  if (!child || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

test('it serves until it is told to stop, and leaves nothing behind', async () => {
  const file = join(folder, 'config');
  await start('--kubeconfig', file);
  const { server } = JSON.parse(readFileSync(file, 'utf8')).clusters[0].cluster;
  expect(server).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const taken = await refused('--kubeconfig', join(folder, 'other'), '--port', new URL(server).port);
  expect(taken).toEqual({ status: 1, said: expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be served: .*EADDRINUSE.*\n$/) });
  await stop();
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that exists is refused with a status of 1, and left', async () => {
  const file = join(folder, 'config');
  writeFileSync(file, 'mine');
  const { status, said } = await refused('--kubeconfig', file);
  expect([status, said]).toEqual([1, expect.stringContaining('exists already and is left as it is')]);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('what is asked wrongly is refused with a status of 2', async () => {
  const { status, said } = await refused('--kubeconfig', join(folder, 'config'), '--port', '70000');
  expect([status, said]).toEqual([2, '--port: "70000" is no whole number from 0 to 65535\n']);
});
