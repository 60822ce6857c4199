// Waiting for what an object comes to (kubectl/pkg/cmd/wait).
import { isMap } from '../apimachinery/fmt.ts';
import { isForbidden, isNotFound, StatusError } from '../apimachinery/status.ts';
import { KubectlError, throwAll } from './errors.ts';
import type { Invocation } from './invocation.ts';
import type { ResourceInfo } from './resource-builder.ts';
import { pathOf } from './rest.ts';
import { textField, type Unstructured } from './unstructured.ts';

/** How long kubectl waits where it is to wait for ever. */
export const ONE_WEEK = 168 * 3_600_000;

/** A time at which waiting ends, shared by all that one command waits for. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: { cancel(): void };
  #passed = false;

  constructor({ process: { clock, signal } }: Invocation, ms: number) {
    this.#timer = clock.background(ms, () => {
      this.#passed = true;
      this.#controller.abort(new Error('deadline exceeded'));
    });
    signal.addEventListener('abort', () => this.#controller.abort(signal.reason), { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get passed(): boolean {
    return this.#passed;
  }

  cancel(): void {
    this.#timer.cancel();
  }
}

export const timedOut = ({ mapping, name }: ResourceInfo): KubectlError =>
  new KubectlError(`timed out waiting for the condition on ${mapping.resource}/${name}`);

/** One event of the watched object. */
export interface ObjectEvent {
  readonly type: string;
  readonly object: Unstructured;
}

/** What happens to one object, from its present state on, until `done` says so. False where the deadline came first. */
export async function watchObject(
  invocation: Invocation,
  { mapping, namespace, name }: ResourceInfo,
  deadline: Deadline,
  done: (event: ObjectEvent) => boolean | Promise<boolean>,
  resourceVersion?: string,
): Promise<boolean> {
  const query = { fieldSelector: `metadata.name=${name}`, resourceVersion };
  const { process } = invocation;
  while (!deadline.passed) {
    try {
      const items = await invocation.client.watch(pathOf(mapping, namespace), query, deadline.signal);
      for await (const { type, object } of items) if (isMap(object) && (await done({ type, object }))) return true;
    } catch (error) {
      if (!deadline.passed) throw error;
    }
    process.signal.throwIfAborted();
  }
  return false;
}

/** Waits until the objects, as they were when they were deleted, are gone. @throws where one stays */
export async function waitForDeletion(
  invocation: Invocation,
  infos: readonly { readonly info: ResourceInfo; readonly uid: string }[],
  timeout: number,
): Promise<void> {
  const deadline = new Deadline(invocation, timeout || ONE_WEEK);
  const errors: Error[] = [];
  for (const { info, uid } of infos) {
    try {
      if (!(await isGone(invocation, info, uid, deadline))) errors.push(timedOut(info));
    } catch (error) {
      if (isForbidden(error) || (error instanceof StatusError && error.reason === 'MethodNotAllowed')) continue;
      if (!(error instanceof StatusError)) throw error;
      errors.push(error);
    }
  }
  deadline.cancel();
  throwAll(errors);
}

/** Whether the object goes before the deadline; another of the same name does not count. */
export async function isGone(invocation: Invocation, info: ResourceInfo, uid: string, deadline: Deadline): Promise<boolean> {
  let found: Unstructured;
  try {
    found = await invocation.client.get(info.mapping, info.namespace, info.name);
  } catch (error) {
    if (isNotFound(error)) return true;
    throw error;
  }
  const uidOf = (object: Unstructured) => textField(object, 'metadata', 'uid');
  const wanted = uid || uidOf(found);
  if (uidOf(found) !== wanted) return true;
  const gone = ({ type, object }: ObjectEvent) => type === 'DELETED' || uidOf(object) !== wanted;
  return watchObject(invocation, info, deadline, gone, textField(found, 'metadata', 'resourceVersion'));
}
