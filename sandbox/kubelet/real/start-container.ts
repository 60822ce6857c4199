// Starts and stops one container (startContainer, killContainer of pkg/kubelet/kuberuntime/kuberuntime_container.go).
import type { Container as ContainerSpec, LifecycleHandler } from '../../api/generated/types.ts';
import { parseQuantity } from '../../apimachinery/quantity.ts';
import { Container } from '../../containers/container.ts';
import type { Mount } from '../../containers/container-files.ts';
import { PATH } from '../../containers/image.ts';
import { imageOf } from '../../containers/images/index.ts';
import { MemoryFiles } from '../../shell/memory-files.ts';
import { sleepOn } from '../../time/clock.ts';
import { environmentOf, expandVariables } from './environment.ts';
import type { RunningPod } from './node.ts';
import { ask } from './probes.ts';
import { type ContainerRun, containerId, StartFailure } from './runtime.ts';

/** How long, in ms, it takes to create and start a container. */
const CREATE = 60;
const START = 50;
const NANO = 1_000_000_000n;

type Kind = 'containers' | 'initContainers' | 'ephemeralContainers';

const RUNC =
  'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ';

/** @throws StartFailure */
export async function startContainer(worker: RunningPod, spec: ContainerSpec, kind: Kind): Promise<void> {
  const { node, pod, signal } = worker;
  const { clock, recorder, backoff } = node;
  const fieldPath = `spec.${kind}{${spec.name}}`;
  const { name: podName, namespace = '', uid } = pod.metadata;
  const say = (type: 'Normal' | 'Warning', reason: string, message: string) => recorder.event(pod, type, reason, message, fieldPath);
  const last = worker.runs.findLast((run) => run.name === spec.name);
  const key = `${uid}_${spec.name}`;
  if (last) {
    const until = backoff.until(key, last.finishedAt, clock.now());
    if (until !== undefined) {
      say('Warning', 'BackOff', `Back-off restarting failed container ${spec.name} in pod ${podName}_${namespace}(${uid})`);
      const message = `back-off ${goSeconds(backoff.get(key))} restarting failed container=${spec.name} pod=${podName}_${namespace}(${uid})`;
      throw new StartFailure('CrashLoopBackOff', message, until);
    }
    backoff.next(key, last.finishedAt, clock.now());
  }
  const failed = (error: unknown): never => {
    if (error instanceof StartFailure) {
      const isImage = error.reason === 'CreateContainerConfigError' || error.reason === 'RunContainerError';
      say('Warning', 'Failed', `Error: ${isImage ? error.message : error.reason}`);
    }
    throw error;
  };
  const image = await node.images.ensure(pod, spec, fieldPath, signal).catch(failed);
  let env: Map<string, string>;
  let mounts: readonly Mount[];
  try {
    env = environmentOf(node.client, node.factsOf(worker), spec);
    mounts = worker.volumes.mountsOf(spec, env);
  } catch (error) {
    return failed(error);
  }
  await sleepOn(clock, CREATE, signal);
  const container = containerFor(worker, spec, image, env, mounts);
  say('Normal', 'Created', 'Container created');
  await sleepOn(clock, START + node.random.below(40), signal);
  const refusal = container.start();
  const run: ContainerRun = {
    id: `containerd://${containerId(node.random)}`,
    name: spec.name,
    spec,
    image,
    imageID: `sha256:${imageID(image)}`,
    restartCount: last ? last.restartCount + 1 : 0,
    startedAt: refusal === undefined ? clock.now() : 0,
    container: refusal === undefined ? container : undefined,
    state: refusal === undefined ? 'running' : 'exited',
    finishedAt: clock.now(),
    exitCode: refusal === undefined ? 0 : 128,
    reason: 'StartError',
    message: refusal === undefined ? '' : RUNC + refusal,
  };
  worker.runs.push(run);
  // The runs before the last but one are not remembered.
  const own = worker.runs.filter(({ name }) => name === spec.name);
  for (const old of own.slice(0, -3)) worker.runs.splice(worker.runs.indexOf(old), 1);
  worker.relistSoon();
  if (refusal !== undefined) failed(new StartFailure('RunContainerError', run.message));
  const ended = (): void => {
    run.state = 'exited';
    run.finishedAt = clock.now();
    run.exitCode = container.exitCode ?? 0;
    run.reason = container.outOfMemory ? 'OOMKilled' : run.exitCode === 0 ? 'Completed' : 'Error';
    run.message = terminationMessage(container, spec, run.exitCode);
    worker.relistSoon();
  };
  container.onExit = ended;
  say('Normal', 'Started', 'Container started');
  if (container.exitCode !== undefined) ended();
  const hook = spec.lifecycle?.postStart;
  if (hook) {
    const problem = await runHook(worker, run, hook);
    if (problem !== undefined) {
      say('Warning', 'FailedPostStartHook', `PostStartHook failed`);
      await stopContainer(worker, run, 'FailedPostStartHook', () => clock.now() + 30_000, new Set());
      throw new StartFailure('PostStartHookError', 'PostStartHook failed');
    }
  }
}

const goSeconds = (ms: number): string => (ms >= 60_000 ? `${Math.floor(ms / 60_000)}m${(ms % 60_000) / 1000}s` : `${ms / 1000}s`);

