import { expect, test } from 'vitest';
import { newSandbox, type Sandbox } from '../../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../../sandbox/shell/pipe.ts';
import { drive, driveTo } from '../../../../sandbox/time/driver.ts';

function start(sandbox: Sandbox, line: string): { readonly output: Capture; readonly running: Promise<number> } {
  const output = new Capture(120);
  const running = sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: false });
  return { output, running };
}

async function run(sandbox: Sandbox, line: string): Promise<string> {
  const { output, running } = start(sandbox, line);
  await drive(sandbox.cluster.clock, running);
  return output.text;
}

/** Runs for so many virtual milliseconds, then presses Ctrl-C. */
async function runFor(sandbox: Sandbox, ms: number, line: string): Promise<readonly string[]> {
  const { clock } = sandbox.cluster;
  const { output, running } = start(sandbox, line);
  await driveTo(clock, clock.now() + ms);
  const text = output.text;
  sandbox.interrupt();
  await drive(clock, running);
  return text.split('\n').filter((row) => row);
}

const columns = (row: string): string => row.split(/\s+/).slice(1, 3).join(' ');
const createWeb = 'kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2';

test('a watch prints its header once and each row as it comes', async () => {
  const sandbox = await newSandbox();
  await run(sandbox, createWeb);
  const [header, ...rows] = await runFor(sandbox, 5000, 'kubectl get pods -w');
  expect(header).toMatch(/^NAME +READY +STATUS +RESTARTS +AGE$/);
  expect(rows.map(columns)).toEqual(['0/1 ContainerCreating', '0/1 ContainerCreating', '1/1 Running', '1/1 Running']);
});

test('what is watched flows through a pipe before the watch ends', async () => {
  const sandbox = await newSandbox();
  await run(sandbox, createWeb);
  expect(await runFor(sandbox, 5000, 'kubectl get pods -w | grep Running')).toHaveLength(2);
});

test('--watch-only leaves out what is there, --output-watch-events says what happened', async () => {
  const sandbox = await newSandbox();
  await run(sandbox, `${createWeb}; lab settle; kubectl delete pod -l app=web --wait=false`);
  const rows = await runFor(sandbox, 5000, 'kubectl get pods --watch-only --output-watch-events');
  const events = rows.map((row) => row.split(/\s+/)[0]);
  expect(events[0]).toBe('EVENT');
  expect(events).not.toContain('ADDED');
  expect(events.filter((event) => event === 'DELETED')).toHaveLength(2);
});
