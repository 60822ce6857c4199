// A page whose commands are proven: a transcript lies beside it, `content/guide/x.t` by `content/guide/x.mdx`. What comes
// before its first `Step:` line makes the state that the page describes; the free sandbox can be opened there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Journal } from '../../sandbox/session/journal.ts';
import { newSandbox, type Sandbox } from '../../sandbox/session/sandbox.ts';
import { parseTranscript, type TranscriptStep } from '../../sandbox/transcript/parse.ts';
import { clusterOptions, playOn } from '../../sandbox/transcript/play.ts';
import { parseWalkthrough, type Walkthrough } from '../lessons/walkthrough.ts';

const CONTENT = './content';

export interface ProvenPage {
  /** Where it is read: `guide/security`. */
  readonly route: string;
  /** What the free sandbox calls its state: `guide-security`. */
  readonly preset: string;
  readonly steps: readonly TranscriptStep[];
  readonly walkthrough: Walkthrough;
}

export const transcriptPath = (route: string): string => `${CONTENT}/${route}.t`;

/** The routes of all pages with a transcript. */
export const provenPages = (): string[] =>
  readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.t'))
    .map((path) => path.slice(0, -'.t'.length))
    .sort();

export function readPage(route: string): ProvenPage | undefined {
  const path = transcriptPath(route);
  if (!existsSync(path)) return undefined;
  const source = readFileSync(path, 'utf8');
  return { route, preset: route.replaceAll('/', '-'), steps: parseTranscript(source), walkthrough: parseWalkthrough(source) };
}

/** The page's cluster before its first command. The seed is that of the free sandbox, so that who opens it there sees what the page shows. */
export const sandboxOf = ({ preset, steps }: ProvenPage): Promise<Sandbox> =>
  newSandbox({ seed: `free-${preset}`, ...clusterOptions(steps) });

/** The session that leads to the state which the page describes. */
export async function setupOf(page: ProvenPage): Promise<Journal> {
  const sandbox = await sandboxOf(page);
  const commands = page.walkthrough[0]?.exchanges.length ?? 0;
  await playOn(sandbox, page.steps.slice(0, commands));
  return sandbox.journal;
}
