// A file that lies in the learner's folder when a lesson begins.
import type { APIRoute } from 'astro';
import { readLesson } from '../../../../lessons/folder.ts';
import { lessonIds } from '../../../../navigation.ts';

export const getStaticPaths = () =>
  lessonIds().flatMap((lesson) =>
    Object.entries(readLesson(lesson).files).map(([name, text]) => ({ params: { lesson, name }, props: { text } })),
  );

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
