// What a learner types into a shell in a container: it is live, it is in the journal, and it ends where it should.
import { expect, it } from 'vitest';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';
import { bytes } from '../../laws/play.ts';

/** Types a line, and then each of the keys once a program takes them and has come to rest. */
async function type(sandbox: Sandbox, line: string, keys: readonly string[] = []): Promise<{ text: string; status: number }> {
  const output = new Capture();
  const { clock } = sandbox.cluster;
  const left = [...keys];
  const typing = (taken: boolean): void => {
    if (!taken) return;
    const next = (): void => {
      const each = left.shift();
      if (each === undefined) return;
      sandbox.keys(each);
      clock.after(2_000, next);
    };
    clock.after(2_000, next);
  };
  sandbox.onKeysTaken = typing;
  const status = await drive(clock, sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }));
  sandbox.onKeysTaken = () => {};
  return { text: output.text.replaceAll('\r', ''), status };
}

const options = { seed: 'keys', dns: true, nodes: 1 };

it('a shell in a container', { timeout: 240_000 }, async () => {
  const sandbox = await newSandbox(options);
  await type(sandbox, 'kubectl run web --image=busybox --restart=Never -- sleep 3600; kubectl wait --for=condition=Ready pod/web');

  const shell = await type(sandbox, 'kubectl exec -it web -- sh', ['echo $((6*7)) > /tmp/n\r', 'cat /tmp/n\r', 'exit 3\r']);
  expect(shell).toEqual({
    text: '/ # echo $((6*7)) > /tmp/n\n/ # cat /tmp/n\n42\n/ # exit 3\ncommand terminated with exit code 3\n',
    status: 3,
  });

  const stopped = await type(sandbox, 'kubectl exec -it web -- sh', ['sleep 1000\r', '\x03', 'echo $?\r', '\x04']);
  expect(stopped.text).toBe('/ # sleep 1000\n^C\n/ # echo $?\n130\n/ # ');
  expect(stopped.status).toBe(0);

  const lines = await type(sandbox, 'kubectl exec -i web -- tr a-z A-Z', ['small\r', '\x04']);
  expect(lines).toEqual({ text: 'small\nSMALL\n', status: 0 });
  const left = await type(sandbox, 'kubectl exec -i web -- cat', ['\x03']);
  expect(left.status).toBe(130);

  const fresh = await type(sandbox, 'kubectl run -it --rm tmp --image=busybox --restart=Never -- sh', ['hostname\r', 'exit\r']);
  expect(fresh.text).toContain('hostname\ntmp\n/ # exit\n');
  expect(fresh.text).toMatch(/pod "tmp" deleted/);

  const { journal } = sandbox;
  expect(journal.entries.filter(({ type: kind }) => kind === 'keys')).toHaveLength(12);
  const replayed = await newSandbox({ ...options, journal });
  expect(bytes(replayed.cluster)).toBe(bytes(sandbox.cluster));
  expect((await type(replayed, 'kubectl exec web -- cat /tmp/n')).text).toBe('42\n');
});
