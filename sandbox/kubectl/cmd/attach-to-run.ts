// What `kubectl run --attach` does once its pod is made: attaches, waits for its end, and tidies up (kubectl/pkg/cmd/run/run.go).
import { containerOf } from '../container-of.ts';
import { ExitError, KubectlError } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import type { ResourceInfo } from '../resource-builder.ts';
import { field, mapsField, nameOf, numberField, textField, type Unstructured } from '../unstructured.ts';
import { Deadline, timedOut, waitForDeletion, watchObject } from '../wait-for.ts';
import { deleteOne } from './delete.ts';
import { attachTo, pathOfPod } from './exec.ts';

/** --pod-running-timeout, as it is where nobody says otherwise. */
const RUNNING_TIMEOUT = 60_000;

const isOver = (pod: Unstructured): boolean => ['Succeeded', 'Failed'].includes(textField(pod, 'status', 'phase'));

const isReady = (pod: Unstructured): boolean =>
  textField(pod, 'status', 'phase') === 'Running' &&
  mapsField(pod, 'status', 'conditions').some(({ type, status }) => type === 'Ready' && status === 'True');

export async function attachToRun(invocation: Invocation, created: Unstructured): Promise<number> {
  const { flags } = invocation;
  const info: ResourceInfo = {
    mapping: await invocation.mapping('pods'),
    namespace: textField(created, 'metadata', 'namespace') || invocation.namespace,
    name: nameOf(created),
  };
  try {
    await attachWhenReady(invocation, info);
    if (flags.bool('leave-stdin-open') || flags.string('restart') === 'Always' || flags.string('restart') === '') return 0;
    const pod = await until(
      invocation,
      info,
      flags.string('restart') === 'OnFailure' ? (each) => textField(each, 'status', 'phase') === 'Succeeded' : isOver,
    );
    await tidyUp(invocation, info);
    return exitStatus(pod, info);
  } catch (error) {
    if (!(error instanceof ExitError)) await tidyUp(invocation, info);
    throw error;
  }
}

async function attachWhenReady(invocation: Invocation, info: ResourceInfo): Promise<void> {
  const pod = await until(invocation, info, (each) => isOver(each) || isReady(each));
  const { name } = containerOf(pod, '');
  // What it has said before anybody listened.
  const put = (text: string) => void invocation.print(text);
  const log = { method: 'GET' as const, path: `${pathOfPod(pod)}/log`, query: { container: name } };
  await invocation.client.connect(log, { stdout: put, stderr: () => {} }, invocation.process.signal);
  if (isOver(pod)) return;
  await attachTo(invocation, pod, name, invocation.flags.bool('stdin'));
}

/** The pod, as soon as it is as it should be. */
async function until(invocation: Invocation, info: ResourceInfo, done: (pod: Unstructured) => boolean): Promise<Unstructured> {
  const deadline = new Deadline(invocation, RUNNING_TIMEOUT);
  let found: Unstructured | undefined;
  try {
    await watchObject(invocation, info, deadline, ({ type, object }) => {
      if (type === 'DELETED') throw new KubectlError(`pods "${info.name}" not found`);
      if (!done(object)) return false;
      found = object;
      return true;
    });
  } finally {
    deadline.cancel();
  }
  if (!found) throw timedOut(info);
  return found;
}

/** --rm */
async function tidyUp(invocation: Invocation, info: ResourceInfo): Promise<void> {
  const { flags, client } = invocation;
  if (!flags.bool('rm')) return;
  const options = { propagationPolicy: 'Background' };
  if (flags.bool('quiet')) {
    const gone = await client.delete(info.mapping, info.namespace, info.name, options);
    await waitForDeletion(invocation, [{ info, uid: textField(gone, 'metadata', 'uid') }], 0);
    return;
  }
  const uid = await deleteOne(invocation, info, { operation: 'deleted', options });
  await waitForDeletion(invocation, [{ info, uid }], 0);
}

/** The command's own. @throws ExitError where it failed */
function exitStatus(pod: Unstructured, { namespace, name }: ResourceInfo): number {
  if (textField(pod, 'status', 'phase') === 'Succeeded') return 0;
  const [status] = mapsField(pod, 'status', 'containerStatuses');
  const code = numberField(status, 'state', 'terminated', 'exitCode');
  if (!code) throw new KubectlError(`pod ${namespace}/${name} failed with unknown exit code`);
  throw new ExitError(
    code,
    `pod ${namespace}/${name} terminated (${textField(status, 'state', 'terminated', 'reason')})\n${textField(status, 'state', 'terminated', 'message')}`,
  );
}

/** Attaches to a debugging container as soon as it runs; where it is over already, its log is shown. */
export async function attachToDebugger(invocation: Invocation, pod: Unstructured, container: string): Promise<void> {
  const info: ResourceInfo = {
    mapping: await invocation.mapping('pods'),
    namespace: textField(pod, 'metadata', 'namespace'),
    name: nameOf(pod),
  };
  const stateOf = (each: Unstructured) =>
    ['ephemeralContainerStatuses', 'containerStatuses']
      .flatMap((list) => mapsField(each, 'status', list))
      .find(({ name }) => name === container);
  const found = await until(invocation, info, (each) => {
    const status = stateOf(each);
    return field(status, 'state', 'running') !== undefined || field(status, 'state', 'terminated') !== undefined;
  });
  if (field(stateOf(found), 'state', 'running') !== undefined) await attachTo(invocation, found, container, invocation.flags.bool('stdin'));
  else {
    const put = (text: string) => void invocation.print(text);
    const log = { method: 'GET' as const, path: `${pathOfPod(found)}/log`, query: { container } };
    await invocation.client.connect(log, { stdout: put, stderr: () => {} }, invocation.process.signal);
  }
}
