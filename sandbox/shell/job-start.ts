// `&`: a list that nobody waits for.
import type { List } from './ast.ts';
import { textInput } from './pipe.ts';
import { Interrupted } from './process.ts';
import { complaintOf, type Streams } from './redirect.ts';
import type { RunningShell } from './running-shell.ts';

const KILL = 9;

/** Begins it and gives the status of having begun it. */
export async function startJob(list: List, shell: RunningShell, streams: Streams): Promise<number> {
  const { processes } = shell.around;
  const ended = await processes.begin(1, streams, shell.around);
  const controller = new AbortController();
  let killed = 0;
  const inner = shell.subshell({
    ...shell.around,
    signal: controller.signal,
    progress: { commands: 0, until: Number.POSITIVE_INFINITY, depth: 0, programs: new Set() },
  });
  const run = async (): Promise<number> => {
    try {
      return await inner.runList(list, { ...streams, stdin: textInput(''), interactive: false });
    } catch (error) {
      if (error instanceof Interrupted || controller.signal.aborted) return 128 + killed;
      await streams.stderr.write(complaintOf(streams, error instanceof Error ? error.message : String(error)));
      return 1;
    }
  };
  const kill = (signal: number): void => {
    killed = signal;
    controller.abort(new Interrupted());
  };
  const died = processes.lives(() => kill(KILL));
  const done = run().finally(() => {
    died();
    ended();
  });
  const job = shell.state.jobs.add(list.source, done, kill);
  if (streams.interactive) await streams.stderr.write(`[${job.number}] ${job.pid}\n`);
  return 0;
}
