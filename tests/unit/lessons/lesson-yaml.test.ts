// What whoever writes a lesson is told of a lesson.yaml that is none: the build stops with the file, the line and the words.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { isMap } from '../../../sandbox/apimachinery/fmt.ts';
import { lessonSchema } from '../../../sandbox/lessons/schema.ts';
import { readLesson } from '../../../site/lessons/folder.ts';
import { LessonError, parseLesson } from '../../../site/lessons/lesson-yaml.ts';

const LESSON = `title: Look
summary: One pod.
minutes: 5
objectives:
  - say what a pod is
steps:
  - id: look
    title: Look at it
    task: List the pods.
    checks:
      - id: saw
        title: You have listed the pods
        seen: { of: { apiVersion: v1, kind: Pod } }
        because: It is there.
    hints:
      - A nudge.
      - A pointer.
      - The answer.
quiz:
  - id: one
    question: What?
    options:
      - { text: This, correct: true, why: It is. }
      - { text: That, why: It is not. }
`;

test('a lesson is read', () => {
  expect(parseLesson(LESSON, 'x.yaml').steps[0]?.checks[0]).toMatchObject({ id: 'saw', seen: { of: { kind: 'Pod' } } });
});

test.each([
  [
    'a typo',
    ['summary: One', 'sumary: One'],
    ['1: summary is missing. It says: One sentence', '2: the lesson has no field `sumary`; did you mean `summary`?'],
  ],
  [
    'a typo in a check',
    ['because: It', 'becuase: It'],
    ['11: steps[0].checks[0].because is missing', '14: steps[0].checks[0] has no field `becuase`; did you mean `because`?'],
  ],
  [
    'a typo in a flow map',
    ['seen: { of', 'seen: { off'],
    ['13: steps[0].checks[0].seen.of', '13: steps[0].checks[0].seen has no field `off`; did you mean `of`?'],
  ],
  ['a number in quotes', ['minutes: 5', 'minutes: "5"'], ['3: minutes must be a number, and is text']],
  ['text where a list belongs', ['objectives:\n  - say', 'objectives: say'], ['4: objectives must be a list, and is text']],
  ['two hints', ['      - A pointer.\n', ''], ['15: steps[0].hints must have at least 3 items']],
  ['an id with a capital', ['id: look', 'id: Look'], ['7: steps[0].id is `Look`: only small letters']],
  [
    'a check that asks for nothing',
    ['        seen: { of: { apiVersion: v1, kind: Pod } }\n', ''],
    ['11: steps[0].checks[0]: a check asks for exactly one of'],
  ],
  [
    'a check that asks for two things',
    ['seen: { of', 'absent: { apiVersion: v1, kind: Pod }\n        seen: { of'],
    ['11: steps[0].checks[0]: a check asks for exactly one of'],
  ],
  [
    'an unknown verb',
    ['seen: { of: { apiVersion: v1, kind: Pod } }', 'audit: { verb: lst, resource: pods }'],
    ['13: steps[0].checks[0].audit.verb is `lst`, and must be get, list'],
  ],
  ['a question without a right answer', [', correct: true', ''], ['22: quiz[0].options: one option must be right']],
  ['no steps', [LESSON.slice(LESSON.indexOf('steps:'), LESSON.indexOf('quiz:')), 'steps: []\n'], ['6: steps must have something in it']],
  ['YAML that cannot be read', ['title: Look', 'title: Look: again'], ['1: ']],
] as const)('%s', (_, [before, after], expected) => {
  const read = () => parseLesson(LESSON.replace(before, after), 'lesson.yaml');
  expect(read).toThrow(LessonError);
  for (const words of expected) expect(read).toThrow(`lesson.yaml:${words}`);
});

test('the build is stopped by it, with the folder in its words', () => {
  const root = mkdtempSync(join(tmpdir(), 'lessons-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, '01-look'));
  writeFileSync(join(root, '01-look/lesson.yaml'), LESSON.replace('quiz:', 'quizz:'));
  expect(() => readLesson('01-look', root)).toThrow(
    'lessons/01-look/lesson.yaml:19: the lesson has no field `quizz`; did you mean `quiz`?',
  );
});

test('each field says what it is for', () => {
  const without: string[] = [];
  const look = (schema: unknown, path: string): void => {
    if (!isMap(schema)) return;
    if (isMap(schema.properties)) {
      for (const [name, field] of Object.entries(schema.properties)) {
        if (!isMap(field) || typeof field.description !== 'string') without.push(`${path}.${name}`);
      }
    }
    for (const [key, inner] of Object.entries(schema)) {
      for (const each of Array.isArray(inner) ? inner : [inner]) look(each, `${path}.${key}`);
    }
  };
  look(z.toJSONSchema(lessonSchema, { io: 'input' }), '');
  expect(without).toEqual([]);
});
