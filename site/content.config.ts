import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob, type Loader } from 'astro/loaders';
import { readLesson } from './lessons/folder.ts';

/** `content/guide/x.mdx` is read at `guide/x`, `lessons/02-x/en.mdx` at `lessons/02-x`. */
const route = (entry: string): string =>
  entry
    .replace(/^content\//, '')
    .replace(/\/en\.mdx$/, '')
    .replace(/(^|\/)index\.mdx?$/, '')
    .replace(/\.mdx?$/, '');

const pages = glob({
  base: '.',
  pattern: ['content/**/[^_]*.{md,mdx}', 'lessons/[0-9]*/en.mdx'],
  generateId: ({ entry }) => route(entry),
});

/** A lesson's title and description are those of its lesson.yaml. */
const loader: Loader = {
  name: 'pages-and-lessons',
  load: (context) =>
    pages.load({
      ...context,
      parseData: (props) => {
        const id = /^lessons\/(.+)$/.exec(props.id)?.[1];
        if (!id) return context.parseData(props);
        const { lesson } = readLesson(id);
        return context.parseData({
          ...props,
          data: { title: lesson.title, description: lesson.summary, template: 'splash', tableOfContents: false, ...props.data },
        });
      },
    }),
};

export const collections = { docs: defineCollection({ loader, schema: docsSchema() }) };
