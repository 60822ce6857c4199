// A lesson's folder as its proofs use it: what it starts from, and the transcripts that play it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSandbox, type Sandbox } from '../sandbox/session/sandbox.ts';
import { parseTranscript, type TranscriptStep } from '../sandbox/transcript/parse.ts';
import { type LessonFolder, readLesson } from '../site/lessons/folder.ts';

export const LESSONS = './lessons';

export const lessonIds = (): string[] =>
  readdirSync(LESSONS)
    .filter((name) => existsSync(join(LESSONS, name, 'lesson.yaml')))
    .sort();

/** The transcripts of a lesson's folder: `alternatives`, `mistakes`; by name. */
export function transcripts(id: string, kind: 'alternatives' | 'mistakes'): string[] {
  const folder = join(LESSONS, id, kind);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.t'))
        .sort()
        .map((name) => join(folder, name))
    : [];
}

export const readTranscript = (path: string): TranscriptStep[] => parseTranscript(readFileSync(path, 'utf8'));

/** A sandbox at the lesson's start. Every learner's begins with this seed, so what the prose shows is what they see. */
export function startOf({ lesson, files, manifests, id }: LessonFolder): Promise<Sandbox> {
  return newSandbox({ ...lesson.cluster, seed: id, lesson, files, manifests });
}

/** A walkthrough cut at its `Step: ID` lines. */
export function byStep(steps: readonly TranscriptStep[]): { readonly id: string; readonly steps: readonly TranscriptStep[] }[] {
  const parts: { id: string; steps: TranscriptStep[] }[] = [];
  for (const step of steps) {
    const id = step.text.map((line) => /^Step: *(\S+)/.exec(line)?.[1]).findLast((found) => found !== undefined);
    if (id !== undefined || parts.length === 0) parts.push({ id: id ?? '', steps: [] });
    parts.at(-1)?.steps.push(step);
  }
  return parts;
}

/**
 * The walkthrough as a transcript that stands alone: what the lesson starts from is made by commands. This is what is
 * recorded on a real control plane; `lab check` and `lab why` are the sandbox's own and left out,
 * and so is a command whose output chance decides: the line `By chance` stands above it. A command that names
 * kube-controller-manager's manifest or the audit log, files that only the sandbox has, is left out too, unless a line `On record: COMMAND`
 * above it says what does the same on a real control plane.
 */
export function standalone(folder: LessonFolder, walkthrough: readonly TranscriptStep[]): TranscriptStep[] {
  const command = (text: string): TranscriptStep => ({ text: [], command: text, output: [], status: 0 });
  const write = (name: string, text: string) => command(`cat > ${name} <<'EOF'\n${text.replace(/\n$/, '')}\nEOF`);
  const { nodes, dualStack, dns, controllers } = folder.lesson.cluster ?? {};
  // The real nodes have no engine for NetworkPolicies, so what they printed is compared with a cluster that has none either.
  const options = [dualStack && '--dual-stack', dns && '--dns'].filter(Boolean);
  return [
    {
      text: [`${folder.lesson.title}: the walkthrough, from an empty cluster.`, ''],
      command: ['lab cluster --nodes', nodes ?? 3, ...options].join(' '),
      output: [],
      status: 0,
    },
    ...(controllers === undefined ? [] : [command(`lab controllers '${controllers}'`)]),
    ...Object.entries(folder.files).map(([name, text]) => write(name, text)),
    ...folder.manifests.flatMap((manifest, i) => [
      write(`start-${i + 1}.yaml`, manifest),
      command(`kubectl apply -f start-${i + 1}.yaml`),
      command('lab settle'),
    ]),
    ...walkthrough.map(onRecord).filter(isRecordable),
  ];
}

function onRecord(step: TranscriptStep): TranscriptStep {
  const insteadOf = (line: string): string | undefined => /^On record: (.+)$/.exec(line)?.[1];
  const instead = step.text.map(insteadOf).find((found) => found !== undefined);
  if (instead === undefined) return step;
  return { text: step.text.filter((line) => insteadOf(line) === undefined), command: instead, output: [], status: 0 };
}

const isRecordable = ({ command, text }: TranscriptStep): boolean =>
  !/^lab (check|why)\b/.test(command) &&
  !/\/(etc|var\/log)\/kubernetes\//.test(command) &&
  !text.some((line) => line.startsWith('By chance'));

export { readLesson };
