// yes: a line without end.
import { FileError } from '../filesystem.ts';
import { type Command, pause } from '../process.ts';
import { parseOptions, tool } from './options.ts';

/** In characters: how much is written at a time. */
const PIECE = 4096;

export const yes: Command = tool(async (process) => {
  const { operands } = parseOptions(process.argv, '');
  const line = `${operands.length > 0 ? operands.join(' ') : 'y'}\n`;
  const piece = line.repeat(Math.max(1, Math.ceil(PIECE / line.length)));
  try {
    for (;;) {
      await process.stdout.write(piece);
      await pause(process);
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await process.stderr.write(`yes: standard output: ${error.message}\n`);
    return 1;
  }
});
