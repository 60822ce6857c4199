// Transcripts in Cram's format: prose at column 0; below it, indented by two spaces, commands after `$ ` (continued after
// `> `), what they print, and `[1]` for an exit status other than 0.

export interface TranscriptStep {
  /** The lines of prose before the command. */
  readonly text: readonly string[];
  /** Empty in a last step that holds prose alone. */
  readonly command: string;
  readonly output: readonly string[];
  readonly status: number;
}

interface Draft {
  text: string[];
  command: string;
  output: string[];
  status: number;
}

const newDraft = (): Draft => ({ text: [], command: '', output: [], status: 0 });

export function parseTranscript(source: string): TranscriptStep[] {
  const steps: TranscriptStep[] = [];
  let step = newDraft();
  for (const line of source.replace(/\n$/, '').split('\n')) {
    const inner = line.startsWith('  ') ? line.slice(2) : undefined;
    if (step.command && (inner === undefined || inner.startsWith('$ '))) {
      steps.push(step);
      step = newDraft();
    }
    if (inner === undefined) step.text.push(line);
    else if (inner.startsWith('$ ')) step.command = inner.slice(2);
    else if (step.output.length === 0 && inner.startsWith('> ')) step.command += `\n${inner.slice(2)}`;
    else if (step.output.length === 0 && inner === '>') step.command += '\n';
    else if (/^\[\d+\]$/.test(inner)) step.status = Number(inner.slice(1, -1));
    else step.output.push(inner);
  }
  if (step.command || step.text.some((line) => line.trim() !== '')) steps.push(step);
  return steps;
}

export function formatTranscript(steps: readonly TranscriptStep[]): string {
  const lines: string[] = [];
  for (const { text, command, output, status } of steps) {
    lines.push(...text);
    if (!command) continue;
    const [first, ...rest] = command.split('\n');
    lines.push(`  $ ${first}`, ...rest.map((line) => (line ? `  > ${line}` : '  >')), ...output.map((line) => `  ${line}`));
    if (status) lines.push(`  [${status}]`);
  }
  return `${lines.join('\n')}\n`;
}
