// What there is to read, in order: from the folders themselves, so that a new page or lesson finds its own place.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';

interface Link {
  readonly label: string;
  readonly slug: string;
}

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? Object.entries(data).find(([key]) => key === name)?.[1] : undefined;

function frontmatter(path: string): unknown {
  const match = /^---\n(.*?)\n---/s.exec(readFileSync(path, 'utf8'));
  return load(match?.[1] ?? '{}');
}

export const lessonNumber = (id: string): number => Number.parseInt(id, 10);

/** Folders of lessons that have prose, in order. */
export const lessonIds = (root = './lessons'): string[] =>
  existsSync(root)
    ? readdirSync(root)
        .filter((name) => /^\d\d-/.test(name) && existsSync(`${root}/${name}/en.mdx`) && existsSync(`${root}/${name}/lesson.yaml`))
        .sort()
    : [];

export const lessonLinks = (): Link[] =>
  lessonIds().map((id) => ({
    label: `${lessonNumber(id)}. ${String(field(load(readFileSync(`./lessons/${id}/lesson.yaml`, 'utf8')), 'title'))}`,
    slug: `lessons/${id}`,
  }));

/** The pages of a folder of ./content, by `sidebar.order` and then by name. */
export function pageLinks(folder: string): Link[] {
  const root = `./content/${folder}`;
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => {
      const data = frontmatter(`${root}/${name}`);
      const order = field(field(data, 'sidebar'), 'order');
      return {
        label: String(field(data, 'title')),
        slug: `${folder}/${name.replace(/\.mdx?$/, '')}`,
        order: typeof order === 'number' ? order : 100,
      };
    })
    .sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug))
    .map(({ label, slug }) => ({ label, slug }));
}
