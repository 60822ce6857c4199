// A lesson's start as one file makes on an empty cluster what the lesson begins with.
import { expect, it } from 'vitest';
import { newSandbox, type Sandbox } from '../../sandbox/session/sandbox.ts';
import { playOn } from '../../sandbox/transcript/play.ts';
import { lessonIds, readLesson } from '../../scripts/lesson-folder.ts';
import { otherwiseAtHome, startAtHome } from '../../site/lessons/at-home.ts';
import type { LessonFolder } from '../../site/lessons/folder.ts';

const OBJECTS = 'kubectl get all,endpointslices,networkpolicies,resourcequotas -A -o name | sed -E "s/-[a-z0-9]{5}$//" | sort';

async function say(sandbox: Sandbox, command: string) {
  const [said] = await playOn(sandbox, [{ text: [], command, output: [], status: 0 }]);
  return said;
}

it.each(lessonIds())('%s', async (id) => {
  const folder = readLesson(id);
  const start = startAtHome(folder);
  if (start === undefined) return expect(folder.manifests).toEqual([]);
  const { controllers: _, ...cluster } = folder.lesson.cluster ?? {};
  const home = await newSandbox({ ...cluster, seed: id, files: { 'start.yaml': start } });
  const lesson = await newSandbox({ ...cluster, seed: id, manifests: folder.manifests, files: {} });
  expect(await say(home, 'kubectl apply -f start.yaml && lab settle')).toMatchObject({ status: 0 });
  expect(await say(home, OBJECTS)).toEqual(await say(lesson, OBJECTS));
  expect(start).not.toMatch(/^ {2}nodeName:/m);
});

const folder = (overrides: Partial<LessonFolder>): LessonFolder => ({ ...readLesson(lessonIds()[0] ?? ''), ...overrides });

it('leaves the place of a pod to the scheduler, and a slice as it is', () => {
  const pod = 'kind: Pod\nspec:\n  nodeName: node-1\n  containers: []\n';
  const slice = 'kind: EndpointSlice\nendpoints:\n  - nodeName: node-1\n';
  const start = startAtHome(folder({ manifests: [`${pod}---\n${slice}`] }));
  expect(start?.split('\n').slice(1).join('\n')).toBe(`kind: Pod\nspec:\n  containers: []\n---\n${slice}`);
});

it('names the orders of a step that no cluster knows', () => {
  const [first = ''] = folder({}).lesson.steps.map(({ id }) => id);
  const exchange = (command: string) => ({ command, output: '', status: 0 });
  const walkthrough = [
    { step: first, exchanges: ['lab pod unready web-1', 'lab settle', 'lab load http://web', 'lab why web'].map(exchange) },
  ];
  expect(otherwiseAtHome(folder({ walkthrough })).at(-1)).toContain('uses `lab pod unready`, `lab load`: ');
});
