// The instructor's hand on the API server: it can be slow, or fail.
import { newStatusError, type StatusError } from '../apimachinery/status.ts';
import type { Clock } from '../time/clock.ts';

/** What goes wrong with requests that come through the HTTP handler. */
export class Faults {
  #latency = 0;
  #failure: { readonly code: number; readonly until: number } | undefined;

  /** Every answer takes so many milliseconds. */
  setLatency(ms: number): void {
    this.#latency = ms;
  }

  /** Every request fails with this status until `until` (milliseconds of the cluster's time). */
  setFailure(code: number, until = Number.POSITIVE_INFINITY): void {
    this.#failure = { code, until };
  }

  clear(): void {
    this.#latency = 0;
    this.#failure = undefined;
  }

  /** Whether answers take time. */
  get slow(): boolean {
    return this.#latency > 0;
  }

  /** @throws StatusError, or the signal's reason */
  async beforeRequest(clock: Clock, signal?: AbortSignal): Promise<void> {
    if (this.#latency > 0) await clock.sleep(this.#latency, signal);
    const failure = this.#failure;
    if (!failure) return;
    if (clock.now() >= failure.until) this.#failure = undefined;
    else throw failureOf(failure.code);
  }
}

function failureOf(code: number): StatusError {
  switch (code) {
    case 429:
      return newStatusError(429, 'TooManyRequests', 'the server has received too many requests and has asked us to try again later', {
        retryAfterSeconds: 1,
      });
    case 503:
      return newStatusError(503, 'ServiceUnavailable', 'the server is currently unable to handle the request');
    case 504:
      return newStatusError(
        504,
        'Timeout',
        'the server was unable to return a response in the time allotted, but may still be processing the request',
      );
    default:
      return newStatusError(code, 'InternalError', 'an error on the server ("") has prevented the request from succeeding');
  }
}
