// How the API server reaches the kubelets (pkg/kubelet/client): for what happens inside of containers.
import type { Pod } from '../api/generated/types.ts';
import type { Duplex, PortStream } from './transport.ts';

export interface LogOptions {
  readonly container: string;
  readonly follow: boolean;
  readonly previous: boolean;
  readonly timestamps: boolean;
  readonly tailLines?: number;
  readonly limitBytes?: number;
  readonly sinceSeconds?: number;
  readonly sinceTime?: string;
  readonly stream: string;
}

export interface ExecOptions {
  readonly container: string;
  readonly command: readonly string[];
  readonly stdin: boolean;
  readonly tty: boolean;
}

/** What a command in a container came to: its exit status, or why it could not be begun. */
export type ExecResult = { readonly exitCode: number } | { readonly error: string };

/** Every verb throws a StatusError where the kubelet refuses or does not answer. */
export interface NodeAgents {
  /** Writes the log to `write`, and what is added for as long as it follows. Resolves at the end. */
  logs(pod: Pod, options: LogOptions, write: (text: string) => void, signal: AbortSignal): Promise<void>;
  exec(pod: Pod, options: ExecOptions, streams: Duplex, signal: AbortSignal): Promise<ExecResult>;
  /** The streams of a container's first process. */
  attach(pod: Pod, options: Omit<ExecOptions, 'command'>, streams: Duplex, signal: AbortSignal): Promise<ExecResult>;
  /** One connection to a port of the pod. @throws Error with the words of the kubelet */
  forward(pod: Pod, port: number, stream: PortStream, signal: AbortSignal): Promise<void>;
}
