// A command in a container, or its first process, with streams (client-go/tools/remotecommand).
import { isMap } from '../apimachinery/fmt.ts';
import { StatusError } from '../apimachinery/status.ts';
import { Interrupted, type Keys } from '../shell/process.ts';
import { ExitError, KubectlError } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { isStatus, type Query } from './rest.ts';

/** Containers of a cluster whose nodes are played run no programs. */
export const nothingRuns = (what: string): KubectlError => new KubectlError(`containers in this cluster do not run programs: ${what}`);

const NO_KEYS = "what is typed here reaches no container: give it the whole command, as sh -c '...', or its input through a pipe";

export interface Session {
  /** The pod's path in the API. */
  readonly path: string;
  readonly subresource: 'exec' | 'attach';
  readonly query: Query;
  readonly stdin: boolean;
  /** What it cannot do where nothing runs. */
  readonly without: string;
}

/** Joins the streams, and ends with the exit status of the command. @throws ExitError, KubectlError */
export async function stream(invocation: Invocation, { path, subresource, query, stdin, without }: Session): Promise<void> {
  const { process } = invocation;
  const interrupted = new AbortController();
  const keys = stdin && process.interactive ? keysOf(process, query.tty === 'true', interrupted) : undefined;
  // What comes is written in its order, however slow the reader is.
  let written = Promise.resolve();
  const put = (output: typeof process.stdout) => (text: string) => {
    written = written.then(() => output.write(text));
    written.catch(() => {});
  };
  let status: unknown;
  try {
    status = await invocation.client.connect(
      { method: 'POST', path: `${path}/${subresource}`, query },
      { ...(stdin && { stdin: keys?.input ?? process.stdin }), stdout: put(process.stdout), stderr: put(process.stderr) },
      AbortSignal.any([process.signal, interrupted.signal]),
    );
  } catch (error) {
    if (error instanceof StatusError && error.status.code === 501) throw nothingRuns(without);
    if (error instanceof StatusError) throw new KubectlError(`unable to upgrade connection: ${error.message}`);
    throw error;
  } finally {
    keys?.release();
    await written;
  }
  interrupted.signal.throwIfAborted();
  const code = exitCodeOf(status);
  if (code === 0) return;
  if (code === undefined) throw new KubectlError(isStatus(status) ? (status.message ?? '') : 'unknown error');
  throw new ExitError(code, `command terminated with exit code ${code}`);
}

/** On a terminal each key goes to the container, Ctrl-C too; without one, whole lines do, and Ctrl-C ends kubectl. */
function keysOf({ keyboard, stdout }: Invocation['process'], tty: boolean, interrupted: AbortController): Keys {
  // Some who type hand over whole lines of their own shell, and nothing to a program: better said than silent.
  if (!keyboard) throw new KubectlError(NO_KEYS);
  return tty ? keyboard.take() : keyboard.takeLines(stdout, () => interrupted.abort(new Interrupted()));
}

/** 0 where it ended well; undefined where it never began. */
function exitCodeOf(status: unknown): number | undefined {
  if (!isStatus(status)) return undefined;
  if (status.status === 'Success') return 0;
  if (status.reason !== 'NonZeroExitCode') return undefined;
  const cause = status.details?.causes?.find(({ reason }) => reason === 'ExitCode');
  return isMap(cause) ? Number(cause.message) : undefined;
}
