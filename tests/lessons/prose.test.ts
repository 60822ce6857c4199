// Every command that a page shows has one clear place in the page's transcript: the build would stop otherwise, and here it is said sooner.
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { proseWithTranscript } from '../../site/lessons/prose-plugin.ts';

const pages = globSync('{lessons/*/en,content/**/*}.mdx').sort();

const compile = (page: string) =>
  mdxToJs(readFileSync(page, 'utf8'), { mdastPlugins: [proseWithTranscript], fileURL: pathToFileURL(resolve(page)) });

test.each(pages)('%s shows commands of its transcript', (page) => {
  expect(() => compile(page)).not.toThrow();
});
