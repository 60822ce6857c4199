// What a controller has asked for and not yet seen come back through its informer (pkg/controller/controller_utils.go:
// UIDTrackingControllerExpectations). Until then it must not count again, or it would create twice.

interface Expected {
  creations: number;
  readonly deletions: Set<string>;
  readonly since: number;
}

const TIMEOUT = 5 * 60_000;

/** Keyed by the owner's `namespace/name`; deletions by `namespace/name` of the object. */
export class Expectations {
  readonly #expected = new Map<string, Expected>();

  expect(owner: string, now: number, creations: number, deletions: Iterable<string> = []): void {
    this.#expected.set(owner, { creations, deletions: new Set(deletions), since: now });
  }

  creationObserved(owner: string): void {
    const expected = this.#expected.get(owner);
    if (expected) expected.creations -= 1;
  }

  deletionObserved(owner: string, key: string): void {
    this.#expected.get(owner)?.deletions.delete(key);
  }

  satisfied(owner: string, now: number): boolean {
    const expected = this.#expected.get(owner);
    return !expected || (expected.creations <= 0 && expected.deletions.size === 0) || now - expected.since > TIMEOUT;
  }

  forget(owner: string): void {
    this.#expected.delete(owner);
  }
}
