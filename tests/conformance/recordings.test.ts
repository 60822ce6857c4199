// The sandbox says what Kubernetes 1.36 says: recordings of a real control plane, played again.
// differences.json names, for each transcript, how many commands still come out otherwise. It may only shrink.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../sandbox/transcript/parse.ts';
import { play } from '../../sandbox/transcript/play.ts';
import { compareTranscripts } from './compare-folders.ts';

const ROOT = 'tests/conformance';
const lessons = 'lessons';
const known: unknown = JSON.parse(readFileSync(join(ROOT, 'differences.json'), 'utf8'));
const allowed = (file: string): number => {
  const count = typeof known === 'object' && known !== null ? Object.entries(known).find(([name]) => name === file)?.[1] : 0;
  return typeof count === 'number' ? count : 0;
};

const folders = [
  'recordings/lessons',
  'recordings/kubectl',
  'recordings/found',
  'recordings/network',
  'recordings/kubelet',
  'recordings/traffic',
  'own',
].filter((folder) => existsSync(join(ROOT, folder)));

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.t'));

  it.concurrent.each(files)('%s', async (name) => {
    const recorded = parseTranscript(readFileSync(join(ROOT, folder, name), 'utf8'));
    const { failures } = compareTranscripts(recorded, await play(recorded));
    const report = failures.map(({ command, lines }) => [`$ ${command}`, ...lines.slice(0, 6)].join('\n')).join('\n');
    expect(failures.length, report).toBe(allowed(`${folder}/${name}`));
  });
});

describe('the walkthroughs of the lessons, as a real control plane played them', () => {
  const recorded = readdirSync(lessons).filter((id) => existsSync(join(lessons, id, 'recorded.t')));

  it.concurrent.each(recorded)('%s', async (id) => {
    const steps = parseTranscript(readFileSync(join(lessons, id, 'recorded.t'), 'utf8'));
    expect(compareTranscripts(steps, await play(steps)).failures).toEqual([]);
  });
});
