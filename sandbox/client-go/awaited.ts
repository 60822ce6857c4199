// What the control plane's own clients are told where a write has to wait for somebody outside of the API server.

/** Thrown by a write that can be done once `settled`: an admission webhook has been asked. Nothing has failed; it is to be tried again. */
export class Awaited extends Error {
  readonly settled: Promise<unknown>;

  constructor(settled: Promise<unknown>) {
    super('the answer of somebody outside is awaited');
    this.settled = settled;
  }
}
