// What a lesson's lab is opened with, as data.
import type { APIRoute } from 'astro';
import type { Exercise } from '../../lab/state/exercise.ts';
import { readLesson } from '../../lessons/folder.ts';
import { lessonIds } from '../../navigation.ts';

export const getStaticPaths = () => lessonIds().map((lesson) => ({ params: { lesson } }));

export const GET: APIRoute = ({ params }) => {
  const { id, lesson, files, manifests } = readLesson(params.lesson ?? '');
  const exercise: Exercise = { id, lesson, ...lesson.cluster, files, manifests };
  return new Response(JSON.stringify(exercise));
};
