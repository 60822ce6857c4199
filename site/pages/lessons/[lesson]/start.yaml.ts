// What a lesson begins with, for a cluster of one's own.
import type { APIRoute } from 'astro';
import { startAtHome } from '../../../lessons/at-home.ts';
import { readLesson } from '../../../lessons/folder.ts';
import { lessonIds } from '../../../navigation.ts';

export const getStaticPaths = () =>
  lessonIds().flatMap((lesson) => {
    const start = startAtHome(readLesson(lesson));
    return start === undefined ? [] : [{ params: { lesson }, props: { start } }];
  });

export const GET: APIRoute<{ start: string }> = ({ props }) => new Response(props.start);
