// Lines with their ends, for tools that keep a missing newline missing.
import { joined } from '../bounds.ts';
import type { Input } from '../process.ts';

export interface TerminatedLine {
  readonly line: string;
  /** `\n`, or nothing where the input's last line has none. */
  readonly end: '\n' | '';
}

export async function* terminatedLines(input: Input): AsyncGenerator<TerminatedLine> {
  let rest = '';
  for await (const piece of input) {
    const lines = joined(rest, piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { line, end: '\n' };
  }
  if (rest !== '') yield { line: rest, end: '' };
}
