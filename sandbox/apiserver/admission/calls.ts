// Requests that wait for somebody outside of the API server. A write itself never waits: where it needs an answer that is not there yet,
// it throws what it waits for, and is done from the start once that has come.
import type { ObjectMeta } from '../../apimachinery/meta.ts';
import { Awaited } from '../../client-go/awaited.ts';
import type { ProxiedAnswer } from '../proxy-transport.ts';

/** What came of a call: an answer, or why there is none, in Go's words. */
export type Outcome = ProxiedAnswer | { readonly failure: string };

/** Whom one request has asked so far, and what they said. */
export class Calls {
  readonly #outcomes = new Map<string, Outcome>();
  #metadata: ObjectMeta | undefined;

  /** The answer to what `key` says; throws an Awaited where it is not there yet. */
  ask(key: string, call: () => Promise<ProxiedAnswer>): Outcome {
    const known = this.#outcomes.get(key);
    if (known) return known;
    throw new Awaited(
      call().then(
        (answer) => this.#outcomes.set(key, answer),
        (error: unknown) => this.#outcomes.set(key, { failure: error instanceof Error ? error.message : String(error) }),
      ),
    );
  }

  /** A new object keeps its name and UID, however often its creation is begun. */
  metadataOf(make: () => ObjectMeta): ObjectMeta {
    this.#metadata ??= make();
    return this.#metadata;
  }
}

/** Does what may have to wait until it need not wait any more. */
export async function awaiting<T>(write: () => T): Promise<T> {
  for (;;) {
    try {
      return write();
    } catch (error) {
      if (!(error instanceof Awaited)) throw error;
      await error.settled;
    }
  }
}
