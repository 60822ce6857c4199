// The audit log's file says what that of a real API server said of the same commands, but for ids, times and kubectl's version.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newSandbox } from '../../../sandbox/session/sandbox.ts';
import { parseTranscript } from '../../../sandbox/transcript/parse.ts';
import { playOn } from '../../../sandbox/transcript/play.ts';

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UID')
        .replace(/"\d{4}-\d\d-\d\dT[\d:]+\.\d{6}Z"/g, '"TIME"')
        .replace(/kubectl\/v[\d.]+/, 'kubectl'),
    );

it('has a line for each write of Endpoints and EndpointSlices', async () => {
  const steps = parseTranscript(readFileSync('tests/conformance/recordings/traffic/who-may-write-slices.t', 'utf8'));
  const sandbox = await newSandbox({ seed: 'audit-log', dns: true });
  await playOn(
    sandbox,
    steps.filter(({ command }) => !command.startsWith('lab cluster')),
  );
  expect(lines(sandbox.files.read('/var/log/kubernetes/audit.log') ?? '')).toEqual(
    lines(readFileSync('tests/unit/session/audit-log.jsonl', 'utf8')),
  );
});

it('is empty at the start, and keeps its end where it grows', async () => {
  const sandbox = await newSandbox({ seed: 'audit-log' });
  expect(sandbox.files.read('/var/log/kubernetes/audit.log')).toBe('');
  const line = 'x'.repeat(999);
  for (let i = 0; i < 1000; i += 1) sandbox.cluster.audit.onLine?.(`${line}${i}`);
  const text = sandbox.files.read('/var/log/kubernetes/audit.log') ?? '';
  expect(text.length).toBeLessThan(500_000);
  expect(text.startsWith(line)).toBe(true);
  expect(text.endsWith(`${line}999\n`)).toBe(true);
});
