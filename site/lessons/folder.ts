// Reads a lesson's folder at build time: lesson.yaml, walkthrough.t, and what lies in the learner's folder and in the cluster at the start.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Lesson } from '../../sandbox/lessons/lesson.ts';
import { parseLesson } from './lesson-yaml.ts';
import { parseWalkthrough, type Walkthrough } from './walkthrough.ts';

export interface LessonFolder {
  /** The folder's name: `02-create-the-service`. */
  readonly id: string;
  readonly lesson: Lesson;
  readonly walkthrough: Walkthrough;
  /** The learner's folder at the start, by name: start/files/*. */
  readonly files: Readonly<Record<string, string>>;
  /** What the cluster holds at the start: start/*.yaml. */
  readonly manifests: readonly string[];
}

const text = (path: string): string => readFileSync(path, 'utf8');
const names = (path: string): string[] => (existsSync(path) ? readdirSync(path).sort() : []);

/** Reads a lesson's folder. @throws LessonError where lesson.yaml is not one */
export function readLesson(id: string, root = './lessons'): LessonFolder {
  const folder = `${root}/${id}`;
  return {
    id,
    lesson: parseLesson(text(`${folder}/lesson.yaml`), `lessons/${id}/lesson.yaml`),
    walkthrough: existsSync(`${folder}/walkthrough.t`) ? parseWalkthrough(text(`${folder}/walkthrough.t`)) : [],
    files: Object.fromEntries(names(`${folder}/start/files`).map((name) => [name, text(`${folder}/start/files/${name}`)])),
    manifests: names(`${folder}/start`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => text(`${folder}/start/${name}`)),
  };
}
