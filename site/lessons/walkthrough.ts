// A lesson's walkthrough: a transcript in Cram's format in which a line `Step: <id>` at column 0 begins each step.

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
  const steps: { step: string; exchanges: { command: string; output: string[]; status: number }[] }[] = [{ step: '', exchanges: [] }];
  for (const line of transcript.split('\n')) {
    const step = /^Step: *(\S+)/.exec(line)?.[1];
    if (step) steps.push({ step, exchanges: [] });
    if (!line.startsWith('  ')) continue;
    const exchanges = steps.at(-1)?.exchanges ?? [];
    const last = exchanges.at(-1);
    const said = line.slice(2);
    const status = /^\[(\d+)\]$/.exec(said)?.[1];
    if (said.startsWith('$ ')) exchanges.push({ command: said.slice(2), output: [], status: 0 });
    else if (!last) continue;
    else if (said.startsWith('> ') && last.output.length === 0) last.command += `\n${said.slice(2)}`;
    else if (said === '>' && last.output.length === 0) last.command += '\n';
    else if (status) last.status = Number(status);
    else last.output.push(said);
  }
  return steps.map(({ step, exchanges }) => ({
    step,
    exchanges: exchanges.map((exchange) => ({ ...exchange, output: exchange.output.join('\n') })),
  }));
}

/** The command as the walkthrough has it, in this step or, outside of a step, anywhere; `nth` counts from 1 where it is run again. */
export function findExchange(walkthrough: Walkthrough, command: string, step?: string, nth = 1): Exchange | undefined {
  return walkthrough
    .filter((part) => step === undefined || part.step === step)
    .flatMap((part) => part.exchanges)
    .filter((exchange) => exchange.command.trim() === command.trim())[nth - 1];
}
