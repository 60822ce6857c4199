#!/usr/bin/env node
// Keeps the transcripts of the lessons and of the reading pages.
//
//   npm run lessons -- write [LESSON…] [PAGE…]   plays every transcript and writes down what the sandbox prints
//   npm run lessons -- standalone DIR            writes each walkthrough as a transcript to be recorded on a real control plane
//   npm run lessons -- table                     what each lesson has, and whether it was recorded
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTranscript } from '../sandbox/transcript/parse.ts';
import { playOn } from '../sandbox/transcript/play.ts';
import { provenPages, readPage, sandboxOf, transcriptPath } from '../site/guide/page.ts';
import { LESSONS, lessonIds, readLesson, readTranscript, standalone, startOf, transcripts } from './lesson-folder.ts';

const [verb, ...args] = process.argv.slice(2);

async function write(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const folder = readLesson(id);
    for (const path of [join(LESSONS, id, 'walkthrough.t'), ...transcripts(id, 'alternatives'), ...transcripts(id, 'mistakes')]) {
      writeFileSync(path, formatTranscript(await playOn(await startOf(folder), readTranscript(path))));
    }
  }
}

/** A page is named by its route: guide/security. */
async function writePages(routes: readonly string[]): Promise<void> {
  for (const route of routes) {
    const page = readPage(route);
    if (!page) throw new Error(`there is no ${transcriptPath(route)}`);
    writeFileSync(transcriptPath(route), formatTranscript(await playOn(await sandboxOf(page), page.steps)));
  }
}

function table(): void {
  const rows = lessonIds().map((id) => {
    const { lesson } = readLesson(id);
    const checks = lesson.steps.flatMap((step) => step.checks).length;
    const recorded = existsSync(join(LESSONS, id, 'recorded.t')) ? 'yes' : 'no';
    return [id, lesson.steps.length, checks, transcripts(id, 'alternatives').length, transcripts(id, 'mistakes').length, recorded];
  });
  const all = [['lesson', 'steps', 'checks', 'alternatives', 'mistakes', 'recorded'], ...rows].map((row) => row.map(String));
  const widths = all[0]?.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0))) ?? [];
  for (const row of all)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

switch (verb) {
  case 'write':
    await write(args.length > 0 ? args.filter((name) => !name.includes('/')) : lessonIds());
    await writePages(args.length > 0 ? args.filter((name) => name.includes('/')) : provenPages());
    break;
  case 'standalone': {
    const [target = '.'] = args;
    mkdirSync(target, { recursive: true });
    for (const id of lessonIds())
      writeFileSync(
        join(target, `${id}.t`),
        formatTranscript(standalone(readLesson(id), readTranscript(join(LESSONS, id, 'walkthrough.t')))),
      );
    break;
  }
  case 'table':
    table();
    break;
  default:
    console.error('usage: lessons write [LESSON…] [PAGE…] | standalone DIR | table');
    process.exit(2);
}
