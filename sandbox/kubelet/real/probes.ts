// How a probe asks once: httpGet, tcpSocket, exec, grpc, and Kubernetes's words for what comes back (pkg/probe/*).
import type { Container as ContainerSpec, Probe } from '../../api/generated/types.ts';
import type { Container } from '../../containers/container.ts';
import { GRPC_QUESTION } from '../../containers/grpc-health.ts';
import type { Connection, Host } from '../../network/host.ts';
import { Capture, textInput } from '../../shell/pipe.ts';
import type { Clock } from '../../time/clock.ts';

export interface ProbeAnswer {
  readonly result: 'success' | 'warning' | 'failure' | 'error';
  /** What is told of it besides. */
  readonly output: string;
}

export interface ProbeTarget {
  readonly clock: Clock;
  /** The node's own network, from which kubelets ask. */
  readonly node: Host;
  readonly address: string;
  readonly spec: ContainerSpec;
  readonly container: Container;
}

type Told = (answer: ProbeAnswer) => void;

const failure = (output: string): ProbeAnswer => ({ result: 'failure', output });
const error = (output: string): ProbeAnswer => ({ result: 'error', output });

/** Asks once; `told` is called once, unless what comes back is of no interest any more. Gives back how to give up. */
export function ask(probe: Probe, target: ProbeTarget, told: Told): () => void {
  const timeout = (probe.timeoutSeconds ?? 1) * 1000;
  if (probe.exec) return askExec(probe.exec.command ?? [], timeout, target, told);
  if (probe.httpGet) return askHttp(probe.httpGet, timeout, target, told);
  if (probe.tcpSocket) return askTcp(probe.tcpSocket, timeout, target, told);
  if (probe.grpc) return askGrpc(probe.grpc.port, probe.grpc.service ?? '', timeout, target, told);
  return () => {};
}

function askExec(command: readonly string[], timeout: number, { clock, container }: ProbeTarget, told: Told): () => void {
  const controller = new AbortController();
  const output = new Capture();
  const ran = container.execute(
    command,
    { stdin: textInput(''), stdout: output, stderr: output, interactive: false },
    { signal: controller.signal },
  );
  if (typeof ran === 'string') {
    const id = '0'.repeat(64);
    told(
      error(
        `rpc error: code = Unknown desc = failed to exec in container: failed to start exec "${id}": OCI runtime exec failed: exec failed: unable to start container process: ${ran}`,
      ),
    );
    return () => {};
  }
  let done = false;
  const end = (answer: ProbeAnswer): void => {
    if (done) return;
    done = true;
    timer.cancel();
    told(answer);
  };
  const timer = clock.after(timeout, () => {
    end(failure(`command timed out: "${command.join(' ')}" timed out after ${timeout / 1000}s`));
    controller.abort();
  });
  void ran.then((status) => end(status === 0 ? { result: 'success', output: output.text } : failure(output.text)));
  return () => {
    done = true;
    timer.cancel();
    controller.abort();
  };
}

/** The number of a port that may be named; undefined for a name that the container does not have. */
const portOf = (port: number | string, { ports = [] }: ContainerSpec): number | undefined =>
  typeof port === 'number' ? port : /^\d+$/.test(port) ? Number(port) : ports?.find(({ name }) => name === port)?.containerPort;

const unknownPort = (port: number | string): ProbeAnswer => error(`strconv.Atoi: parsing "${port}": invalid syntax`);

interface Talk {
  readonly opened: (connection: Connection, end: Told) => void;
  readonly refused: ProbeAnswer;
  readonly unreachable: ProbeAnswer;
  readonly late: (open: boolean) => ProbeAnswer;
}

/** Opens a connection and talks over it, for so long. */
function dial({ clock, node }: ProbeTarget, address: string, port: number, timeout: number, talk: Talk, told: Told): () => void {
  let connection: Connection | undefined;
  let done = false;
  const end: Told = (answer) => {
    if (done) return;
    stop();
    told(answer);
  };
  const stop = (): void => {
    done = true;
    timer.cancel();
    attempt.abort();
    connection?.close();
  };
  const attempt = node.dial(
    'TCP',
    { address, port },
    {
      opened(opened) {
        connection = opened;
        talk.opened(opened, end);
      },
      refused: () => end(talk.refused),
      unreachable: () => end(talk.unreachable),
    },
  );
  const timer = clock.after(timeout, () => end(talk.late(connection !== undefined)));
  return stop;
}

const joined = (address: string, port: number): string => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);

