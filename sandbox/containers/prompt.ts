// A shell at a prompt in a container: `kubectl exec -it pod -- sh`.
import { Incomplete } from '../shell/ast.ts';
import { ExitShell, LeaveLoop, ReturnFrom } from '../shell/leaving.ts';
import { parse } from '../shell/parser.ts';
import { lineReader } from '../shell/pipe.ts';
import { Interrupted } from '../shell/process.ts';
import type { Streams } from '../shell/redirect.ts';
import type { RunningShell } from '../shell/running-shell.ts';

/** Gives the signal that Ctrl-C aborts, for one line. */
export type Interrupts = () => AbortSignal;

/** Reads lines and runs them until `exit`, or until nothing more comes. */
export async function promptedShell(shell: RunningShell, streams: Streams, interrupts: Interrupts): Promise<number> {
  const reader = lineReader(streams.stdin);
  const { state } = shell;
  let source = '';
  for (;;) {
    const home = state.files.cwd === '/root' ? '~' : state.files.cwd;
    await streams.stderr.write(source === '' ? `${home} # ` : '> ');
    const { text, ended } = await reader.line();
    if (ended && text === '') return state.status;
    source += `${text}\n`;
    if (isIncomplete(source)) continue;
    const line = source;
    source = '';
    const interrupt = interrupts();
    const own = shell.withSignal(AbortSignal.any([shell.around.signal, interrupt]));
    try {
      state.status = await own.evaluate(line, streams);
    } catch (error) {
      if (error instanceof ExitShell) return error.exitStatus;
      if (error instanceof ReturnFrom) state.status = error.exitStatus;
      else if (interrupt.aborted) state.status = 130;
      else if (error instanceof Interrupted || shell.around.signal.aborted) throw error;
      else if (!(error instanceof LeaveLoop)) await streams.stderr.write(`sh: ${error instanceof Error ? error.message : error}\n`);
    }
    if (ended) return state.status;
  }
}

function isIncomplete(source: string): boolean {
  if (/(^|[^\\])(\\\\)*\\\n$/.test(source)) return true;
  try {
    parse(source);
    return false;
  } catch (error) {
    return error instanceof Incomplete;
  }
}
