// What the shell's own commands have in common: how they complain, and how their flags are read.
import { complaintOf, type Streams } from '../redirect.ts';

/** Says what is wrong in the shell's form and gives the status. */
export async function complain(streams: Streams, message: string, status = 1): Promise<number> {
  await streams.stderr.write(complaintOf(streams, message));
  return status;
}

export interface Flags {
  readonly letters: ReadonlySet<string>;
  readonly operands: readonly string[];
  /** The first letter that is not known. */
  readonly unknown: string | undefined;
}

/** Flags without values, before the first operand. */
export function flagsOf(argv: readonly string[], known: string): Flags {
  const letters = new Set<string>();
  let at = 1;
  for (; /^[-+][A-Za-z]+$/.test(argv[at] ?? ''); at += 1)
    for (const letter of (argv[at] ?? '').slice(1)) {
      if (!known.includes(letter)) return { letters, operands: [], unknown: (argv[at] ?? '').charAt(0) + letter };
      letters.add((argv[at] ?? '').startsWith('+') ? `+${letter}` : letter);
    }
  if (argv[at] === '--') at += 1;
  return { letters, operands: argv.slice(at), unknown: undefined };
}
