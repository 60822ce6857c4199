// What the prose says rests on something: each recording that a comment names is here, and each line of Go and each alert that is
// shown stands so in the program and the rules that were run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const filesBelow = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name))
    .sort();

const prose = [...filesBelow('lessons', '.mdx'), ...filesBelow('content', '.mdx')];
const recordings = filesBelow('tests', '.t').map((path) => path.replace(/^.*\/|\.t$/g, ''));

const PROGRAM = readFileSync('examples/slice-controller/main.go', 'utf8');
const ALERTS = readFileSync('examples/alerts/endpointslices.yaml', 'utf8');

/** Code without what depends on where it is shown. */
const bare = (code: string): string =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

it.each(prose)('%s names recordings that are there', (path) => {
  const sources = [...readFileSync(path, 'utf8').matchAll(/\{\/\* source: (.*?) \*\/\}/gs)].map(([, source = '']) => source);
  const named = sources.flatMap((source) =>
    [...source.matchAll(/\brecordings? ([a-z0-9-]+(?:, [a-z0-9-]+)*)/g)].flatMap(([, names = '']) => names.split(', ')),
  );
  expect(named.filter((name) => !recordings.includes(name))).toEqual([]);
  const files = sources.flatMap((source) => source.match(/\b(?:examples|lessons|tests)\/\S+\.\w+/g) ?? []);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

it.each([...readFileSync('content/guide/custom-controllers.mdx', 'utf8').matchAll(/```go\n(.*?)```/gs)].map(([, code = '']) => code))(
  'the page on custom controllers shows lines of the program: %s',
  (code) => {
    expect(bare(PROGRAM)).toContain(bare(code));
  },
);

it('the alert of the page on best practices is the one that was tested', () => {
  const [, alert = ''] = /```\n(count by.*?)```/s.exec(readFileSync('content/guide/best-practices.mdx', 'utf8')) ?? [];
  expect(alert).not.toBe('');
  expect(bare(ALERTS)).toContain(bare(alert));
});
