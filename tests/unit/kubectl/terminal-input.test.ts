// A program that would read keys: the page's terminal has none for it, and kubectl says so instead of going on without.
import { expect, test } from 'vitest';
import { newSandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';

test('exec -i at the prompt is refused in words, and takes its input from a pipe', async () => {
  const sandbox = await newSandbox({ dns: true });
  const typed = async (line: string) => {
    const output = new Capture();
    const running = sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true });
    return { status: await drive(sandbox.cluster.clock, running), said: output.text };
  };
  await typed('kubectl run web --image=registry.k8s.io/e2e-test-images/agnhost:2.53; kubectl wait pod web --for=condition=Ready');
  expect(await typed('kubectl exec -it web -- sh')).toEqual({
    status: 1,
    said: expect.stringContaining('what is typed here reaches no container'),
  });
  expect(await typed('echo hello | kubectl exec -i web -- cat')).toEqual({ status: 0, said: 'hello\n' });
});
