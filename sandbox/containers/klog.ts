// How programs of Kubernetes write their logs (k8s.io/klog), and Go's default for a signal.
import type { ServerProcess } from './image.ts';

/** `I1130 15:33:31.158994       1 log.go:244] Started HTTP server` */
export function klogLine(ms: number, text: string, severity = 'I', place = 'log.go:244'): string {
  const stamp = new Date(ms).toISOString();
  const day = stamp.slice(5, 10).replace('-', '');
  return `${severity}${day} ${stamp.slice(11, 23)}000       1 ${place}] ${text}\n`;
}

/** Writes lines to a server's stderr. */
export const klogOf =
  (process: ServerProcess) =>
  (text: string): void =>
    process.err(klogLine(process.clock.now(), text));

/** A Go program that does not ask for a signal exits with 2, even as the first process of a container (runtime.dieFromSignal). */
export function diesFromSignals(process: ServerProcess, names: readonly string[] = ['TERM', 'INT', 'HUP', 'QUIT']): void {
  for (const name of names) process.onSignal(name, () => process.exit(2));
}
