// Every lesson is proven both ways: its start fails every check, the ways that are right pass, the ways that are wrong get their words.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../sandbox/lessons/lesson.ts';
import type { TranscriptStep } from '../../sandbox/transcript/parse.ts';
import { playOn } from '../../sandbox/transcript/play.ts';
import { byStep, LESSONS, lessonIds, readLesson, readTranscript, standalone, startOf, transcripts } from '../../scripts/lesson-folder.ts';

const open = (results: readonly CheckResult[]) => results.filter(({ done }) => !done).map(({ id, message }) => `${id}: ${message}`);

describe.each(lessonIds())('%s', (id) => {
  const folder = readLesson(id);

  it('uses no id twice', () => {
    const ids = folder.lesson.steps.flatMap((step) => [step.id, ...step.checks.map((check) => check.id)]);
    expect(
      ids.filter((other, i) => ids.indexOf(other) !== i),
      'ids used twice',
    ).toEqual([]);
  });

  it('starts with nothing done', async () => {
    const sandbox = await startOf(folder);
    expect(
      sandbox
        .check()
        .filter(({ done }) => done)
        .map(({ id: check }) => check),
    ).toEqual([]);
  });

  it('is done by its walkthrough, with the output written', async () => {
    const sandbox = await startOf(folder);
    const parts = byStep(readTranscript(join(LESSONS, id, 'walkthrough.t')));
    for (const part of parts) {
      expect(await playOn(sandbox, part.steps)).toEqual(part.steps);
      if (part.id) expect(open(sandbox.check(part.id)), part.id).toEqual([]);
    }
    expect(parts.map((part) => part.id).filter(Boolean)).toEqual(folder.lesson.steps.map((step) => step.id));
  });

  const recording = join(LESSONS, id, 'recorded.t');
  it.runIf(existsSync(recording))('was recorded on a real control plane as it stands', () => {
    const commands = (steps: readonly TranscriptStep[]) => steps.map(({ command }) => command).filter(Boolean);
    expect(commands(readTranscript(recording))).toEqual(commands(standalone(folder, readTranscript(join(LESSONS, id, 'walkthrough.t')))));
  });

  it.each(transcripts(id, 'alternatives'))('is done another way: %s', async (path) => {
    const sandbox = await startOf(folder);
    for (const part of byStep(readTranscript(path))) {
      expect(await playOn(sandbox, part.steps)).toEqual(part.steps);
      if (part.id) expect(open(sandbox.check(part.id)), part.id).toEqual([]);
    }
  });

  it.each(transcripts(id, 'mistakes'))('answers a wrong turn: %s', async (path) => {
    const steps = readTranscript(path);
    expect(await playOn(await startOf(folder), steps)).toEqual(steps);
    const checks = steps.filter((step) => step.command.startsWith('lab check'));
    expect(checks.length, 'a mistake is shown to the judge').toBeGreaterThan(0);
    expect(
      checks.some((step) => step.status !== 0),
      'and is not taken for right',
    ).toBe(true);
  });
});
