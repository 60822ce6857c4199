// What a lab is opened with, as data: a lesson, a preset of the free sandbox (`free-…`), the home page's.
import type { APIRoute } from 'astro';
import type { Exercise } from '../../lab/state/exercise.ts';
import { readLesson } from '../../lessons/folder.ts';
import { lessonIds } from '../../navigation.ts';
import { demo, presets } from '../../presets.ts';

const lessonExercise = (folder: string): Exercise => {
  const { id, lesson, files, manifests } = readLesson(folder);
  return { id, lesson, ...lesson.cluster, files, manifests };
};

const exercises = async (): Promise<Exercise[]> => [
  demo,
  ...lessonIds().map(lessonExercise),
  ...(await presets()).map((preset) => ({ ...preset, id: `free-${preset.id}`, free: true })),
];

export const getStaticPaths = async () =>
  (await exercises()).map((exercise) => ({ params: { exercise: exercise.id }, props: { exercise } }));

export const GET: APIRoute<{ exercise: Exercise }> = ({ props }) => new Response(JSON.stringify(props.exercise));
