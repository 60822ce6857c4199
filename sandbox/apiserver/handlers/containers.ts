// What goes through to containers: log, exec, attach and portforward of pods (pkg/registry/core/pod/rest).
import type { Pod } from '../../api/generated/types.ts';
import { pods } from '../../api/resources.ts';
import { newBadRequest, newStatusError, type Status } from '../../apimachinery/status.ts';
import type { ExecResult, NodeAgents } from '../../client-go/node-agents.ts';
import type { ApiRequest, Duplex, PortStream } from '../../client-go/transport.ts';
import { isPod } from '../admission/plugin.ts';
import type { ApiServer } from '../api-server.ts';
import { negotiateObject } from '../negotiation.ts';
import type { ResourceRequest } from '../request-info.ts';
import { requestInfo } from '../request-info.ts';
import type { Answer, Connection } from './connection.ts';

export type Streams = Duplex;

type Stream = (connection: Connection, streams: Streams | undefined, signal: AbortSignal | undefined) => Promise<Answer>;

const STREAMERS: ReadonlyMap<string, Stream> = new Map<string, Stream>([
  ['get/pods/log', readLog],
  ['get/pods/exec', runCommand],
  ['create/pods/exec', runCommand],
  ['get/pods/attach', attach],
  ['create/pods/attach', attach],
  ['get/pods/portforward', upgradeForward],
  ['create/pods/portforward', upgradeForward],
]);

/** Who answers a request for what a container does. */
export const streamer = ({ verb, group, resource, subresource }: ResourceRequest): Stream | undefined =>
  group === '' ? STREAMERS.get(`${verb}/${resource}/${subresource}`) : undefined;

const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1';

function podOf(server: ApiServer, namespace: string, name: string): Pod {
  const pod = server.registry(pods).get(namespace, name);
  if (!isPod(pod)) throw new TypeError('a pod is a Pod');
  return pod;
}

function agentsOf({ nodeAgents }: ApiServer): NodeAgents {
  if (!nodeAgents) throw new TypeError('no kubelets');
  return nodeAgents;
}

/** The container that is asked for, or the only one there is (podutil.ContainerByName, validateContainer). */
function containerOf(pod: Pod, given: string | undefined): string {
  const { containers = [], initContainers = [], ephemeralContainers = [] } = pod.spec ?? {};
  const own = containers.map(({ name }) => name);
  const { name } = pod.metadata;
  if (!given) {
    const byDefault = pod.metadata.annotations?.['kubectl.kubernetes.io/default-container'];
    if (own.length === 1 && own[0] !== undefined) return own[0];
    if (byDefault !== undefined && own.includes(byDefault)) return byDefault;
    const init = initContainers.length > 0 ? ` or one of the init containers: [${initContainers.map((each) => each.name).join(' ')}]` : '';
    throw newBadRequest(`a container name must be specified for pod ${name}, choose one of: [${own.join(' ')}]${init}`);
  }
  const all = [...own, ...initContainers.map((each) => each.name), ...ephemeralContainers.map((each) => each.name)];
  if (!all.includes(given)) throw newBadRequest(`container ${given} is not valid for pod ${name}`);
  return given;
}

function hosted(pod: Pod): void {
  if (!pod.spec?.nodeName) throw newBadRequest(`pod ${pod.metadata.name} does not have a host assigned`);
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined || text === '' ? undefined : Number(text));

async function readLog({ server, info, request }: Connection, streams: Streams | undefined, signal?: AbortSignal): Promise<Answer> {
  if (!streams) negotiateObject(request.headers?.accept);
  const { query = {} } = request;
  const pod = podOf(server, info.namespace, info.name);
  const container = containerOf(pod, query.container);
  hosted(pod);
  const tailLines = numberOf(query.tailLines);
  const limitBytes = numberOf(query.limitBytes);
  const sinceSeconds = numberOf(query.sinceSeconds);
  let text = '';
  const write = streams ? (piece: string) => streams.stdout(piece) : (piece: string) => (text += piece);
  await agentsOf(server).logs(
    pod,
    {
      container,
      follow: isTrue(query.follow) && streams !== undefined,
      previous: isTrue(query.previous),
      timestamps: isTrue(query.timestamps),
      stream: query.stream ?? 'All',
      ...(tailLines !== undefined && { tailLines }),
      ...(limitBytes !== undefined && { limitBytes }),
      ...(sinceSeconds !== undefined && { sinceSeconds }),
      ...(query.sinceTime && { sinceTime: query.sinceTime }),
    },
    write,
    signal ?? new AbortController().signal,
  );
  return { code: 200, body: text, contentType: 'text/plain' };
}

/** How a command ended, as the error channel of exec tells it (k8s.io/apimachinery/pkg/util/remotecommand). */
function statusOf(result: ExecResult): Status {
  if ('error' in result)
    return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message: result.error, reason: 'InternalError', code: 500 };
  const { exitCode } = result;
  if (exitCode === 0) return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' };
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: `command terminated with non-zero exit code: error executing command in container: exit status ${exitCode}`,
    reason: 'NonZeroExitCode',
    details: { causes: [{ reason: 'ExitCode', message: String(exitCode) }] },
  };
}

const upgradeWanted = (): Error => newBadRequest('Upgrade request required');

/** Words of a query that may come several times, as JSON where there are several. */
function wordsOf(text: string | undefined): readonly string[] {
  const value: unknown = text === undefined ? [] : JSON.parse(text);
  return Array.isArray(value) ? value.map(String) : [];
}

async function runCommand({ server, info, request }: Connection, streams: Streams | undefined, signal?: AbortSignal): Promise<Answer> {
  const { query = {} } = request;
  const pod = podOf(server, info.namespace, info.name);
  const container = containerOf(pod, query.container);
  hosted(pod);
  if (!streams) throw upgradeWanted();
  const command = wordsOf(query.command);
  if (command.length === 0) throw newBadRequest('you must specify at least 1 command for the container');
  const options = { container, command, stdin: isTrue(query.stdin), tty: isTrue(query.tty) };
  const result = await agentsOf(server).exec(pod, options, streams, signal ?? new AbortController().signal);
  return { code: 101, body: statusOf(result) };
}

async function attach({ server, info, request }: Connection, streams: Streams | undefined, signal?: AbortSignal): Promise<Answer> {
  const { query = {} } = request;
  const pod = podOf(server, info.namespace, info.name);
  const container = containerOf(pod, query.container);
  hosted(pod);
  if (!streams) throw upgradeWanted();
  const options = { container, stdin: isTrue(query.stdin), tty: isTrue(query.tty) };
  const result = await agentsOf(server).attach(pod, options, streams, signal ?? new AbortController().signal);
  return { code: 101, body: statusOf(result) };
}

async function upgradeForward({ server, info }: Connection, streams: Streams | undefined): Promise<Answer> {
  hosted(podOf(server, info.namespace, info.name));
  if (!streams) throw upgradeWanted();
  return { code: 101, body: statusOf({ exitCode: 0 }) };
}

/** One connection of a `portforward` that was granted. */
export async function forwardPort(
  server: ApiServer,
  request: ApiRequest,
  port: number,
  stream: PortStream,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { resource } = requestInfo(request);
  if (!resource) throw newStatusError(404, 'NotFound', 'no such path', {});
  try {
    await agentsOf(server).forward(podOf(server, resource.namespace, resource.name), port, stream, signal);
    return undefined;
  } catch (error) {
    if (signal.aborted) return undefined;
    return error instanceof Error ? error.message : String(error);
  }
}
