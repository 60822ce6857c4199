// `lab trace` and `lab load`: the sandbox's own words about requests, as they were when they were last looked over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseTranscript } from '../../../sandbox/transcript/parse.ts';
import { play } from '../../../sandbox/transcript/play.ts';

const FOLDER = join(import.meta.dirname, 'transcripts');

test.each(readdirSync(FOLDER))('%s', async (name) => {
  const steps = parseTranscript(readFileSync(join(FOLDER, name), 'utf8'));
  const played = await play(steps);
  expect(played.map(({ command, output, status }) => ({ command, output, status }))).toEqual(
    steps.map(({ command, output, status }) => ({ command, output, status })),
  );
});