function askHttp(get: NonNullable<Probe['httpGet']>, timeout: number, target: ProbeTarget, told: Told): () => void {
  const port = portOf(get.port, target.spec);
  if (port === undefined) {
    told(unknownPort(get.port));
    return () => {};
  }
  const address = get.host || target.address;
  const scheme = (get.scheme ?? 'HTTP').toLowerCase();
  const path = get.path || '/';
  const url = `${scheme}://${joined(address, port)}${path.startsWith('/') ? '' : '/'}${path}`;
  const tcp = `dial tcp ${joined(address, port)}`;
  const headers = get.httpHeaders ?? [];
  const has = (name: string) => headers.some((header) => header.name.toLowerCase() === name);
  const host = headers.find(({ name }) => name.toLowerCase() === 'host')?.value ?? joined(address, port);
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    ...(has('user-agent') ? [] : ['User-Agent: kube-probe/1.36']),
    ...headers.filter(({ name }) => name.toLowerCase() !== 'host').map(({ name, value }) => `${name}: ${value}`),
    ...(has('accept') ? [] : ['Accept: */*']),
    'Connection: close',
  ];
  const talk: Talk = {
    opened(connection, end) {
      let text = '';
      connection.receive({
        data(piece) {
          text += piece;
          if (scheme === 'https') end(failure(`Get "${url}": http: server gave HTTP response to HTTPS client`));
        },
        end: () => end(readAnswer(text, url, host)),
        reset: () =>
          end(
            failure(
              `Get "${url}": read tcp ${joined(connection.local.address, connection.local.port)}->${joined(address, port)}: read: connection reset by peer`,
            ),
          ),
      });
      connection.send(scheme === 'https' ? '\x16\x03\x01' : `${lines.join('\r\n')}\r\n\r\n`);
    },
    refused: failure(`Get "${url}": ${tcp}: connect: connection refused`),
    unreachable: failure(`Get "${url}": ${tcp}: connect: no route to host`),
    late: (open) =>
      failure(
        open
          ? `Get "${url}": context deadline exceeded (Client.Timeout exceeded while awaiting headers)`
          : `Get "${url}": ${tcp}: i/o timeout (Client.Timeout exceeded while awaiting headers)`,
      ),
  };
  return dial(target, address, port, timeout, talk, told);
}

function readAnswer(text: string, url: string, host: string): ProbeAnswer {
  const [, code] = /^HTTP\/1\.[01] (\d{3})/.exec(text) ?? [];
  if (code === undefined) return failure(`Get "${url}": EOF`);
  const status = Number(code);
  const body = text.slice(text.indexOf('\r\n\r\n') + 4);
  if (status < 200 || status >= 400) return failure(`HTTP probe failed with statuscode: ${status}`);
  const [, location = ''] = /\r\nLocation: ([^\r]*)/i.exec(text) ?? [];
  const other = /^https?:\/\/([^/]+)/.exec(location)?.[1];
  if (status >= 300 && other !== undefined && other !== host)
    return { result: 'warning', output: `Probe terminated redirects, Response body: ${body}` };
  return { result: 'success', output: body };
}

function askTcp(socket: NonNullable<Probe['tcpSocket']>, timeout: number, target: ProbeTarget, told: Told): () => void {
  const port = portOf(socket.port, target.spec);
  if (port === undefined) {
    told(unknownPort(socket.port));
    return () => {};
  }
  const address = socket.host || target.address;
  const tcp = `dial tcp ${joined(address, port)}`;
  const talk: Talk = {
    opened: (_connection, end) => end({ result: 'success', output: '' }),
    refused: failure(`${tcp}: connect: connection refused`),
    unreachable: failure(`${tcp}: connect: no route to host`),
    late: () => failure(`${tcp}: i/o timeout`),
  };
  return dial(target, address, port, timeout, talk, told);
}

function askGrpc(port: number, service: string, timeout: number, target: ProbeTarget, told: Told): () => void {
  const { address } = target;
  const late = failure(
    `timeout: failed to connect service "${joined(address, port)}" within ${timeout / 1000}s: context deadline exceeded`,
  );
  const talk: Talk = {
    opened(connection, end) {
      connection.receive({
        data(text) {
          if (text === 'SERVING') end({ result: 'success', output: 'service healthy' });
          else if (text.startsWith('NotFound')) end(failure('error: health rpc failed: rpc error: code = NotFound desc = unknown service'));
          else end(failure(`service unhealthy (responded with "${text}")`));
        },
        end: () => end(late),
      });
      connection.send(`${GRPC_QUESTION}${service}`);
    },
    // gRPC tries on until its time is up.
    refused: late,
    unreachable: late,
    late: () => late,
  };
  // What is refused is told when the time is up.
  const timer = { cancel: () => {} };
  const patient: Told = (answer) => {
    if (answer !== late) {
      told(answer);
      return;
    }
    const waiting = target.clock.after(Math.max(0, began + timeout - target.clock.now()), () => told(answer));
    timer.cancel = () => waiting.cancel();
  };
  const began = target.clock.now();
  const stopTrying = dial(target, address, port, timeout, talk, patient);
  return () => {
    stopTrying();
    timer.cancel();
  };
}
