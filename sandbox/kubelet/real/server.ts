// What a kubelet does for the API server (pkg/kubelet/server): logs, exec, attach, port forwarding.
import type { Pod } from '../../api/generated/types.ts';
import { newBadRequest, newStatusError } from '../../apimachinery/status.ts';
import type { ExecResult, LogOptions } from '../../client-go/node-agents.ts';
import type { Duplex, PortStream } from '../../client-go/transport.ts';
import type { Container } from '../../containers/container.ts';
import type { ContainerLog, LogLine } from '../../containers/log.ts';
import type { Connection } from '../../network/host.ts';
import { textInput } from '../../shell/pipe.ts';
import type { Output } from '../../shell/process.ts';
import type { Clock } from '../../time/clock.ts';
import type { RunningPod } from './node.ts';
import type { ContainerRun } from './runtime.ts';

/** After so long, in ms, the API server is told that there is no way to a node that is gone. */
const NO_ROUTE = 3_060;

/** Hands on what is written from now on, until nothing more will be, or enough has been. */
function untilEnded(log: ContainerLog, put: (piece: LogLine) => void, signal: AbortSignal, enough = () => false): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const end = (): void => {
      stop();
      signal.removeEventListener('abort', aborted);
      resolve();
    };
    const written = (piece: LogLine): void => {
      put(piece);
      if (enough()) end();
    };
    const stop = log.follow({ written, ended: end });
    const aborted = (): void => {
      stop();
      reject(signal.reason);
    };
    signal.addEventListener('abort', aborted, { once: true });
    if (log.ended) end();
  });
}

/** How long, in ms, it takes until who has detached is told so. */
const DETACH = 50;

interface Fleet {
  readonly clock: Clock;
  workerOf(pod: Pod): RunningPod | undefined;
  get(node: string): { readonly stopped: boolean; readonly addresses: readonly string[] } | undefined;
}

/** Whether the end of what the first who attaches types is the end of the container's stdin. */
const isOnce = ({ spec }: Pod, container: string): boolean =>
  [...(spec?.containers ?? []), ...(spec?.ephemeralContainers ?? [])].some(
    ({ name, stdinOnce }) => name === container && stdinOnce === true,
  );

const PENDING_IMAGE: ReadonlySet<string> = new Set(['ErrImagePull', 'ImagePullBackOff']);

