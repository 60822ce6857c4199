// What a lesson's judge takes for done, where it goes by what was asked of the API server.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Check, Lesson, Mistake } from '../../../sandbox/lessons/lesson.ts';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';

const lessonOf = (check: Omit<Check, 'id' | 'title' | 'because'>, mistakes: readonly Mistake[] = []): Lesson => ({
  title: '',
  summary: '',
  minutes: 1,
  objectives: [],
  quiz: [],
  steps: [
    {
      id: 'one',
      title: '',
      task: '',
      hints: ['', '', ''],
      mistakes,
      checks: [{ id: 'check', title: 'It is so', because: 'It matters.', ...check }],
    },
  ],
});

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web}\nspec:\n  containers:\n  - {name: web, image: web}\n';
const service =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  labels: {team: red}\nspec:\n  selector: {app: web}\n  ports:\n  - port: 80\n';

describe('the judge', () => {
  let sandbox: Sandbox;
  const enter = async (lesson: Lesson) => {
    sandbox = await newSandbox({ lesson, manifests: [pod, service], files: { 'service.yaml': service } });
  };
  const run = (line: string) => {
    const output = new Capture();
    return drive(sandbox.cluster.clock, sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }));
  };
  const answer = () => sandbox.check()[0];
  const done = () => answer()?.done;

  describe('of a Service that has to be looked at', () => {
    beforeEach(() => enter(lessonOf({ audit: { verb: 'read', resource: 'services', name: 'web' } })));

    it.each([
      'kubectl get service web',
      'kubectl get svc -A -o yaml',
      'kubectl describe service web',
      'kubectl get --raw /api/v1/services',
    ])('is content with %s', async (line) => {
      await run(line);
      expect(done()).toBe(true);
    });

    it.each([
      'kubectl apply -f service.yaml',
      'kubectl set selector service web app=web',
      'kubectl label service web team=blue --overwrite',
      'kubectl delete service web',
    ])('is not content with what %s reads for itself', async (line) => {
      expect(await run(line)).toBe(0);
      expect(answer()?.message).toBe('Not yet. Nobody has asked the API server to show services/web so far. It matters.');
    });

    it('is not content with Tab', async () => {
      const line = 'kubectl get service we';
      expect((await sandbox.complete(line, line.length)).candidates.map(({ text }) => text)).toContain('web');
      expect(done()).toBe(false);
    });
  });

  describe('of a pod that has to be deleted', () => {
    beforeEach(() => enter(lessonOf({ audit: { verb: 'delete', resource: 'pods' } })));

    it.each(['kubectl delete pod web --wait=false', 'kubectl drain node-1 node-2 node-3 --force'])('is content with %s', async (line) => {
      expect(await run(line)).toBe(0);
      expect(done()).toBe(true);
    });

    it.each(['kubectl delete pod web --dry-run=server', 'kubectl delete pod wbe'])('is not content with %s', async (line) => {
      await run(line);
      expect(done()).toBe(false);
    });
  });

  it('knows an object of another name', async () => {
    await enter(
      lessonOf({ assert: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' } } }, [
        {
          id: 'other-name',
          when: { apiVersion: 'v1', kind: 'Service', metadata: { name: { $not: 'kubernetes' }, labels: { team: 'red' } } },
          say: 'Its name is another.',
        },
      ]),
    );
    expect(answer()?.message).toBe('Not yet. Its name is another.');
    await run('kubectl delete service web');
    expect(answer()?.message).toBe('Not yet. Service/shop does not exist. It matters.');
  });
});
