// kubectl cp (kubectl/pkg/cmd/cp/cp.go): tar in the container, and the other end of it here.

import { StatusError } from '../../apimachinery/status.ts';
import type { FileSystem } from '../../shell/filesystem.ts';
import { packTar, tarEntries } from '../../shell/tar.ts';
import { containerOf } from '../container-of.ts';
import { ExitError, KubectlError } from '../errors.ts';
import { boolFlag, intFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { nothingRuns } from '../remote.ts';
import { isStatus } from '../rest.ts';
import { pathOfPod } from './exec.ts';

interface Place {
  readonly pod: string;
  readonly namespace: string;
  readonly path: string;
}

/** `pod:path`, `namespace/pod:path`; without a pod a path of this machine. */
function placeOf(text: string): Place {
  const colon = text.indexOf(':');
  if (colon < 0) return { pod: '', namespace: '', path: text };
  const where = text.slice(0, colon);
  const path = text.slice(colon + 1);
  if (path === '' || where === '') throw new KubectlError('filespec must match the canonical format: [[namespace/]pod:]file/path');
  const [first = '', second] = where.split('/');
  return second === undefined ? { pod: first, namespace: '', path } : { pod: second, namespace: first, path };
}

const baseOf = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) ?? '';
const parentOf = (path: string): string => {
  const at = path.replace(/\/+$/, '').lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at) || '/';
};

export const copy: KubectlCommand = {
  flags: [stringFlag('container', 'c'), boolFlag('no-preserve'), intFlag('retries')],
  async run(invocation) {
    const [source = '', target, ...more] = invocation.args;
    if (target === undefined || more.length > 0) throw new KubectlError('source and destination are required');
    const from = placeOf(source);
    const to = placeOf(target);
    if (from.pod && to.pod) throw new KubectlError('one of src or dest must be a local file specification');
    if (!from.pod && !to.pod) throw new KubectlError('one of src or dest must be a remote file specification');
    const { files } = invocation.process;
    if (to.pod) await copyIn(invocation, files, from.path, to);
    else await copyOut(invocation, files, from, to.path);
    return 0;
  },
};

async function copyIn(invocation: Invocation, files: FileSystem, source: string, { pod, namespace, path }: Place): Promise<void> {
  if (files.read(source) === undefined && !files.isDirectory(source)) throw new KubectlError(`${source} doesn't exist in local filesystem`);
  let target = path;
  // Into a folder that is there it goes under its own name.
  if (target.endsWith('/') || (await succeeds(invocation, namespace, pod, ['test', '-d', target])))
    target = `${target.replace(/\/$/, '')}/${baseOf(source)}`;
  const archive = packTar(files, [source], baseOf(target));
  const folder = parentOf(target);
  const command = [
    'tar',
    ...(invocation.flags.bool('no-preserve') ? ['--no-same-permissions', '--no-same-owner'] : []),
    '-xmf',
    '-',
    ...(folder ? ['-C', folder] : []),
  ];
  async function* input(): AsyncGenerator<string> {
    yield archive;
  }
  await execute(invocation, namespace, pod, command, {
    stdin: input(),
    stdout: () => {},
    stderr: (text) => void invocation.printError(text),
  });
}

async function copyOut(invocation: Invocation, files: FileSystem, { pod, namespace, path }: Place, target: string): Promise<void> {
  let archive = '';
  let said = '';
  try {
    await execute(invocation, namespace, pod, ['tar', 'cf', '-', path], {
      stdout: (text) => {
        archive += text;
      },
      stderr: (text) => {
        said += text;
      },
    });
  } catch (error) {
    // What tar says is printed; that it failed is not.
    if (!(error instanceof ExitError)) throw error;
  }
  // The real one hands on what tar complains of where it prints its results.
  if (said !== '') await invocation.print(said);
  const root = path.replace(/^\/+/, '').replace(/\/+$/, '');
  const into = files.isDirectory(target) ? `${target.replace(/\/$/, '')}/${baseOf(path)}` : target;
  for (const { name, isFolder, text } of tarEntries(archive)) {
    const own = files.resolve(into + name.slice(root.length));
    if (isFolder) {
      if (!files.isDirectory(own)) files.mkdir(own);
    } else files.write(own, text);
  }
}

async function succeeds(invocation: Invocation, namespace: string, pod: string, command: readonly string[]): Promise<boolean> {
  try {
    await execute(invocation, namespace, pod, command, { stdout: () => {}, stderr: () => {} });
    return true;
  } catch (error) {
    if (error instanceof ExitError || error instanceof KubectlError) return false;
    throw error;
  }
}

async function execute(
  invocation: Invocation,
  namespace: string,
  name: string,
  command: readonly string[],
  streams: { readonly stdin?: AsyncIterable<string>; stdout(text: string): void; stderr(text: string): void },
): Promise<void> {
  const pod = await invocation.client.get(await invocation.mapping('pods'), namespace || invocation.namespace, name);
  const { name: container, said } = containerOf(pod, invocation.flags.string('container'));
  if (said && command[0] !== 'test') await invocation.printError(said);
  const query = { container, command: JSON.stringify(command), stdin: streams.stdin ? 'true' : undefined, stdout: 'true', stderr: 'true' };
  let status: unknown;
  try {
    status = await invocation.client.connect({ method: 'POST', path: `${pathOfPod(pod)}/exec`, query }, streams, invocation.process.signal);
  } catch (error) {
    if (error instanceof StatusError && error.status.code === 501) throw nothingRuns('they hold no files');
    if (error instanceof StatusError) throw new KubectlError(`unable to upgrade connection: ${error.message}`);
    throw error;
  }
  if (!isStatus(status) || status.status === 'Success') return;
  if (status.reason !== 'NonZeroExitCode') throw new KubectlError(status.message ?? '');
  const code = Number(status.details?.causes?.find(({ reason }) => reason === 'ExitCode')?.message ?? 1);
  throw new ExitError(code, `command terminated with exit code ${code}`);
}
