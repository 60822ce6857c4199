// Holds replayed transcripts against recorded ones, command by command.
import type { TranscriptStep } from '../../sandbox/transcript/parse.ts';
import { differences, Matching } from './compare.ts';

export interface Comparison {
  readonly passed: number;
  /** For each command that differs: its first line and the lines that differ, real ones with `-`, simulated ones with `+`. */
  readonly failures: readonly { readonly command: string; readonly lines: readonly string[] }[];
}

export function compareTranscripts(recorded: readonly TranscriptStep[], replayed: readonly TranscriptStep[]): Comparison {
  const matching = new Matching();
  const others = replayed.filter((step) => step.command);
  const failures: { command: string; lines: string[] }[] = [];
  let passed = 0;
  recorded
    .filter((step) => step.command)
    .forEach((step, i) => {
      const other = others[i];
      const lines = other?.command === step.command ? differences(step, other, matching) : ['not replayed'];
      if (lines.length === 0) passed += 1;
      else failures.push({ command: step.command.split('\n')[0] ?? '', lines });
    });
  return { passed, failures };
}
