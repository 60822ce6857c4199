// What a lesson's judge takes for done, where it goes by requests over the network.
import { describe, expect, it } from 'vitest';
import type { Check, Lesson, Requests } from '../../../sandbox/lessons/lesson.ts';
import { newSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';

const pod = (name: string, args: string, labels: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: ${labels}}\nspec:\n  containers:\n` +
  `  - {name: app, image: registry.k8s.io/e2e-test-images/agnhost:2.53, args: [${args}]}\n`;
const service =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}\n';
const start = [pod('client', 'pause', '{}'), pod('web-1', 'netexec, --http-port=8080', '{app: web}'), service].join('---\n');

const of = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } };
const WANTED: Readonly<Record<string, Requests>> = {
  answered: {
    to: 'web',
    from: 'client',
    by: 'web-1',
    asked: { $matches: '^GET /hostname ', $says: 'for /hostname' },
    status: 200,
    failed: 0,
  },
  since: { to: 'web', since: of },
  after: { to: 'web', outcome: 'refused by a rule', after: { verb: 'write', resource: 'services', name: 'web' } },
  unknown: { to: 'nobody', outcome: 'unknown name' },
  elsewhere: { to: 'shop/web', outcome: 'unknown name' },
  learner: { from: 'learner', to: 'web', by: 'web-1' },
};

const lesson: Lesson = {
  title: '',
  summary: '',
  minutes: 1,
  objectives: [],
  quiz: [],
  cluster: { dns: true },
  steps: [
    {
      id: 'one',
      title: '',
      task: '',
      hints: ['', '', ''],
      checks: Object.entries(WANTED).map(([id, requests]): Check => ({ id, title: id, because: 'It matters.', requests })),
    },
  ],
};

const run = (sandbox: Sandbox, line: string) => {
  const output = new Capture();
  return drive(sandbox.cluster.clock, sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }));
};

describe('the judge of requests', () => {
  it('goes by what the network saw, also in a session that is played again', { timeout: 120_000 }, async () => {
    const options: SandboxOptions = { ...lesson.cluster, lesson, manifests: [start] };
    const sandbox = await newSandbox(options);
    const says = (id: string) => sandbox.check().find((result) => result.id === id);
    expect(says('answered')?.message).toBe(
      'Not yet. Requests for /hostname from client to web: found none, expected at least 1 answered by web-1 with status 200. It matters.',
    );
    await run(sandbox, 'kubectl exec client -- curl -s web/hostname');
    expect(says('answered')?.done).toBe(true);
    expect(says('since')?.done).toBe(true);

    await run(sandbox, 'kubectl exec client -- curl -s nobody; kubectl exec client -- curl -s web.shop');
    expect(says('unknown')?.done).toBe(true);
    expect(says('elsewhere')?.done).toBe(true);

    expect(says('after')?.message).toBe('Not yet. Nobody has asked the API server to write services/web so far. It matters.');
    await run(sandbox, 'kubectl set selector service web app=nobody; lab settle');
    expect(says('since')?.message).toBe(
      'Not yet. Requests to web since Service/web last changed: found none, expected at least 1 answered. It matters.',
    );
    await run(sandbox, 'kubectl exec client -- curl -s http://web.default.svc.cluster.local/');
    expect(says('after')?.done).toBe(true);
    expect(says('since')?.message).toContain('found 1 refused by a rule, expected at least 1 answered.');
    expect(says('answered')?.message).toBe(
      'Not yet. Requests for /hostname from client to web: found 1 refused by a rule, expected none that failed. It matters.',
    );

    await run(sandbox, 'kubectl delete service web; kubectl create service nodeport web --tcp=80:8080 --node-port=30080; lab settle');
    await run(sandbox, 'curl -s 172.18.0.12:30080/hostname');
    expect(says('learner')?.done).toBe(true);

    const again = await newSandbox({ ...options, journal: sandbox.journal });
    expect(again.check()).toEqual(sandbox.check());
  });
});