export class KubeletServer {
  readonly #fleet: Fleet;

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  async logs(pod: Pod, options: LogOptions, write: (text: string) => void, signal: AbortSignal): Promise<void> {
    const { container, previous } = options;
    const { namespace, name } = pod.metadata;
    await this.#reach(
      pod,
      (address) =>
        newStatusError(
          500,
          '',
          `Get "https://${address}:10250/containerLogs/${namespace}/${name}/${container}": dial tcp ${address}:10250: connect: no route to host`,
          {},
        ),
      signal,
    );
    const runs = this.#runsOf(pod, container);
    const last = runs.at(-1);
    const run = previous ? runs.at(-2) : last;
    if (previous && !run) throw newBadRequest(`previous terminated container "${container}" in pod "${name}" not found`);
    const why = this.#fleet.workerOf(pod)?.reasons.get(container)?.reason;
    if (!run) {
      const { initContainers = [] } = pod.spec ?? {};
      const waiting = why ?? (initContainers.length > 0 ? 'PodInitializing' : 'ContainerCreating');
      const words = PENDING_IMAGE.has(waiting) ? 'trying and failing to pull image' : waiting;
      throw newBadRequest(`container "${container}" in pod "${name}" is waiting to start: ${words}`);
    }
    if (!run.container) return;
    await this.#read(run.container, options, write, signal);
  }

  async #read({ log }: Container, options: LogOptions, write: (text: string) => void, signal: AbortSignal): Promise<void> {
    const { follow, tailLines, timestamps, sinceSeconds, sinceTime, stream } = options;
    const now = this.#fleet.clock.now();
    const since = sinceTime ? Date.parse(sinceTime) : sinceSeconds === undefined ? 0 : now - sinceSeconds * 1000;
    const wanted = (line: LogLine) => line.time >= since && (stream === 'All' || stream.toLowerCase() === line.stream);
    let left = options.limitBytes ?? Number.POSITIVE_INFINITY;
    const put = (line: LogLine): void => {
      const text = timestamps ? `${new Date(line.time).toISOString().replace('Z', '000000Z')} ${line.text}` : line.text;
      if (left > 0) write(text.slice(0, left));
      left -= text.length;
    };
    const lines = log.lines.filter(wanted);
    for (const line of tailLines === undefined || tailLines < 0 ? lines : lines.slice(Math.max(0, lines.length - tailLines))) put(line);
    if (!follow) return;
    await untilEnded(log, put, signal, () => left <= 0);
  }

  async exec(
    pod: Pod,
    {
      container,
      command,
      stdin,
      tty,
    }: { readonly container: string; readonly command: readonly string[]; readonly stdin: boolean; readonly tty: boolean },
    streams: Duplex,
    signal: AbortSignal,
  ): Promise<ExecResult> {
    const run = await this.#running(pod, container, signal);
    const output = (write: (text: string) => unknown): Output => ({
      write: async (text) => {
        await write(text);
      },
    });
    const ran = run.execute(
      command,
      {
        stdin: stdin && streams.stdin ? streams.stdin : textInput(''),
        stdout: output((text) => streams.stdout(text)),
        stderr: output((text) => streams.stderr(text)),
        interactive: false,
      },
      { signal, tty, by: 'command' },
    );
    if (typeof ran !== 'string') return { exitCode: await ran };
    const id = Array.from({ length: 64 }, (_, i) => '0123456789abcdef'[(i * 7) % 16]).join('');
    const words = `failed to exec in container: failed to start exec "${id}": OCI runtime exec failed: exec failed: unable to start container process: ${ran}`;
    return { error: `Internal error occurred: Internal error occurred: error executing command in container: ${words}` };
  }

  async attach(
    pod: Pod,
    { container, stdin }: { readonly container: string; readonly stdin: boolean; readonly tty: boolean },
    streams: Duplex,
    signal: AbortSignal,
  ): Promise<ExecResult> {
    const run = await this.#running(pod, container, signal);
    // Where stdin outlives who types, the end of what is typed is the end of the session.
    const detached = new AbortController();
    if (stdin && streams.stdin) {
      const once = isOnce(pod, container);
      void this.#pump(run, streams.stdin, once).then(() => !once && detached.abort());
    }
    try {
      await untilEnded(
        run.log,
        ({ stream, text }) => (stream === 'stdout' ? streams.stdout(text) : streams.stderr(text)),
        AbortSignal.any([signal, detached.signal]),
      );
    } catch (error) {
      if (!detached.signal.aborted || signal.aborted) throw error;
      await this.#fleet.clock.sleep(DETACH, signal);
    }
    return { exitCode: 0 };
  }

  async #pump({ stdin }: Container, input: AsyncIterable<string>, once: boolean): Promise<void> {
    for await (const piece of input) stdin.write(piece);
    if (once) stdin.end();
  }

  /** @throws Error where nothing listens there */
  async forward(pod: Pod, port: number, { input, output }: PortStream, signal: AbortSignal): Promise<void> {
    const worker = this.#fleet.workerOf(pod);
    const host = worker?.sandbox?.host;
    if (!worker?.sandbox || !host || worker.isOver) throw new Error('lost connection to pod');
    const { id, netns } = worker.sandbox;
    const refused =
      `error forwarding port ${port} to pod ${id}, uid : failed to execute portforward in network namespace "${netns}": ` +
      `failed to connect to localhost:${port} inside namespace "${id}", IPv4: dial tcp4 127.0.0.1:${port}: connect: connection refused ` +
      'IPv6 dial tcp6: address localhost: no suitable address found ';
    const connection = await new Promise<Connection>((resolve, reject) => {
      host.dial(
        'TCP',
        { address: '127.0.0.1', port },
        {
          opened: resolve,
          refused: () => reject(new Error(refused)),
          unreachable: () => reject(new Error(refused)),
        },
      );
    });
    await new Promise<void>((resolve) => {
      connection.receive({ data: output, end: resolve, reset: resolve });
      signal.addEventListener('abort', () => resolve(), { once: true });
      void (async () => {
        for await (const piece of input) connection.send(piece);
        connection.end();
      })();
    });
    connection.close();
  }

  async #running(pod: Pod, container: string, signal: AbortSignal): Promise<Container> {
    await this.#reach(
      pod,
      (address) => newStatusError(500, '', `error dialing backend: dial tcp ${address}:10250: connect: no route to host`, {}),
      signal,
    );
    const run = this.#runsOf(pod, container).at(-1);
    if (!run?.container?.running) throw newStatusError(404, 'NotFound', `container not found ("${container}")`, {});
    return run.container;
  }

  #runsOf(pod: Pod, container: string): readonly ContainerRun[] {
    return this.#fleet.workerOf(pod)?.runs.filter((run) => run.name === container) ?? [];
  }

  async #reach(pod: Pod, failure: (address: string) => Error, signal: AbortSignal): Promise<void> {
    const node = this.#fleet.get(pod.spec?.nodeName ?? '');
    if (!node?.stopped) return;
    await this.#fleet.clock.sleep(NO_ROUTE, signal);
    throw failure(node.addresses[0] ?? '');
  }
}
