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

  it('knows in whose name a request was made, and that it was refused', async () => {
    await enter(lessonOf({ audit: { verb: 'delete', resource: 'pods', user: 'mia', code: 403 } }));
    await run('kubectl delete pod nobody');
    await run('kubectl delete pod web --as=sam');
    expect(answer()?.message).toBe(
      'Not yet. Nobody has asked the API server to delete pods as mia, and been answered 403 so far. It matters.',
    );
    await run('kubectl delete pod web --as=mia');
    expect(done()).toBe(true);
  });

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

  describe('of a Service that has to be seen', () => {
    const of = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } };

    it.each([
      'kubectl get service web',
      'kubectl get services -l team=red',
      'kubectl get svc -o jsonpath={.items}',
      'kubectl describe service web',
    ])('is content with %s', async (line) => {
      await enter(lessonOf({ seen: { of } }));
      await run(line);
      expect(done()).toBe(true);
    });

    it.each([
      'kubectl get services -o name',
      'kubectl get services -l team=blue',
      'kubectl get services --field-selector metadata.name=kubernetes',
      'kubectl get services -n kube-system',
      'kubectl get endpoints web',
      'kubectl describe endpointslices',
      'kubectl wait service web --for=jsonpath={.spec.type}=ClusterIP',
    ])('is not content with %s', async (line) => {
      await enter(lessonOf({ seen: { of } }));
      await run(line);
      expect(answer()?.message).toBe('Not yet. Nobody has asked the API server to show Service/web so far. It matters.');
    });

    it('counts the events that describe prints', async () => {
      await enter(lessonOf({ seen: { of: { apiVersion: 'v1', kind: 'Event', reason: 'Scheduled' } } }));
      await run('kubectl get pods');
      expect(done()).toBe(false);
      await run('kubectl describe pods');
      expect(done()).toBe(true);
    });

    it('tells how it was shown', async () => {
      await enter(lessonOf({ seen: { of, as: { $matches: '^wide|labels', $says: 'with its selector' } } }));
      await run('kubectl get service web');
      expect(answer()?.message).toBe('Not yet. Nobody has asked the API server to show Service/web with its selector so far. It matters.');
      await run('kubectl get service web --show-labels');
      expect(done()).toBe(true);
    });

    it('tells whether it has changed since', async () => {
      await enter(lessonOf({ seen: { of, current: true } }));
      await run('kubectl get services -A');
      expect(done()).toBe(true);
      await run('kubectl label service web team=blue --overwrite');
      expect(answer()?.message).toBe('Not yet. Nobody has asked the API server to show Service/web since it last changed. It matters.');
      await run('kubectl get service web -o yaml');
      expect(done()).toBe(true);
    });

    it('tells what was asked first', async () => {
      await enter(lessonOf({ seen: { of, after: { verb: 'delete', resource: 'pods' } } }));
      await run('kubectl get service web');
      const words = 'Not yet. Nobody has asked the API server to show Service/web after you asked to delete pods. It matters.';
      expect(answer()?.message).toBe(words);
      await run('kubectl delete pod web --wait=false');
      expect(answer()?.message).toBe(words);
      await run('kubectl get service web');
      expect(done()).toBe(true);
    });

    it('asks for all that are alike', async () => {
      await enter(lessonOf({ seen: { of: { apiVersion: 'v1', kind: 'Service', metadata: { labels: { team: 'red' } } } } }));
      await run('kubectl create service clusterip shop --tcp=80');
      await run('kubectl label service shop team=red');
      await run('kubectl get service web');
      expect(done()).toBe(false);
      await run('kubectl get service shop');
      expect(done()).toBe(true);
    });
  });

  it('tells whether something was asked for before it was there', async () => {
    const late = { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'late' } };
    const created = { verb: 'write', resource: 'services', name: 'late' } as const;
    await enter(lessonOf({ audit: { verb: 'read', resource: 'endpoints', name: 'late', after: created, before: late } }));
    await run('kubectl get endpoints late');
    await run('kubectl create service clusterip late --tcp=80');
    await run('lab settle');
    await run('kubectl get endpoints late');
    expect(answer()?.message).toBe('Not yet. Nobody has asked the API server to show endpoints/late while there was none. It matters.');
    await run('kubectl delete service late; lab settle; lab controllers none; kubectl create service clusterip late --tcp=80; lab wait 3');
    expect(done()).toBe(false);
    await run("kubectl get endpoints; lab controllers '*'; lab wait 5");
    expect(done()).toBe(true);
  });

  it('tells what was written into endpoints', async () => {
    await enter(lessonOf({ audit: { verb: 'write', resource: 'endpoints', sent: { $matches: '192\\.0\\.2\\.99', $says: '192.0.2.99' } } }));
    await run('kubectl annotate endpoints web note=mine');
    expect(answer()?.message).toBe('Not yet. Nobody has asked the API server to write endpoints, with 192.0.2.99 so far. It matters.');
    await run(`kubectl patch endpoints web --type=merge -p '{"subsets":[{"addresses":[{"ip":"192.0.2.99"}]}]}'`);
    expect(done()).toBe(true);
  });

  it('looks at nothing before it was asked for, and at no mistake out of its time', async () => {
    const of = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } };
    const once = { verb: 'write', resource: 'services', name: 'web' } as const;
    await enter(
      lessonOf({ assert: { ...of, spec: { selector: { app: 'web' } } }, once }, [
        {
          id: 'early',
          when: of,
          after: once,
          unless: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' } },
          say: 'Too early.',
        },
      ]),
    );
    expect(answer()?.message).toBe('Not yet. Nobody has asked the API server to write services/web so far. It matters.');
    await run('kubectl set selector service web app=shop');
    expect(answer()?.message).toBe('Not yet. Too early.');
    await run('kubectl create service clusterip shop --tcp=80');
    expect(answer()?.message).toBe('Not yet. Service/web, `.spec.selector.app`: found shop, expected web. It matters.');
    await run('kubectl set selector service web app=web');
    expect(done()).toBe(true);
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
