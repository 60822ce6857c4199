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

/** MDX takes indentation off attributes of several lines, so commands are compared without it. */
const bare = (command: string): string => command.trim().replace(/\s*\n\s*/g, '\n');

/** The command as the walkthrough has it, in this step or, outside of a step, anywhere; `nth` counts from 1 where it is run again. */
export function findExchange(walkthrough: Walkthrough, command: string, step?: string, nth = 1): Exchange | undefined {
  return walkthrough
    .filter((part) => step === undefined || part.step === step)
    .flatMap((part) => part.exchanges)
    .filter((exchange) => bare(exchange.command) === bare(command))[nth - 1];
}
