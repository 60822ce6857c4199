// A program that reads from a pipe at the learner's prompt; what is typed into one is in session/keys.test.ts.
import { expect, test } from 'vitest';
import { newSandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';

test('exec -i takes its input from a pipe, and leaves the keys to the shell', async () => {
  const sandbox = await newSandbox({ dns: true });
  let taken = false;
  sandbox.onKeysTaken = () => {
    taken = true;
  };
  const typed = async (line: string) => {
    const output = new Capture();
    const running = sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true });
    return { status: await drive(sandbox.cluster.clock, running), said: output.text };
  };
  await typed('kubectl run web --image=registry.k8s.io/e2e-test-images/agnhost:2.53; kubectl wait pod web --for=condition=Ready');
  expect(await typed('echo hello | kubectl exec -i web -- cat')).toEqual({ status: 0, said: 'hello\n' });
  expect(taken).toBe(false);
});
