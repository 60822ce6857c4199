// kubectl logs (kubectl/pkg/cmd/logs/logs.go, kubectl/pkg/polymorphichelpers/logsforobject.go).
import { parseGoTime } from '../../api/time.ts';
import { isNotFound, StatusError } from '../../apimachinery/status.ts';
import { containerOf } from '../container-of.ts';
import { KubectlError, UsageError } from '../errors.ts';
import { boolFlag, durationFlag, intFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { podsOf, podsSelected } from '../pod-of.ts';
import type { Query } from '../rest.ts';
import { mapsField, nameOf, textField, type Unstructured } from '../unstructured.ts';
import { selectorFlag } from '../write-options.ts';

const usage = "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command";

/** How many lines `-l` shows of each. */
const SELECTOR_TAIL = '10';

interface LogRequest {
  readonly pod: Unstructured;
  readonly container: string;
}

export const logs: KubectlCommand = {
  flags: [
    selectorFlag,
    stringFlag('container', 'c'),
    stringFlag('since-time'),
    boolFlag('all-pods'),
    boolFlag('all-containers'),
    boolFlag('follow', 'f'),
    boolFlag('timestamps'),
    boolFlag('previous', 'p'),
    boolFlag('ignore-errors'),
    boolFlag('insecure-skip-tls-verify-backend'),
    boolFlag('prefix'),
    intFlag('limit-bytes'),
    intFlag('tail', -1),
    intFlag('max-log-requests', 5),
    durationFlag('since'),
    durationFlag('pod-running-timeout', '20s'),
  ],
  async run(invocation) {
    const { flags, args, path, namespace } = invocation;
    const [word] = args;
    const selector = flags.string('selector');
    if ((word === undefined && !selector) || args.length > 2) throw new UsageError(path, usage);
    if (word !== undefined && selector) throw new UsageError(path, 'only a selector (-l) or a POD name is allowed');
    const problem = flags.string('since-time') ? parseGoTime(flags.string('since-time'), false).error : undefined;
    if (problem !== undefined) throw new KubectlError(problem);
    const pods = await podsIn(invocation, word, selector, namespace);
    validate(invocation);
    const requests: LogRequest[] = [];
    for (const pod of pods) requests.push(...(await requestsFor(invocation, pod)));
    if (!flags.bool('follow') || requests.length < 2) {
      for (const request of requests) await consume(invocation, request);
      return 0;
    }
    const most = flags.number('max-log-requests');
    if (requests.length > most) {
      throw new KubectlError(
        `you are attempting to follow ${requests.length} log streams, but maximum allowed concurrency is ${most}, use --max-log-requests to increase the limit`,
      );
    }
    await Promise.all(requests.map((request) => consume(invocation, request)));
    return 0;
  },
};

function validate({ flags, args }: Invocation): void {
  const container = args[1] ?? flags.string('container');
  if (flags.string('since-time') && flags.duration('since') !== 0)
    throw new KubectlError('at most one of `sinceTime` or `sinceSeconds` may be specified');
  if (flags.bool('all-containers') && container)
    throw new KubectlError(`--all-containers=true should not be specified with container name ${container}`);
  if (flags.changed('container') && args.length === 2) throw new KubectlError('only one of -c or an inline [CONTAINER] arg is allowed');
  if (flags.number('limit-bytes') < 0) throw new KubectlError('--limit-bytes must be greater than 0');
  if (flags.duration('since') < 0) throw new KubectlError('--since must be greater than 0');
  if (flags.number('tail') < -1) throw new KubectlError('--tail must be greater than or equal to -1');
}

async function podsIn(
  invocation: Invocation,
  word: string | undefined,
  selector: string,
  namespace: string,
): Promise<readonly Unstructured[]> {
  try {
    if (word === undefined) {
      const pods = await podsSelected(invocation, namespace, selector);
      if (pods.length === 0) await invocation.printError(`No resources found in ${namespace} namespace.\n`);
      return pods;
    }
    const pods = await podsOf(invocation, word, 'get the logs from');
    const [first] = pods;
    if (!first || pods.length === 1 || invocation.flags.bool('all-pods')) return pods;
    await invocation.printError(`Found ${pods.length} pods, using pod/${nameOf(first)}\n`);
    return [first];
  } catch (error) {
    if (!isNotFound(error)) throw error;
    throw new KubectlError(`error from server (NotFound): ${error.message} in namespace "${namespace}"`);
  }
}

async function requestsFor(invocation: Invocation, pod: Unstructured): Promise<readonly LogRequest[]> {
  const { flags, args } = invocation;
  if (flags.bool('all-containers')) {
    return ['initContainers', 'containers', 'ephemeralContainers']
      .flatMap((list) => mapsField(pod, 'spec', list))
      .map((container) => ({ pod, container: textField(container, 'name') }));
  }
  const { name, said } = containerOf(pod, args[1] ?? flags.string('container'));
  if (said && !flags.bool('all-pods')) await invocation.printError(said);
  return [{ pod, container: name }];
}

function queryOf({ flags }: Invocation, container: string): Query {
  const tail =
    flags.string('selector') && !flags.changed('tail')
      ? SELECTOR_TAIL
      : flags.number('tail') === -1
        ? undefined
        : String(flags.number('tail'));
  const since = flags.duration('since');
  const limit = flags.number('limit-bytes');
  return {
    container,
    follow: flags.bool('follow') ? 'true' : undefined,
    previous: flags.bool('previous') ? 'true' : undefined,
    timestamps: flags.bool('timestamps') ? 'true' : undefined,
    tailLines: tail,
    limitBytes: limit === 0 ? undefined : String(limit),
    sinceSeconds: since === 0 ? undefined : String(Math.round(since / 1000)),
    sinceTime: flags.string('since-time') || undefined,
  };
}

async function consume(invocation: Invocation, { pod, container }: LogRequest): Promise<void> {
  const { flags, client, process } = invocation;
  const prefix = flags.bool('prefix') || flags.bool('all-pods') ? `[pod/${nameOf(pod)}/${container}] ` : '';
  const path = `/api/v1/namespaces/${textField(pod, 'metadata', 'namespace')}/pods/${nameOf(pod)}/log`;
  let written = Promise.resolve();
  let isLineStart = true;
  const put = (text: string): void => {
    let shown = text;
    if (prefix) {
      shown = text.replace(/[^\n]*\n|[^\n]+$/g, (line, at) => (at > 0 || isLineStart ? prefix + line : line));
      isLineStart = text.endsWith('\n');
    }
    written = written.then(() => invocation.print(shown));
    written.catch(() => {});
  };
  try {
    await client.connect({ method: 'GET', path, query: queryOf(invocation, container) }, { stdout: put, stderr: () => {} }, process.signal);
    await written;
  } catch (error) {
    await written;
    if (!flags.bool('ignore-errors') || !(error instanceof StatusError)) throw error;
    await invocation.printError(`error: ${error.message}\n`);
  }
}