/** The same for every container of an image. */
function imageID(name: string): string {
  let hash = 0x811c9dc5;
  let text = '';
  for (let i = 0; i < 8; i++) {
    for (const character of `${i}${name}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    text += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return text;
}

function containerFor(
  worker: RunningPod,
  spec: ContainerSpec,
  imageName: string,
  own: Map<string, string>,
  mounts: readonly Mount[],
): Container {
  const { node, pod, sandbox } = worker;
  if (!sandbox) throw new TypeError('a container without a sandbox');
  const image = imageOf(imageName);
  const hostname = pod.spec?.hostNetwork ? node.name : (pod.spec?.hostname ?? pod.metadata.name).slice(0, 63);
  const env = new Map([['PATH', PATH], ['HOSTNAME', hostname], ['HOME', '/root'], ...Object.entries(image.env ?? {}), ...own]);
  const expand = (words: readonly string[]) => words.map((word) => expandVariables(word, env));
  const { command = [], args = [] } = spec;
  const argv =
    command.length > 0
      ? [...expand(command), ...expand(args)]
      : [...(image.entrypoint ?? []), ...(args.length > 0 ? expand(args) : (image.command ?? []))];
  const limit = spec.resources?.limits?.memory;
  const targeted = pod.spec?.ephemeralContainers?.find(({ name }) => name === spec.name)?.targetContainerName;
  const shared = pod.spec?.shareProcessNamespace ?? false;
  const workingDir = spec.workingDir || image.workingDir || '/';
  return new Container({
    image,
    argv,
    env,
    workingDir,
    mounts: [...mounts, ...node.etcOf(worker, hostname)],
    host: sandbox.host,
    hostname,
    services: node.services,
    ports: (spec.ports ?? []).map(({ containerPort, protocol = 'TCP' }) => ({
      port: containerPort,
      protocol: protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP',
    })),
    ...(limit !== undefined && { memoryLimit: Number(parseQuantity(limit).nano / NANO) }),
    ...(spec.securityContext?.readOnlyRootFilesystem && { readOnlyRoot: true }),
    ...(spec.stdin && { stdin: true }),
    ...(spec.tty && { tty: true }),
    others: () =>
      worker.runs.flatMap((run) =>
        run.state === 'running' && run.name !== spec.name && (shared || run.name === targeted) ? (run.container?.tasks ?? []) : [],
      ),
  });
}

/** What the container left in its termination message file, or its last lines. */
function terminationMessage({ files, log }: Container, spec: ContainerSpec, exitCode: number): string {
  const path = spec.terminationMessagePath ?? '/dev/termination-log';
  const text = files.read(path) ?? '';
  if (text !== '' || spec.terminationMessagePolicy !== 'FallbackToLogsOnError' || exitCode === 0) return text.slice(0, 4096);
  return log.lines
    .slice(-80)
    .map((line) => line.text)
    .join('')
    .slice(-2048);
}

/** Runs a hook to its end; the words of what went wrong. */
async function runHook(worker: RunningPod, run: ContainerRun, hook: LifecycleHandler): Promise<string | undefined> {
  const { node, addresses } = worker;
  if (hook.sleep) {
    await sleepOn(node.clock, hook.sleep.seconds * 1000);
    return undefined;
  }
  if (!run.container) return undefined;
  const target = { clock: node.clock, node: node.host, address: addresses[0] ?? '', spec: run.spec, container: run.container };
  const probe = {
    ...(hook.exec && { exec: hook.exec }),
    ...(hook.httpGet && { httpGet: hook.httpGet }),
    ...(hook.tcpSocket && { tcpSocket: hook.tcpSocket }),
  };
  return new Promise((resolve) => {
    ask({ ...probe, timeoutSeconds: 3_600 }, target, ({ result, output }) =>
      resolve(result === 'success' || result === 'warning' ? undefined : output),
    );
  });
}

/** Ends a container: its preStop hook, its stop signal, and when its time is up, SIGKILL. Resolves when it has ended. */
export async function stopContainer(
  worker: RunningPod,
  run: ContainerRun,
  message: string,
  /** When its time is up, in ms since the epoch; it may get earlier. */
  until: () => number,
  hurry: Set<() => void>,
): Promise<void> {
  const { container } = run;
  if (run.state === 'exited' || !container) return;
  const { node, pod } = worker;
  const { clock, recorder, orders } = node;
  const isInit = pod.spec?.initContainers?.some(({ name }) => name === run.name);
  recorder.event(pod, 'Normal', 'Killing', message, `spec.${isInit ? 'initContainers' : 'containers'}{${run.name}}`);
  await new Promise<void>((resolve) => {
    let signalled = false;
    const before = container.onExit;
    let timer = { cancel: (): void => {} };
    const end = (): void => {
      timer.cancel();
      hurry.delete(set);
      resolve();
    };
    container.onExit = () => {
      before?.();
      end();
    };
    const signal = (): void => {
      if (signalled || container.exitCode !== undefined) return;
      const order = orders.of(pod);
      if (order?.drain && !order.exited) return;
      signalled = true;
      container.signal((run.spec.lifecycle?.stopSignal ?? '').replace(/^SIG/, '') || container.config.image.stopSignal || 'TERM');
    };
    const set = (): void => {
      timer.cancel();
      signalledByOrder();
      timer = clock.after(Math.max(0, until() - clock.now()), () => {
        // A hook that takes all the time leaves two seconds for the signal.
        if (!signalled) {
          signal();
          timer = clock.after(2_000, () => container.signal('KILL'));
        } else container.signal('KILL');
      });
    };
    const signalledByOrder = (): void => {
      if (orders.of(pod)?.exited) signal();
    };
    hurry.add(set);
    set();
    const hook = run.spec.lifecycle?.preStop;
    if (hook && until() > clock.now()) void runHook(worker, run, hook).then(signal);
    else signal();
  });
}

/** Files that a kubelet manages for a container: single ones, mounted one by one. */
export function singleFile(path: string, text: string) {
  const files = new MemoryFiles('/');
  files.write('/file', text);
  return { path, files, subPath: 'file' };
}
