// A lesson's walkthrough as its prose shows it: a transcript in which a line `Step: <id>` at column 0 begins each step.
import { parseTranscript } from '../../sandbox/transcript/parse.ts';

/** A command and what it prints. */
export interface Exchange {
  /** With here-documents, several lines. */
  readonly command: string;
  readonly output: string;
  readonly status: number;
}

export type Walkthrough = readonly { readonly step: string; readonly exchanges: readonly Exchange[] }[];

/** Before the first `Step:` line, commands belong to the step named by the empty string. */
export function parseWalkthrough(transcript: string): Walkthrough {
  const steps: { step: string; exchanges: Exchange[] }[] = [{ step: '', exchanges: [] }];
  for (const { text, command, output, status } of parseTranscript(transcript)) {
    for (const line of text) {
      const step = /^Step: *(\S+)/.exec(line)?.[1];
      if (step) steps.push({ step, exchanges: [] });
    }
    if (command) steps.at(-1)?.exchanges.push({ command, output: output.join('\n'), status });
  }
  return steps;
}
